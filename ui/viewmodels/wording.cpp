#include "ui/viewmodels/wording.hpp"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

namespace simkiosk {
namespace {

struct Wording {
    Q_DECLARE_TR_FUNCTIONS(Wording)
};

QString symbolOf(Currency currency) {
    switch (currency) {
        case Currency::Cny: return QStringLiteral("¥");
        case Currency::Eur: return QStringLiteral("€");
        case Currency::Usd: return QStringLiteral("$");
    }
    return {};
}

QString moneyText(Money money, Language language, int decimals) {
    // Arabic on a screen with a keypad of western digits: those digits, and the sign behind them.
    if (language == Language::Ar)
        return island(QStringLiteral("%1\u00A0%2")
                          .arg(QLocale::c().toString(double(money.minorUnits()) / 100.0, 'f', decimals),
                               symbolOf(money.currency())),
                      language);
    const auto tag = languageTag(language);
    const QLocale locale(QString::fromUtf8(tag.data(), qsizetype(tag.size())));
    return locale.toCurrencyString(double(money.minorUnits()) / 100.0, symbolOf(money.currency()), decimals);
}

}  // namespace

QString island(const QString& text, Language language) {
    constexpr QChar leftToRightIsolate(0x2066);
    constexpr QChar popIsolate(0x2069);
    return isRightToLeft(language) && !text.isEmpty() ? leftToRightIsolate + text + popIsolate : text;
}

QString shortMoney(Money money, Language language) {
    return moneyText(money, language, money.minorUnits() % 100 == 0 ? 0 : 2);
}

QString exactMoney(Money money, Language language) { return moneyText(money, language, 2); }

QString wordOf(NumberClass numberClass) {
    switch (numberClass) {
        case NumberClass::Standard: return Wording::tr("Standard");
        case NumberClass::Silver: return Wording::tr("Silver");
        case NumberClass::Gold: return Wording::tr("Gold");
        case NumberClass::Platinum: return Wording::tr("Platinum");
    }
    return {};
}

QString dataOf(const ProductOffering& offering) {
    if (offering.unlimitedData) return Wording::tr("Unlimited data");
    return Wording::tr("%1 GB data").arg(offering.dataGigabytes);
}

QString callsOf(const ProductOffering& offering) {
    if (offering.unlimitedVoice) return Wording::tr("Unlimited calls");
    if (offering.voiceMinutes == 0) return Wording::tr("No calls included");
    return Wording::tr("%n min calls", nullptr, offering.voiceMinutes);
}

QString contractOf(const ProductOffering& offering) {
    if (offering.contractMonths == 0) return Wording::tr("No contract");
    return Wording::tr("%n-month contract", nullptr, offering.contractMonths);
}

QString aboutTime(std::chrono::milliseconds time) {
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(time).count();
    if (seconds <= 1) return Wording::tr("about a second");
    if (seconds < 50) return Wording::tr("about %n seconds", nullptr, int(seconds));
    if (seconds <= 80) return Wording::tr("about a minute");
    return Wording::tr("about %n minutes", nullptr, int(std::max<std::int64_t>(2, (seconds + 30) / 60)));
}

QString minutesAndSeconds(int seconds) {
    return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

}  // namespace simkiosk
