#include "vision/pad/parallax.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace simkiosk {
namespace {

constexpr int kReferenceFrames = 5;

// Jaw sides, brow ends, nose, eye corners: no mouth, no chin, no lids.
constexpr std::array<std::size_t, 21> kRigidPoints{0,  4,  12, 16, 17, 21, 22, 26, 27, 28, 29,
                                                   30, 31, 32, 33, 34, 35, 36, 39, 42, 45};

Point eye(const Landmarks& l, std::size_t first) {
    Point sum;
    for (const std::size_t i : {first + 1, first + 2, first + 4, first + 5}) {
        sum.x += l[i].x / 4;
        sum.y += l[i].y / 4;
    }
    return sum;
}

// The least squares affine map takes `from` (moments about its mean) to `to`: its 2x2 part.
struct Moments {
    Point fromMean;
    Point toMean;
    double xx = 0;
    double xy = 0;
    double yy = 0;
    Point xTo;
    Point yTo;
};

Moments momentsOf(const Landmarks& from, const Landmarks& to) {
    Moments m;
    for (const std::size_t i : kRigidPoints) {
        m.fromMean.x += from[i].x / kRigidPoints.size();
        m.fromMean.y += from[i].y / kRigidPoints.size();
        m.toMean.x += to[i].x / kRigidPoints.size();
        m.toMean.y += to[i].y / kRigidPoints.size();
    }
    for (const std::size_t i : kRigidPoints) {
        const Point f{from[i].x - m.fromMean.x, from[i].y - m.fromMean.y};
        const Point t{to[i].x - m.toMean.x, to[i].y - m.toMean.y};
        m.xx += f.x * f.x;
        m.xy += f.x * f.y;
        m.yy += f.y * f.y;
        m.xTo = {m.xTo.x + f.x * t.x, m.xTo.y + f.x * t.y};
        m.yTo = {m.yTo.x + f.y * t.x, m.yTo.y + f.y * t.y};
    }
    return m;
}

}  // namespace

PlaneFit fitPlane(const Landmarks& from, const Landmarks& to) {
    const Moments m = momentsOf(from, to);
    const double determinant = m.xx * m.yy - m.xy * m.xy;
    const double eyes = distance(eye(from, 36), eye(from, 42));
    if (!(determinant > 0) || !(eyes > 0)) return {};
    const auto column = [&](double x, double y) {
        return Point{(x * m.yy - y * m.xy) / determinant, (y * m.xx - x * m.xy) / determinant};
    };
    const Point toX = column(m.xTo.x, m.yTo.x);  // x' = toX.x * x + toX.y * y
    const Point toY = column(m.xTo.y, m.yTo.y);
    // Singular values of the 2x2 matrix.
    const double sum = std::hypot(toX.x + toY.y, toX.y - toY.x);
    const double difference = std::hypot(toX.x - toY.y, toX.y + toY.x);
    const double longest = (sum + difference) / 2;
    const double shortest = std::abs(sum - difference) / 2;
    if (!(shortest > 0)) return {};
    double square = 0;
    for (const std::size_t i : kRigidPoints) {
        const Point f{from[i].x - m.fromMean.x, from[i].y - m.fromMean.y};
        const Point predicted{m.toMean.x + toX.x * f.x + toX.y * f.y, m.toMean.y + toY.x * f.x + toY.y * f.y};
        const double off = distance(predicted, to[i]);
        square += off * off / kRigidPoints.size();
    }
    return {.foreshortening = shortest / longest, .residual = std::sqrt(square / (shortest * longest)) / eyes};
}

void Parallax::addToReference(const Landmarks& landmarks) {
    const Point left = eye(landmarks, 36);
    const Point right = eye(landmarks, 42);
    const double square = distance(left, right) * distance(left, right);
    if (!(square > 0)) return;
    const Point along{right.x - left.x, right.y - left.y};
    for (std::size_t i = 0; i < landmarks.size(); ++i) {
        const Point p{landmarks[i].x - left.x, landmarks[i].y - left.y};
        m_sum[i].x += (p.x * along.x + p.y * along.y) / square;
        m_sum[i].y += (p.y * along.x - p.x * along.y) / square;
    }
    ++m_referenceFrames;
}

void Parallax::add(const Landmarks& landmarks, bool frontal) {
    if (m_referenceFrames < kReferenceFrames) {
        if (frontal && std::abs(noseOffset(landmarks)) < m_thresholds.referenceNoseOffsetMax) addToReference(landmarks);
        return;
    }
    // The sum serves as well as the mean: scale does not matter.
    const PlaneFit fit = fitPlane(m_sum, landmarks);
    if (fit.residual >= m_thresholds.depthResidualMin)
        ++m_depthFrames;
    else if (fit.foreshortening <= m_thresholds.foreshorteningMax && fit.residual <= m_thresholds.planeResidualMax)
        ++m_planeFrames;
}

PadSignal Parallax::signal() const {
    const double balance = m_planeFrames - 4.0 * m_depthFrames;
    const double limit = m_thresholds.turnedFramesMin;
    PadSignal signal{.name = "pad_flat", .measured = balance, .threshold = limit};
    signal.frames = m_planeFrames + m_depthFrames;
    signal.liveness = livenessBetween(balance, 2 * limit, limit - 0.5, 0);
    if (balance >= limit)
        signal.state = PadState::Attack;
    else if (m_depthFrames >= m_thresholds.turnedFramesMin)
        signal.state = PadState::Live;
    return signal;
}

}  // namespace simkiosk
