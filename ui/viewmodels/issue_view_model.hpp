// The SIM card on its way out of the machine.
#pragma once

#include <QStringList>

#include "ui/viewmodels/view_model.hpp"

namespace simkiosk {

class IssueViewModel : public simkiosk::ViewModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by KioskScreen")

    Q_PROPERTY(QStringList stages READ stages NOTIFY changed)
    Q_PROPERTY(int stage READ stage NOTIFY changed)      // index into stages; stages.length when all are done
    Q_PROPERTY(QString phase READ phase NOTIFY changed)  // "working", "take", "taken"
    Q_PROPERTY(QString instruction READ instruction NOTIFY changed)
    Q_PROPERTY(QString detail READ detail NOTIFY changed)
    Q_PROPERTY(int usualMs READ usualMs NOTIFY changed)  // of this stage, as measured here; 0: not known
    Q_PROPERTY(QString usual READ usual NOTIFY changed)  // "Usually about 4 seconds"
    Q_PROPERTY(QString number READ number NOTIFY changed)
    Q_PROPERTY(QString simTail READ simTail NOTIFY changed)  // last four characters of the ICCID

   public:
    explicit IssueViewModel(IntentSink& intents) : ViewModel(intents) {}

    QStringList stages() const;
    int stage() const;
    QString phase() const;
    QString instruction() const;
    QString detail() const;
    int usualMs() const;
    QString usual() const;
    QString number() const;
    QString simTail() const { return QString::fromStdString(snapshot().simIccidTail); }

   protected:
    bool concerns(const Snapshot& before, const Snapshot& now) const override;
};

}  // namespace simkiosk
