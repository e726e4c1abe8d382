#include "platform/base/assert.hpp"

#include <cstdio>
#include <cstdlib>

namespace simkiosk {

void assertionFailed(const char* claim, std::source_location where) {
    std::fprintf(stderr, "simkiosk: assertion failed: %s (%s:%u)\n", claim, where.file_name(),
                 static_cast<unsigned>(where.line()));
    std::abort();
}

}  // namespace simkiosk
