// The contract's words in one language.
#pragma once

#include <QString>
#include <QStringList>

#include "kiosk/values/language.hpp"

namespace simkiosk {

struct ContractTexts {
    QString title, subtitle, draft, number, date;
    QString provider, customer, name, document;
    QString yourNumber, plan, data, calls, messages, unlimited, minutes, network, term, noTerm, months;
    QString prices, item, amount, monthly, oneTime, numberFee, total, taxNote;
    QString consents, conditions;
    QStringList clauses;
    QString signature, signHere, confirmedByKey, signedBy, contractHash, signatureHash, hashNote, page;
};
const ContractTexts& contractTexts(Language language);

// The words for a consent's key as the session names it; the key itself when it is unknown (already words).
QString consentWords(const std::string& consent, Language language);
QString numberClassWords(const std::string& numberClass, Language language);

}  // namespace simkiosk
