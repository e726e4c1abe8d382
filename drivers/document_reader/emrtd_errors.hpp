// Why a chip could not be read, so that the caller can tell the customer what to do: Error::refusal's code.
#pragma once

#include "drivers/smart_card/apdu.hpp"

namespace simkiosk::emrtd {

// ErrorCode::Refused: the chip does not accept the key, so the MRZ or CAN was read wrongly, or is another document's.
inline constexpr const char* bacRefused = "bac_refused";
inline constexpr const char* paceRefused = "pace_refused";
// ErrorCode::Refused: the chip announces PACE and refuses to begin it, and there is no key for BAC.
inline constexpr const char* paceNotRun = "pace_not_run";
// ErrorCode::Unsupported: PACE only, with parameters that this reader does not have, and no other way in.
inline constexpr const char* accessUnsupported = "access_unsupported";
// ErrorCode::NotFound: no travel document application on this card.
inline constexpr const char* notADocument = "not_a_travel_document";
// ErrorCode::Refused: the chip ended secure messaging.
inline constexpr const char* sessionLost = "session_lost";
// ErrorCode::Malformed: an answer whose MAC, order or padding is wrong. Somebody is in between, or the card is broken.
inline constexpr const char* answerNotAuthentic = "answer_not_authentic";
// ErrorCode::Refused: the application is there and a file that every document has cannot be read.
inline constexpr const char* fileRefused = "file_refused";

std::unexpected<Error> failure(ErrorCode code, const char* word, std::string meaning, std::string recovery);
// "selecting the application: 6A82: file not found".
std::string declined(const char* what, StatusWord status);

}  // namespace simkiosk::emrtd
