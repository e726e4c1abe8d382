#include "vision/ocr/mrz_locator.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <opencv2/imgproc.hpp>
#include <optional>

namespace simkiosk {

namespace {

constexpr std::size_t kMostBands = 8;
constexpr std::size_t kMostMarks = 6000;
constexpr double kLargestAngle = 0.6;  // radians

// A connected dark mark: a character, or a few that blur has joined.
struct Mark {
    cv::Rect box;
    int next = -1;  // the mark that follows it on its line

    double x() const { return box.x + box.width / 2.0; }
    double y() const { return box.y + box.height / 2.0; }
};

std::vector<Mark> marksIn(const cv::Mat& grey) {
    cv::Mat smooth, dark, mask, labels, boxes, centres;
    cv::GaussianBlur(grey, smooth, {}, 0.8);
    cv::morphologyEx(smooth, dark, cv::MORPH_BLACKHAT, cv::getStructuringElement(cv::MORPH_RECT, {31, 31}));
    // Against the ink around it: weak print beside a dark photograph stays visible.
    cv::boxFilter(dark, mask, CV_8U, {61, 61});
    mask = dark > cv::max(mask * 1.1 + 3, 9);
    const int count = cv::connectedComponentsWithStats(mask, labels, boxes, centres, 4, CV_32S);
    std::vector<Mark> marks;
    for (int i = 1; i < count; ++i) {
        const auto* box = boxes.ptr<int>(i);
        const int width = box[cv::CC_STAT_WIDTH], height = box[cv::CC_STAT_HEIGHT];
        if (height < 6 || height > 70 || width < 2 || width > 5 * height || box[cv::CC_STAT_AREA] < 8) continue;
        marks.push_back({{box[cv::CC_STAT_LEFT], box[cv::CC_STAT_TOP], width, height}});
    }
    std::ranges::sort(marks, {}, [](const Mark& mark) { return mark.box.x; });
    if (marks.size() > kMostMarks) marks.resize(kMostMarks);
    return marks;
}

// The nearest mark to the right of about the same height, nearly level.
void chain(std::vector<Mark>& marks) {
    for (auto& mark : marks) {
        double nearest = 1e9;
        const auto first = &mark - marks.data() + 1;
        for (auto i = static_cast<std::size_t>(first); i < marks.size(); ++i) {
            const Mark& other = marks[i];
            const double height = std::max(mark.box.height, other.box.height);
            const double gap = other.box.x - mark.box.br().x;
            if (gap > 1.8 * height && other.box.x > mark.box.br().x + 120) break;
            if (gap < -0.4 * height || gap > 1.8 * height) continue;
            if (std::min(mark.box.height, other.box.height) < 0.55 * height) continue;
            const double across = other.x() - mark.x();
            if (std::abs(other.y() - mark.y()) > 0.2 * height + 0.45 * across) continue;
            const double distance = across + 3 * std::abs(other.y() - mark.y());
            if (distance < nearest) {
                nearest = distance;
                mark.next = static_cast<int>(i);
            }
        }
    }
}

std::optional<TextBand> bandOf(const std::vector<const Mark*>& marks) {
    if (marks.size() < 6) return std::nullopt;
    std::vector<cv::Point2f> points;
    std::vector<int> heights;
    for (const auto* mark : marks) {
        points.emplace_back(static_cast<float>(mark->x()), static_cast<float>(mark->y()));
        heights.push_back(mark->box.height);
    }
    cv::Vec4f fit;
    cv::fitLine(points, fit, cv::DIST_HUBER, 0, 0.01, 0.01);
    std::ranges::nth_element(heights, heights.begin() + static_cast<std::ptrdiff_t>(heights.size() * 6 / 10));
    TextBand band;
    band.capHeight = heights[heights.size() * 6 / 10];
    const cv::Point2f along = fit[0] < 0 ? cv::Point2f(-fit[0], -fit[1]) : cv::Point2f(fit[0], fit[1]);
    float from = 1e9F, to = -1e9F;
    for (const auto& point : points) {
        const float at = (point - cv::Point2f(fit[2], fit[3])).dot(along);
        from = std::min(from, at);
        to = std::max(to, at);
    }
    band.angle = std::atan2(along.y, along.x);
    band.length = to - from + band.capHeight;
    band.centre = cv::Point2f(fit[2], fit[3]) + along * ((from + to) / 2);
    if (band.length < 12 * band.capHeight || std::abs(band.angle) > kLargestAngle) return std::nullopt;
    return band;
}

void bandsAt(const cv::Mat& grey, double side, std::vector<TextBand>& bands) {
    const double factor = std::min(4.0, side / std::max(grey.cols, grey.rows));
    if (grey.cols * factor < 40 || grey.rows * factor < 20) return;
    cv::Mat small;
    cv::resize(grey, small, {}, factor, factor, factor < 1 ? cv::INTER_AREA : cv::INTER_CUBIC);
    auto marks = marksIn(small);
    chain(marks);
    // Marks are sorted by x: a chain is complete when its last one is reached.
    std::vector<int> chainOf(marks.size(), -1);
    std::vector<std::vector<const Mark*>> chains;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        if (chainOf[i] < 0) {
            chainOf[i] = static_cast<int>(chains.size());
            chains.emplace_back();
        }
        chains[static_cast<std::size_t>(chainOf[i])].push_back(&marks[i]);
        if (marks[i].next < 0) continue;
        int& next = chainOf[static_cast<std::size_t>(marks[i].next)];
        if (next < 0) next = chainOf[i];
    }
    for (const auto& members : chains) {
        auto band = bandOf(members);
        if (!band) continue;
        band->centre *= 1 / factor;
        band->length /= factor;
        band->capHeight /= factor;
        bands.push_back(*band);
    }
}

// Whether the strip around `a` shows `b` as well.
bool sameStrip(const TextBand& a, const TextBand& b) {
    const cv::Point2d along(std::cos(a.angle), std::sin(a.angle));
    const cv::Point2d offset(b.centre.x - a.centre.x, b.centre.y - a.centre.y);
    const double across = std::abs(offset.x * along.y - offset.y * along.x);
    return across < 3.5 * a.capHeight && std::abs(offset.dot(along)) < a.length * 0.6 &&
           std::abs(a.angle - b.angle) < 0.12 && b.capHeight > a.capHeight * 0.6 && b.capHeight < a.capHeight * 1.7;
}

// Frames, rules and pictures: too thin and long, or too high for a character.
void removeWhatIsNoText(cv::Mat& ink) {
    cv::Mat labels, boxes, centres;
    const int count = cv::connectedComponentsWithStats(ink > 0.4, labels, boxes, centres, 8, CV_32S);
    std::vector<bool> isText(static_cast<std::size_t>(count), true);
    for (int i = 1; i < count; ++i) {
        const double width = boxes.at<int>(i, cv::CC_STAT_WIDTH), height = boxes.at<int>(i, cv::CC_STAT_HEIGHT);
        const double filled = boxes.at<int>(i, cv::CC_STAT_AREA) / (width * height);
        const bool sparse = height > 2.4 * mrzStripCapHeight && filled < 0.15;
        const bool rule = height < 0.35 * mrzStripCapHeight && width > 1.5 * mrzStripCapHeight;
        isText[static_cast<std::size_t>(i)] = !rule && !sparse;
    }
    for (int y = 0; y < ink.rows; ++y) {
        for (int x = 0; x < ink.cols; ++x) {
            if (!isText[static_cast<std::size_t>(labels.at<int>(y, x))]) ink.at<float>(y, x) = 0;
        }
    }
}

// Strokes against their own paper, 0…1 however weak the print.
cv::Mat inkOf(const cv::Mat& grey) {
    cv::Mat smooth, dark, level;
    cv::GaussianBlur(grey, smooth, {}, 1.0);
    cv::morphologyEx(smooth, dark, cv::MORPH_BLACKHAT, cv::getStructuringElement(cv::MORPH_RECT, {25, 25}));
    dark.convertTo(dark, CV_32F);
    cv::boxFilter(dark.mul(dark), level, CV_32F, {121, 61});
    cv::sqrt(level, level);
    cv::Mat ink;
    cv::divide(dark, level * 2.5 + 6.0, ink);
    cv::min(ink, 1.0, ink);
    removeWhatIsNoText(ink);
    return ink;
}

cv::Mat sheared(const cv::Mat& ink, double slope) {
    const cv::Matx23d matrix(1, 0, 0, -slope, 1, slope * ink.cols / 2);
    cv::Mat straight;
    cv::warpAffine(ink, straight, matrix, ink.size(), cv::INTER_LINEAR, cv::BORDER_CONSTANT);
    return straight;
}

std::vector<float> rowSums(const cv::Mat& ink) {
    cv::Mat sums;
    cv::reduce(ink, sums, 1, cv::REDUCE_AVG, CV_32F);
    cv::GaussianBlur(sums, sums, {1, 5}, 0, 1.0);
    return {sums.begin<float>(), sums.end<float>()};
}

// The slope at which the lines stand out most.
double residualSlope(const cv::Mat& ink) {
    cv::Mat small;
    cv::resize(ink, small, {}, 0.5, 0.5, cv::INTER_AREA);
    double best = 0, bestContrast = -1;
    for (int step = -24; step <= 24; ++step) {
        const double slope = step * 0.004;
        const auto sums = rowSums(sheared(small, slope));
        double contrast = 0;
        for (std::size_t y = 1; y < sums.size(); ++y) contrast += (sums[y] - sums[y - 1]) * (sums[y] - sums[y - 1]);
        contrast *= 1 - 2 * std::abs(slope);  // the band was nearly level
        if (contrast > bestContrast) {
            bestContrast = contrast;
            best = slope;
        }
    }
    return best;
}

struct Rows {
    double top, bottom;
};

// Rows where the profile stands above 35 % of its own peak.
std::vector<Rows> rowsOfText(const std::vector<float>& sums) {
    const float strongest = *std::ranges::max_element(sums);
    std::vector<Rows> rows;
    std::vector<bool> taken(sums.size(), false);
    for (int round = 0; round < 60; ++round) {
        int peak = -1;
        for (int y = 0; y < static_cast<int>(sums.size()); ++y) {
            // The flank of a taken line is no line.
            const bool flank = (y > 0 && taken[y - 1]) || (y + 1 < static_cast<int>(sums.size()) && taken[y + 1]);
            if (!taken[y] && !flank && (peak < 0 || sums[y] > sums[peak])) peak = y;
        }
        if (peak < 0 || sums[peak] < 0.2F * strongest) break;
        const float level = 0.35F * sums[peak];
        int top = peak, bottom = peak;
        const bool summit = (peak == 0 || sums[peak - 1] <= sums[peak]) &&
                            (peak + 1 == static_cast<int>(sums.size()) || sums[peak + 1] <= sums[peak]);
        if (!summit) {
            taken[peak] = true;
            continue;
        }
        while (top > 0 && !taken[top - 1] && sums[top - 1] > level) --top;
        while (bottom + 1 < static_cast<int>(sums.size()) && !taken[bottom + 1] && sums[bottom + 1] > level) ++bottom;
        for (int y = top; y <= bottom; ++y) taken[y] = true;
        // The edges of the capitals: where the print is more than half as dense as inside.
        const float inside =
            std::accumulate(&sums[top], &sums[bottom] + 1, 0.0F) / static_cast<float>(bottom - top + 1);
        while (top < bottom && sums[top] < 0.55F * inside) ++top;
        while (bottom > top && sums[bottom] < 0.55F * inside) --bottom;
        const double height = bottom - top + 1;
        if (height >= 0.45 * mrzStripCapHeight && height <= 2.2 * mrzStripCapHeight) {
            rows.push_back({static_cast<double>(top), bottom + 1.0});
        }
    }
    std::ranges::sort(rows, {}, &Rows::top);
    if (rows.size() > 10) rows.resize(10);
    return rows;
}

// From where to where a row has print without a long gap, around its densest part.
std::pair<double, double> extentOf(const cv::Mat& ink, const Rows& rows) {
    const int top = std::max(0, static_cast<int>(rows.top)), bottom = std::min(ink.rows, static_cast<int>(rows.bottom));
    cv::Mat sums;
    cv::reduce(ink.rowRange(top, bottom), sums, 0, cv::REDUCE_AVG, CV_32F);
    const int window = static_cast<int>(1.6 * mrzStripCapHeight);
    cv::Mat density;
    cv::blur(sums, density, {window, 1});
    std::vector<float> sorted(density.begin<float>(), density.end<float>());
    std::ranges::nth_element(sorted, sorted.begin() + sorted.size() * 7 / 10);
    const float enough = 0.35F * sorted[sorted.size() * 7 / 10];
    int bestFrom = 0, bestTo = 0, from = -1;
    for (int x = 0; x <= density.cols; ++x) {
        const bool print = x < density.cols && density.at<float>(0, x) > enough;
        if (print && from < 0) from = x;
        if (!print && from >= 0) {
            if (x - from > bestTo - bestFrom) {
                bestFrom = from;
                bestTo = x;
            }
            from = -1;
        }
    }
    return {bestFrom + window * 0.35, bestTo - window * 0.35};
}

// Follows the line in windows along it: paper bends, and perspective lets lines converge.
// `room` px to either side belong to it.
void followLine(const cv::Mat& ink, StripLine& line, double room) {
    constexpr int windows = 14;
    for (int round = 0; round < 3; ++round) {
        std::vector<cv::Point2d> points;
        const double width = (line.right - line.left) / windows;
        for (int w = 0; w < windows; ++w) {
            const double x = line.left + (w + 0.5) * width, y = line.middle(x);
            const double reach = std::min(room, line.height * (round == 0 ? 0.7 : 0.6));
            const cv::Rect area(cv::Point(static_cast<int>(x - width / 2), static_cast<int>(y - reach)),
                                cv::Point(static_cast<int>(x + width / 2), static_cast<int>(y + reach) + 1));
            const cv::Rect inside = area & cv::Rect({}, ink.size());
            if (inside.height < 3 || inside.width < 3) continue;
            const auto m = cv::moments(ink(inside));
            if (m.m00 > 0) points.emplace_back(inside.x + m.m10 / m.m00, inside.y + m.m01 / m.m00 + 0.5);
        }
        if (points.size() < 6) return;
        // Least squares of the offset from the present line, as a parabola held flat by a weight.
        const double centre = (line.left + line.right) / 2, half = std::max(1.0, (line.right - line.left) / 2);
        cv::Matx33d normal = cv::Matx33d::zeros();
        cv::Vec3d right(0, 0, 0);
        normal(2, 2) = 2.0;
        for (const auto& p : points) {
            const double u = (p.x - centre) / half, offset = p.y - line.middle(p.x);
            const cv::Vec3d row(1, u, u * u);
            for (int i = 0; i < 3; ++i) {
                for (int j = 0; j < 3; ++j) normal(i, j) += row[i] * row[j];
                right[i] += row[i] * offset;
            }
        }
        const cv::Vec3d fit = normal.inv() * right;
        line.a += fit[0] - fit[1] * centre / half + fit[2] * centre * centre / half / half;
        line.b += fit[1] / half - 2 * fit[2] * centre / half / half;
        line.c += fit[2] / half / half;
    }
}

}  // namespace

