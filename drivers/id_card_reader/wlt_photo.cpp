#include "drivers/id_card_reader/wlt_photo.hpp"

#include <webp/encode.h>

#include <algorithm>
#include <array>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include "drivers/id_card_reader/sam_codec.hpp"
#include "platform/base/assert.hpp"

namespace simkiosk {

namespace {

const cv::Size photoPixels(102, 126);
constexpr std::array<std::uint8_t, 10> header{0x57, 0x4C, 102, 0, 126, 0, 0x32, 0x00, 0x00, 0xFF};
constexpr std::size_t maxPicture = sam::photoSize - header.size() - 2;
constexpr int bestQuality = 90;
constexpr int qualityStep = 2;

// The largest part of the card photo's shape around the centre.
cv::Rect centred(cv::Size picture) {
    const int width = std::min(picture.width, picture.height * photoPixels.width / photoPixels.height);
    const int height = std::min(picture.height, width * photoPixels.height / photoPixels.width);
    return {(picture.width - width) / 2, (picture.height - height) / 2, width, height};
}

Bytes encodeWebp(const cv::Mat& pixels, int quality) {
    WebPConfig config;
    WebPPicture picture;
    SIMKIOSK_ASSERT(WebPConfigPreset(&config, WEBP_PRESET_PHOTO, static_cast<float>(quality)) != 0);
    SIMKIOSK_ASSERT(WebPPictureInit(&picture) != 0);
    config.method = 6;
    picture.width = pixels.cols;
    picture.height = pixels.rows;
    WebPMemoryWriter writer;
    WebPMemoryWriterInit(&writer);
    picture.writer = WebPMemoryWrite;
    picture.custom_ptr = &writer;
    const bool encoded =
        WebPPictureImportBGR(&picture, pixels.data, static_cast<int>(pixels.step)) && WebPEncode(&config, &picture);
    Bytes bytes;
    if (encoded) bytes.assign(writer.mem, writer.mem + writer.size);
    WebPPictureFree(&picture);
    WebPMemoryWriterClear(&writer);
    return bytes;
}

Result<Bytes> pack(const cv::Mat& source, std::optional<PhotoCrop> crop) {
    const cv::Rect whole(0, 0, source.cols, source.rows);
    const cv::Rect part = crop ? cv::Rect(crop->x, crop->y, crop->width, crop->height) : centred(source.size());
    if (part.width <= 0 || part.height <= 0 || (part & whole) != part)
        return fail(ErrorCode::Invalid, "the photo's crop is not inside the picture");
    cv::Mat pixels;
    cv::resize(source(part), pixels, photoPixels, 0, 0, cv::INTER_AREA);

    for (int quality = bestQuality; quality >= 0; quality -= qualityStep) {
        const Bytes picture = encodeWebp(pixels, quality);
        if (picture.empty()) return fail(ErrorCode::Internal, "the photo could not be encoded");
        if (picture.size() > maxPicture) continue;
        Bytes block(header.begin(), header.end());
        block.push_back(static_cast<std::uint8_t>(picture.size()));
        block.push_back(static_cast<std::uint8_t>(picture.size() >> 8));
        append(block, picture);
        block.resize(sam::photoSize, 0);
        return block;
    }
    return fail(ErrorCode::Invalid, "the photo does not fit into the card at any quality");
}

}  // namespace

Result<Bytes> packPhoto(const std::string& pictureFile, std::optional<PhotoCrop> crop) {
    cv::Mat source;
    try {
        source = cv::imread(pictureFile, cv::IMREAD_COLOR);
    } catch (const cv::Exception&) {  // a picture too large, or broken in a way the codec throws at
        return fail(ErrorCode::Invalid, "a card photo could not be read: " + pictureFile);
    }
    if (source.empty()) return fail(ErrorCode::NotFound, "no picture in " + pictureFile);
    return pack(source, crop);
}

Result<Bytes> packPhoto(const Image& picture, std::optional<PhotoCrop> crop) {
    const auto expected = static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height) * 3;
    if (picture.empty() || picture.format != PixelFormat::Bgr24 || picture.pixels.size() != expected)
        return fail(ErrorCode::Invalid, "the photo is no 24-bit picture");
    const cv::Mat source(picture.height, picture.width, CV_8UC3, const_cast<std::uint8_t*>(picture.pixels.data()));
    return pack(source, crop);
}

}  // namespace simkiosk
