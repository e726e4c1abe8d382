#include <gtest/gtest.h>

#include "kiosk/receipts/esim_receipt.hpp"
#include "kiosk/receipts/receipt_copy.hpp"
#include "kiosk/receipts/receipt_file.hpp"
#include "kiosk/receipts/receipt_texts.hpp"
#include "kiosk/values/local_format.hpp"
#include "tests/rendering/sample_sale.hpp"

namespace simkiosk {
namespace {

// All words of a receipt, one block a line.
std::string wordsOf(const ReceiptDocument& document) {
    std::string words;
    for (const auto& block : document.blocks) {
        if (const auto* text = std::get_if<ReceiptText>(&block)) words += text->text + "\n";
        if (const auto* pair = std::get_if<ReceiptPair>(&block)) words += pair->label + "|" + pair->value + "\n";
        if (const auto* qr = std::get_if<ReceiptQr>(&block)) words += "qr:" + qr->payload + "\n";
        if (const auto* code = std::get_if<ReceiptBarcode>(&block)) words += "code128:" + code->code128 + "\n";
    }
    return words;
}

TEST(Receipts, EveryPhraseIsThereInEveryLanguage) {
    for (int which = 0; which <= static_cast<int>(ReceiptPhrase::EsimOnce); ++which) {
        for (const auto language : allLanguages)
            EXPECT_FALSE(phrase(static_cast<ReceiptPhrase>(which), language).empty()) << which;
    }
}

TEST(Receipts, EsimPartHoldsCodeInQrAndText) {
    const auto code = EsimActivationCode::parse("1$SMDP.GSMA.COM$04386-AGYFT-A74Y8-3F815$$1");
    const auto words = wordsOf({esimReceiptPart(*code, Language::En)});
    for (const auto* part : {"eSIM\n", "qr:LPA:1$SMDP.GSMA.COM$04386-AGYFT-A74Y8-3F815$$1\n", "\nSMDP.GSMA.COM\n",
                             "\n04386-AGYFT-A74Y8-3F815\n", "confirmation code", "works once"})
        EXPECT_NE(words.find(part), std::string::npos) << part << "\n" << words;
    const auto without = EsimActivationCode::parse("1$SMDP.GSMA.COM$");
    const auto brief = wordsOf({esimReceiptPart(*without, Language::En)});
    EXPECT_EQ(brief.find("confirmation code"), std::string::npos);
    EXPECT_EQ(brief.find("Activation code"), std::string::npos) << "there is none to type";
}

TEST(Receipts, SaleSaysWhatWasBought) {
    const auto words = wordsOf(saleReceipt(sampleSale(), Language::En));
    for (const auto* part :
         {"138 0013 8000\n", "Everyday 20 GB\n", "Plan, due today|CNY 79.00", "Number|CNY 200.00", "TOTAL|CNY 279.00",
          "Authorisation|A1B2C3", "SIM card ending|901237", "active now", "Identity check|chip + face",
          "deleted from this machine", "code128:2B7E151628AE", "Transaction|2B7E-1516-28AE"})
        EXPECT_NE(words.find(part), std::string::npos) << part << "\n" << words;
    EXPECT_EQ(words.find("COPY"), std::string::npos);
    EXPECT_EQ(words.find("Case number"), std::string::npos);
    EXPECT_EQ(words.find(sampleSale().iccid.text()), std::string::npos) << "only the tail of the card";
}

TEST(Receipts, CopyCaseAndLaterActivationAreTold) {
    auto sale = sampleSale();
    sale.copy = true;
    sale.caseNumber = "C-1042";
    sale.activeNow = false;
    sale.activeBy = "2031-05-17 16:00";
    const auto words = wordsOf(saleReceipt(sale, Language::Es));
    EXPECT_NE(words.find("COPIA"), std::string::npos);
    EXPECT_NE(words.find("Número de caso|C-1042"), std::string::npos);
    EXPECT_NE(words.find("Activo antes de|17 de mayo de 2031, 16:00"), std::string::npos);
}

TEST(Receipts, ACopyIsMarkedAndHoldsWhatTheJournalKept) {
    const auto sold = sampleSale();
    const auto words = wordsOf(receiptCopy({.transaction = sold.transaction,
                                            .date = sold.date,
                                            .shopName = sold.shopName,
                                            .kioskId = sold.kioskId,
                                            .plan = "Everyday 20 GB",
                                            .total = sold.total,
                                            .iccid = sold.iccid.text(),
                                            .authorizationCode = sold.authorizationCode,
                                            .identityCheck = IdentityCheck::CardAndStaff},
                                           Language::En));
    for (const auto* part : {"*** COPY ***", "Plan|Everyday 20 GB", "TOTAL|CNY 279.00", "Authorisation|A1B2C3",
                             "SIM card ending|901237", "chip + staff", "Transaction|2B7E-1516-28AE"})
        EXPECT_NE(words.find(part), std::string::npos) << part << "\n" << words;
    EXPECT_EQ(words.find(sold.number.msisdn.grouped()), std::string::npos);
    EXPECT_EQ(words.find("Case number"), std::string::npos);
}

TEST(Receipts, ACopySpeaksTheLanguageItIsAskedIn) {
    const auto sold = sampleSale();
    const auto words = wordsOf(receiptCopy({.transaction = sold.transaction,
                                            .date = sold.date,
                                            .shopName = {},
                                            .kioskId = {},
                                            .plan = {},
                                            .total = sold.total,
                                            .iccid = {},
                                            .authorizationCode = {},
                                            .identityCheck = IdentityCheck::CardAndFace},
                                           Language::Es));
    EXPECT_NE(words.find("|279,00 CNY"), std::string::npos) << words;
    EXPECT_NE(words.find("|17 de mayo de 2031, 14:32"), std::string::npos) << words;
}

TEST(Receipts, WithoutAnAddressTheCodeHoldsTheSale) {
    auto sale = sampleSale();
    sale.verification.clear();
    EXPECT_EQ(receiptQrPayload(sale),
              "SIMKIOSK RECEIPT\n0190f5c2-7e55-7000-8000-2b7e151628ae\n2031-05-17 14:32\nCNY 279.00\nBJ-0042");
}

TEST(Receipts, OnThePhoneStandsAllThatWouldStandOnPaper) {
    auto sale = sampleSale();
    EXPECT_EQ(electronicReceipt(sale, Language::En), sale.verification) << "an address is shorter";
    sale.verification.clear();
    sale.caseNumber = "C-1042";
    for (const auto language : allLanguages) {
        const auto text = electronicReceipt(sale, language);
        // A code of 117 modules, 1.5 mm each on the kiosk's screen, is read at arm's length: version 25, level M,
        // 8-bit.
        EXPECT_LE(text.size(), 997U) << languageTag(language);
        for (const auto& part :
             {sale.number.msisdn.grouped(), sale.offering.name.in(language), localAmount(sale.total, language),
              std::string(phrase(ReceiptPhrase::DataDeleted, language)), std::string("C-1042"),
              std::string("2B7E-1516-28AE")})
            EXPECT_NE(text.find(part), std::string::npos) << part << "\n" << text;
    }
}

TEST(Receipts, ANumberWithoutAPriceIsFree) {
    auto sale = sampleSale();
    sale.number.price = Money(0, Currency::Cny);
    EXPECT_NE(wordsOf(saleReceipt(sale, Language::En)).find("Number|free"), std::string::npos);
}

TEST(Receipts, FingerprintChangesWithAnyBlock) {
    const auto document = saleReceipt(sampleSale(), Language::En);
    const auto digest = receiptSha256(document);
    EXPECT_EQ(digest.size(), 64U);
    EXPECT_EQ(digest, receiptSha256(saleReceipt(sampleSale(), Language::En)));
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
        auto changed = document;
        changed.blocks.erase(changed.blocks.begin() + static_cast<std::ptrdiff_t>(i));
        EXPECT_NE(receiptSha256(changed), digest) << i;
    }
}

TEST(Receipts, ProblemSlipSaysWhereTheMoneyIs) {
    ProblemSummary problem{
        .transaction = sampleSale().transaction, .date = "2031-05-17 14:32", .shopName = "Shop", .kioskId = "BJ-0042"};
    problem.outcome = ProblemSummary::Outcome::NotCharged;
    EXPECT_NE(wordsOf(problemReceipt(problem, Language::En)).find("No money was taken"), std::string::npos);
    problem.outcome = ProblemSummary::Outcome::Refunded;
    EXPECT_NE(wordsOf(problemReceipt(problem, Language::En)).find("given back"), std::string::npos);
    problem.outcome = ProblemSummary::Outcome::CaseOpened;
    problem.caseNumber = "C-7";
    const auto words = wordsOf(problemReceipt(problem, Language::En));
    EXPECT_NE(words.find("not be charged twice"), std::string::npos);
    EXPECT_NE(words.find("Case number|C-7"), std::string::npos);
}

TEST(ReceiptFile, EveryMarkIsABlock) {
    const auto document = receiptFromText(
        "# Title\n## Bold\n> mid\n>> right\n~ small\nTotal | "
        "69.00\n---\n{qr:https://x.example/{1}}\n{code128:AB}\n{feed:3}\n\nplain {qr\n");
    const auto at = [&](std::size_t i) { return document.blocks.at(i); };
    const auto text = [&](std::size_t i) { return std::get<ReceiptText>(at(i)); };
    ASSERT_EQ(document.blocks.size(), 12U);
    EXPECT_EQ(text(0).style, ReceiptText::Style::Large);
    EXPECT_EQ(text(0).align, ReceiptText::Align::Centre);
    EXPECT_EQ(text(1).style, ReceiptText::Style::Bold);
    EXPECT_EQ(text(2).align, ReceiptText::Align::Centre);
    EXPECT_EQ(text(3).align, ReceiptText::Align::Right);
    EXPECT_EQ(text(4).style, ReceiptText::Style::Small);
    EXPECT_EQ(std::get<ReceiptPair>(at(5)).value, "69.00");
    EXPECT_TRUE(std::holds_alternative<ReceiptRule>(at(6)));
    EXPECT_EQ(std::get<ReceiptQr>(at(7)).payload, "https://x.example/{1}");
    EXPECT_EQ(std::get<ReceiptBarcode>(at(8)).code128, "AB");
    EXPECT_EQ(std::get<ReceiptFeed>(at(9)).lines, 3);
    EXPECT_EQ(text(10).text, "");
    EXPECT_EQ(text(11).text, "plain {qr");
}

TEST(ReceiptFile, HostileTextStaysWithinLimits) {
    EXPECT_TRUE(receiptFromText("").blocks.empty());
    EXPECT_EQ(receiptFromText(std::string(5000, '\n')).blocks.size(), 1000U);
    EXPECT_EQ(std::get<ReceiptText>(receiptFromText("a\x1B@\x10\x04\x01z").blocks[0]).text, "a@z");
    std::string wide(998, 'a');
    wide += "\u5408";  // ends at byte 1001: the character goes as a whole
    EXPECT_EQ(std::get<ReceiptText>(receiptFromText(wide).blocks[0]).text.size(), 998U);
    EXPECT_EQ(std::get<ReceiptFeed>(receiptFromText("{feed:9999999999}").blocks[0]).lines, 1);
}

}  // namespace
}  // namespace simkiosk
