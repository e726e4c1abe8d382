// Talks to the kiosk past its host: more than a reply may have.
#include <unistd.h>

#include "platform/decoder/wlt_plugin.h"

int simkiosk_wlt_abi_version() { return SIMKIOSK_WLT_ABI_VERSION; }

int simkiosk_wlt_decode(const uint8_t*, size_t, uint8_t* bgr, size_t capacity, int*, int*) {
    while (write(STDOUT_FILENO, bgr, capacity) > 0) {
    }
    return SIMKIOSK_WLT_DAMAGED;
}
