// Made for an interface that this kiosk does not have.
#include "platform/decoder/wlt_plugin.h"

int simkiosk_wlt_abi_version() { return SIMKIOSK_WLT_ABI_VERSION + 1; }

int simkiosk_wlt_decode(const uint8_t*, size_t, uint8_t*, size_t, int*, int*) { return SIMKIOSK_WLT_OK; }
