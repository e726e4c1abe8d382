// Claims a picture of another size.
#include "platform/decoder/wlt_plugin.h"

int simkiosk_wlt_abi_version() { return SIMKIOSK_WLT_ABI_VERSION; }

int simkiosk_wlt_decode(const uint8_t*, size_t, uint8_t*, size_t, int* width, int* height) {
    *width = 126;
    *height = 102;
    return SIMKIOSK_WLT_OK;
}
