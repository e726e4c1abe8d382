#include "vision/pad/screen_grid.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include "vision/face/mat_view.hpp"
#include "vision/pad/frontal_evidence.hpp"

namespace simkiosk {
namespace {

constexpr int kTile = 128;
constexpr int kTilesAcrossMax = 3;
constexpr int kAxisBins = 3;       // left out on either side of the axes
constexpr double kLowest = 0.12;   // cycles per pixel: below is the face itself
constexpr double kHighest = 0.48;  // above is the sampling's own mirror
constexpr int kRingWidth = 3;      // bins
constexpr int kRings = kTile / 2 / kRingWidth + 1;

int tilesOver(int length) { return std::clamp((length - kTile) * 2 / kTile + 1, 1, kTilesAcrossMax); }
int tileStart(int length, int tile, int tiles) {
    return tiles == 1 ? (length - kTile) / 2 : (length - kTile) * tile / (tiles - 1);
}

}  // namespace

struct SpectrumProbe::Buffers {
    cv::Mat window = cv::Mat(kTile, kTile, CV_32F);
    cv::Mat grey;
    cv::Mat tile;
    cv::Mat spectrum;
    cv::Mat power = cv::Mat(kTile, kTile, CV_32F);
    cv::Mat smooth;
    std::array<std::vector<int>, kRings> rings;  // indices into the power
    std::vector<float> sorted;

    Buffers() {
        // Hann; the alternating sign puts zero frequency into the middle.
        for (int y = 0; y < kTile; ++y) {
            for (int x = 0; x < kTile; ++x) {
                const auto hann = [](int i) { return 0.5 - 0.5 * std::cos(2 * CV_PI * i / kTile); };
                window.at<float>(y, x) = static_cast<float>(hann(x) * hann(y) * ((x + y) % 2 == 0 ? 1 : -1));
                placeInRing(x, y);
            }
        }
    }
    void placeInRing(int x, int y) {
        const int fx = x - kTile / 2;
        const int fy = y - kTile / 2;
        const double radius = std::hypot(fx, fy);
        const bool onAxis = std::abs(fx) <= kAxisBins || std::abs(fy) <= kAxisBins;
        // The other half of the plane mirrors this one.
        if (fx < 0 || onAxis || radius < kLowest * kTile || radius > kHighest * kTile) return;
        rings.at(static_cast<std::size_t>(radius / kRingWidth)).push_back(y * kTile + x);
    }
    void addTile(int x, int y) {
        const cv::Mat from = grey(cv::Rect(x, y, kTile, kTile));
        from.convertTo(tile, CV_32F, 1, -cv::mean(from)[0]);
        cv::multiply(tile, window, tile);
        cv::dft(tile, spectrum, cv::DFT_COMPLEX_OUTPUT);
        for (int row = 0; row < kTile; ++row) {
            const auto* values = spectrum.ptr<cv::Vec2f>(row);
            auto* sum = power.ptr<float>(row);
            for (int i = 0; i < kTile; ++i) sum[i] += values[i][0] * values[i][0] + values[i][1] * values[i][1];
        }
    }
    double highestPeak() {
        cv::blur(power, smooth, {3, 3});
        const auto* raw = power.ptr<float>();
        const auto* values = smooth.ptr<float>();
        double highest = 0;
        for (const auto& ring : rings) {
            if (ring.empty()) continue;
            sorted.clear();
            float top = 0;
            for (const int at : ring) {
                sorted.push_back(raw[at]);
                top = std::max(top, values[at]);
            }
            const auto middle = sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 2);
            std::ranges::nth_element(sorted, middle);
            highest = std::max(highest, std::log10((top + 1.0) / (*middle + 1.0)));
        }
        return highest;
    }
};

SpectrumProbe::SpectrumProbe() : m_buffers(std::make_unique<Buffers>()) {}
SpectrumProbe::~SpectrumProbe() = default;

std::optional<double> SpectrumProbe::peak(const Image& image, const FaceBox& box) {
    const cv::Rect face =
        cv::Rect(cv::Point(cvFloor(box.left), cvFloor(box.top)), cv::Point(cvCeil(box.right), cvCeil(box.bottom))) &
        cv::Rect(0, 0, image.width, image.height);
    if (face.width < kTile || face.height < kTile) return std::nullopt;
    Buffers& buffers = *m_buffers;
    cv::cvtColor(matView(image)(face), buffers.grey, cv::COLOR_BGR2GRAY);
    buffers.power.setTo(0);
    const int across = tilesOver(face.width);
    const int down = tilesOver(face.height);
    for (int y = 0; y < down; ++y) {
        for (int x = 0; x < across; ++x)
            buffers.addTile(tileStart(face.width, x, across), tileStart(face.height, y, down));
    }
    buffers.power *= 1.0 / (across * down);
    return buffers.highestPeak();
}

PadSignal ScreenGrid::signal(int framesMin) const {
    PadSignal signal{.name = "pad_moire", .threshold = m_thresholds.gridPeakMax};
    signal.frames = static_cast<int>(m_peaks.size());
    if (signal.frames == 0) return signal;
    signal.measured = median(m_peaks);
    const double limit = m_thresholds.gridPeakMax;
    constexpr double kWidth = 0.4;  // decades from doubt to certainty
    signal.liveness = livenessBetween(signal.measured, limit + kWidth, limit, limit - kWidth);
    if (signal.frames >= framesMin) signal.state = signal.measured > limit ? PadState::Attack : PadState::Live;
    return signal;
}

}  // namespace simkiosk
