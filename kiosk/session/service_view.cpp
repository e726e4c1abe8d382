#include "kiosk/session/service_view.hpp"

namespace simkiosk {

const char* toString(ServicePage page) {
    switch (page) {
        case ServicePage::LogIn: return "log_in";
        case ServicePage::Home: return "home";
        case ServicePage::Cases: return "cases";
        case ServicePage::Case: return "case";
        case ServicePage::Evidence: return "evidence";
        case ServicePage::Count: return "count";
        case ServicePage::SignOff: return "sign_off";
        case ServicePage::Devices: return "devices";
        case ServicePage::Device: return "device";
        case ServicePage::Touch: return "touch";
        case ServicePage::Day: return "day";
        case ServicePage::Stock: return "stock";
        case ServicePage::StockCount: return "stock_count";
        case ServicePage::Pack: return "pack";
        case ServicePage::Receipts: return "receipts";
        case ServicePage::Readiness: return "readiness";
        case ServicePage::Tools: return "tools";
        case ServicePage::Identity: return "identity";
        case ServicePage::Trial: return "trial";
        case ServicePage::Settings: return "settings";
        case ServicePage::Setting: return "setting";
        case ServicePage::Camera: return "camera";
    }
    return "log_in";
}

const char* toString(TestKind kind) {
    switch (kind) {
        case TestKind::CardThrough: return "card_through";
        case TestKind::PrintPage: return "print_page";
        case TestKind::ReadCard: return "read_card";
        case TestKind::FindDocument: return "find_document";
        case TestKind::AskCarrier: return "ask_carrier";
        case TestKind::ViewCamera: return "view_camera";
    }
    return "card_through";
}

}  // namespace simkiosk
