#include <openjpeg.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <vector>

#include "platform/decoder/pictures/jpeg2000_size.hpp"
#include "platform/decoder/pictures/pictures.hpp"

namespace simkiosk::decoder {

namespace {

constexpr std::uint64_t maxTiles = 1024;  // the library keeps 6 kB a tile before it decodes one
constexpr unsigned maxComponents = 4;
constexpr unsigned maxBits = 16;

// One deleter each: to the library a codec and a stream are the same type.
struct CodecFreed {
    void operator()(opj_codec_t* codec) const { opj_destroy_codec(codec); }
};
struct StreamFreed {
    void operator()(opj_stream_t* stream) const { opj_stream_destroy(stream); }
};
struct ImageFreed {
    void operator()(opj_image_t* image) const { opj_image_destroy(image); }
};
using ImagePointer = std::unique_ptr<opj_image_t, ImageFreed>;

// The file as the library's stream.
struct Source {
    ByteView file;
    std::size_t at = 0;

    static OPJ_SIZE_T read(void* to, OPJ_SIZE_T size, void* self) {
        auto& source = *static_cast<Source*>(self);
        const std::size_t count = std::min<std::size_t>(size, source.file.size() - source.at);
        if (count == 0) return static_cast<OPJ_SIZE_T>(-1);
        std::memcpy(to, source.file.data() + source.at, count);
        source.at += count;
        return count;
    }
    static OPJ_OFF_T skip(OPJ_OFF_T count, void* self) {
        auto& source = *static_cast<Source*>(self);
        if (count < 0) return -1;
        const auto step = std::min<std::uint64_t>(static_cast<std::uint64_t>(count), source.file.size() - source.at);
        source.at += static_cast<std::size_t>(step);
        return static_cast<OPJ_OFF_T>(step);
    }
    static OPJ_BOOL seek(OPJ_OFF_T to, void* self) {
        auto& source = *static_cast<Source*>(self);
        if (to < 0 || static_cast<std::uint64_t>(to) > source.file.size()) return OPJ_FALSE;
        source.at = static_cast<std::size_t>(to);
        return OPJ_TRUE;
    }
};

Outcome judge(const Jpeg2000Size& size) {
    if (!pictureAllowed(size.width, size.height)) return Outcome::TooLarge;
    if (size.components > maxComponents || size.bits > maxBits || size.tiles > maxTiles)
        return Outcome::UnsupportedPicture;
    return Outcome::Decoded;
}

// Null when the file is damaged. Strict: a codestream that breaks off is refused, not padded.
ImagePointer decodeFile(ByteView file) {
    const std::unique_ptr<opj_codec_t, CodecFreed> codec(
        opj_create_decompress(file[0] == 0xFF ? OPJ_CODEC_J2K : OPJ_CODEC_JP2));
    const std::unique_ptr<opj_stream_t, StreamFreed> stream(opj_stream_create(std::size_t{64} << 10, OPJ_TRUE));
    if (!codec || !stream) return nullptr;
    opj_dparameters_t parameters;
    opj_set_default_decoder_parameters(&parameters);
    if (!opj_setup_decoder(codec.get(), &parameters) || !opj_decoder_set_strict_mode(codec.get(), OPJ_TRUE))
        return nullptr;
    Source source{file};
    opj_stream_set_user_data(stream.get(), &source, nullptr);
    opj_stream_set_user_data_length(stream.get(), file.size());
    opj_stream_set_read_function(stream.get(), Source::read);
    opj_stream_set_skip_function(stream.get(), Source::skip);
    opj_stream_set_seek_function(stream.get(), Source::seek);

    opj_image_t* raw = nullptr;
    const bool begun = opj_read_header(stream.get(), codec.get(), &raw);
    ImagePointer image(raw);
    const bool whole = begun && image && opj_decode(codec.get(), stream.get(), image.get()) &&
                       opj_end_decompress(codec.get(), stream.get());
    return whole ? std::move(image) : nullptr;
}

// One component's samples as bytes, at the size of the picture.
class Channel {
   public:
    Channel(const opj_image_comp_t& component, std::uint32_t width, std::uint32_t height)
        : m_component(component), m_width(width), m_height(height), m_most((1 << component.prec) - 1) {}

    // Nearest sample where the component is smaller than the picture.
    int at(std::uint32_t x, std::uint32_t y) const {
        const auto column = std::uint64_t{x} * m_component.w / m_width;
        const auto row = std::uint64_t{y} * m_component.h / m_height;
        int value = m_component.data[row * m_component.w + column];
        if (m_component.sgnd) value += 1 << (m_component.prec - 1);
        value = std::clamp(value, 0, m_most);
        return m_component.prec >= 8 ? value >> (m_component.prec - 8) : value * 255 / m_most;
    }

