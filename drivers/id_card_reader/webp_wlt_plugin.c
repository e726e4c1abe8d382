/* Decoder plug-in for the emulated reader's synthetic photos (layout: wlt_photo.hpp). Real cards need the vendor's.
 * In C, as a vendor's wrapper may be: the interface asks for no more. */
#include <webp/decode.h>

#include "platform/decoder/wlt_plugin.h"

enum { photoWidth = 102, photoHeight = 126, photoStride = 3 * photoWidth, headerSize = 12 };
static const uint8_t header[10] = {0x57, 0x4C, photoWidth, 0, photoHeight, 0, 0x32, 0x00, 0x00, 0xFF};

int simkiosk_wlt_abi_version(void) { return SIMKIOSK_WLT_ABI_VERSION; }

int simkiosk_wlt_decode(const uint8_t* wlt, size_t size, uint8_t* bgr, size_t capacity, int* width, int* height) {
    if (size < headerSize) return SIMKIOSK_WLT_NOT_A_PHOTO;
    for (size_t i = 0; i < sizeof header; ++i)
        if (wlt[i] != header[i]) return SIMKIOSK_WLT_NOT_A_PHOTO;
    const size_t pictureSize = (size_t)wlt[10] | (size_t)wlt[11] << 8;
    if (pictureSize > size - headerSize) return SIMKIOSK_WLT_DAMAGED;
    if (capacity < (size_t)photoStride * photoHeight) return SIMKIOSK_WLT_NO_ROOM;

    const uint8_t* const picture = wlt + headerSize;
    int pictureWidth = 0;
    int pictureHeight = 0;
    if (!WebPGetInfo(picture, pictureSize, &pictureWidth, &pictureHeight)) return SIMKIOSK_WLT_DAMAGED;
    if (pictureWidth != photoWidth || pictureHeight != photoHeight) return SIMKIOSK_WLT_DAMAGED;
    if (!WebPDecodeBGRInto(picture, pictureSize, bgr, capacity, photoStride)) return SIMKIOSK_WLT_DAMAGED;
    *width = photoWidth;
    *height = photoHeight;
    return SIMKIOSK_WLT_OK;
}
