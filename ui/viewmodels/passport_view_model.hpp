// A document with printed lines and a chip: what to do with it now and, once read, whose it is (masked).
#pragma once

#include <QVariant>

#include "ui/viewmodels/view_model.hpp"

namespace simkiosk {

class PassportViewModel : public simkiosk::ViewModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by KioskScreen")

    Q_PROPERTY(QString phase READ phase NOTIFY changed)  // "show", "place", "reading", "accepted"
    Q_PROPERTY(bool card READ card NOTIFY changed)       // a card and no book
    Q_PROPERTY(QString instruction READ instruction NOTIFY changed)
    Q_PROPERTY(QString detail READ detail NOTIFY changed)
    Q_PROPERTY(QString guidance READ guidance NOTIFY changed)  // while it is shown to the camera
    Q_PROPERTY(qreal progress READ progress NOTIFY changed)    // of the chip, 0..1
    Q_PROPERTY(QString maskedName READ maskedName NOTIFY changed)
    Q_PROPERTY(QString maskedNumber READ maskedNumber NOTIFY changed)
    Q_PROPERTY(QVariant photo READ photo NOTIFY changed)

   public:
    explicit PassportViewModel(IntentSink& intents) : ViewModel(intents) {}

    QString phase() const;
    bool card() const { return snapshot().document == DocumentChoice::ResidencePermit; }
    QString instruction() const;
    QString detail() const;
    QString guidance() const;
    qreal progress() const { return snapshot().chipProgress; }
    QString maskedName() const { return QString::fromStdString(snapshot().maskedName.reveal()); }
    QString maskedNumber() const { return QString::fromStdString(snapshot().maskedDocumentNumber.reveal()); }
    QVariant photo() const;  // a QImage

   protected:
    bool concerns(const Snapshot& before, const Snapshot& now) const override;
};

}  // namespace simkiosk
