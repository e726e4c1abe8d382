// Boxes, landmarks and the angles read from them: arithmetic only, no pictures.
#pragma once

#include <array>
#include <vector>

namespace simkiosk {

// Pixels of the frame, x to the right, y down, not mirrored.
struct Point {
    double x = 0;
    double y = 0;
};

struct FaceBox {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
    double score = 0;  // of the detector, 0..1

    double width() const { return right - left; }
    double height() const { return bottom - top; }
    Point centre() const { return {(left + right) / 2, (top + bottom) / 2}; }
};

// 68 points in iBUG order: 36..41 the eye on the left of the picture, 42..47 the other, 27..35 nose, 48..67 mouth.
using Landmarks = std::array<Point, 68>;

// Left-of-picture eye, other eye, nose tip, left-of-picture mouth corner, other corner.
using FivePoints = std::array<Point, 5>;

// x' = a·x − b·y + tx, y' = b·x + a·y + ty.
struct Similarity {
    double a = 1;
    double b = 0;
    double tx = 0;
    double ty = 0;

    Point apply(Point p) const { return {a * p.x - b * p.y + tx, b * p.x + a * p.y + ty}; }
};

// A square or oblong of whole pixels inside the frame.
struct PixelRect {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
};

double distance(Point a, Point b);
double overlap(const FaceBox& a, const FaceBox& b);  // intersection over union, 0..1

// Keeps the best of boxes that overlap by more than `limit`; best first.
std::vector<FaceBox> suppressOverlaps(std::vector<FaceBox> boxes, double limit);

// The five points fr_feature is aligned by: means of the lid points, nose tip, means of outer and inner mouth corner.
FivePoints fivePoints(const Landmarks& landmarks);
// Where they go in the 112x112 input.
const FivePoints& alignedFivePoints();
// Least squares (Umeyama 1991, without reflection).
Similarity similarityBetween(const FivePoints& from, const FivePoints& to);

// fr_liveness looks at 2.7 times the box: as much of that as the frame holds, pushed inside it, shape kept.
PixelRect contextCrop(const FaceBox& box, double scale, int frameWidth, int frameHeight);
// The same for a face low in the frame, as of who sits: the crop follows it beyond the lower edge, so far that the face
// stays within `most` of the crop's height from its middle.
PixelRect followingCrop(const FaceBox& box, double scale, double most, int frameWidth, int frameHeight);

double eyeDistance(const Landmarks& landmarks);
// Tilt in degrees, clockwise in the picture positive.
double rollDegrees(const Landmarks& landmarks);
// Nose tip along the line of the eyes, from their middle, in eye distances. Positive: towards the right of the
// picture, that is the person's own left.
double noseOffset(const Landmarks& landmarks);
// Nose tip on the way from the eyes to the mouth's corners, 0..1 of it. Grows when the head bends forward; a plane's
// stays whatever it does.
double noseDrop(const Landmarks& landmarks);
// Lid opening over eye width, mean of both eyes (Soukupová & Čech 2016).
double eyeAspectRatio(const Landmarks& landmarks);

}  // namespace simkiosk
