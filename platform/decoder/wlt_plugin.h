/* What a photo decoder plug-in offers: a shared library with these two functions, in C.
 *
 * The coding of the photos on Chinese resident identity cards ("WLT") is closed; whoever has a licensed decoder
 * wraps it in this interface and names the library in the kiosk's configuration. It is loaded by simkiosk-decoder
 * only, one process a photo. Everything a plug-in needs (files, licences, threads) it must have opened by the end of
 * loading: simkiosk_wlt_decode() runs in a sandbox where any system call but memory and clock ends the process.
 */
#ifndef SIMKIOSK_WLT_PLUGIN_H
#define SIMKIOSK_WLT_PLUGIN_H

#include <stddef.h>
#include <stdint.h>

#define SIMKIOSK_WLT_ABI_VERSION 1

#ifdef __cplusplus
extern "C" {
#endif

enum {
    SIMKIOSK_WLT_OK = 0,
    SIMKIOSK_WLT_NOT_A_PHOTO = 1,  /* the bytes do not begin as this plug-in's photos do */
    SIMKIOSK_WLT_DAMAGED = 2,      /* they do, and break off or contradict themselves */
    SIMKIOSK_WLT_NO_ROOM = 3,      /* capacity is too small */
    SIMKIOSK_WLT_NOT_LICENSED = 4, /* the vendor's library refuses to work on this machine */
};

/* SIMKIOSK_WLT_ABI_VERSION of the header the plug-in was built with. */
__attribute__((visibility("default"))) int simkiosk_wlt_abi_version(void);

/* Decodes the photo of a card: `size` bytes (1,024) into rows of blue, green, red bytes from the top left, without
 * padding, at most `capacity` bytes. Sets width and height in pixels; the kiosk takes 102 x 126 only. */
__attribute__((visibility("default"))) int simkiosk_wlt_decode(const uint8_t* wlt, size_t size, uint8_t* bgr,
                                                               size_t capacity, int* width, int* height);

#ifdef __cplusplus
}
#endif

#endif
