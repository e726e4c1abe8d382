// A travel document on one channel, in the words of the kiosk's port.
#pragma once

#include "drivers/document_reader/emrtd_reader.hpp"
#include "kiosk/ports/document_reader.hpp"

namespace simkiosk {

// What the port tells apart, of what reader and chip said.
Error readingError(Error error);

// Opens the chip with the printed lines and reads it. Conflict: it does not open with them; Unsupported: no chip of
// ICAO 9303; Refused: the card has gone, or could not be read to the end; Malformed, Timeout. `onProgress` (0..1) may
// be empty. Card, random and trust outlive the task; `options.progress` is set here.
Task<Result<ChipReading>> readChip(ApduChannel& card, Random& random, const TrustStore& trust, EmrtdOptions options,
                                   Mrz printed, WallTime now, std::function<void(double)> onProgress);

}  // namespace simkiosk
