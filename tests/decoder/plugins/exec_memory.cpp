// Asks for memory it could run code from.
#include <sys/mman.h>

#include "platform/decoder/wlt_plugin.h"

int simkiosk_wlt_abi_version() { return SIMKIOSK_WLT_ABI_VERSION; }

int simkiosk_wlt_decode(const uint8_t*, size_t, uint8_t*, size_t, int* width, int* height) {
    mmap(nullptr, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    *width = 102;
    *height = 126;
    return SIMKIOSK_WLT_OK;
}
