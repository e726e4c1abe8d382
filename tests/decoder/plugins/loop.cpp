// Never comes back.
#include "platform/decoder/wlt_plugin.h"

int simkiosk_wlt_abi_version() { return SIMKIOSK_WLT_ABI_VERSION; }

int simkiosk_wlt_decode(const uint8_t*, size_t, uint8_t*, size_t, int*, int*) {
    volatile unsigned turns = 0;
    while (true) turns = turns + 1;
}
