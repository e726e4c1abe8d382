// A member of staff compares instead of the camera: who is called, who is there.
#pragma once

#include "ui/viewmodels/view_model.hpp"

namespace simkiosk {

class StaffViewModel : public simkiosk::ViewModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by KioskScreen")

    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString caseNumber READ caseNumber NOTIFY changed)  // empty until it is known
    Q_PROPERTY(
        bool undecided READ undecided NOTIFY changed)  // the camera had looked, and may show the customer to them
    Q_PROPERTY(bool comparing READ comparing NOTIFY changed)  // a member of staff has taken the case

   public:
    explicit StaffViewModel(IntentSink& intents) : ViewModel(intents) {}

    QString title() const;
    QString caseNumber() const { return QString::fromStdString(snapshot().staffCaseNumber); }
    bool comparing() const { return snapshot().staffPhase == StaffPhase::Comparing; }

    bool undecided() const { return snapshot().consents.contains(Consent::FaceProcessing); }

    Q_INVOKABLE void checkFace() { submit(intent::CheckFace{}); }

   protected:
    bool concerns(const Snapshot& before, const Snapshot& now) const override;
};

}  // namespace simkiosk
