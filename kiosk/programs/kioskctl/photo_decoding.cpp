#include "kiosk/programs/kioskctl/photo_decoding.hpp"

#include <algorithm>

#include "kiosk/programs/kioskctl/own_folder.hpp"
#include "platform/decoder/sandboxed_photo_decoder.hpp"

namespace simkiosk {

namespace {

boost::json::object notDecoded(std::string why) {
    return {{"decoded", false}, {"width", 0}, {"height", 0}, {"reason", std::move(why)}};
}

}  // namespace

boost::json::object decodePhoto(EventLoop& loop, const Bytes& wlt, const std::string& plugin) {
    if (std::ranges::all_of(wlt, [](auto byte) { return byte == 0; })) return notDecoded("the card has no photo");
    if (plugin.empty()) return notDecoded("no decoder plug-in was named (--decoder)");
    SandboxedPhotoDecoder decoder(loop, ownFolder() + "/simkiosk-decoder", plugin);
    const auto photo = runUntilDone(loop, decoder.decode(wlt)).value();
    if (!photo) return notDecoded(photo.error().message);
    return {{"decoded", true}, {"width", photo->width}, {"height", photo->height}};
}

}  // namespace simkiosk
