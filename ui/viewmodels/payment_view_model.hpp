// The code to scan and what is still awaited. Nothing on the screen confirms a payment: the back office does.
#pragma once

#include "ui/viewmodels/view_model.hpp"

namespace simkiosk {

class PaymentViewModel : public simkiosk::ViewModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by KioskScreen")

    Q_PROPERTY(QString phase READ phase NOTIFY changed)  // "opening", "waiting", "confirmed"
    Q_PROPERTY(QString status READ status NOTIFY changed)
    Q_PROPERTY(int usualMs READ usualMs NOTIFY changed)  // of the preparation, as measured here; 0: not known
    Q_PROPERTY(QString usual READ usual NOTIFY changed)
    Q_PROPERTY(QString amount READ amount NOTIFY changed)
    Q_PROPERTY(QString breakdown READ breakdown NOTIFY changed)
    Q_PROPERTY(QString qr READ qr NOTIFY changed)  // EMVCo merchant-presented payload

   public:
    explicit PaymentViewModel(IntentSink& intents) : ViewModel(intents) {}

    QString phase() const;
    QString status() const;
    int usualMs() const;
    QString usual() const;
    QString amount() const;
    QString breakdown() const;
    QString qr() const { return QString::fromStdString(snapshot().paymentQr); }

   protected:
    bool concerns(const Snapshot& before, const Snapshot& now) const override;
};

}  // namespace simkiosk
