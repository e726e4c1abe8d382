#include "vision/emulation/animated_portrait.hpp"

#include <algorithm>
#include <boost/json.hpp>
#include <cmath>
#include <fstream>
#include <numbers>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <sstream>

namespace simkiosk {
namespace {

constexpr int kLidSteps = 4;  // 0, 1/3, 2/3, 1 closed

struct Description {
    FaceBox box;
    Landmarks landmarks{};
};

Result<Description> readDescription(const std::string& path) {
    std::ifstream file(path);
    if (!file) return fail(ErrorCode::NotFound, path + " is not there; simkiosk-portraits makes it");
    std::stringstream text;
    text << file.rdbuf();
    boost::system::error_code error;
    const auto json = boost::json::parse(text.str(), error);
    if (error) return fail(ErrorCode::Malformed, path + " is not JSON");
    try {
        const auto& box = json.at("box").as_array();
        const auto& points = json.at("landmarks").as_array();
        Description result;
        result.box = {box.at(0).to_number<double>(), box.at(1).to_number<double>(), box.at(2).to_number<double>(),
                      box.at(3).to_number<double>(), 1};
        for (std::size_t i = 0; i < result.landmarks.size(); ++i) {
            const auto& point = points.at(i).as_array();
            result.landmarks[i] = {point.at(0).to_number<double>(), point.at(1).to_number<double>()};
        }
        return result;
    } catch (const std::exception&) {
        return fail(ErrorCode::Malformed, path + " does not describe a portrait");
    }
}

Cutout makeCutout(const cv::Mat& bgr, const cv::Mat& alpha) {
    cv::Mat weight;
    cv::cvtColor(alpha, weight, cv::COLOR_GRAY2BGR);
    Cutout cutout;
    cv::multiply(bgr, weight, cutout.premultiplied, 1 / 255.0);
    cutout.transparency = cv::Scalar::all(255) - weight;
    return cutout;
}

// The upper lid comes down over the eye: the skin between brow and lid is stretched to the new edge, what was
// below the old edge is hidden behind it.
void closeEye(const cv::Mat& from, cv::Mat& to, const Landmarks& l, std::size_t first, std::size_t browFirst,
              double closed) {
    const double left = l[first].x;
    const double right = l[first + 3].x;
    const double width = right - left;
    const double opening = std::max(1.0, (l[first + 4].y + l[first + 5].y - l[first + 1].y - l[first + 2].y) / 2);
    const double brow = (l[browFirst + 1].y + l[browFirst + 2].y + l[browFirst + 3].y) / 3;
    const cv::Rect area = cv::Rect(cv::Point(cvRound(left - width * 0.25), cvRound(brow - opening)),
                                   cv::Point(cvRound(right + width * 0.25), cvRound(l[first + 4].y + opening * 2))) &
                          cv::Rect(0, 0, from.cols, from.rows);
    const double corner = (l[first].y + l[first + 3].y) / 2;
    const double upperMiddle = std::min(l[first + 1].y, l[first + 2].y) - opening * 0.15;
    const double lowerMiddle = std::max(l[first + 4].y, l[first + 5].y) + opening * 0.3;
    cv::Mat mapX(area.size(), CV_32F);
    cv::Mat mapY(area.size(), CV_32F);
    cv::Mat shade(area.size(), CV_32FC3, cv::Scalar::all(1));
    for (int y = 0; y < area.height; ++y) {
        for (int x = 0; x < area.width; ++x) {
            const double px = area.x + x;
            const double py = area.y + y;
            double sourceY = py;
            const double along = (px - left) / width * 2 - 1;  // -1..1 over the eye
            const double arch = 1 - along * along;
            if (arch > 0) {
                const double slope = l[first].y + (l[first + 3].y - l[first].y) * (along + 1) / 2 - corner;
                const double upper = slope + corner + (upperMiddle - corner) * arch;
                const double lower = slope + corner + (lowerMiddle - corner) * arch;
                const double edge = upper + (lower - upper) * closed;
                const double top = upper - std::max(2.0, (upper - brow) * 0.8);
                if (py > top && py <= edge) sourceY = top + (py - top) * (upper - top) / std::max(1.0, edge - top);
                // Lashes: the lid's edge is a dark line, which is also what a net looks for.
                const double off = (py - edge) / (opening * 0.12);
                const double dark = 1 - 0.6 * closed * std::sqrt(arch) * std::exp(-off * off);
                shade.at<cv::Vec3f>(y, x) = cv::Vec3f::all(static_cast<float>(dark));
            }
            mapX.at<float>(y, x) = static_cast<float>(px);
            mapY.at<float>(y, x) = static_cast<float>(sourceY);
        }
    }
    cv::Mat warped;
    cv::remap(from, warped, mapX, mapY, cv::INTER_LINEAR, cv::BORDER_REPLICATE);
    cv::multiply(warped, shade, warped, 1, CV_8U);
    warped.copyTo(to(area));
}

}  // namespace

Result<AnimatedPortrait> AnimatedPortrait::load(const std::string& path) {
    const auto dot = path.rfind('.');
    const auto description = readDescription(path.substr(0, dot) + ".json");
    SIMKIOSK_TRY(description);
    const cv::Mat picture = cv::imread(path, cv::IMREAD_UNCHANGED);
    if (picture.empty()) return fail(ErrorCode::NotFound, path + " cannot be read; simkiosk-portraits makes it");
    if (picture.type() != CV_8UC4) return fail(ErrorCode::Malformed, path + " has no transparent ground");
    AnimatedPortrait portrait;
    portrait.m_box = description->box;
    portrait.m_landmarks = description->landmarks;
    cv::Mat bgr;
    cv::Mat alpha;
    cv::cvtColor(picture, bgr, cv::COLOR_BGRA2BGR);
    cv::extractChannel(picture, alpha, 3);
    for (int step = 0; step < kLidSteps; ++step) {
        cv::Mat lids = bgr.clone();
        const double closed = step / (kLidSteps - 1.0);
        if (step > 0) {
            closeEye(bgr, lids, portrait.m_landmarks, 36, 17, closed);
            closeEye(bgr, lids, portrait.m_landmarks, 42, 22, closed);
        }
        portrait.m_lids.push_back(makeCutout(lids, alpha));
    }
    portrait.m_turned = {portrait.m_lids[0].premultiplied.clone(), portrait.m_lids[0].transparency.clone()};
    return portrait;
}

const Cutout& AnimatedPortrait::pose(double yawDegrees, double eyesClosed, double pitchDegrees) {
    const auto step = static_cast<std::size_t>(std::lround(std::clamp(eyesClosed, 0.0, 1.0) * (kLidSteps - 1)));
    if (std::abs(yawDegrees) < 0.5 && std::abs(pitchDegrees) < 0.5) return m_lids[step];
    turnHead(m_lids[step], std::clamp(yawDegrees, -40.0, 40.0), std::clamp(pitchDegrees, -30.0, 30.0));
    return m_turned;
}

AnimatedPortrait AnimatedPortrait::withMaskOf(const AnimatedPortrait& worn) const {
    AnimatedPortrait masked = *this;
    const Similarity map = similarityBetween(fivePoints(worn.m_landmarks), fivePoints(m_landmarks));
    const cv::Size size = m_lids[0].premultiplied.size();
    cv::Mat face;
    cv::warpAffine(worn.m_lids[0].premultiplied, face, cv::Matx23d(map.a, -map.b, map.tx, map.b, map.a, map.ty), size,
                   cv::INTER_LINEAR, cv::BORDER_REPLICATE);
    // Silicone has no pores, and shines.
    cv::Mat smooth;
    cv::bilateralFilter(face, smooth, 11, 40, 9);
    smooth.convertTo(smooth, -1, 0.9, 22);
    const Point centre = m_box.centre();
    cv::Mat edge(size, CV_8UC1, cv::Scalar(0));
    cv::ellipse(edge, cv::Point(cvRound(centre.x), cvRound(centre.y + m_box.height() * 0.02)),
                cv::Size(cvRound(m_box.width() * 0.47), cvRound(m_box.height() * 0.5)), 0, 0, 360, cv::Scalar(255),
                cv::FILLED);
    cv::GaussianBlur(edge, edge, {}, 2.5);
    cv::cvtColor(edge, edge, cv::COLOR_GRAY2BGR);
    Cutout both = {m_lids[0].premultiplied.clone(), m_lids[0].transparency.clone()};
    cv::multiply(both.premultiplied, cv::Scalar::all(255) - edge, both.premultiplied, 1 / 255.0);
    cv::multiply(smooth, edge, smooth, 1 / 255.0);
    both.premultiplied += smooth;
    for (Cutout& lids : masked.m_lids) lids = both;
    masked.m_turned = {both.premultiplied.clone(), both.transparency.clone()};
    return masked;
}

// The head as a rounded surface with a nose, turned about its upright axis and bent about the level one: each target
// pixel looks up where its piece of surface was. The turn fades out towards the outline of the hair and down the neck,
// where the body stays.
void AnimatedPortrait::turnHead(const Cutout& from, double yawDegrees, double pitchDegrees) {
    const double angle = yawDegrees * std::numbers::pi / 180;
    const double bend = pitchDegrees * std::numbers::pi / 180;
    const Point centre = m_box.centre();
    const double radiusX = m_box.width() * 0.62;
    const double radiusY = m_box.height() * 0.80;
    const double reach = 1.45;  // of the radii: the area that moves at all
    const Point nose = m_landmarks[30];
    const double noseWidth = eyeDistance(m_landmarks) * 0.28 / radiusX;
    const cv::Rect area =
        cv::Rect(cv::Point(cvRound(centre.x - radiusX * reach), cvRound(centre.y - radiusY * reach)),
                 cv::Point(cvRound(centre.x + radiusX * reach), cvRound(centre.y + radiusY * reach))) &
        cv::Rect(0, 0, from.premultiplied.cols, from.premultiplied.rows);
    constexpr int kCoarse = 4;  // the map is smooth: computed at a quarter of the size
    const cv::Size coarse((area.width + kCoarse - 1) / kCoarse, (area.height + kCoarse - 1) / kCoarse);
    cv::Mat map(coarse, CV_32FC2);
    const auto depth = [&](double u, double v) {
        // A paraboloid, not an ellipsoid: its sides are never so steep that the look-up below loses its way.
        const double round = std::max(0.0, 1 - 0.7 * (u * u + v * v));
        const double du = (u - (nose.x - centre.x) / radiusX) / noseWidth;
        const double dv = (v - (nose.y - centre.y) / radiusY) / (noseWidth * 1.3);
        return round * 0.9 + 0.32 * std::exp(-du * du - dv * dv);
    };
    for (int y = 0; y < coarse.height; ++y) {
        auto* row = map.ptr<cv::Vec2f>(y);
        const double py = area.y + (y + 0.5) * kCoarse - 0.5;
        const double v = (py - centre.y) / radiusY;
        for (int x = 0; x < coarse.width; ++x) {
            const double px = area.x + (x + 0.5) * kCoarse - 0.5;
            const double u = (px - centre.x) / radiusX;
            const double edge = std::clamp((reach - std::sqrt(u * u + v * v)) / (reach - 0.75), 0.0, 1.0);
            const double fade = edge * edge * (3 - 2 * edge);
            const double local = angle * fade;
            double source = u;
            double sourceV = v;
            const double sine = std::sin(local);
            const double cosine = std::cos(local);
            // Depth is in radii of the width; a nod moves it along the longer radius.
            const double bendSine = std::sin(bend * fade) * radiusX / radiusY;
            const double bendCosine = std::cos(bend * fade);
            for (int i = 0; i < 6; ++i) {
                const double z = depth(source, sourceV);
                source = (source + (u - z * sine) / cosine) / 2;
                sourceV = (sourceV + (v - z * bendSine) / bendCosine) / 2;
            }
            row[x] = {static_cast<float>(centre.x + source * radiusX),
                      static_cast<float>(centre.y + sourceV * radiusY)};
        }
    }
    cv::Mat full;
    cv::resize(map, full, {coarse.width * kCoarse, coarse.height * kCoarse}, 0, 0, cv::INTER_LINEAR);
    full = full(cv::Rect(0, 0, area.width, area.height));
    from.premultiplied.copyTo(m_turned.premultiplied);
    from.transparency.copyTo(m_turned.transparency);
    cv::Mat turned = m_turned.premultiplied(area);
    cv::remap(from.premultiplied, turned, full, {}, cv::INTER_LINEAR, cv::BORDER_REPLICATE);
    turned = m_turned.transparency(area);
    cv::remap(from.transparency, turned, full, {}, cv::INTER_LINEAR, cv::BORDER_REPLICATE);
}

}  // namespace simkiosk
