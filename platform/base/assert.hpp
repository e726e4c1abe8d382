// Assertions stay on in release: a state that may not be is worse than a restart (the kiosk is crash-only).
#pragma once

#include <source_location>

namespace simkiosk {

[[noreturn]] void assertionFailed(const char* claim, std::source_location where);

}  // namespace simkiosk

#define SIMKIOSK_ASSERT(claim) ((claim) ? void() : ::simkiosk::assertionFailed(#claim, std::source_location::current()))
