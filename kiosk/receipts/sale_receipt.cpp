#include "kiosk/receipts/sale_receipt.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "kiosk/receipts/receipt_texts.hpp"
#include "kiosk/values/local_format.hpp"
#include "platform/base/sha256.hpp"

namespace simkiosk {
namespace {

using Phrase = ReceiptPhrase;
using Style = ReceiptText::Style;
using Align = ReceiptText::Align;

class Writer {
   public:
    explicit Writer(Language language) : m_language(language) {}

    std::string say(Phrase which) const { return std::string(phrase(which, m_language)); }
    void text(std::string text, Style style = Style::Normal, Align align = Align::Left) {
        m_document.blocks.emplace_back(ReceiptText{std::move(text), style, align});
    }
    void centred(std::string words, Style style = Style::Normal) { text(std::move(words), style, Align::Centre); }
    void pair(Phrase label, std::string value, bool bold = false) {
        m_document.blocks.emplace_back(ReceiptPair{say(label), std::move(value), bold});
    }
    void pair(Phrase label, Money value, bool bold = false) { pair(label, localMoney(value, m_language), bold); }
    void rule() { m_document.blocks.emplace_back(ReceiptRule{}); }
    void feed(int lines = 1) { m_document.blocks.emplace_back(ReceiptFeed{lines}); }
    void qr(std::string payload) { m_document.blocks.emplace_back(ReceiptQr{.payload = std::move(payload)}); }
    void barcode(std::string code) { m_document.blocks.emplace_back(ReceiptBarcode{std::move(code)}); }

    void head(const std::string& shop, Phrase title, bool copy) {
        centred(shop, Style::Large);
        centred(say(title), Style::Bold);
        if (copy) centred(say(Phrase::Copy), Style::Large);
        feed();
    }
    void origin(const std::string& date, const std::string& kioskId, const TransactionId& transaction) {
        pair(Phrase::Date, localDate(date, m_language));
        pair(Phrase::Kiosk, kioskId);
        pair(Phrase::Transaction, transactionTail(transaction));
    }
    // Staff scan this at the counter.
    void foot(const TransactionId& transaction) {
        std::string digits = transactionTail(transaction);
        std::erase(digits, '-');
        barcode(digits);
        feed();
    }
    ReceiptDocument take() { return std::move(m_document); }
    Language language() const { return m_language; }