std::vector<TextBand> findTextBands(const cv::Mat& grey) {
    std::vector<TextBand> bands, chosen;
    for (const double side : {1000.0, 1800.0}) bandsAt(grey, side, bands);
    std::ranges::sort(bands, std::greater{}, [](const TextBand& b) { return std::min(b.length / b.capHeight, 46.0); });
    for (const auto& band : bands) {
        if (chosen.size() == kMostBands) break;
        if (std::ranges::none_of(chosen, [&](const TextBand& c) { return sameStrip(c, band); })) chosen.push_back(band);
    }
    return chosen;
}

Strip cutStrip(const cv::Mat& grey, const TextBand& band) {
    Strip strip;
    strip.scale = mrzStripCapHeight / band.capHeight;
    strip.bandLength = band.length * strip.scale;
    cv::Mat source = grey;
    double shrunk = 1;
    if (strip.scale < 1) {  // averaging, as a coarser camera would
        shrunk = strip.scale;
        cv::resize(grey, source, {}, shrunk, shrunk, cv::INTER_AREA);
    }
    const double zoom = strip.scale / shrunk;
    // A chain may have seen half of its line.
    const double reach = std::max(1.25 * band.length, std::min(2 * band.length, 75 * band.capHeight));
    const int width = std::clamp(static_cast<int>(reach * strip.scale), 60, 2400);
    const int height = static_cast<int>(mrzStripCapHeight * 12);
    const double cosine = std::cos(band.angle) / zoom, sine = std::sin(band.angle) / zoom;
    const double cx = band.centre.x * shrunk, cy = band.centre.y * shrunk;
    const cv::Matx23d toSource(cosine, -sine, cx - cosine * width / 2 + sine * height / 2,  //
                               sine, cosine, cy - sine * width / 2 - cosine * height / 2);
    cv::warpAffine(source, strip.grey, toSource, {width, height},
                   (zoom > 1 ? cv::INTER_CUBIC : cv::INTER_LINEAR) | cv::WARP_INVERSE_MAP, cv::BORDER_CONSTANT,
                   cv::mean(source));
    strip.toPicture = cv::Mat(toSource) / shrunk;
    return strip;
}

