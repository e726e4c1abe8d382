#include "kiosk/session/light_cues.hpp"

namespace simkiosk {

namespace {

std::set<Lamp> readerOf(DocumentChoice document) {
    return {document == DocumentChoice::IdentityCard ? Lamp::IdCardReader : Lamp::DocumentReader};
}

std::set<Lamp> passportCue(PassportPhase phase) {
    switch (phase) {
        case PassportPhase::ShowPage: return {Lamp::Camera};
        case PassportPhase::PlaceOnReader: return {Lamp::DocumentReader};
        default: return {};
    }
}

}  // namespace

std::set<Lamp> lampsFor(const Snapshot& snapshot) {
    switch (snapshot.page) {
        case Page::IdentityCard:
            return snapshot.identityPhase == IdentityPhase::PlaceCard ? readerOf(DocumentChoice::IdentityCard)
                                                                      : std::set<Lamp>{};
        case Page::Passport: return passportCue(snapshot.passportPhase);
        case Page::LiveFace: return {Lamp::Camera};
        case Page::Issue:
            return snapshot.issuePhase == IssuePhase::TakeCard ? std::set{Lamp::SimSlot} : std::set<Lamp>{};
        case Page::Receipt:
            return snapshot.receiptPhase == ReceiptPhase::Printed ? std::set{Lamp::ReceiptSlot} : std::set<Lamp>{};
        case Page::Problem:
            return snapshot.problem && snapshot.problem->document == DocumentPlace::OnReader
                       ? readerOf(snapshot.document)
                       : std::set<Lamp>{};
        default: return {};
    }
}

void LitScreen::show(const Snapshot& snapshot) {
    m_screen.show(snapshot);
    m_lights.guide(lampsFor(snapshot));
}

}  // namespace simkiosk
