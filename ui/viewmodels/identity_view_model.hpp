// The identity card: where it should be now and, once read, whose it is (masked).
#pragma once

#include <QVariant>

#include "ui/viewmodels/view_model.hpp"

namespace simkiosk {

class IdentityViewModel : public simkiosk::ViewModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by KioskScreen")

    Q_PROPERTY(QString phase READ phase NOTIFY changed)  // "place", "reading", "accepted"
    Q_PROPERTY(QString instruction READ instruction NOTIFY changed)
    Q_PROPERTY(QString detail READ detail NOTIFY changed)
    Q_PROPERTY(QString maskedName READ maskedName NOTIFY changed)
    Q_PROPERTY(QString maskedNumber READ maskedNumber NOTIFY changed)
    Q_PROPERTY(QVariant photo READ photo NOTIFY changed)

   public:
    explicit IdentityViewModel(IntentSink& intents) : ViewModel(intents) {}

    QString phase() const;
    QString instruction() const;
    QString detail() const;
    QString maskedName() const { return QString::fromStdString(snapshot().maskedName.reveal()); }
    QString maskedNumber() const { return QString::fromStdString(snapshot().maskedDocumentNumber.reveal()); }
    QVariant photo() const;  // a QImage

   protected:
    bool concerns(const Snapshot& before, const Snapshot& now) const override;
};

}  // namespace simkiosk