std::vector<StripLine> findLines(const Strip& strip) {
    const cv::Mat ink = inkOf(strip.grey);
    // Where the band was: what lies beside the document has lines of its own.
    const int half = std::min(ink.cols / 2, static_cast<int>(strip.bandLength * 0.52));
    const cv::Range middle(ink.cols / 2 - half, ink.cols / 2 + half);
    const double slope = residualSlope(ink.colRange(middle));
    const cv::Mat straight = sheared(ink, slope);
    const auto rows = rowsOfText(rowSums(straight.colRange(middle)));
    std::vector<StripLine> lines;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        StripLine line;
        std::tie(line.left, line.right) = extentOf(straight, rows[i]);
        line.height = rows[i].bottom - rows[i].top;
        line.b = slope;
        line.a = (rows[i].top + rows[i].bottom) / 2 - slope * ink.cols / 2;
        if (line.right - line.left < 12 * line.height) continue;
        double room = line.height;
        if (i > 0) room = std::min(room, line.height / 2 + (rows[i].top - rows[i - 1].bottom) / 2);
        if (i + 1 < rows.size()) room = std::min(room, line.height / 2 + (rows[i + 1].top - rows[i].bottom) / 2);
        followLine(ink, line, room);
        lines.push_back(line);
    }
    return lines;
}

