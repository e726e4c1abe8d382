#include "kiosk/receipts/receipt_copy.hpp"

#include <algorithm>

#include "kiosk/receipts/receipt_texts.hpp"
#include "kiosk/values/local_format.hpp"

namespace simkiosk {

ReceiptDocument receiptCopy(const CopySummary& sale, Language language) {
    using Phrase = ReceiptPhrase;
    using Style = ReceiptText::Style;
    ReceiptDocument document;
    auto& blocks = document.blocks;
    const auto say = [&](Phrase which) { return std::string(phrase(which, language)); };
    const auto centred = [&](std::string words, Style style) {
        blocks.emplace_back(ReceiptText{std::move(words), style, ReceiptText::Align::Centre});
    };
    const auto pair = [&](Phrase label, std::string value, bool bold = false) {
        if (!value.empty()) blocks.emplace_back(ReceiptPair{say(label), std::move(value), bold});
    };
    centred(sale.shopName, Style::Large);
    centred(say(Phrase::Receipt), Style::Bold);
    centred(say(Phrase::Copy), Style::Large);
    blocks.emplace_back(ReceiptFeed{});
    pair(Phrase::Plan, sale.plan);
    if (sale.total) pair(Phrase::Total, localMoney(*sale.total, language), true);
    pair(Phrase::Authorization, sale.authorizationCode);
    blocks.emplace_back(ReceiptRule{});
    pair(Phrase::SimCard, sale.iccid.substr(sale.iccid.size() - std::min<std::size_t>(sale.iccid.size(), 6)));
    pair(Phrase::Checked, say(sale.identityCheck == IdentityCheck::CardAndFace ? Phrase::CheckedCardAndFace
                                                                               : Phrase::CheckedCardAndStaff));
    pair(Phrase::Case, sale.caseNumber, true);
    blocks.emplace_back(ReceiptRule{});
    pair(Phrase::Date, localDate(sale.date, language));
    pair(Phrase::Kiosk, sale.kioskId);
    const auto tail = transactionTail(sale.transaction);
    pair(Phrase::Transaction, tail);
    std::string digits = tail;
    std::erase(digits, '-');
    blocks.emplace_back(ReceiptBarcode{std::move(digits)});
    blocks.emplace_back(ReceiptFeed{});
    centred(say(Phrase::KeepReceipt), Style::Small);
    return document;
}

}  // namespace simkiosk
