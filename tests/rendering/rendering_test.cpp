#include <gtest/gtest.h>

#include <QGuiApplication>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <thread>

#include "drivers/receipt_printer/escpos_encoder.hpp"
#include "drivers/receipt_printer/escpos_model.hpp"
#include "drivers/receipt_printer/escpos_png.hpp"
#include "kiosk/receipts/esim_receipt.hpp"
#include "kiosk/values/local_format.hpp"
#include "platform/base/sha256.hpp"
#include "tests/rendering/sample_sale.hpp"
#include "ui/rendering/qt_contract_writer.hpp"
#include "ui/rendering/qt_report_writer.hpp"
#include "ui/rendering/qt_text_rasterizer.hpp"

namespace simkiosk {
namespace {

namespace fs = std::filesystem;

class Rendering : public testing::Test {
   protected:
    static void SetUpTestSuite() {
        setenv("QT_QPA_PLATFORM", "offscreen", 1);
        static int argc = 1;
        static char name[] = "rendering_tests";
        static char* argv[] = {name, nullptr};
        static QGuiApplication app(argc, argv);
        // Kept for looking at when a folder is named, else gone with the test.
        const char* keep = std::getenv("SIMKIOSK_KEEP_RECEIPTS");
        folder = keep != nullptr ? fs::path(keep)
                                 : fs::temp_directory_path() / ("simkiosk-rendering-" + std::to_string(getpid()));
        fs::create_directories(folder);
    }
    static void TearDownTestSuite() {
        if (std::getenv("SIMKIOSK_KEEP_RECEIPTS") == nullptr) fs::remove_all(folder);
    }
    static std::string run(const std::string& command) {
        std::string output;
        FILE* pipe = popen((command + " 2>&1").c_str(), "r");
        char part[512];
        while (pipe != nullptr && std::fgets(part, sizeof part, pipe) != nullptr) output += part;
        if (pipe != nullptr) pclose(pipe);
        return output;
    }
    static void write(const fs::path& path, const Bytes& bytes) {
        std::ofstream(path, std::ios::binary)
            .write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    }
    static Image printed(const ReceiptDocument& document, const EscPosProfile& profile) {
        QtTextRasterizer rasterizer;
        escpos::Encoder encoder(profile);
        encodeReceipt(document, profile, rasterizer, encoder);
        auto model = EscPosPrinterModel::create({{"mm_per_second", 0}, {"profile", profile.name}});
        SIMKIOSK_ASSERT(model.has_value());
        (*model)->receive(encoder.take(), Instant{1h});
        return (*model)->lastReceipt();
    }