   private:
    const opj_image_comp_t& m_component;
    std::uint32_t m_width;
    std::uint32_t m_height;
    int m_most;
};

bool usable(const opj_image_comp_t& component) {
    return component.data && component.w > 0 && component.h > 0 && component.prec > 0 && component.prec <= maxBits;
}

// Nothing known: 0.
std::size_t coloursOf(OPJ_COLOR_SPACE space) {
    switch (space) {
        case OPJ_CLRSPC_SRGB:
        case OPJ_CLRSPC_SYCC: return 3;
        case OPJ_CLRSPC_GRAY: return 1;
        default: return 0;
    }
}

// A chroma that is smaller than its luma is no RGB, whatever a raw codestream leaves unsaid.
bool isYcc(const opj_image_t& image, const std::vector<const opj_image_comp_t*>& colours) {
    if (image.color_space == OPJ_CLRSPC_SYCC) return true;
    return image.color_space != OPJ_CLRSPC_SRGB && colours[1]->w < colours[0]->w && colours[2]->w < colours[0]->w;
}

std::uint8_t toByte(double value) { return static_cast<std::uint8_t>(std::clamp(value + 0.5, 0.0, 255.0)); }

void putRgb(std::uint8_t* bgr, int red, int green, int blue) {
    bgr[0] = static_cast<std::uint8_t>(blue);
    bgr[1] = static_cast<std::uint8_t>(green);
    bgr[2] = static_cast<std::uint8_t>(red);
}

// ITU-R BT.601, full range (ISO/IEC 15444-1 enumerated colour space 18).
void putYcc(std::uint8_t* bgr, int luma, int cb, int cr) {
    bgr[0] = toByte(luma + 1.772 * (cb - 128));
    bgr[1] = toByte(luma - 0.344136 * (cb - 128) - 0.714136 * (cr - 128));
    bgr[2] = toByte(luma + 1.402 * (cr - 128));
}

Picture toBgr(const opj_image_t& image) {
    std::vector<const opj_image_comp_t*> colours;
    for (OPJ_UINT32 i = 0; i < image.numcomps && i < maxComponents; ++i) {
        const auto& component = image.comps[i];
        if (!usable(component)) return std::unexpected(Outcome::Damaged);
        if (component.alpha == 0) colours.push_back(&component);
    }
    // What a colour space does not use is no colour, also in files that do not say so (I.5.3.6).
    if (const auto used = coloursOf(image.color_space); used > 0 && colours.size() > used) colours.resize(used);
    const bool known = image.color_space != OPJ_CLRSPC_CMYK && image.color_space != OPJ_CLRSPC_EYCC;
    if (!known || image.numcomps > maxComponents || (colours.size() != 1 && colours.size() != 3))
        return std::unexpected(Outcome::UnsupportedPicture);
    const auto width = colours[0]->w;
    const auto height = colours[0]->h;
    if (!pictureAllowed(width, height)) return std::unexpected(Outcome::TooLarge);

    Image result{static_cast<int>(width), static_cast<int>(height), PixelFormat::Bgr24,
                 Bytes(std::size_t{3} * width * height)};
    const Channel first(*colours[0], width, height);
    const Channel second(*colours[colours.size() / 2], width, height);
    const Channel third(*colours[colours.size() - 1], width, height);
    const auto put = colours.size() == 3 && isYcc(image, colours) ? putYcc : putRgb;
    auto* pixel = result.pixels.data();
    for (std::uint32_t y = 0; y < height; ++y)
        for (std::uint32_t x = 0; x < width; ++x, pixel += 3)
            put(pixel, first.at(x, y), second.at(x, y), third.at(x, y));
    return result;
}

}  // namespace

Picture decodeJpeg2000(ByteView file) {
    if (photoFormatOf(file) != PhotoFormat::Jpeg2000) return std::unexpected(Outcome::NotAPhoto);
    const auto size = readJpeg2000Size(file);
    if (!size) return std::unexpected(Outcome::Damaged);
    if (const auto verdict = judge(*size); verdict != Outcome::Decoded) return std::unexpected(verdict);
    const auto image = decodeFile(file);
    if (!image) return std::unexpected(Outcome::Damaged);
    return toBgr(*image);
}

}  // namespace simkiosk::decoder
