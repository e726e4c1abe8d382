// How what staff are told of the machine reads on the screen.
#pragma once

#include <QString>

#include "kiosk/session/service_view.hpp"
#include "kiosk/values/language.hpp"

namespace simkiosk {

// Each a part of a sentence, for after a colon or below a name: "it does not answer".
QString wordsOf(ErrorCode code);
QString wordsOf(MachineFact fact);
QString wordsOf(PackFault fault);
QString wordsOf(SettingFault fault);
QString wordsOf(SaleReason reason);
QString wordsOf(const Reason& reason);
// With the technician's words in brackets behind it.
QString inFull(const Reason& reason, Language language);
// Below the name of a step: why, and what was measured.
QString wordsOf(const TestResult& result, Language language);

QString stackWords(const DispenserStatus& dispenser);  // "Nearly empty"
QString binWords(const DispenserStatus& dispenser);    // "Cards: 3"
QString paperWords(const PrinterStatus& printer);      // "Jammed"
// All that it says of itself, in one line.
QString factsOf(const DispenserStatus& dispenser, Language language);
QString factsOf(const PrinterStatus& printer);

}  // namespace simkiosk
