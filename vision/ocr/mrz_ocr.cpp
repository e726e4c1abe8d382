#include "vision/ocr/mrz_ocr.hpp"

#include <algorithm>
#include <opencv2/imgproc.hpp>

#include "vision/face/mat_view.hpp"
#include "vision/ocr/mrz_guidance.hpp"
#include "vision/ocr/mrz_locator.hpp"
#include "vision/ocr/mrz_net.hpp"

namespace simkiosk {

namespace {

// Mean log likelihood of a character. Legible print is above -0.3; what is no MRZ of that length is below -2.
constexpr double kLooksLikeMrz = -1.5;
// With more doubt than this it was some other print, or none: what it seems to say helps nobody.
constexpr double kMostDoubtful = 0.25;  // of the characters
constexpr double kSurelyUpright = -0.35;
constexpr std::size_t kMostBandsTried = 5;

// Two looks at slightly different sizes: where they disagree, neither is believed.
constexpr double kSizes[] = {1.0, 0.91};

struct Candidate {
    MrzFormat format = MrzFormat::Td3;
    double score = -1e9;
    std::vector<StripLine> lines;
    Strip strip;
    TextBand band;
};

std::size_t widthOf(MrzFormat format) {
    if (format == MrzFormat::Td1) return 30;
    return format == MrzFormat::Td2 ? 36 : 44;
}

// The likeliest class of each frame, repeats and blanks removed: how many characters a line seems to have.
std::size_t roughLength(const LineScores& scores) {
    std::size_t length = 0, last = 0;
    for (const auto& frame : scores.frames) {
        const auto best = static_cast<std::size_t>(std::ranges::max_element(frame) - frame.begin());
        if (best != 0 && best != last) ++length;
        last = best;
    }
    return length;
}

bool isNear(std::size_t length, std::size_t expected) {
    return length * 4 >= expected * 3 && length * 4 <= expected * 5;
}

bool areNeighbours(const StripLine& upper, const StripLine& lower) {
    const double x = (std::max(upper.left, lower.left) + std::min(upper.right, lower.right)) / 2;
    const double height = (upper.height + lower.height) / 2;
    const double distance = lower.middle(x) - upper.middle(x);
    const double common = std::min(upper.right, lower.right) - std::max(upper.left, lower.left);
    const double longer = std::max(upper.right - upper.left, lower.right - lower.left);
    return distance > 1.2 * height && distance < 3.6 * height && common > 0.6 * longer &&
           upper.height < 1.8 * lower.height && lower.height < 1.8 * upper.height;
}

cv::Mat greyOf(const Image& image) {
    const cv::Mat picture = matView(image);
    if (image.format == PixelFormat::Gray8) return picture;
    cv::Mat grey;
    cv::cvtColor(picture, grey, cv::COLOR_BGR2GRAY);
    return grey;
}

Strip turned(const Strip& strip) {
    Strip upsideDown = strip;
    cv::rotate(strip.grey, upsideDown.grey, cv::ROTATE_180);
    const cv::Matx33d turn(-1, 0, strip.grey.cols - 1.0, 0, -1, strip.grey.rows - 1.0, 0, 0, 1);
    upsideDown.toPicture = strip.toPicture * cv::Mat(turn);
    return upsideDown;
}

MrzCorner inPicture(const Strip& strip, double x, double y) {
    const cv::Matx23d m = strip.toPicture;
    return {m(0, 0) * x + m(0, 1) * y + m(0, 2), m(1, 0) * x + m(1, 1) * y + m(1, 2)};
}

std::vector<MrzCorner> cornersOf(const Candidate& found) {
    const auto& first = found.lines.front();
    const auto& last = found.lines.back();
    const auto corner = [&](const StripLine& line, double x, double side) {
        return inPicture(found.strip, x, line.middle(x) + side * line.heightAt(x));
    };
    return {corner(first, first.left, -0.7), corner(first, first.right, -0.7), corner(last, last.right, 0.7),
            corner(last, last.left, 0.7)};
}

}  // namespace

struct MrzOcr::Net {
    cv::dnn::Net lines;