   private:
    Language m_language;
    ReceiptDocument m_document;
};

Phrase classPhrase(NumberClass numberClass) {
    switch (numberClass) {
        case NumberClass::Standard: return Phrase::NumberClassStandard;
        case NumberClass::Silver: return Phrase::NumberClassSilver;
        case NumberClass::Gold: return Phrase::NumberClassGold;
        case NumberClass::Platinum: return Phrase::NumberClassPlatinum;
    }
    return Phrase::NumberClassStandard;
}

std::string minutes(int count, Language language) {
    const char* unit = language == Language::ZhCn   ? "分钟"
                       : language == Language::ZhTw ? "分鐘"
                       : language == Language::Ar   ? "دقيقة"
                                                    : "min";
    return fmt::format("{} {}", count, unit);
}

void plan(Writer& writer, const ProductOffering& offering) {
    writer.text(offering.name.in(writer.language()), Style::Bold);
    writer.pair(Phrase::Data,
                offering.unlimitedData ? writer.say(Phrase::Unlimited) : fmt::format("{} GB", offering.dataGigabytes));
    writer.pair(Phrase::Calls, offering.unlimitedVoice ? writer.say(Phrase::Unlimited)
                                                       : minutes(offering.voiceMinutes, writer.language()));
    if (offering.messages > 0) writer.pair(Phrase::Messages, fmt::format("{}", offering.messages));
    writer.pair(Phrase::PerMonth, offering.monthly);
}

void payment(Writer& writer, const SaleSummary& sale) {
    writer.pair(Phrase::PlanDueToday, sale.planDueToday);
    if (sale.number.price.minorUnits() == 0)
        writer.pair(Phrase::NumberPrice, writer.say(Phrase::Free));
    else
        writer.pair(Phrase::NumberPrice, sale.number.price);
    writer.pair(Phrase::Total, sale.total, true);
    writer.feed();
    writer.text(writer.say(Phrase::Paid), Style::Bold);
    if (!sale.authorizationCode.empty()) writer.pair(Phrase::Authorization, sale.authorizationCode);
}

// One block as text that no other block has.
struct BlockText {
    static std::string of(const std::string& text) { return fmt::format("{}:{}", text.size(), text); }
    std::string operator()(const ReceiptText& text) const {
        return fmt::format("text {} {} {}", static_cast<int>(text.style), static_cast<int>(text.align), of(text.text));
    }
    std::string operator()(const ReceiptPair& pair) const {
        return fmt::format("pair {} {} {}", pair.bold, of(pair.label), of(pair.value));
    }
    std::string operator()(const ReceiptRule&) const { return "rule"; }
    std::string operator()(const ReceiptQr& qr) const { return fmt::format("qr {} {}", qr.moduleDots, of(qr.payload)); }
    std::string operator()(const ReceiptBarcode& barcode) const { return "code128 " + of(barcode.code128); }
    std::string operator()(const ReceiptFeed& feed) const { return fmt::format("feed {}", feed.lines); }
};

}  // namespace

ReceiptDocument saleReceipt(const SaleSummary& sale, Language language) {
    Writer writer(language);
    writer.head(sale.shopName, Phrase::Receipt, sale.copy);
    writer.centred(writer.say(Phrase::YourNumber));
    writer.centred(sale.number.msisdn.grouped(), Style::Large);
    writer.centred(writer.say(classPhrase(sale.number.numberClass)));
    writer.rule();
    plan(writer, sale.offering);
    writer.rule();
    payment(writer, sale);
    writer.rule();
    const auto& iccid = sale.iccid.text();
    writer.pair(Phrase::SimCard, iccid.substr(iccid.size() - std::min<std::size_t>(iccid.size(), 6)));
    writer.pair(Phrase::Checked,
                writer.say(sale.identityCheck == IdentityCheck::CardAndFace ? Phrase::CheckedCardAndFace
                                                                            : Phrase::CheckedCardAndStaff));
    if (sale.activeNow) {
        writer.text(writer.say(Phrase::ActiveNow), Style::Bold);
    } else {
        writer.pair(Phrase::ActiveBy, localDate(sale.activeBy, language), true);
    }
    if (!sale.caseNumber.empty()) {
        writer.rule();
        writer.pair(Phrase::Case, sale.caseNumber, true);
        writer.text(writer.say(Phrase::CaseAdvice));
    }
    writer.rule();
    writer.text(writer.say(Phrase::DataDeleted));
    writer.rule();
    writer.origin(sale.date, sale.kioskId, sale.transaction);
    writer.qr(receiptQrPayload(sale));
    writer.centred(writer.say(Phrase::ScanToVerify), Style::Small);
    writer.feed();
    writer.foot(sale.transaction);
    writer.centred(writer.say(Phrase::KeepReceipt), Style::Small);
    return writer.take();
}

ReceiptDocument problemReceipt(const ProblemSummary& problem, Language language) {
    using Outcome = ProblemSummary::Outcome;
    Writer writer(language);
    writer.head(problem.shopName, Phrase::Problem, problem.copy);
    writer.text(writer.say(Phrase::Sorry));
    writer.feed();
    writer.text(writer.say(problem.outcome == Outcome::NotCharged ? Phrase::NotCharged
                           : problem.outcome == Outcome::Refunded ? Phrase::Refunded
                                                                  : Phrase::CaseOpened),
                Style::Bold);
    if (problem.cardRetained) writer.text(writer.say(Phrase::CardRetained));
    writer.rule();
    if (problem.amount) writer.pair(Phrase::Amount, *problem.amount, true);
    if (!problem.authorizationCode.empty()) writer.pair(Phrase::Authorization, problem.authorizationCode);
    if (!problem.caseNumber.empty()) {
        writer.pair(Phrase::Case, problem.caseNumber, true);
        writer.text(writer.say(Phrase::CaseAdvice));
    }
    writer.rule();
    writer.origin(problem.date, problem.kioskId, problem.transaction);
    writer.feed();
    writer.foot(problem.transaction);
    writer.centred(writer.say(Phrase::DataDeleted), Style::Small);
    writer.centred(writer.say(Phrase::KeepReceipt), Style::Small);
    return writer.take();
}

std::string receiptQrPayload(const SaleSummary& sale) {
    if (!sale.verification.empty()) return sale.verification;
    return fmt::format("SIMKIOSK RECEIPT\n{}\n{}\n{}\n{}", sale.transaction.text(), sale.date,
                       localMoney(sale.total, Language::En), sale.kioskId);
}

std::string receiptAsText(const ReceiptDocument& document) {
    std::string text;
    for (const auto& block : document.blocks) {
        if (const auto* words = std::get_if<ReceiptText>(&block)) text += words->text + "\n";
        if (const auto* pair = std::get_if<ReceiptPair>(&block)) text += pair->label + ": " + pair->value + "\n";
        if (std::holds_alternative<ReceiptRule>(block)) text += "\n";
    }
    while (text.ends_with('\n')) text.pop_back();
    return text;
}

std::string electronicReceipt(const SaleSummary& sale, Language language) {
    return sale.verification.empty() ? receiptAsText(saleReceipt(sale, language)) : sale.verification;
}

std::string receiptSha256(const ReceiptDocument& document) {
    std::string text;
    for (const auto& block : document.blocks) text += std::visit(BlockText{}, block) + "\n";
    return sha256Hex(toBytes(text));
}

std::string transactionTail(const TransactionId& transaction) {
    std::string tail = transaction.text().substr(24);  // the last group, random in version 7
    std::ranges::transform(tail, tail.begin(),
                           [](char c) { return c >= 'a' && c <= 'f' ? static_cast<char>(c - 'a' + 'A') : c; });
    return fmt::format("{}-{}-{}", tail.substr(0, 4), tail.substr(4, 4), tail.substr(8, 4));
}

}  // namespace simkiosk
