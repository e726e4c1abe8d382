#include "ui/viewmodels/receipt_view_model.hpp"

#include "ui/viewmodels/wording.hpp"

namespace simkiosk {

QString ReceiptViewModel::phase() const {
    switch (snapshot().receiptPhase) {
        case ReceiptPhase::Printing: return QStringLiteral("printing");
        case ReceiptPhase::Printed: return QStringLiteral("printed");
        case ReceiptPhase::NotPrinted: return QStringLiteral("not_printed");
    }
    return {};
}

QString ReceiptViewModel::instruction() const {
    switch (snapshot().receiptPhase) {
        case ReceiptPhase::Printing: return tr("Your receipt is being printed");
        case ReceiptPhase::Printed: return tr("Take your receipt");
        case ReceiptPhase::NotPrinted:
            return qr().isEmpty() ? tr("Your receipt could not be printed") : tr("Your receipt on your phone");
    }
    return {};
}

QString ReceiptViewModel::detail() const {
    switch (snapshot().receiptPhase) {
        case ReceiptPhase::Printing: return tr("One moment, please.");
        case ReceiptPhase::Printed: return tr("It comes out below the screen, next to the SIM card.");
        case ReceiptPhase::NotPrinted:
            return qr().isEmpty() ? tr("The printer does not work. Staff at the counter print your receipt.")
                                  : tr("The printer does not work now. Scan this code to keep your receipt.");
    }
    return {};
}

QString ReceiptViewModel::number() const {
    const auto& now = snapshot();
    return now.reservedNumber ? island(QString::fromStdString(now.reservedNumber->msisdn.grouped()), now.language)
                              : QString();
}

QString ReceiptViewModel::activation() const {
    return snapshot().activeNow ? tr("Ready to use now") : tr("Will be switched on soon");
}

bool ReceiptViewModel::concerns(const Snapshot& before, const Snapshot& now) const {
    return before.receiptPhase != now.receiptPhase || before.receiptQr != now.receiptQr ||
           before.activeNow != now.activeNow || before.reservedNumber != now.reservedNumber;
}

}  // namespace simkiosk
