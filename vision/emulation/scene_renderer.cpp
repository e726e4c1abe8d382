#include "vision/emulation/scene_renderer.hpp"

#include <cmath>
#include <map>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <optional>

#include "vision/emulation/animated_portrait.hpp"
#include "vision/emulation/carriers.hpp"
#include "vision/emulation/drawn_document.hpp"
#include "vision/face/mat_view.hpp"

namespace simkiosk {

struct SceneRenderer::Parts {
    AnimatedPortrait person;
    AnimatedPortrait other;
    AnimatedPortrait masked;  // the other person under a mask of the person's face
    cv::Mat shop;             // the background
    cv::Mat print;            // the person's photograph on paper
    cv::Mat bent;             // the same, bent round
    cv::Mat noise;            // CV_8UC3 around kNoiseMean, larger than a frame
    cv::RNG random{20261122};
    cv::Mat canvas;
    std::map<std::string, cv::Mat> documents;  // as they look before the camera
    Cutout scaled;
};

namespace {

constexpr int kWidth = 1280;
constexpr int kHeight = 720;
constexpr int kNoiseMean = 24;
constexpr double kNoiseDeviation = 2.2;  // grey levels, as a small sensor indoors
constexpr int kNoiseSlack = 64;
constexpr int kJpegQuality = 85;
constexpr double kDocumentPitch = 21;  // pixels from letter to letter of the printed lines

// A wall with a shelf and a lamp's glow: smooth and a little uneven, as shops are.
cv::Mat paintShop(cv::RNG& random) {
    cv::Mat shop(kHeight, kWidth, CV_8UC3);
    for (int y = 0; y < kHeight; ++y) {
        const double glow = 1 - 0.25 * y / kHeight;
        shop.row(y).setTo(cv::Scalar(168 * glow, 176 * glow, 182 * glow));
    }
    cv::rectangle(shop, {0, 470, 300, 18}, cv::Scalar(70, 90, 120), cv::FILLED);
    cv::rectangle(shop, {1010, 330, 270, 16}, cv::Scalar(70, 90, 120), cv::FILLED);
    for (int i = 0; i < 12; ++i) {
        const int x = i < 7 ? 14 + i * 40 : 1024 + (i - 7) * 48;
        const int bottom = i < 7 ? 470 : 330;
        const int height = 50 + random.uniform(0, 60);
        const cv::Scalar colour(random.uniform(60, 190), random.uniform(60, 170), random.uniform(60, 190));
        cv::rectangle(shop, {x, bottom - height, 30, height}, colour, cv::FILLED);
    }
    cv::GaussianBlur(shop, shop, {}, 4);  // out of focus
    return shop;
}

// Adds `cutout` moved by whole pixels.
void blend(cv::Mat& canvas, const Cutout& cutout, int shiftX, int shiftY) {
    const cv::Rect frame(0, 0, kWidth, kHeight);
    const cv::Rect to = (frame + cv::Point(shiftX, shiftY)) & frame;
    if (to.area() == 0) return;
    const cv::Rect from = to - cv::Point(shiftX, shiftY);
    cv::Mat target = canvas(to);
    cv::multiply(target, cutout.transparency(from), target, 1 / 255.0);
    cv::add(target, cutout.premultiplied(from), target);
    // The lowest line is repeated where the person has moved up.
    if (shiftY < 0) canvas.row(to.height - 1).copyTo(canvas.row(kHeight - 1));
    for (int y = to.y + to.height; y < kHeight; ++y) canvas.row(to.y + to.height - 1).copyTo(canvas.row(y));
}

void place(cv::Mat& canvas, const Cutout& cutout, const Staging& staging, Cutout& scratch) {
    if (std::abs(staging.scale - 1) < 0.002) {
        blend(canvas, cutout, cvRound(staging.shiftX), cvRound(staging.shiftY));
        return;
    }
    // Scaled about the bottom middle: feet stay on the floor.
    const double s = staging.scale;
    const cv::Matx23d map(s, 0, kWidth / 2.0 * (1 - s) + staging.shiftX, 0, s, kHeight * (1 - s) + staging.shiftY);
    cv::warpAffine(cutout.premultiplied, scratch.premultiplied, map, {kWidth, kHeight}, cv::INTER_LINEAR,
                   cv::BORDER_CONSTANT, cv::Scalar::all(0));
    cv::warpAffine(cutout.transparency, scratch.transparency, map, {kWidth, kHeight}, cv::INTER_LINEAR,
                   cv::BORDER_CONSTANT, cv::Scalar::all(255));
    blend(canvas, scratch, 0, 0);
}

}  // namespace

SceneRenderer::SceneRenderer(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}
SceneRenderer::~SceneRenderer() = default;

Result<std::unique_ptr<SceneRenderer>> SceneRenderer::load(const std::string& face, const std::string& other) {
    try {
        auto person = AnimatedPortrait::load(face);
        SIMKIOSK_TRY(person);
        auto second = AnimatedPortrait::load(other);
        SIMKIOSK_TRY(second);
        AnimatedPortrait masked = second->withMaskOf(*person);
        auto parts = std::make_unique<Parts>(std::move(*person), std::move(*second), std::move(masked));
        parts->shop = paintShop(parts->random);
        parts->print = printOnPaper(parts->person.pose(0, 0));
        parts->bent = bendPaper(parts->print);
        parts->noise.create(kHeight + kNoiseSlack, kWidth + kNoiseSlack, CV_8UC3);
        parts->random.fill(parts->noise, cv::RNG::NORMAL, cv::Scalar::all(kNoiseMean),
                           cv::Scalar::all(kNoiseDeviation));
        return std::unique_ptr<SceneRenderer>(new SceneRenderer(std::move(parts)));
    } catch (const std::exception& failure) {
        return fail(ErrorCode::Malformed, std::string("portraits: ") + failure.what());
    }
}

Image SceneRenderer::draw(const Staging& staging) {
    Parts& parts = *m_parts;
    parts.shop.copyTo(parts.canvas);
    if (staging.carrier == Carrier::Print || staging.carrier == Carrier::BentPrint) {
        placeBoard(parts.canvas, staging.carrier == Carrier::Print ? parts.print : parts.bent, staging);
    } else if (staging.carrier == Carrier::EyeCutout) {
        const cv::Mat board =
            withLiveEyes(parts.print, parts.person.pose(0, staging.eyesClosed), parts.person.landmarks());
        placeBoard(parts.canvas, board, staging);
    } else if (staging.carrier == Carrier::Screen) {
        Staging tablet = staging;
        tablet.yawDegrees = tablet.pitchDegrees = 0;
        placeBoard(parts.canvas,
                   showOnScreen(parts.person.pose(staging.yawDegrees, staging.eyesClosed, staging.pitchDegrees)),
                   tablet);
        addScreenGrid(parts.canvas, staging);
    } else {
        Staging mine = staging;
        if (staging.person && staging.other) {
            Staging theirs = staging;
            theirs.shiftX += 290;
            theirs.scale *= 0.8;
            place(parts.canvas, parts.other.pose(0, 0), theirs, parts.scaled);
            mine.shiftX -= 290;
            mine.scale *= 0.8;
        }
        if (staging.person || staging.other) {
            AnimatedPortrait& seen = staging.carrier == Carrier::Mask ? parts.masked
                                     : staging.person                 ? parts.person
                                                                      : parts.other;
            place(parts.canvas, seen.pose(staging.yawDegrees, staging.eyesClosed, staging.pitchDegrees), mine,
                  parts.scaled);
        }
    }
    if (staging.still) return toImage(parts.canvas);
    if (staging.blurPx > 1) cv::blur(parts.canvas, parts.canvas, {cvRound(staging.blurPx), 1});
    return withNoise(staging.light);
}

// Sensor noise and flickering light.
Image SceneRenderer::withNoise(double light) {
    Parts& parts = *m_parts;
    const cv::Rect window(parts.random.uniform(0, kNoiseSlack), parts.random.uniform(0, kNoiseSlack), kWidth, kHeight);
    const double flicker = light * (1 + 0.008 * parts.random.uniform(-1.0, 1.0));
    cv::addWeighted(parts.canvas, flicker, parts.noise(window), 1, -kNoiseMean, parts.canvas);
    return toImage(parts.canvas);
}

Result<void> SceneRenderer::addDocument(const std::string& name, const std::vector<std::string>& lines) {
    Image drawn;
    try {
        drawn = drawDocument(lines, {.pitchPx = kDocumentPitch, .angle = 1.5, .perspective = 0.02}, 1);
    } catch (const std::exception& failure) {
        return fail(ErrorCode::NotFound, failure.what());
    }
    const cv::Mat picture = matView(drawn);
    cv::Mat frame = m_parts->shop.clone();
    const cv::Rect whole(0, 0, kWidth, kHeight);
    const cv::Rect place =
        cv::Rect((kWidth - picture.cols) / 2, (kHeight - picture.rows) / 2, picture.cols, picture.rows) & whole;
    const cv::Point cut((picture.cols - place.width) / 2, (picture.rows - place.height) / 2);
    picture(cv::Rect(cut, place.size())).copyTo(frame(place));
    m_parts->documents[name] = frame;
    return {};
}

Bytes SceneRenderer::documentJpeg(const std::string& name) {
    m_parts->documents.at(name).copyTo(m_parts->canvas);
    const Image frame = withNoise(1);
    Bytes jpeg;
    cv::imencode(".jpg", matView(frame), jpeg, {cv::IMWRITE_JPEG_QUALITY, kJpegQuality});
    return jpeg;
}

Bytes SceneRenderer::drawJpeg(const Staging& staging) {
    const Image frame = draw(staging);
    Bytes jpeg;
    cv::imencode(".jpg", matView(frame), jpeg, {cv::IMWRITE_JPEG_QUALITY, kJpegQuality});
    return jpeg;
}

}  // namespace simkiosk
