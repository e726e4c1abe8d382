// One frame through the nets: what FaceCheck asks for, and nothing it would not use.
#pragma once

#include "vision/face_check.hpp"
#include "vision/pad/repeated_frames.hpp"

namespace simkiosk {

// Leaves what can be a face before the kiosk in `boxes`; how many of them are customers, not bystanders.
int facesAmong(std::vector<FaceBox>& boxes);

class FramePipeline {
   public:
    FramePipeline(FaceModels& models, Embedding document) : m_models(models), m_document(std::move(document)) {}

    // `image` is Bgr24 of any size. Internal: a net failed.
    Result<FrameMeasurement> measure(const Image& image, const FaceCheck& check);

   private:
    Result<void> measureFace(const Image& image, const FaceCheck& check, FrameMeasurement& frame);

    FaceModels& m_models;
    FaceQualityMeter m_quality;
    std::vector<FaceBox> m_boxes;
    Embedding m_document;
    Embedding m_face;       // of the newest frame that was matched
    Embedding m_trackFace;  // the first of this track
    int m_track = -1;
    RepeatedFrames m_repeated;
    SpectrumProbe m_spectrum;
    SurroundProbe m_surround;
    int m_surroundTrack = 0;
};

}  // namespace simkiosk
