// Reads the machine readable zone of a passport, card or visa from a picture.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "kiosk/ports/mrz_camera.hpp"
#include "kiosk/values/image.hpp"
#include "kiosk/values/mrz.hpp"
#include "vision/ocr/mrz_verdict.hpp"

namespace simkiosk {

// Pixels of the picture, x to the right, y down.
struct MrzCorner {
    double x = 0;
    double y = 0;
};

struct MrzReading {
    MrzVerdict verdict;  // without lines when nothing like an MRZ was seen
    MrzGuidance guidance = MrzGuidance::NothingSeen;
    std::vector<MrzCorner> corners;  // of the zone, clockwise from where its text begins; empty when nothing was seen

    bool accepted() const { return verdict.accepted; }
};

// Not safe from several threads at once: one a thread. Some 20 MB with the net's buffers.
class MrzOcr {
   public:
    // The net is part of the program. Internal: OpenCV cannot load it.
    static Result<std::unique_ptr<MrzOcr>> load();
    ~MrzOcr();
    MrzOcr(const MrzOcr&) = delete;
    MrzOcr& operator=(const MrzOcr&) = delete;

    // Bgr24 or Gray8, not mirrored, up to some 15° askew or upside down. A picture without MRZ is no error: the reading
    // says so. Invalid: an empty picture. Internal: OpenCV failed.
    Result<MrzReading> read(const Image& image);

   private:
    struct Net;
    explicit MrzOcr(std::unique_ptr<Net> net);
    std::unique_ptr<Net> m_net;
};

}  // namespace simkiosk
