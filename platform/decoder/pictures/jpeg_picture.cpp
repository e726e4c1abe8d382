// libjpeg-turbo through its classic interface: Debian's OpenCV and Qt load the same library, so that it adds no
// package, and its errors can be judged one by one.
#include "platform/decoder/pictures/pictures.hpp"

#include <cstdio>  // jpeglib.h needs it, and jerror.h needs jpeglib.h

#include <jpeglib.h>

#include <jerror.h>

#include <csetjmp>

namespace simkiosk::decoder {

namespace {

// A progressive file may say the same again and again; encoders write ten scans.
constexpr int maxScans = 64;
constexpr long maxOddities = 100;

struct Session {
    jpeg_decompress_struct info{};
    jpeg_error_mgr errors{};
    jpeg_progress_mgr progress{};
    std::jmp_buf back{};
    Outcome outcome = Outcome::Damaged;
    Image image;

    Session() = default;
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;
    ~Session() { jpeg_destroy_decompress(&info); }
};

Session& sessionOf(j_common_ptr info) { return *static_cast<Session*>(info->client_data); }

[[noreturn]] void giveUp(Session& session, Outcome why) {
    session.outcome = why;
    std::longjmp(session.back, 1);  // no C++ object lives in the frames between
}

[[noreturn]] void onError(j_common_ptr info) {
    auto& session = sessionOf(info);
    switch (info->err->msg_code) {
        case JERR_NO_SOI: giveUp(session, Outcome::NotAPhoto);
        case JERR_IMAGE_TOO_BIG:
        case JERR_OUT_OF_MEMORY: giveUp(session, Outcome::TooLarge);
        case JERR_BAD_PRECISION:
        case JERR_SOF_UNSUPPORTED:
        case JERR_COMPONENT_COUNT:
        case JERR_CONVERSION_NOTIMPL:
        case JERR_FRACT_SAMPLE_NOTIMPL:
        case JERR_CCIR601_NOTIMPL:
        case JERR_ARITH_NOTIMPL: giveUp(session, Outcome::UnsupportedPicture);
        default: giveUp(session, Outcome::Damaged);
    }
}

// libjpeg goes on after these, with grey where the picture is missing. That is no portrait to compare a face with.
bool losesPixels(int code) {
    switch (code) {
        case JWRN_JPEG_EOF:
        case JWRN_HIT_MARKER:
        case JWRN_HUFF_BAD_CODE:
        case JWRN_ARITH_BAD_CODE:
        case JWRN_MUST_RESYNC:
        case JWRN_BOGUS_PROGRESSION: return true;
        default: return false;
    }
}

void onMessage(j_common_ptr info, int level) {
    if (level >= 0) return;
    if (losesPixels(info->err->msg_code) || ++info->err->num_warnings > maxOddities)
        giveUp(sessionOf(info), Outcome::Damaged);
}

void onProgress(j_common_ptr info) {
    if (reinterpret_cast<j_decompress_ptr>(info)->input_scan_number > maxScans)
        giveUp(sessionOf(info), Outcome::Damaged);
}

void quiet(j_common_ptr) {}

void begin(Session& session, ByteView file) {
    auto& info = session.info;
    info.err = jpeg_std_error(&session.errors);
    session.errors.error_exit = onError;
    session.errors.emit_message = onMessage;
    session.errors.output_message = quiet;
    info.client_data = &session;
    jpeg_create_decompress(&info);
    session.progress.progress_monitor = onProgress;
    info.progress = &session.progress;
    jpeg_mem_src(&info, file.data(), file.size());
    jpeg_read_header(&info, TRUE);
}

void decodeRows(Session& session) {
    auto& info = session.info;
    if (!pictureAllowed(info.image_width, info.image_height)) giveUp(session, Outcome::TooLarge);
    const auto colours = info.jpeg_color_space;
    if (colours != JCS_GRAYSCALE && colours != JCS_YCbCr && colours != JCS_RGB)
        giveUp(session, Outcome::UnsupportedPicture);
    info.out_color_space = JCS_EXT_BGR;
    jpeg_start_decompress(&info);
    auto& image = session.image;
    image.width = static_cast<int>(info.output_width);
    image.height = static_cast<int>(info.output_height);
    const std::size_t stride = std::size_t{3} * info.output_width;
    image.pixels.resize(stride * info.output_height);
    while (info.output_scanline < info.output_height) {
        JSAMPROW row = image.pixels.data() + stride * info.output_scanline;
        jpeg_read_scanlines(&info, &row, 1);
    }
    jpeg_finish_decompress(&info);  // reads on to the end mark
}

}  // namespace

Picture decodeJpeg(ByteView file) {
    if (photoFormatOf(file) != PhotoFormat::Jpeg) return std::unexpected(Outcome::NotAPhoto);
    Session session;
    if (setjmp(session.back) != 0) return std::unexpected(session.outcome);
    begin(session, file);
    decodeRows(session);
    return std::move(session.image);
}

}  // namespace simkiosk::decoder
