// The camera view: each quality gate as a meter with its limits.
#pragma once

#include <QVariantList>

#include "kiosk/session/camera_view.hpp"
#include "ui/viewmodels/view_model.hpp"

namespace simkiosk {

class ServiceCameraViewModel : public simkiosk::ViewModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by KioskScreen")

    Q_PROPERTY(QString lead READ lead NOTIFY changed)
    Q_PROPERTY(QString facts READ facts NOTIFY changed)  // size, pictures a second, faces
    // {text, value, good, at, from, to}: the last three are places on the meter, 0..1
    Q_PROPERTY(QVariantList gates READ gates NOTIFY changed)

   public:
    explicit ServiceCameraViewModel(IntentSink& intents) : ViewModel(intents) {}

    QString lead() const;
    QString facts() const;
    QVariantList gates() const;

   protected:
    bool concerns(const Snapshot& before, const Snapshot& now) const override { return before.service != now.service; }

   private:
    static QString nameOf(GateKind kind);
    static QString valueOf(const CameraGate& gate);
    const CameraView& view() const;
};

}  // namespace simkiosk
