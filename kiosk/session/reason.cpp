#include "kiosk/session/reason.hpp"

#include <algorithm>

namespace simkiosk {

const char* toString(MachineFact fact) {
    switch (fact) {
        case MachineFact::StackerEmpty: return "stacker_empty";
        case MachineFact::BinFull: return "bin_full";
        case MachineFact::DispenserSilent: return "dispenser_silent";
        case MachineFact::CardInPath: return "card_in_path";
        case MachineFact::PrinterOffline: return "printer_offline";
        case MachineFact::PrinterError: return "printer_error";
        case MachineFact::CoverOpen: return "cover_open";
        case MachineFact::PaperOut: return "paper_out";
        case MachineFact::PaperJammed: return "paper_jammed";
        case MachineFact::PrintUnconfirmed: return "print_unconfirmed";
        case MachineFact::NoPhotoDecoder: return "no_photo_decoder";
        case MachineFact::PhotoDecoder: return "photo_decoder";
        case MachineFact::NoPictureDecoder: return "no_picture_decoder";
        case MachineFact::NoCatalogue: return "no_catalogue";
        case MachineFact::NoStick: return "no_stick";
        case MachineFact::JournalUnusable: return "journal_unusable";
        case MachineFact::SaleInDoubt: return "sale_in_doubt";
        case MachineFact::SaleOpen: return "sale_open";
        case MachineFact::NothingLaidDown: return "nothing_laid_down";
        case MachineFact::CardNumberWrong: return "card_number_wrong";
        case MachineFact::BinNotCounting: return "bin_not_counting";
        case MachineFact::NoPictures: return "no_pictures";
        case MachineFact::NoLoudspeaker: return "no_loudspeaker";
        case MachineFact::NoHeadset: return "no_headset";
        case MachineFact::NoCarrierTime: return "no_carrier_time";
    }
    return "";
}

// The code of the manual is what a technician looks up; most messages name it already.
Reason::Reason(const Error& error) : kind(error.code), detail(error.message) {
    const auto& refusal = error.refusal;
    if (refusal && !detail.contains(refusal->code)) detail = refusal->code + ": " + detail;
}

std::string describe(const Reason& reason) {
    std::string text = std::visit([](auto kind) { return toString(kind); }, reason.kind);
    std::ranges::replace(text, '_', ' ');
    return reason.detail.empty() ? text : text + ": " + reason.detail;
}

}  // namespace simkiosk
