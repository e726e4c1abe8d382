#include "ui/viewmodels/payment_view_model.hpp"

#include "ui/viewmodels/wording.hpp"

namespace simkiosk {

QString PaymentViewModel::phase() const {
    switch (snapshot().paymentPhase) {
        case PaymentPhase::Opening: return QStringLiteral("opening");
        case PaymentPhase::WaitingForWallet: return QStringLiteral("waiting");
        case PaymentPhase::Confirmed: return QStringLiteral("confirmed");
    }
    return {};
}

QString PaymentViewModel::status() const {
    switch (snapshot().paymentPhase) {
        case PaymentPhase::Opening: return tr("Preparing your payment");
        case PaymentPhase::WaitingForWallet: return tr("Waiting for your payment");
        case PaymentPhase::Confirmed: return tr("Payment confirmed");
    }
    return {};
}

int PaymentViewModel::usualMs() const {
    if (snapshot().paymentPhase != PaymentPhase::Opening) return 0;
    return int(snapshot().usual.preparing.value_or(std::chrono::milliseconds(0)).count());
}

QString PaymentViewModel::usual() const {
    if (usualMs() == 0) return {};
    return tr("Your SIM card is made ready first. Usually %1.").arg(aboutTime(std::chrono::milliseconds(usualMs())));
}

QString PaymentViewModel::amount() const { return exactMoney(snapshot().total, snapshot().language); }

QString PaymentViewModel::breakdown() const {
    const auto language = snapshot().language;
    if (snapshot().numberPrice.minorUnits() == 0) return tr("First month and SIM card, tax included");
    return tr("Plan %1 + number %2, tax included")
        .arg(exactMoney(snapshot().planDueToday, language), exactMoney(snapshot().numberPrice, language));
}

bool PaymentViewModel::concerns(const Snapshot& before, const Snapshot& now) const {
    return before.paymentPhase != now.paymentPhase || before.paymentQr != now.paymentQr || before.usual != now.usual ||
           before.total != now.total || before.planDueToday != now.planDueToday ||
           before.numberPrice != now.numberPrice;
}

}  // namespace simkiosk
