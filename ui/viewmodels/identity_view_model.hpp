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
    Q_PROPERTY(bool shown READ shown NOTIFY changed)       // in full, at the customer's wish
    Q_PROPERTY(QString holder READ holder NOTIFY changed)  // name and number, one a line; masked unless shown
    Q_PROPERTY(QVariant photo READ photo NOTIFY changed)

   public:
    explicit IdentityViewModel(IntentSink& intents) : ViewModel(intents) {}

    QString phase() const;
    QString instruction() const;
    QString detail() const;
    QString maskedName() const { return QString::fromStdString(snapshot().maskedName.reveal()); }
    QString maskedNumber() const { return QString::fromStdString(snapshot().maskedDocumentNumber.reveal()); }
    bool shown() const { return !snapshot().shownName.empty(); }
    QString holder() const;
    QVariant photo() const;  // a QImage

    // For as long as it is held, or some seconds; the session covers them again.
    Q_INVOKABLE void uncover(bool shown) { submit(intent::ShowHolder{shown}); }

   protected:
    bool concerns(const Snapshot& before, const Snapshot& now) const override;
};

}  // namespace simkiosk
