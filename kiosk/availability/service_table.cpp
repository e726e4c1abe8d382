#include "kiosk/availability/service_table.hpp"

#include <algorithm>

namespace simkiosk {

std::string_view toString(Part part) {
    switch (part) {
        case Part::CardDispenser: return "card_dispenser";
        case Part::SimStock: return "sim_stock";
        case Part::RetainBin: return "retain_bin";
        case Part::IdCardReader: return "id_card_reader";
        case Part::PhotoDecoder: return "photo_decoder";
        case Part::Camera: return "camera";
        case Part::ReceiptPrinter: return "receipt_printer";
        case Part::BackOffice: return "back_office";
        case Part::Storage: return "storage";
        case Part::NoDoubt: return "open_case";
    }
    return "";
}

Services servicesWith(const std::set<Part>& working) {
    Services services;
    services.sale = std::ranges::all_of(neededForSale, [&](Part part) { return working.contains(part); });
    services.paperReceipt = working.contains(Part::ReceiptPrinter);
    for (const auto part : allParts) {
        if (!working.contains(part)) services.missing.emplace_back(toString(part));
    }
    return services;
}

}  // namespace simkiosk
