#include "tests/simulation/enumeration.hpp"

namespace simkiosk::simulation {

const char* toString(Subject subject) {
    switch (subject) {
        case Subject::Crash: return "crashes";
        case Subject::Device: return "devices";
        case Subject::BackOffice: return "back office";
        case Subject::Storage: return "storage";
        case Subject::Clock: return "clocks";
        case Subject::People: return "people";
    }
    return "?";
}

std::size_t trialsWanted(Subject subject) {
    switch (subject) {
        case Subject::Crash: return 8000;
        case Subject::Device: return 2500;
        case Subject::BackOffice: return 400;
        case Subject::Storage: return 140;
        case Subject::Clock: return 160;
        case Subject::People: return 0;
    }
    return 0;
}

std::vector<Family> everyFault() {
    std::vector<Family> all;
    const auto add = [&](Subject subject, std::vector<Family> families) {
        for (auto& family : families) {
            family.subject = subject;
            all.push_back(std::move(family));
        }
    };
    add(Subject::Crash, everyCrash());
    add(Subject::Device, everyDeviceFault());
    add(Subject::BackOffice, everyNetworkFault());
    add(Subject::Storage, everyDiskFault());
    add(Subject::Clock, everyClockJump());
    add(Subject::People, everyPerson());
    return all;
}

}  // namespace simkiosk::simulation