void alignLines(std::vector<StripLine>& lines) {
    if (lines.size() < 2) return;
    const auto share = 1 / static_cast<double>(lines.size());
    double left = 0, right = 0, height = 0;
    for (const auto& line : lines) {
        left += line.left * share;
        right += line.right * share;
        height += line.height * share;
    }
    // The widest, unless one reaches far beyond the others: then it has something beside it.
    const double reach = 2.5 * height;
    double from = left, to = right;
    for (const auto& line : lines) {
        if (line.left > left - reach) from = std::min(from, line.left);
        if (line.right < right + reach) to = std::max(to, line.right);
    }
    const double count = static_cast<double>(lines.size() - 1);
    const auto distance = [&](double x) { return (lines.back().middle(x) - lines.front().middle(x)) / count; };
    const double near = distance(from), far = distance(to), mean = (near + far) / 2;
    const double slope = mean > 0 ? std::clamp((far - near) / mean, -0.35, 0.35) / std::max(1.0, to - from) : 0;
    for (auto& line : lines) {
        line.left = from;
        line.right = to;
        line.height = height;
        line.heightSlope = slope * height;
    }
}

cv::Mat cutLine(const Strip& strip, const StripLine& line, double enlarge) {
    constexpr int rows = 24;
    constexpr double cap = 15;
    const double margin = 0.75 * line.height;
    std::vector<double> xs;
    for (double x = line.left - margin; x < line.right + margin && xs.size() < 1400;) {
        xs.push_back(x);
        x += std::max(0.2, line.heightAt(x) / (cap * enlarge));
    }
    const int width = static_cast<int>(xs.size());
    cv::Mat mapX(rows, width, CV_32F), mapY(rows, width, CV_32F), cut, grey;
    for (int v = 0; v < rows; ++v) {
        for (int u = 0; u < width; ++u) {
            const double x = xs[static_cast<std::size_t>(u)];
            mapX.at<float>(v, u) = static_cast<float>(x);
            mapY.at<float>(v, u) =
                static_cast<float>(line.middle(x) - 0.5 + (v + 0.5 - rows / 2.0) * line.heightAt(x) / (cap * enlarge));
        }
    }
    cv::remap(strip.grey, cut, mapX, mapY, cv::INTER_LINEAR, cv::BORDER_REPLICATE);
    cv::Scalar mean, deviation;
    cv::meanStdDev(cut, mean, deviation);
    cut.convertTo(grey, CV_32F, 1 / (deviation[0] + 4.0), -mean[0] / (deviation[0] + 4.0));
    return grey;
}

}  // namespace simkiosk