    // Per line of the group, the probabilities of its characters: the mean of two looks.
    std::vector<std::vector<LetterWeights>> readTwice(const Candidate& found);
    void consider(const Strip& strip, const TextBand& band, Candidate& best);
    void considerGroup(MrzFormat format, Candidate candidate, Candidate& best);
    std::optional<MrzVerdict> readBand(const cv::Mat& grey, TextBand band, Candidate& best);
    // Of lines that run from side to side, either way up.
    MrzReading readLevel(const cv::Mat& grey, Candidate& best);
};

void MrzOcr::Net::considerGroup(MrzFormat format, Candidate candidate, Candidate& best) {
    const auto grammar = grammarOf(format);
    double score = 0;
    for (std::size_t i = 0; i < grammar.size(); ++i) {
        const auto scores = scoreLine(lines, cutLine(candidate.strip, candidate.lines[i], 1.0));
        const auto reading = readLine(scores, grammar[i]);
        if (!reading) return;
        score += reading->logLikelihood / static_cast<double>(grammar[i].size() * grammar.size());
    }
    if (score <= best.score) return;
    candidate.format = format;
    candidate.score = score;
    best = std::move(candidate);
}

void MrzOcr::Net::consider(const Strip& strip, const TextBand& band, Candidate& best) {
    const auto found = findLines(strip);
    std::vector<std::size_t> lengths;
    for (const auto& line : found) lengths.push_back(roughLength(scoreLine(lines, cutLine(strip, line, 1.0))));
    for (std::size_t first = 0; first + 1 < found.size(); ++first) {
        for (const auto format : {MrzFormat::Td1, MrzFormat::Td2, MrzFormat::Td3}) {
            const std::size_t count = format == MrzFormat::Td1 ? 3 : 2;
            if (first + count > found.size()) continue;
            bool fits = true;
            for (std::size_t i = first; i < first + count; ++i) {
                fits = fits && isNear(lengths[i], widthOf(format));
                if (i > first) fits = fits && areNeighbours(found[i - 1], found[i]);
            }
            if (!fits) continue;
            Candidate candidate;
            candidate.strip = strip;
            candidate.band = band;
            candidate.lines.assign(found.begin() + static_cast<std::ptrdiff_t>(first),
                                   found.begin() + static_cast<std::ptrdiff_t>(first + count));
            alignLines(candidate.lines);
            considerGroup(format, std::move(candidate), best);
        }
    }
}

std::vector<std::vector<LetterWeights>> MrzOcr::Net::readTwice(const Candidate& found) {
    const auto grammar = grammarOf(found.format);
    std::vector<std::vector<LetterWeights>> zone;
    for (std::size_t i = 0; i < grammar.size(); ++i) {
        std::vector<LetterWeights> mean(grammar[i].size(), LetterWeights{});
        for (const double size : kSizes) {
            const auto reading = readLine(scoreLine(lines, cutLine(found.strip, found.lines[i], size)), grammar[i]);
            if (!reading) continue;  // one look less: nothing there is above a half, so nothing is believed
            for (std::size_t place = 0; place < mean.size(); ++place) {
                for (std::size_t c = 0; c < mean[place].size(); ++c) {
                    mean[place][c] += reading->places[place][c] / std::size(kSizes);
                }
            }
        }
        zone.push_back(std::move(mean));
    }
    return zone;
}

std::optional<MrzVerdict> MrzOcr::Net::readBand(const cv::Mat& grey, TextBand band, Candidate& best) {
    Candidate here;
    Strip strip = cutStrip(grey, band);
    // The first guess of the size comes from a blurred blob: the lines themselves know better.
    auto found = findLines(strip);
    if (!found.empty()) {
        std::ranges::nth_element(found, found.begin() + static_cast<std::ptrdiff_t>(found.size() / 2), {},
                                 &StripLine::height);
        const double ratio = found[found.size() / 2].height / mrzStripCapHeight;
        if (ratio > 1.25 || ratio < 0.8) {
            band.capHeight *= ratio;
            strip = cutStrip(grey, band);
        }
    }
    consider(strip, band, here);
    if (here.score < kSurelyUpright) consider(turned(strip), band, here);
    if (here.score < kLooksLikeMrz) {
        if (here.score > best.score) best = std::move(here);
        return std::nullopt;
    }
    auto verdict = judgeMrz(here.format, readTwice(here));
    const double characters = static_cast<double>(here.lines.size() * widthOf(here.format));
    if (here.score > best.score) best = std::move(here);
    if (static_cast<double>(verdict.doubtful.size()) > kMostDoubtful * characters) return std::nullopt;
    return verdict;
}

MrzReading MrzOcr::Net::readLevel(const cv::Mat& grey, Candidate& best) {
    const auto bands = findTextBands(grey);
    MrzReading reading;
    for (std::size_t i = 0; i < bands.size() && i < kMostBandsTried && !reading.accepted(); ++i) {
        const double before = best.score;
        auto verdict = readBand(grey, bands[i], best);
        if (!verdict || (!verdict->accepted && best.score <= before)) continue;
        reading.verdict = std::move(*verdict);
        reading.corners = cornersOf(best);
    }
    if (reading.accepted()) {
        reading.guidance = MrzGuidance::None;
    } else if (!best.lines.empty()) {
        reading.guidance = guidanceFor(best.strip, best.lines, best.band);
    }
    return reading;
}

MrzOcr::MrzOcr(std::unique_ptr<Net> net) : m_net(std::move(net)) {}
MrzOcr::~MrzOcr() = default;

Result<std::unique_ptr<MrzOcr>> MrzOcr::load() {
    try {
        const ByteView file = mrzNetFile();
        auto net = std::make_unique<Net>();
        net->lines = cv::dnn::readNetFromONNX(reinterpret_cast<const char*>(file.data()), file.size());
        net->lines.setPreferableBackend(cv::dnn::DNN_BACKEND_OPENCV);
        return std::unique_ptr<MrzOcr>(new MrzOcr(std::move(net)));
    } catch (const cv::Exception&) {
        return fail(ErrorCode::Internal, "OpenCV cannot load the MRZ net");
    }
}

Result<MrzReading> MrzOcr::read(const Image& image) {
    if (image.empty() || image.width < 1 || image.height < 1) return fail(ErrorCode::Invalid, "an empty picture");
    try {
        const cv::Mat grey = greyOf(image);
        Candidate best;
        MrzReading reading = m_net->readLevel(grey, best);
        if (reading.verdict.mrz || best.score > kLooksLikeMrz) return reading;
        // Nothing like a zone: the document may lie on its side.
        cv::Mat onSide;
        cv::rotate(grey, onSide, cv::ROTATE_90_CLOCKWISE);
        Candidate bestOnSide;
        MrzReading other = m_net->readLevel(onSide, bestOnSide);
        if (!other.verdict.mrz && bestOnSide.score <= best.score) return reading;
        for (auto& corner : other.corners) corner = {corner.y, grey.rows - 1 - corner.x};
        return other;
    } catch (const cv::Exception&) {
        return fail(ErrorCode::Internal, "OpenCV failed on the picture");
    }
}

}  // namespace simkiosk
