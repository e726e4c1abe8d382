#include "vision/face/area_shrink.hpp"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "platform/base/assert.hpp"

namespace simkiosk {
namespace {

constexpr int kRowsMax = 256;            // of 255 each in 16 bits
constexpr double kSliverOfPixel = 1e-3;  // OpenCV leaves out parts of a pixel below this

}  // namespace

void AreaShrink::cut(std::vector<Cell>& cells, int from, int to) {
    const double scale = static_cast<double>(from) / to;
    cells.resize(static_cast<std::size_t>(to));
    for (int i = 0; i < to; ++i) {
        const double start = i * scale;
        const double stop = start + scale;
        const double width = std::min(scale, from - start);
        Cell cell;
        cell.end = std::min(static_cast<int>(std::floor(stop)), from - 1);
        cell.begin = std::min(static_cast<int>(std::ceil(start)), cell.end);
        cell.each = static_cast<float>(1 / width);
        const double before = cell.begin - start;
        const double after = stop - cell.end;
        if (before > kSliverOfPixel) cell.before = static_cast<float>(before / width);
        if (after > kSliverOfPixel) cell.after = static_cast<float>(std::min({after, 1.0, width}) / width);
        cells[static_cast<std::size_t>(i)] = cell;
    }
}

// Down first: whole rows are added as integers, many columns at a time.
void AreaShrink::addRows(const cv::Mat& from, const Cell& cell) {
    const std::size_t width = m_row.size();
    std::uint16_t* const whole = m_whole.data();
    float* const row = m_row.data();
    std::fill_n(whole, width, std::uint16_t{0});
    for (int y = cell.begin; y < cell.end; ++y) {
        const auto* source = from.ptr<std::uint8_t>(y);
        for (std::size_t i = 0; i < width; ++i) whole[i] = static_cast<std::uint16_t>(whole[i] + source[i]);
    }
    const auto* above = from.ptr<std::uint8_t>(cell.before > 0 ? cell.begin - 1 : cell.begin);
    const auto* below = from.ptr<std::uint8_t>(cell.end);
    for (std::size_t i = 0; i < width; ++i) {
        row[i] = static_cast<float>(above[i]) * cell.before + static_cast<float>(whole[i]) * cell.each +
                 static_cast<float>(below[i]) * cell.after;
    }
}

template <int kChannels>
void AreaShrink::meanOfColumns(std::uint8_t* to) const {
    for (const Cell& cell : m_across) {
        const float* at = m_row.data() + static_cast<std::ptrdiff_t>(kChannels) * cell.begin;
        const float* const end = m_row.data() + static_cast<std::ptrdiff_t>(kChannels) * cell.end;
        const float* const before = cell.before > 0 ? at - kChannels : at;
        float whole[kChannels]{};
        for (; at < end; at += kChannels) {
            for (int c = 0; c < kChannels; ++c) whole[c] += at[c];
        }
        for (int c = 0; c < kChannels; ++c) {
            *to++ =
                cv::saturate_cast<std::uint8_t>(before[c] * cell.before + whole[c] * cell.each + end[c] * cell.after);
        }
    }
}

void AreaShrink::shrink(const cv::Mat& from, cv::Mat& to, cv::Size size) {
    SIMKIOSK_ASSERT(from.type() == CV_8UC1 || from.type() == CV_8UC3);
    SIMKIOSK_ASSERT(size.width > 0 && size.height > 0 && from.cols >= size.width && from.rows >= size.height);
    // Whole ratios are OpenCV's own fast case, with a rounding of its own.
    const bool whole = from.cols % size.width == 0 && from.rows % size.height == 0;
    if (whole || from.rows / size.height >= kRowsMax) {
        cv::resize(from, to, size, 0, 0, cv::INTER_AREA);
        return;
    }
    to.create(size, from.type());
    cut(m_across, from.cols, size.width);
    cut(m_down, from.rows, size.height);
    m_row.resize(static_cast<std::size_t>(from.cols * from.channels()));
    m_whole.resize(m_row.size());
    for (int y = 0; y < size.height; ++y) {
        addRows(from, m_down[static_cast<std::size_t>(y)]);
        if (from.channels() == 1)
            meanOfColumns<1>(to.ptr<std::uint8_t>(y));
        else
            meanOfColumns<3>(to.ptr<std::uint8_t>(y));
    }
}

void AreaShrink::forget() {
    std::ranges::fill(m_row, 0.F);
    std::ranges::fill(m_whole, std::uint16_t{0});
}

}  // namespace simkiosk
