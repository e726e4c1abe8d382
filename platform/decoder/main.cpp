// simkiosk-decoder PLUGIN: decodes one photo from descriptor 0 to descriptor 1 and ends (decoder_protocol.hpp).
//
// Loading the plug-in needs files, decoding does not: it is loaded first, then the process is sealed, and only then
// the photo is read. A plug-in that crashes, loops or asks for more takes nothing but this process with it.
#include <dlfcn.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <optional>

#include "platform/decoder/decoder_protocol.hpp"
#include "platform/decoder/sandbox.hpp"
#include "platform/decoder/wlt_plugin.h"

namespace {

using simkiosk::Bytes;
using simkiosk::ByteView;
namespace decoder = simkiosk::decoder;
using Decode = decltype(&simkiosk_wlt_decode);

Decode loadPlugin(const char* path) {
    void* const library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
    if (!library) return nullptr;
    const auto abiVersion =
        reinterpret_cast<decltype(&simkiosk_wlt_abi_version)>(dlsym(library, "simkiosk_wlt_abi_version"));
    if (!abiVersion || abiVersion() != SIMKIOSK_WLT_ABI_VERSION) return nullptr;
    return reinterpret_cast<Decode>(dlsym(library, "simkiosk_wlt_decode"));
}

// Nothing unless exactly a request's bytes arrive; the other side closes its end when it gives up.
std::optional<Bytes> readRequest() {
    Bytes request(decoder::requestHeaderSize + decoder::photoSize);
    std::size_t have = 0;
    while (have < request.size()) {
        const ssize_t count = read(STDIN_FILENO, request.data() + have, request.size() - have);
        if (count <= 0) return std::nullopt;
        have += static_cast<std::size_t>(count);
    }
    auto photo = decoder::parseRequest(request);
    return photo ? std::optional(*std::move(photo)) : std::nullopt;
}

bool writeAll(ByteView bytes) {
    while (!bytes.empty()) {
        const ssize_t count = write(STDOUT_FILENO, bytes.data(), bytes.size());
        if (count <= 0) return false;
        bytes = bytes.subspan(static_cast<std::size_t>(count));
    }
    return true;
}

Bytes decode(Decode plugin, const Bytes& photo) {
    Bytes pixels(decoder::pixelSize);
    int width = 0;
    int height = 0;
    switch (plugin(photo.data(), photo.size(), pixels.data(), pixels.size(), &width, &height)) {
        case SIMKIOSK_WLT_OK: break;
        case SIMKIOSK_WLT_NOT_A_PHOTO: return decoder::encodeReply(decoder::Outcome::NotAPhoto);
        case SIMKIOSK_WLT_NOT_LICENSED: return decoder::encodeReply(decoder::Outcome::NotLicensed);
        default: return decoder::encodeReply(decoder::Outcome::Damaged);
    }
    if (width != decoder::photoWidth || height != decoder::photoHeight)
        return decoder::encodeReply(decoder::Outcome::Damaged);
    return decoder::encodeReply(decoder::Outcome::Decoded, pixels);
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
        static constexpr char usage[] = "usage: simkiosk-decoder PLUGIN   (started by the kiosk)\n";
        return write(STDERR_FILENO, usage, sizeof usage - 1) < 0 ? 3 : 2;
    }
    if (!decoder::confine()) return 3;
    const Decode plugin = loadPlugin(argv[1]);
    if (!decoder::seal()) return 3;
    const auto photo = readRequest();
    if (!photo) return leave(4);
    const Bytes reply = plugin ? decode(plugin, *photo) : decoder::encodeReply(decoder::Outcome::PluginUnusable);
    return leave(writeAll(reply) ? 0 : 5);
}
