// The decoders of chip pictures, in this process: every form that is taken, every form that is refused.
#include "platform/decoder/pictures/pictures.hpp"

#include <gtest/gtest.h>
#include <openjpeg.h>

#include <functional>

#include "platform/decoder/pictures/jpeg2000_size.hpp"
#include "tests/decoder/picture_files.hpp"
#include "tests/support/temporary_folder.hpp"

namespace simkiosk::decoder {
namespace {

Outcome outcomeOf(const Picture& picture) { return picture ? Outcome::Decoded : picture.error(); }

Picture decode(const std::string& name) {
    const Bytes file = pictureFile(name);
    return name.ends_with(".jpg") ? decodeJpeg(file) : decodeJpeg2000(file);
}

class TakenPictures : public testing::TestWithParam<const char*> {};

TEST_P(TakenPictures, ShowWhatWasDrawn) {
    const std::string name = GetParam();
    const auto picture = decode(name);
    ASSERT_TRUE(picture) << int(picture.error());
    EXPECT_EQ(picture->width, 48);
    EXPECT_EQ(picture->height, 60);
    EXPECT_EQ(picture->format, PixelFormat::Bgr24);
    ASSERT_EQ(picture->pixels.size(), std::size_t{48} * 60 * 3);
    EXPECT_LT(differenceFromHead(*picture, name.starts_with("grey")), 5.0);
}

// Read as a whole or not at all: half a portrait would be compared with a face.
TEST_P(TakenPictures, AreRefusedWhenTheyBreakOff) {
    const std::string name = GetParam();
    const Bytes file = pictureFile(name);
    ASSERT_GT(file.size(), 100U);
    for (std::size_t size = 0; size < file.size(); ++size) {
        const ByteView part = ByteView(file).first(size);
        const auto picture = name.ends_with(".jpg") ? decodeJpeg(part) : decodeJpeg2000(part);
        ASSERT_FALSE(picture) << name << " cut to " << size << " of " << file.size();
    }
}

// Chips pad their files; nothing may hide behind the picture's end either way.
TEST_P(TakenPictures, MayBePadded) {
    const std::string name = GetParam();
    Bytes file = pictureFile(name);
    file.resize(file.size() + 300);
    const auto picture = name.ends_with(".jpg") ? decodeJpeg(file) : decodeJpeg2000(file);
    ASSERT_TRUE(picture);
    EXPECT_LT(differenceFromHead(*picture, name.starts_with("grey")), 5.0);
}

INSTANTIATE_TEST_SUITE_P(EveryForm, TakenPictures,
                         testing::Values("colour_420.jpg", "colour_444.jpg", "progressive.jpg", "grey.jpg",
                                         "colour.jp2", "colour_lossless.j2k", "grey.j2k", "grey.jp2", "grey_16.jp2",
                                         "alpha.jp2", "tiles.jp2", "layers.j2k"),
                         [](const auto& instance) {
                             std::string name = instance.param;
                             std::ranges::replace(name, '.', '_');
                             return name;
                         });

TEST(JpegPicture, CmykIsNoPortrait) { EXPECT_EQ(outcomeOf(decode("cmyk.jpg")), Outcome::UnsupportedPicture); }

TEST(JpegPicture, TheHeaderDecidesBeforeAnythingIsDecoded) {
    const Bytes good = pictureFile("colour_420.jpg");
    const std::array<std::uint8_t, 4> frame{0xFF, 0xC0, 0x00, 0x11};  // SOF0 of three components
    const auto at = static_cast<std::size_t>(std::ranges::search(good, frame).begin() - good.begin());
    ASSERT_LT(at + 9, good.size());
    const auto with = [&](std::size_t offset, std::initializer_list<std::uint8_t> bytes) {
        Bytes changed = good;
        std::ranges::copy(bytes, changed.begin() + static_cast<std::ptrdiff_t>(at + offset));
        return outcomeOf(decodeJpeg(changed));
    };
    EXPECT_EQ(with(5, {0x10, 0x01}), Outcome::TooLarge) << "4,097 rows";
    EXPECT_EQ(with(7, {0xFF, 0xFF}), Outcome::TooLarge) << "65,535 columns";
    EXPECT_EQ(with(5, {0x0F, 0xFF, 0x0F, 0xFF}), Outcome::TooLarge) << "16 megapixels";
    EXPECT_EQ(with(4, {12}), Outcome::UnsupportedPicture) << "12 bits";
    EXPECT_EQ(with(1, {0xC3}), Outcome::UnsupportedPicture) << "lossless";
    EXPECT_EQ(with(5, {0x00, 0x00}), Outcome::Damaged) << "rows given later: nobody writes this";
    EXPECT_EQ(with(5, {0x00, 0x80}), Outcome::Damaged) << "more rows than there are";
}

TEST(JpegPicture, AnythingElseIsNoJpeg) {
    EXPECT_EQ(outcomeOf(decodeJpeg({})), Outcome::NotAPhoto);
    EXPECT_EQ(outcomeOf(decodeJpeg(pictureFile("colour.jp2"))), Outcome::NotAPhoto);
    EXPECT_EQ(outcomeOf(decodeJpeg2000(pictureFile("grey.jpg"))), Outcome::NotAPhoto);
}

// Made here: the forms that the program which made the files cannot write.
struct Component {
    unsigned dx = 1;
    unsigned prec = 8;
    bool isSigned = false;
    int value = 0;  // everywhere
};
struct Coding {
    std::vector<Component> components;
    OPJ_COLOR_SPACE space = OPJ_CLRSPC_UNSPECIFIED;
    bool jp2 = false;
    unsigned side = 16;
};

Bytes encode(const Coding& coding) {
    std::vector<opj_image_cmptparm_t> parts;
    for (const auto& component : coding.components) {
        opj_image_cmptparm_t part{};
        part.dx = part.dy = component.dx;
        part.w = part.h = coding.side / component.dx;
        part.prec = component.prec;
        part.sgnd = component.isSigned;
        parts.push_back(part);
    }
    auto* const image = opj_image_create(static_cast<OPJ_UINT32>(parts.size()), parts.data(), coding.space);
    image->x1 = image->y1 = coding.side;
    for (std::size_t i = 0; i < parts.size(); ++i)
        std::fill_n(image->comps[i].data, std::size_t{parts[i].w} * parts[i].h, coding.components[i].value);
    opj_cparameters_t parameters;
    opj_set_default_encoder_parameters(&parameters);
    parameters.tcp_numlayers = 1;
    parameters.cp_disto_alloc = 1;
    parameters.numresolution = 2;
    auto* const codec = opj_create_compress(coding.jp2 ? OPJ_CODEC_JP2 : OPJ_CODEC_J2K);
    TemporaryFolder folder;
    const std::string path = folder / "picture";
    auto* const stream = opj_stream_create_default_file_stream(path.c_str(), OPJ_FALSE);
    const bool written = opj_setup_encoder(codec, &parameters, image) && opj_start_compress(codec, image, stream) &&
                         opj_encode(codec, stream) && opj_end_compress(codec, stream);
    opj_stream_destroy(stream);
    opj_destroy_codec(codec);
    opj_image_destroy(image);
    std::ifstream file(path, std::ios::binary);
    Bytes bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    EXPECT_TRUE(written);
    return bytes;
}

// The first pixel as "BBGGRR", or the outcome.
std::string firstPixel(const Coding& coding) {
    const auto picture = decodeJpeg2000(encode(coding));
    if (!picture) return "refused as " + std::to_string(static_cast<int>(picture.error()));
    return toHex(ByteView(picture->pixels).first(3));
}
const std::string unsupported = "refused as 6";

TEST(Jpeg2000Picture, SamplesOfAnyDepthBecomeBytes) {
    EXPECT_EQ(firstPixel({{{.value = 10}, {.value = 20}, {.value = 30}}}), "1E140A") << "RGB in, BGR out";
    EXPECT_EQ(firstPixel({{{.prec = 1, .value = 1}}}), "FFFFFF");
    EXPECT_EQ(firstPixel({{{.prec = 4, .value = 15}}}), "FFFFFF");
    EXPECT_EQ(firstPixel({{{.prec = 12, .value = 0x7F0}}}), "7F7F7F");
    EXPECT_EQ(firstPixel({{{.prec = 16, .value = 0xABCD}}}), "ABABAB");
    EXPECT_EQ(firstPixel({{{.prec = 8, .isSigned = true, .value = -128}}}), "000000");
    EXPECT_EQ(firstPixel({{{.prec = 8, .isSigned = true, .value = 127}}}), "FFFFFF");
    EXPECT_EQ(firstPixel({{{.prec = 20, .value = 5}}}), unsupported);
}

TEST(Jpeg2000Picture, SubsampledChromaIsYcc) {
    const std::vector<Component> red{{.value = 76}, {.dx = 2, .value = 85}, {.dx = 2, .value = 255}};
    EXPECT_EQ(firstPixel({red, OPJ_CLRSPC_SYCC, true}), "0000FE");
    EXPECT_EQ(firstPixel({red}), "0000FE") << "a raw codestream does not say";
    const std::vector<Component> whole{{.value = 76}, {.value = 85}, {.value = 255}};
    EXPECT_EQ(firstPixel({whole, OPJ_CLRSPC_SYCC, true}), "0000FE");
}

TEST(Jpeg2000Picture, OtherColoursAreRefused) {
    EXPECT_EQ(firstPixel({std::vector<Component>(2)}), unsupported);
    EXPECT_EQ(firstPixel({std::vector<Component>(4)}), unsupported);
    EXPECT_EQ(firstPixel({std::vector<Component>(4), OPJ_CLRSPC_CMYK, true}), unsupported);
    EXPECT_EQ(firstPixel({std::vector<Component>(5)}), unsupported);
}

// The size marker lies at a fixed place of a raw codestream.
TEST(Jpeg2000Picture, TheSizeMarkerDecidesBeforeAnythingIsDecoded) {
    const Bytes good = pictureFile("grey.j2k");
    const auto with = [&](std::size_t at, std::uint32_t value) {
        Bytes changed = good;
        for (std::size_t i = 0; i < 4; ++i) changed[at + i] = static_cast<std::uint8_t>(value >> (24 - 8 * i));
        return outcomeOf(decodeJpeg2000(changed));
    };
    ASSERT_TRUE(decodeJpeg2000(good));
    EXPECT_EQ(with(8, 4097), Outcome::TooLarge);
    EXPECT_EQ(with(12, 0xFFFFFFFF), Outcome::TooLarge);
    EXPECT_EQ(with(24, 0), Outcome::Damaged) << "tiles without width";
    EXPECT_EQ(with(16, 48), Outcome::Damaged) << "an image without width";
    EXPECT_EQ(with(32, 0xFFFFFFFF), Outcome::Damaged) << "a tile outside the image";
    Bytes many = good;
    for (const std::size_t at : {24U, 28U})
        for (std::size_t i = 0; i < 4; ++i) many[at + i] = i == 3;  // tiles of one pixel
    EXPECT_EQ(outcomeOf(decodeJpeg2000(many)), Outcome::UnsupportedPicture);
}

TEST(Jpeg2000Size, IsReadFromBothForms) {
    for (const char* name : {"colour.jp2", "tiles.jp2", "layers.j2k"}) {
        const auto size = readJpeg2000Size(pictureFile(name));
        ASSERT_TRUE(size) << name;
        EXPECT_EQ(size->width, 48U);
        EXPECT_EQ(size->height, 60U);
        EXPECT_EQ(size->components, 3U);
        EXPECT_EQ(size->bits, 8U);
        EXPECT_EQ(size->tiles, std::string(name) == "tiles.jp2" ? 4U : 1U);
    }
    EXPECT_EQ(readJpeg2000Size(pictureFile("grey_16.jp2"))->bits, 16U);
}

TEST(Jpeg2000Size, BoxesMayNotLie) {
    const Bytes good = pictureFile("grey.jp2");
    Bytes endless = good;
    endless[0] = 0xFF;
    EXPECT_FALSE(readJpeg2000Size(endless));
    Bytes beyond = good;
    beyond[15 + 1] = 1;  // the second box claims more than there is
    beyond[12] = 0x7F;
    EXPECT_FALSE(readJpeg2000Size(beyond));
    Bytes empty = good;
    std::fill_n(empty.begin() + 12, 4, std::uint8_t{0});
    empty[15] = 4;  // shorter than its own header
    EXPECT_FALSE(readJpeg2000Size(empty));
    EXPECT_FALSE(readJpeg2000Size(ByteView(good).first(12)));
}

TEST(PhotoFormat, IsToldByTheFirstBytes) {
    EXPECT_EQ(photoFormatOf(pictureFile("grey.jpg")), PhotoFormat::Jpeg);
    EXPECT_EQ(photoFormatOf(pictureFile("grey.jp2")), PhotoFormat::Jpeg2000);
    EXPECT_EQ(photoFormatOf(pictureFile("grey.j2k")), PhotoFormat::Jpeg2000);
    EXPECT_EQ(photoFormatOf({}), std::nullopt);
    EXPECT_EQ(photoFormatOf(Bytes{0xFF, 0xD8}), std::nullopt);
    EXPECT_EQ(photoFormatOf(Bytes(1024)), std::nullopt);
    EXPECT_STREQ(toString(PhotoFormat::Jpeg2000), "jp2");
}

}  // namespace
}  // namespace simkiosk::decoder
