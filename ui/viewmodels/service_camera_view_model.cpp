#include "ui/viewmodels/service_camera_view_model.hpp"

#include <algorithm>

#include "ui/viewmodels/service_part.hpp"
#include "ui/viewmodels/service_wording.hpp"

namespace simkiosk {

QString ServiceCameraViewModel::lead() const {
    if (view().why) return tr("The camera gives no pictures: %1").arg(inFull(*view().why, snapshot().language));
    if (view().over) return tr("The time of this view is over. Go back to begin again.");
    if (!view().begun) return tr("Waiting for the first picture …");
    if (view().report.faces == 0) return tr("Stand where customers stand. No picture is kept.");
    if (view().report.faces > 1) return tr("More than one face: the largest is measured. No picture is kept.");
    const auto& gates = view().report.gates;
    return std::ranges::all_of(gates, &CameraGate::good)
               ? tr("Good enough for the face check. No picture is kept.")
               : tr("Turn camera and light until every meter is good. No picture is kept.");
}

QString ServiceCameraViewModel::facts() const {
    if (!view().begun) return {};
    const auto& report = view().report;
    // Isolated: a size is read from left to right among Arabic words too.
    const auto size = QStringLiteral("\u2066%1 × %2\u2069").arg(report.width).arg(report.height);
    return tr("%1 · pictures a second: %2 · faces: %3")
        .arg(size, QString::number(report.framesPerSecond, 'f', 1))
        .arg(report.faces);
}

QVariantList ServiceCameraViewModel::gates() const {
    QVariantList list;
    for (const auto& gate : view().report.gates) {
        const auto place = [&](double value) { return std::clamp(value / gate.end, 0.0, 1.0); };
        list.push_back(QVariantMap{{QStringLiteral("text"), nameOf(gate.kind)},
                                   {QStringLiteral("value"), valueOf(gate)},
                                   {QStringLiteral("good"), gate.good()},
                                   {QStringLiteral("at"), place(gate.value)},
                                   {QStringLiteral("from"), place(gate.least)},
                                   {QStringLiteral("to"), place(gate.most)}});
    }
    return list;
}

QString ServiceCameraViewModel::nameOf(GateKind kind) {
    switch (kind) {
        case GateKind::FaceHeight: return tr("Size of the face");
        case GateKind::Beside: return tr("Beside the middle");
        case GateKind::Margin: return tr("Room above and below");
        case GateKind::Turn: return tr("Head turned");
        case GateKind::Nod: return tr("Head raised or lowered");
        case GateKind::Tilt: return tr("Head tilted");
        case GateKind::Brightness: return tr("Light");
        case GateKind::Overexposed: return tr("Overexposed");
        case GateKind::Sharpness: return tr("Sharpness");
        case GateKind::Evenness: return tr("Light from one side");
        case GateKind::EyeGlare: return tr("Glare on glasses");
        case GateKind::EyesOpen: return tr("Eyes open");
        case GateKind::Covering: break;
    }
    return tr("Mouth covered");
}

QString ServiceCameraViewModel::valueOf(const CameraGate& gate) {
    switch (gate.kind) {
        case GateKind::FaceHeight: return QStringLiteral("%1 px").arg(qRound(gate.value));
        case GateKind::Tilt: return QStringLiteral("%1°").arg(qRound(gate.value));
        case GateKind::Brightness:
        case GateKind::Sharpness: return QString::number(qRound(gate.value));
        default: return QString::number(gate.value, 'f', 2);
    }
}

const CameraView& ServiceCameraViewModel::view() const { return shownPart(snapshot(), &ServiceView::camera); }

}  // namespace simkiosk
