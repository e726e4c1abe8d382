#include "vision/image_file.hpp"

#include <algorithm>
#include <cstdio>
#include <memory>
#include <opencv2/imgcodecs.hpp>

#include "vision/face/mat_view.hpp"

namespace simkiosk {
namespace {

constexpr unsigned kRefusedSide = 20'000;
constexpr std::uint64_t kMostPixels = 50'000'000;
constexpr std::size_t kLargestFileBytes = 64 * 1024 * 1024;

Result<void> judge(const ImageHeader& header) {
    const auto unsupported = [](const char* why) { return fail(ErrorCode::Unsupported, why); };
    if (header.width >= kRefusedSide || header.height >= kRefusedSide) {
        return unsupported("the picture has 20,000 pixels or more on a side");
    }
    if (std::uint64_t{header.width} * header.height > kMostPixels) {
        return unsupported("the picture has more than 50 megapixels");
    }
    if (header.bitsPerSample > 8) return unsupported("the picture has more than 8 bits a sample; convert it to 8");
    if (header.cmyk) return unsupported("the picture is CMYK; convert it to RGB");
    if (header.animated) return unsupported("the picture is animated; a single picture is needed");
    return {};
}

int reduction(const ImageHeader& header, int sideWanted) {
    const unsigned side = std::max(header.width, header.height);
    const auto enough = [&](unsigned divisor) {
        return sideWanted > 0 && side / divisor >= static_cast<unsigned>(sideWanted);
    };
    if (enough(8)) return cv::IMREAD_REDUCED_COLOR_8;
    if (enough(4)) return cv::IMREAD_REDUCED_COLOR_4;
    return enough(2) ? cv::IMREAD_REDUCED_COLOR_2 : cv::IMREAD_COLOR;
}

}  // namespace

Result<Image> decodeImage(ByteView file, int sideWanted) {
    const auto header = readImageHeader(file);
    SIMKIOSK_TRY(header);
    SIMKIOSK_TRY(judge(*header));
    if (header->cutOff) return fail(ErrorCode::Malformed, "the picture is cut off");
    try {
        const cv::Mat encoded(1, static_cast<int>(file.size()), CV_8UC1, const_cast<std::uint8_t*>(file.data()));
        const cv::Mat decoded = cv::imdecode(encoded, reduction(*header, sideWanted));
        if (decoded.empty() || decoded.type() != CV_8UC3) {
            return fail(ErrorCode::Malformed, "the picture does not decode");
        }
        return toImage(decoded);
    } catch (const std::exception&) {
        return fail(ErrorCode::Malformed, "the picture does not decode");
    }
}

Result<Image> loadImage(const std::string& path, int sideWanted) {
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"), &std::fclose);
    if (!file) return fail(ErrorCode::NotFound, "the picture cannot be opened");
    Bytes bytes;
    std::array<std::uint8_t, 65536> part;
    while (const std::size_t count = std::fread(part.data(), 1, part.size(), file.get())) {
        append(bytes, ByteView(part.data(), count));
        if (bytes.size() > kLargestFileBytes) return fail(ErrorCode::Unsupported, "the file is larger than 64 MiB");
    }
    if (std::ferror(file.get()) != 0) return fail(ErrorCode::NotFound, "the picture cannot be read");
    return decodeImage(bytes, sideWanted);
}

}  // namespace simkiosk
