// Internal to vision: a picture made smaller by averaging, as cv::resize with INTER_AREA does it, in a third of the
// time. Only .cpp files include this.
#pragma once

#include <cstdint>
#include <opencv2/core.hpp>
#include <vector>

namespace simkiosk {

// Remembers its memory: after the first pictures of one size nothing is allocated.
class AreaShrink {
   public:
    // `from` is CV_8UC1 or CV_8UC3 and not smaller than `size` in either direction. The result is that of cv::resize
    // but for the rounding of a float: one grey level in one pixel of some ten thousand.
    void shrink(const cv::Mat& from, cv::Mat& to, cv::Size size);
    // Overwrites what is left of the last picture.
    void forget();

   private:
    // The pixels one pixel of the result is the mean of, along one axis: a part of the one before `begin`, all from
    // `begin` to before `end`, a part of that at `end`.
    struct Cell {
        int begin = 0;
        int end = 0;
        float before = 0;  // weights; 0: no such pixel
        float each = 0;
        float after = 0;
    };
    static void cut(std::vector<Cell>& cells, int from, int to);
    void addRows(const cv::Mat& from, const Cell& cell);
    template <int kChannels>
    void meanOfColumns(std::uint8_t* row) const;

    std::vector<Cell> m_across;
    std::vector<Cell> m_down;
    std::vector<std::uint16_t> m_whole;  // sums of whole rows
    std::vector<float> m_row;            // mean of the rows of a cell
};

}  // namespace simkiosk
