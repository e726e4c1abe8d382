// Writes far beyond the room it is given.
#include "platform/decoder/wlt_plugin.h"

int simkiosk_wlt_abi_version() { return SIMKIOSK_WLT_ABI_VERSION; }

int simkiosk_wlt_decode(const uint8_t*, size_t, uint8_t* bgr, size_t capacity, int* width, int* height) {
    for (size_t i = 0; i < capacity + (size_t{64} << 20); ++i) bgr[i] = static_cast<uint8_t>(i);
    *width = 102;
    *height = 126;
    return SIMKIOSK_WLT_OK;
}
