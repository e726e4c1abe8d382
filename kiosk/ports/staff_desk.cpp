#include "kiosk/ports/staff_desk.hpp"

namespace simkiosk {

const char* toString(CaseEnd end) {
    switch (end) {
        case CaseEnd::NobodyWaits: return "nobody_waits";
        case CaseEnd::SamePerson: return "same_person";
        case CaseEnd::AnotherPerson: return "another_person";
    }
    return "nobody_waits";
}

std::optional<CaseEnd> parseCaseEnd(std::string_view word) {
    for (const auto end : {CaseEnd::NobodyWaits, CaseEnd::SamePerson, CaseEnd::AnotherPerson})
        if (word == toString(end)) return end;
    return std::nullopt;
}

}  // namespace simkiosk
