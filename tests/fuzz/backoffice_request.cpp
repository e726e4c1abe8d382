// Whatever is sent to the back office, it answers with one of its statuses; never 500, never a crash.
// The input: method and target on the first line, the body after it.
#include <string_view>

#include "platform/backoffice/back_office.hpp"
#include "platform/backoffice/fault_gate.hpp"
#include "platform/base/assert.hpp"
#include "platform/base/log.hpp"
#include "tests/support/manual_clock.hpp"
#include "tests/support/seeded_random.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace simkiosk;
    static ManualClock clock;
    static SeededRandom random(1);
    static BackOffice office = (logQuietly(), BackOffice(":memory:", clock, random));
    static FaultGate gate([](const HttpRequest& request) { return office.handle(request); },
                          [](ActivationPolicy policy) { office.setActivationPolicy(policy); });
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto line = text.substr(0, text.find('\n'));
    const auto blank = line.find(' ');
    HttpRequest request;
    request.method = std::string(line.substr(0, blank));
    request.target = blank == std::string_view::npos ? std::string() : std::string(line.substr(blank + 1));
    request.body = line.size() < text.size() ? std::string(text.substr(line.size() + 1)) : std::string();
    if (request.target.starts_with("/control/")) {
        gate.handle(request);
        gate.clear();
        return 0;
    }
    const auto response = office.handle(request);
    SIMKIOSK_ASSERT(response.status >= 200 && response.status < 500);
    return 0;
}
