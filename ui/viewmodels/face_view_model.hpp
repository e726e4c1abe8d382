// The live face: one sentence of guidance, one movement, how far it is.
#pragma once

#include "ui/viewmodels/view_model.hpp"

namespace simkiosk {

class FaceViewModel : public simkiosk::ViewModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by KioskScreen")

    Q_PROPERTY(QString guidance READ guidance NOTIFY changed)
    Q_PROPERTY(QString movement READ movement NOTIFY
                   changed)  // "left", "right": the head turns; "go_left", "raise" …; "" for none
    Q_PROPERTY(bool ordered READ ordered NOTIFY changed)      // a movement that the check waits for, or its end
    Q_PROPERTY(bool attention READ attention NOTIFY changed)  // something is in the way of the check
    Q_PROPERTY(double progress READ progress NOTIFY changed)  // 0..1
    Q_PROPERTY(int triesLeft READ triesLeft NOTIFY changed)

   public:
    explicit FaceViewModel(IntentSink& intents) : ViewModel(intents) {}

    QString guidance() const;
    QString movement() const;
    bool ordered() const;
    bool attention() const;
    double progress() const { return snapshot().face.progress; }
    Q_INVOKABLE void askStaff() { submit(intent::AskStaff{}); }
    int triesLeft() const { return snapshot().faceTriesLeft; }

   protected:
    bool concerns(const Snapshot& before, const Snapshot& now) const override;
};

}  // namespace simkiosk
