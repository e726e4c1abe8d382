// Decoder plug-in for the emulated reader's synthetic photos (layout: wlt_photo.hpp). Real cards need the vendor's.
#include <webp/decode.h>

#include "platform/decoder/wlt_plugin.h"

namespace {

constexpr int width = 102;   // pixels
constexpr int height = 126;  // pixels
constexpr size_t stride = width * 3;
constexpr size_t headerSize = 12;
constexpr uint8_t header[10] = {0x57, 0x4C, width, 0, height, 0, 0x32, 0x00, 0x00, 0xFF};

}  // namespace

extern "C" {

int simkiosk_wlt_abi_version() { return SIMKIOSK_WLT_ABI_VERSION; }

int simkiosk_wlt_decode(const uint8_t* wlt, size_t size, uint8_t* bgr, size_t capacity, int* outWidth, int* outHeight) {
    if (size < headerSize) return SIMKIOSK_WLT_NOT_A_PHOTO;
    for (size_t i = 0; i < sizeof header; ++i)
        if (wlt[i] != header[i]) return SIMKIOSK_WLT_NOT_A_PHOTO;
    const size_t pictureSize = static_cast<size_t>(wlt[10]) | static_cast<size_t>(wlt[11]) << 8;
    if (pictureSize > size - headerSize) return SIMKIOSK_WLT_DAMAGED;
    if (capacity < stride * height) return SIMKIOSK_WLT_NO_ROOM;

    const uint8_t* const picture = wlt + headerSize;
    int pictureWidth = 0;
    int pictureHeight = 0;
    if (!WebPGetInfo(picture, pictureSize, &pictureWidth, &pictureHeight)) return SIMKIOSK_WLT_DAMAGED;
    if (pictureWidth != width || pictureHeight != height) return SIMKIOSK_WLT_DAMAGED;
    if (!WebPDecodeBGRInto(picture, pictureSize, bgr, capacity, static_cast<int>(stride))) return SIMKIOSK_WLT_DAMAGED;
    *outWidth = width;
    *outHeight = height;
    return SIMKIOSK_WLT_OK;
}

}  // extern "C"
