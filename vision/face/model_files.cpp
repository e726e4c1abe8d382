#include "vision/face/model_files.hpp"

#include <openssl/evp.h>

#include <array>
#include <cstdio>
#include <memory>

namespace simkiosk {
namespace {

constexpr std::size_t kLargestModelBytes = 64 * 1024 * 1024;

Result<Bytes> readWhole(const std::string& path) {
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"), &std::fclose);
    if (!file) return fail(ErrorCode::NotFound, path + " is not there; vision/models/install.sh installs it");
    Bytes bytes;
    std::array<std::uint8_t, 65536> part;
    while (const std::size_t count = std::fread(part.data(), 1, part.size(), file.get())) {
        append(bytes, ByteView(part.data(), count));
        if (bytes.size() > kLargestModelBytes) return fail(ErrorCode::Invalid, path + " is too large for a model");
    }
    return bytes;
}

}  // namespace

Result<Bytes> readModelFile(const std::string& folder, const ModelFile& file) {
    const std::string path = folder + "/" + std::string(file.name);
    auto bytes = readWhole(path);
    SIMKIOSK_TRY(bytes);
    std::array<std::uint8_t, 32> digest{};
    unsigned length = 0;
    if (EVP_Digest(bytes->data(), bytes->size(), digest.data(), &length, EVP_sha256(), nullptr) != 1) {
        return fail(ErrorCode::Internal, "SHA-256 is not available");
    }
    const auto expected = fromHex(file.sha256);
    if (!expected || !std::equal(digest.begin(), digest.end(), expected->begin(), expected->end())) {
        return fail(ErrorCode::Invalid, path +
                                            " is not the file its thresholds were measured with (sha256 differs); "
                                            "delete it and run vision/models/install.sh");
    }
    return bytes;
}

}  // namespace simkiosk
