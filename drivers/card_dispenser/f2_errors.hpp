// What each error code of the F2 family means and what is to be done about it
// ("CRT-591-M001 communication protocol" clause 2.2; recovery from field programs).
#pragma once

#include <span>
#include <string_view>

#include "platform/base/result.hpp"

namespace simkiosk::f2 {

enum class Recovery {
    Fatal,             // wrong model or profile
    Initialise,        // INIT 33, re-read STATUS, repeat only what moves nothing
    Resend,            // the unit did not take the packet: send it again, at most 3 times
    PowerOffThenMove,  // 51/31, then the same move once; again: retain the card
    StaffClearsPath,   // hold until st0 = '0', then INIT
    Staff,             // a person must look
    RetainCard,        // into the bin, count; repeated: staff
    StaffEmptiesBin,   // then reset the counter
    BadCard,           // power off, retain, next card
    TryOtherVoltage,   // cold reset with another Vcc, then bad card
    TryOtherProtocol,  // T=0, T=1, automatic; then bad card
    ColdResetOnce,     // the unit may have deactivated the card; then bad card
    WaitForCards,      // no issuing until st1 is not '0'
};

struct ErrorMeaning {
    std::string_view code;
    std::string_view meaning;
    Recovery recovery;
    std::string_view instruction;  // the recovery as one phrase for a technician
};

// Every code of the manual, in its order.
std::span<const ErrorMeaning> errorTable();

// A code the manual does not know is fatal; "0A", as some firmware says for an empty stacker, is "A0".
const ErrorMeaning& errorMeaning(std::string_view code);

// The refusal as the port's callers see it; its code is the one the unit sent.
Error refusal(std::string_view code);

}  // namespace simkiosk::f2
