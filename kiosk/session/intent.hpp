// What the customer may ask for. The screen submits; the session decides.
#pragma once

#include <memory>
#include <set>
#include <string>
#include <variant>

#include "kiosk/session/snapshot.hpp"
#include "kiosk/values/signature.hpp"

namespace simkiosk {
class ServiceIntent;  // service_intent.hpp
}

namespace simkiosk::intent {

struct Start {};  // a touch on the attract page
// On every page.
struct ChooseLanguage {
    Language language;
};
struct ChooseModes {
    DisplayModes modes;
};
struct Next {};  // the page's main action, where nothing else says more
struct Back {};
struct Cancel {};     // leave the sale
struct StillHere {};  // extends the page's time-out
struct ChoosePlan {
    std::string offeringId;
};
struct SearchNumbers {
    NumberQuery query;
};
struct ReserveNumber {
    Msisdn msisdn;
};  // reserve and go on
struct ExtendReservation {};  // keep the number longer
struct GiveConsents {
    std::set<Consent> consents;
};
struct ChooseDocument {
    DocumentChoice document;
};
struct AskStaff {};   // a member of staff instead of the camera; takes the consent to it back
struct CheckFace {};  // the camera after all, with that consent
struct ShowHolder {   // name and document number in full, for a few seconds
    bool shown = true;
};
struct Sign {
    Signature signature;
};
struct Finish {};  // on problem, receipt and goodbye pages
struct AtService {
    std::shared_ptr<const ServiceIntent> word;  // of staff, never null
};

}  // namespace simkiosk::intent

namespace simkiosk {

using Intent =
    std::variant<intent::Start, intent::ChooseLanguage, intent::ChooseModes, intent::Next, intent::Back, intent::Cancel,
                 intent::StillHere, intent::ChoosePlan, intent::SearchNumbers, intent::ReserveNumber,
                 intent::ExtendReservation, intent::GiveConsents, intent::ChooseDocument, intent::AskStaff,
                 intent::CheckFace, intent::ShowHolder, intent::Sign, intent::Finish, intent::AtService>;

// The screen's way to the machine. May be called from any thread.
class IntentSink {
   public:
    virtual ~IntentSink() = default;
    virtual void submit(Intent intent) = 0;
};

}  // namespace simkiosk
