// Against cv::resize, whose result it has to give faster.
#include "vision/face/area_shrink.hpp"

#include <gtest/gtest.h>

#include <opencv2/imgproc.hpp>

namespace simkiosk {
namespace {

struct Difference {
    double pixels = 0;
    double differ = 0;
    double most = 0;
};

Difference differenceOn(const cv::Mat& picture, cv::Size size, AreaShrink& shrink) {
    cv::Mat expected;
    cv::Mat result;
    cv::resize(picture, expected, size, 0, 0, cv::INTER_AREA);
    shrink.shrink(picture, result, size);
    EXPECT_EQ(result.size(), size);
    EXPECT_EQ(result.type(), picture.type());
    cv::Mat difference;
    cv::absdiff(expected, result, difference);
    Difference found;
    found.pixels = static_cast<double>(difference.total()) * difference.channels();
    found.differ = cv::countNonZero(difference.reshape(1));
    cv::minMaxLoc(difference.reshape(1), nullptr, &found.most);
    return found;
}

TEST(AreaShrink, givesWhatOpenCvGives) {
    cv::RNG random(20261122);
    AreaShrink shrink;
    Difference all;
    for (int i = 0; i < 200; ++i) {
        const cv::Size from(random.uniform(1, 500), random.uniform(1, 500));
        const cv::Size to(random.uniform(1, from.width + 1), random.uniform(1, from.height + 1));
        cv::Mat frame(from.height + 7, from.width + 9, i % 3 == 0 ? CV_8UC1 : CV_8UC3);
        random.fill(frame, cv::RNG::UNIFORM, 0, 256);
        const Difference one = differenceOn(frame(cv::Rect({3, 5}, from)), to, shrink);
        all = {all.pixels + one.pixels, all.differ + one.differ, std::max(all.most, one.most)};
    }
    EXPECT_GT(all.pixels, 1e6);
    EXPECT_LE(all.most, 1);
    EXPECT_LE(all.differ, all.pixels * 2e-4) << "the rounding of a float decides seldom";
}

TEST(AreaShrink, theEndsOfTheScaleStayThem) {
    AreaShrink shrink;
    for (const int level : {0, 255}) {
        const cv::Mat flat(331, 457, CV_8UC3, cv::Scalar::all(level));
        cv::Mat small;
        shrink.shrink(flat, small, {64, 90});
        EXPECT_EQ(cv::norm(small, cv::Mat(small.size(), small.type(), cv::Scalar::all(level)), cv::NORM_INF), 0);
    }
}

TEST(AreaShrink, aPictureTallerThanItsSumsHoldIsLeftToOpenCv) {
    AreaShrink shrink;
    const cv::Mat tall(2'999, 3, CV_8UC1, cv::Scalar(255));
    EXPECT_EQ(differenceOn(tall, {2, 7}, shrink).differ, 0);
}

}  // namespace
}  // namespace simkiosk
