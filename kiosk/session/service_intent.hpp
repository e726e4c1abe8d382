// What staff may ask for; travels as intent::AtService, so that the customer's intents know nothing of it.
#pragma once

#include <string>
#include <variant>

#include "kiosk/session/intent.hpp"
#include "kiosk/session/service_view.hpp"
#include "kiosk/values/person.hpp"

namespace simkiosk::intent::service {

struct Enter {};  // the corner was held, on a page that serves nobody or waits for staff
struct LogIn {
    std::string number;
    PersonalText pin;
};
struct Open {
    ServicePage page = ServicePage::Home;
};
struct OpenCase {
    TransactionId sale;
};
struct ChooseFinding {
    CardFinding finding = CardFinding::NotFound;
};
struct Next {};  // the page's main action, where nothing else says more
struct OpenDevice {
    std::string part;
};
struct RunTest {
    TestKind kind = TestKind::PrintPage;
};
struct CopyLogs {};  // to the stick
struct Keep {};      // what the page shows, as a file
struct Print {};     // what the page shows
struct PrintCopy {   // of the receipt
    TransactionId sale;
};
struct PackScanned {  // ICCIDs as they were read
    std::string first;
    std::string last;
};
struct Counted {
    unsigned stack = 0;
    unsigned bin = 0;
};
struct DecideIdentity {  // of the customer who waits
    bool same = false;
};
struct TestNetwork {};
struct TestSound {
    std::string sentence;  // to be said in the headset, in the language of the screen
};
struct Heard {  // the answer to a sound
    bool heard = false;
};
struct OpenSetting {
    std::string key;
};
struct ProposeSetting {  // of the open one; Next confirms it
    std::string value;
};
struct UndoSetting {};
struct Back {};   // one page up
struct Leave {};  // log out; from the log-in page, back to the customers

}  // namespace simkiosk::intent::service

namespace simkiosk {

using ServiceWord = std::variant<
    intent::service::Enter, intent::service::LogIn, intent::service::Open, intent::service::OpenCase,
    intent::service::ChooseFinding, intent::service::Next, intent::service::Counted, intent::service::OpenDevice,
    intent::service::RunTest, intent::service::Print, intent::service::PrintCopy, intent::service::Keep,
    intent::service::PackScanned, intent::service::CopyLogs, intent::service::TestNetwork, intent::service::TestSound,
    intent::service::Heard, intent::service::OpenSetting, intent::service::ProposeSetting, intent::service::UndoSetting,
    intent::service::DecideIdentity, intent::service::Back, intent::service::Leave>;
class ServiceIntent {
   public:
    explicit ServiceIntent(ServiceWord what) : word(std::move(what)) {}
    const ServiceWord word;
};

inline intent::AtService atService(ServiceWord word) {
    return {std::make_shared<const ServiceIntent>(std::move(word))};
}

}  // namespace simkiosk
