#include "kiosk/ports/lights.hpp"

namespace simkiosk {

const char* toString(Lamp lamp) {
    switch (lamp) {
        case Lamp::IdCardReader: return "id_card_reader";
        case Lamp::DocumentReader: return "document_reader";
        case Lamp::Camera: return "camera";
        case Lamp::SimSlot: return "sim_slot";
        case Lamp::ReceiptSlot: return "receipt_slot";
    }
    return "camera";
}

}  // namespace simkiosk
