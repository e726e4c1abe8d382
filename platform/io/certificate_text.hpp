// A peer's certificate in a line, for technicians.
#pragma once

#include <openssl/types.h>

#include <string>

#include "platform/base/clock.hpp"

namespace simkiosk {

// RFC 2253 with its UTF-8 as it is, e.g. "CN=carrier.example,O=Carrier".
std::string subjectOf(const X509* certificate);
// Whole days from `now` to the end of its validity, negative when that is over; 0 when it cannot be read.
int daysLeft(const X509* certificate, WallTime now);

}  // namespace simkiosk
