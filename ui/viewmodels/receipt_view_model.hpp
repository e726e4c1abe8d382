// The receipt, on paper or on the customer's phone.
#pragma once

#include "ui/viewmodels/view_model.hpp"

namespace simkiosk {

class ReceiptViewModel : public simkiosk::ViewModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by KioskScreen")

    Q_PROPERTY(QString phase READ phase NOTIFY changed)  // "printing", "printed", "not_printed"
    Q_PROPERTY(QString instruction READ instruction NOTIFY changed)
    Q_PROPERTY(QString detail READ detail NOTIFY changed)
    Q_PROPERTY(QString qr READ qr NOTIFY changed)
    Q_PROPERTY(QString number READ number NOTIFY changed)
    Q_PROPERTY(QString activation READ activation NOTIFY changed)

   public:
    explicit ReceiptViewModel(IntentSink& intents) : ViewModel(intents) {}

    QString phase() const;
    QString instruction() const;
    QString detail() const;
    QString qr() const { return QString::fromStdString(snapshot().receiptQr); }
    QString number() const;
    QString activation() const;

   protected:
    bool concerns(const Snapshot& before, const Snapshot& now) const override;
};

}  // namespace simkiosk
