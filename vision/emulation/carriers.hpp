// Internal to the emulation (OpenCV in the interface): what an attacker holds before the camera instead of a face.
#pragma once

#include "vision/emulation/animated_portrait.hpp"
#include "vision/emulation/scene_script.hpp"

namespace simkiosk {

// What a cheap printer and paper make of a face: few colours, a dot screen, a white edge, a sheen. 544x644.
cv::Mat printOnPaper(const Cutout& cutout);
// Bent round an upright axis: narrower towards its sides, which are darker; black beyond its edge is not drawn.
cv::Mat bendPaper(const cv::Mat& print);
// The eyes of the print cut out, somebody's living eyes behind.
cv::Mat withLiveEyes(const cv::Mat& print, const Cutout& person, const Landmarks& landmarks);
// On a tablet: brighter, cooler, a dark bezel. 544x644.
cv::Mat showOnScreen(const Cutout& person);

// Held by hand: turned in space, moving with the hand.
void placeBoard(cv::Mat& canvas, const cv::Mat& board, const Staging& staging);
// The screen's pixels beating against the camera's.
void addScreenGrid(cv::Mat& canvas, const Staging& staging);

}  // namespace simkiosk
