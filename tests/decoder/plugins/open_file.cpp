// Reaches for a file while it decodes, and would hand its first bytes out as a picture.
#include <fcntl.h>
#include <unistd.h>

#include "platform/decoder/wlt_plugin.h"

int simkiosk_wlt_abi_version() { return SIMKIOSK_WLT_ABI_VERSION; }

int simkiosk_wlt_decode(const uint8_t*, size_t, uint8_t* bgr, size_t capacity, int* width, int* height) {
    const int file = open("/etc/hostname", O_RDONLY);
    if (file >= 0 && read(file, bgr, capacity) >= 0) close(file);
    *width = 102;
    *height = 126;
    return SIMKIOSK_WLT_OK;
}