    static inline fs::path folder;
};

TEST_F(Rendering, ReceiptsPrintInEveryLanguageAndTheirCodesAreRead) {
    for (const auto language : allLanguages) {
        for (const auto* profile : {"generic-80mm", "generic-58mm", "generic-80mm-cjk-font", "epson-tm-t88"}) {
            const Image picture = printed(saleReceipt(sampleSale(), language), *escPosProfile(profile));
            ASSERT_FALSE(picture.empty());
            const auto path = folder / ("receipt-" + std::string(languageTag(language)) + "-" + profile + ".png");
            ASSERT_TRUE(writePng(picture, path.string()));
            const auto codes = run("zbarimg --quiet --nodbus " + path.string());
            EXPECT_NE(codes.find("QR-Code:https://shop.example/receipt/0190f5c2-7e55-7000-8000-2b7e151628ae\n"),
                      std::string::npos)
                << path << codes;
            EXPECT_NE(codes.find("CODE-128:2B7E151628AE\n"), std::string::npos) << path << codes;
        }
    }
}

TEST_F(Rendering, EsimCodesAreReadFromPaperWhateverTheirLength) {
    for (const std::string& text :
         {std::string("1$SMDP.GSMA.COM$04386-AGYFT-A74Y8-3F815"),
          "1$smdp.example.com$" + std::string(60, 'K') + "$1.3.6.1$1", "1$smdp.example.com$" + std::string(130, 'K'),
          "1$smdp.example.com$" + std::string(230, 'K')}) {
        const auto code = EsimActivationCode::parse(text);
        ASSERT_TRUE(code);
        for (const auto language : allLanguages) {
            for (const auto* profile : {"generic-80mm", "generic-58mm"}) {
                const Image picture = printed({esimReceiptPart(*code, language)}, *escPosProfile(profile));
                const auto path = folder / ("esim-" + std::to_string(text.size()) + "-" +
                                            std::string(languageTag(language)) + "-" + profile + ".png");
                ASSERT_TRUE(writePng(picture, path.string()));
                const auto codes = run("zbarimg --quiet --nodbus " + path.string());
                EXPECT_NE(codes.find("QR-Code:" + code->qrPayload() + "\n"), std::string::npos) << path << codes;
            }
        }
    }
}

TEST_F(Rendering, ProblemSlipPrints) {
    const ProblemSummary problem{.transaction = sampleSale().transaction,
                                 .date = "2031-05-17 14:32",
                                 .shopName = "SimKiosk Mobile",
                                 .kioskId = "BJ-0042",
                                 .outcome = ProblemSummary::Outcome::Refunded,
                                 .amount = Money(27900, Currency::Cny),
                                 .caseNumber = "C-1042",
                                 .cardRetained = true};
    for (const auto language : allLanguages) {
        const Image picture = printed(problemReceipt(problem, language), *escPosProfile("generic-80mm"));
        ASSERT_TRUE(writePng(picture, (folder / ("problem-" + std::string(languageTag(language)) + ".png")).string()));
        EXPECT_GT(picture.height, 400);
    }
}

TEST_F(Rendering, RasterTextIsInkOnPaperAndWraps) {
    QtTextRasterizer rasterizer;
    const auto one = rasterizer.rasterize(ReceiptText{.text = "合计"}, 576, 30);
    EXPECT_EQ(one.width, 576);
    EXPECT_EQ(one.height, 30);
    EXPECT_GT(std::ranges::count(one.pixels, 0), 100);
    EXPECT_EQ(std::ranges::count_if(one.pixels, [](auto p) { return p != 0 && p != 255; }), 0);
    std::string longText;
    for (int i = 0; i < 60; ++i) longText += "合";
    EXPECT_GE(rasterizer.rasterize(ReceiptText{.text = longText}, 576, 30).height, 60);
    const auto pair = rasterizer.rasterize(ReceiptPair{.label = longText, .value = longText}, 576, 30);
    EXPECT_GE(pair.height, 120);
    EXPECT_EQ(rasterizer.rasterize(ReceiptText{.text = ""}, 576, 30).height, 30);
}

// Columns that hold ink: first and last.
std::pair<int, int> inkOf(const Image& image) {
    int first = image.width;
    int last = -1;
    for (int y = 0; y < image.height; ++y) {
        for (int x = 0; x < image.width; ++x) {
            if (image.pixels[static_cast<std::size_t>(y * image.width + x)] != 0) continue;
            first = std::min(first, x);
            last = std::max(last, x);
        }
    }
    return {first, last};
}

TEST_F(Rendering, ArabicStandsAtTheRightAndItsLettersAreJoined) {
    QtTextRasterizer rasterizer;
    const auto [first, last] = inkOf(rasterizer.rasterize(ReceiptText{.text = "رقمك مُفعّل الآن"}, 576, 30));
    EXPECT_GT(first, 288);
    EXPECT_GT(last, 560);
    // The letters of a word joined are narrower than the same letters kept apart (zero-width non-joiner).
    const auto joined = inkOf(rasterizer.rasterize(ReceiptText{.text = "ببببب"}, 576, 30));
    const auto apart = inkOf(rasterizer.rasterize(ReceiptText{.text = "ب\u200Cب\u200Cب\u200Cب\u200Cب"}, 576, 30));
    EXPECT_LT(joined.second - joined.first, (apart.second - apart.first) * 3 / 4);
    // Label at the right, value at the left, and air between them.
    const auto pair = rasterizer.rasterize(ReceiptPair{.label = "المجموع", .value = "279.00 CNY"}, 576, 30);
    const auto whole = inkOf(pair);
    EXPECT_LT(whole.first, 10);
    EXPECT_GT(whole.second, 560);
}

TEST_F(Rendering, ArabicLinesBreakBetweenWords) {
    QtTextRasterizer rasterizer;
    const std::string sentence = "حُذفت بيانات وثيقتك وصورتك وتوقيعك من هذا الجهاز.";
    const auto lines = rasterizer.rasterize(ReceiptText{.text = sentence}, 384, 30);
    EXPECT_GE(lines.height, 60);
    EXPECT_GT(inkOf(lines).first, 0);
    EXPECT_GT(inkOf(lines).second, 370);
}

TEST_F(Rendering, RasterTextFromAnotherThreadIsTheSame) {
    const ReceiptText text{.text = "您的号码现已开通"};
    const Image here = QtTextRasterizer().rasterize(text, 576, 30);
    Image there;
    std::jthread([&] { there = QtTextRasterizer().rasterize(text, 576, 30); }).join();
    EXPECT_EQ(here.pixels, there.pixels);
}

TEST_F(Rendering, ContractsHoldTheirTermsInEveryLanguage) {
    QtContractWriter writer;
    for (const auto language : allLanguages) {
        const auto terms = sampleTerms(language);
        const auto draft = writer.draft(terms);
        ASSERT_TRUE(draft) << draft.error().message;
        EXPECT_EQ(*draft, *writer.draft(terms)) << "the same terms give the same bytes";
        const auto path = folder / ("draft-" + std::string(languageTag(language)) + ".pdf");
        write(path, *draft);
        // The traditional typeface draws some characters with the glyphs of their radicals, and those are what is read
        // back; compatibility normalisation, which search functions apply, makes them the characters again.
        const auto text = QString::fromStdString(run("pdftotext -layout " + path.string() + " -"))
                              .normalized(QString::NormalizationForm_KC)
                              .toStdString();
        for (const std::string& part :
             {std::string("138 0013 8000"), localAmount(Money(27900, Currency::Cny), language),
              localAmount(Money(6900, Currency::Cny), language), std::string("11010119900307001X")})
            EXPECT_NE(text.find(part), std::string::npos) << part << " in " << path;
        if (!isRightToLeft(language)) {  // pdftotext gives the letters of those in the order they are drawn
            EXPECT_NE(text.find(localDate("2031-05-17", language)), std::string::npos) << text;
            EXPECT_NE(text.find(terms.offering.name.in(language)), std::string::npos) << text;
        }
        EXPECT_NE(run("pdfinfo " + path.string()).find("A4"), std::string::npos);
        EXPECT_NE(run("pdffonts " + path.string()).find("yes"), std::string::npos) << "fonts are inside";
    }
}

TEST_F(Rendering, AReportIsKeptAsPages) {
    ReceiptDocument report{{ReceiptText{.text = "READINESS", .style = ReceiptText::Style::Large}, ReceiptRule{},
                            ReceiptPair{"card dispenser", "ok"}, ReceiptFeed{2}, ReceiptText{.text = "就绪"}}};
    for (int line = 0; line < 60; ++line) report.blocks.emplace_back(ReceiptPair{"line " + std::to_string(line), "ok"});
    const auto pdf = reportPdf(report, "readiness");
    ASSERT_TRUE(pdf) << pdf.error().message;
    const auto path = folder / "report.pdf";
    write(path, *pdf);
    const auto text = run("pdftotext -layout " + path.string() + " -");
    for (const char* part : {"READINESS", "card dispenser", "就绪", "line 59"})
        EXPECT_NE(text.find(part), std::string::npos) << part << "\n" << text;
    const auto about = run("pdfinfo " + path.string());
    EXPECT_NE(about.find("A4"), std::string::npos);
    EXPECT_EQ(about.find("Pages:           1\n"), std::string::npos) << "it does not fit on one";
}

TEST_F(Rendering, SignatureIsBoundToTheContractAndAttached) {
    QtContractWriter writer;
    const auto terms = sampleTerms(Language::En);
    const auto draft = *writer.draft(terms);
    const auto signature = sampleSignature();
    const auto contract = writer.sign(terms, draft, signature);
    ASSERT_TRUE(contract) << contract.error().message;
    EXPECT_EQ(contract->contractSha256, sha256Hex(draft));

    const auto path = folder / "signed-en.pdf";
    write(path, contract->pdf);
    std::string text = run("pdftotext -layout " + path.string() + " -");
    std::erase(text, ' ');
    EXPECT_NE(text.find(contract->contractSha256), std::string::npos) << text;
    EXPECT_NE(text.find(contract->signatureSha256), std::string::npos) << text;

    // Anybody can repeat the binding from the attachment.
    const auto attachment = folder / "signature.json";
    run("pdfdetach -save 1 -o " + attachment.string() + " " + path.string());
    std::ifstream file(attachment, std::ios::binary);
    const std::string json(std::istreambuf_iterator<char>(file), {});
    EXPECT_EQ(json, canonicalJson(signature));
    Bytes bound = *fromHex(contract->contractSha256);
    append(bound, toBytes(json));
    EXPECT_EQ(sha256Hex(bound), contract->signatureSha256);

    auto changed = draft;
    changed.back() ^= 1;
    EXPECT_NE(writer.sign(terms, changed, signature)->signatureSha256, contract->signatureSha256);
    auto other = signature;
    other.samples[5].x += 1;
    EXPECT_NE(writer.sign(terms, draft, other)->signatureSha256, contract->signatureSha256);
}

TEST_F(Rendering, RefusesToSignWithNothing) {
    QtContractWriter writer;
    const auto terms = sampleTerms(Language::En);
    const auto draft = *writer.draft(terms);
    EXPECT_EQ(writer.sign(terms, draft, Signature{}).error().code, ErrorCode::Invalid);
    EXPECT_EQ(writer.sign(terms, {}, sampleSignature()).error().code, ErrorCode::Invalid);
    auto dots = sampleSignature();
    for (std::size_t i = 0; i < dots.samples.size(); ++i) dots.samples[i].penDown = i % 2 == 0;
    EXPECT_EQ(writer.sign(terms, draft, dots).error().code, ErrorCode::Invalid);
}

TEST_F(Rendering, PagesForTheScreen) {
    QtContractWriter writer;
    for (const auto language : allLanguages) {
        const auto pages = writer.pages(sampleTerms(language), 900);
        ASSERT_GE(pages.size(), 2U);
        for (std::size_t i = 0; i < pages.size(); ++i) {
            EXPECT_EQ(pages[i].width, 900);
            EXPECT_EQ(pages[i].height, 1272);
            ASSERT_TRUE(writePng(pages[i], (folder / ("page-" + std::string(languageTag(language)) + "-" +
                                                      std::to_string(i + 1) + ".png"))
                                               .string()));
        }
    }
}

}  // namespace
}  // namespace simkiosk
