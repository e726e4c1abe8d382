// Finds what may be an MRZ and lays it straight. Internal to vision/ocr: only .cpp files include this.
#pragma once

#include <opencv2/core.hpp>
#include <vector>

namespace simkiosk {

// The height of capitals in a strip, px: enough for the net, whatever the camera's resolution.
inline constexpr double mrzStripCapHeight = 20;

// A long line of small dark marks: where a strip is to be cut.
struct TextBand {
    cv::Point2f centre;    // px of the picture
    double angle = 0;      // radians, of the line against the horizontal, clockwise in the picture
    double length = 0;     // px
    double capHeight = 0;  // px, roughly
};

// Longest first; at most eight. `grey` is CV_8UC1 of any size.
std::vector<TextBand> findTextBands(const cv::Mat& grey);

// The surroundings of a band, turned upright and scaled so that capitals are about mrzStripCapHeight high.
struct Strip {
    cv::Mat grey;           // CV_8UC1
    cv::Mat toPicture;      // 2×3, CV_64F: strip to picture
    double scale = 1;       // strip px for a picture px
    double bandLength = 0;  // px of the strip: the band's, around the middle
};
Strip cutStrip(const cv::Mat& grey, const TextBand& band);

// One line of text in a strip. Its middle is y = a + b·x + c·x², its capital height a linear function of x.
struct StripLine {
    double a = 0, b = 0, c = 0;
    double height = 0;           // px of the strip, capital height in the middle
    double heightSlope = 0;      // px for a px: perspective
    double left = 0, right = 0;  // px of the strip

    double middle(double x) const { return a + b * x + c * x * x; }
    double heightAt(double x) const { return height + heightSlope * (x - (left + right) / 2); }
};

// Top first; at most ten.
std::vector<StripLine> findLines(const Strip& strip);

// Gives neighbouring lines a common width and the perspective their distance shows.
void alignLines(std::vector<StripLine>& lines);

// The net's input: CV_32F, 24 px high, mean 0 and deviation 1. `enlarge` about 1 makes the letters that much larger.
cv::Mat cutLine(const Strip& strip, const StripLine& line, double enlarge);

}  // namespace simkiosk
