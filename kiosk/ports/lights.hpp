// Guidance lights: lamps beside the places where something is put in, shown or taken out (CEN/XFS and XFS4IoT
// "Lights").
#pragma once

#include <set>

namespace simkiosk {

enum class Lamp { IdCardReader, DocumentReader, Camera, SimSlot, ReceiptSlot };
const char* toString(Lamp lamp);  // "id_card_reader"

class Lights {
   public:
    virtual ~Lights() = default;
    // These blink from now on, all others are dark. A lamp that fails is logged and changes nothing else: the screen
    // and the voice say the same.
    virtual void guide(const std::set<Lamp>& lamps) = 0;
};

}  // namespace simkiosk
