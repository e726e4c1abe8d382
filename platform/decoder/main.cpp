// simkiosk-decoder PLUGIN|-: decodes one photo from descriptor 0 to descriptor 1 and ends (decoder_protocol.hpp).
//
// Loading the plug-in needs files, decoding does not: it is loaded first, then the process is sealed, and only then
// the photo is read. A decoder that crashes, loops or asks for more takes nothing but this process with it. Pictures
// of ICAO chips need no plug-in, and none is loaded for them (-).
#include <dlfcn.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <new>
#include <optional>
#include <string_view>

#include "platform/decoder/pictures/pictures.hpp"
#include "platform/decoder/sandbox.hpp"
#include "platform/decoder/wlt_plugin.h"

namespace {

using namespace simkiosk;
using Decode = decltype(&simkiosk_wlt_decode);

Decode loadPlugin(const char* path) {
    void* const library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
    if (!library) return nullptr;
    const auto abiVersion =
        reinterpret_cast<decltype(&simkiosk_wlt_abi_version)>(dlsym(library, "simkiosk_wlt_abi_version"));
    if (!abiVersion || abiVersion() != SIMKIOSK_WLT_ABI_VERSION) return nullptr;
    return reinterpret_cast<Decode>(dlsym(library, "simkiosk_wlt_decode"));
}

bool readAll(std::span<std::uint8_t> to) {
    while (!to.empty()) {
        const ssize_t count = read(STDIN_FILENO, to.data(), to.size());
        if (count <= 0) return false;
        to = to.subspan(static_cast<std::size_t>(count));
    }
    return true;
}

// Nothing unless exactly a request's bytes arrive; the other side closes its end when it gives up.
std::optional<DocumentPhoto> readRequest() {
    std::array<std::uint8_t, decoder::requestHeaderSize> header{};
    if (!readAll(header)) return std::nullopt;
    const auto request = decoder::parseRequestHeader(header);
    if (!request) return std::nullopt;
    DocumentPhoto photo{request->format, Bytes(request->size)};
    return readAll(photo.bytes) ? std::optional(std::move(photo)) : std::nullopt;
}

bool writeAll(ByteView bytes) {
    while (!bytes.empty()) {
        const ssize_t count = write(STDOUT_FILENO, bytes.data(), bytes.size());
        if (count <= 0) return false;
        bytes = bytes.subspan(static_cast<std::size_t>(count));
    }
    return true;
}

decoder::Picture decodeWlt(Decode plugin, const Bytes& photo) {
    using decoder::Outcome;
    if (!plugin) return std::unexpected(Outcome::PluginUnusable);
    Image image{decoder::wltWidth, decoder::wltHeight, PixelFormat::Bgr24,
                Bytes(std::size_t{3} * decoder::wltWidth * decoder::wltHeight)};
    int width = 0;
    int height = 0;
    switch (plugin(photo.data(), photo.size(), image.pixels.data(), image.pixels.size(), &width, &height)) {
        case SIMKIOSK_WLT_OK: break;
        case SIMKIOSK_WLT_NOT_A_PHOTO: return std::unexpected(Outcome::NotAPhoto);
        case SIMKIOSK_WLT_NOT_LICENSED: return std::unexpected(Outcome::NotLicensed);
        default: return std::unexpected(Outcome::Damaged);
    }
    if (width != image.width || height != image.height) return std::unexpected(Outcome::Damaged);
    return image;
}

decoder::Picture decode(Decode plugin, const DocumentPhoto& photo) {
    switch (photo.format) {
        case PhotoFormat::Jpeg: return decoder::decodeJpeg(photo.bytes);
        case PhotoFormat::Jpeg2000: return decoder::decodeJpeg2000(photo.bytes);
        case PhotoFormat::Wlt: break;
    }
    return decodeWlt(plugin, photo.bytes);
}

Bytes answer(Decode plugin, const DocumentPhoto& photo) {
    try {
        const auto picture = decode(plugin, photo);
        return picture ? decoder::encodeReply(decoder::Outcome::Decoded, &*picture)
                       : decoder::encodeReply(picture.error());
    } catch (const std::bad_alloc&) {
        return decoder::encodeReply(decoder::Outcome::TooLarge);
    }
}

// At once: neither the plug-in's destructors nor a sanitizer's last words (it looks at the signal stack before any
// call that does not return, hence a plain system call) have a place in the sandbox.
int leave(int status) {
    syscall(SYS_exit_group, status);
    return status;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        static constexpr char usage[] = "usage: simkiosk-decoder PLUGIN|-   (started by the kiosk)\n";
        return write(STDERR_FILENO, usage, sizeof usage - 1) < 0 ? 3 : 2;
    }
    if (!decoder::confine()) return 3;
    const Decode plugin = argv[1] == std::string_view("-") ? nullptr : loadPlugin(argv[1]);
    if (!decoder::seal()) return 3;
    const auto photo = readRequest();
    if (!photo) return leave(4);
    return leave(writeAll(answer(plugin, *photo)) ? 0 : 5);
}
