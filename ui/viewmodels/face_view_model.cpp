#include "ui/viewmodels/face_view_model.hpp"

namespace simkiosk {

QString FaceViewModel::guidance() const {
    switch (snapshot().face.guidance) {
        case FaceGuidance::LookAtCamera: return tr("Look at the camera");
        case FaceGuidance::OnePersonOnly: return tr("Only one person, please");
        case FaceGuidance::ComeCloser: return tr("Come a little closer");
        case FaceGuidance::MoveBack: return tr("Move back a little");
        case FaceGuidance::MoveLeft: return tr("A little to the left");
        case FaceGuidance::MoveRight: return tr("A little to the right");
        case FaceGuidance::RaiseHead: return tr("Raise your head a little, or lean back");
        case FaceGuidance::LowerHead: return tr("Lower your head a little, or lean back");
        case FaceGuidance::LookStraight: return tr("Look straight ahead");
        case FaceGuidance::HoldStill: return tr("Hold still");
        case FaceGuidance::StayThere: return tr("Very good, hold still");
        case FaceGuidance::MoreLight: return tr("It is too dark here");
        case FaceGuidance::LessLight: return tr("The light is too bright");
        case FaceGuidance::EvenLight: return tr("More light from the front, please");
        case FaceGuidance::OpenEyes: return tr("Show your open eyes, without reflecting glasses");
        case FaceGuidance::UncoverFace: return tr("Uncover your mouth and nose, please");
        case FaceGuidance::TurnLeft: return tr("Turn your head to the left");
        case FaceGuidance::TurnRight: return tr("Turn your head to the right");
        case FaceGuidance::Blink: return tr("Close and open your eyes");
        case FaceGuidance::Nod: return tr("Nod your head");
        case FaceGuidance::ComeNearer: return tr("Lean in closer to the camera");
        case FaceGuidance::Done: return tr("Thank you, that is you");
    }
    return {};
}

QString FaceViewModel::movement() const {
    switch (snapshot().face.guidance) {
        case FaceGuidance::TurnLeft: return QStringLiteral("left");
        case FaceGuidance::TurnRight: return QStringLiteral("right");
        case FaceGuidance::Blink: return QStringLiteral("blink");
        case FaceGuidance::Nod: return QStringLiteral("nod");
        case FaceGuidance::ComeNearer:
        case FaceGuidance::ComeCloser: return QStringLiteral("closer");
        case FaceGuidance::MoveBack: return QStringLiteral("back");
        case FaceGuidance::LookAtCamera:
        case FaceGuidance::LookStraight: return QStringLiteral("look");
        case FaceGuidance::MoveLeft: return QStringLiteral("go_left");
        case FaceGuidance::MoveRight: return QStringLiteral("go_right");
        case FaceGuidance::RaiseHead: return QStringLiteral("raise");
        case FaceGuidance::LowerHead: return QStringLiteral("lower");
        case FaceGuidance::OnePersonOnly: return QStringLiteral("one");
        case FaceGuidance::UncoverFace: return QStringLiteral("uncover");
        case FaceGuidance::Done: return QStringLiteral("done");
        default: return {};
    }
}

bool FaceViewModel::attention() const {
    const auto guidance = snapshot().face.guidance;
    return guidance == FaceGuidance::OnePersonOnly || guidance == FaceGuidance::MoreLight ||
           guidance == FaceGuidance::LessLight || guidance == FaceGuidance::EvenLight;
}

bool FaceViewModel::ordered() const {
    switch (snapshot().face.guidance) {
        case FaceGuidance::TurnLeft:
        case FaceGuidance::TurnRight:
        case FaceGuidance::Blink:
        case FaceGuidance::Nod:
        case FaceGuidance::ComeNearer:
        case FaceGuidance::Done: return true;
        default: return false;
    }
}

bool FaceViewModel::concerns(const Snapshot& before, const Snapshot& now) const {
    return before.face.guidance != now.face.guidance || before.face.progress != now.face.progress ||
           before.faceTriesLeft != now.faceTriesLeft;
}

}  // namespace simkiosk
