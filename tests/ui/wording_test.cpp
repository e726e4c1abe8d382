// Every text exists in every language, and every colour pair can be read.
#include <gtest/gtest.h>

#include <QAccessible>
#include <QColor>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <cmath>

#include "tests/ui/screen_fixture.hpp"
#include "ui/viewmodels/service_wording.hpp"
#include "ui/viewmodels/staff_papers.hpp"

namespace simkiosk {
namespace {

struct Message {
    QString context, source, translation, type;
};

std::vector<Message> messagesOf(const QString& path) {
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    QXmlStreamReader xml(&file);
    std::vector<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        if (xml.name() == QLatin1String("name"))
            context = xml.readElementText();
        else if (xml.name() == QLatin1String("message"))
            messages.push_back({context, {}, {}, {}});
        else if (xml.name() == QLatin1String("source"))
            messages.back().source = xml.readElementText();
        else if (xml.name() == QLatin1String("translation")) {
            messages.back().type = xml.attributes().value(QLatin1String("type")).toString();
            messages.back().translation = xml.readElementText(QXmlStreamReader::IncludeChildElements);
        }
    }
    EXPECT_FALSE(xml.hasError()) << xml.errorString().toStdString();
    return messages;
}

QStringList placeholders(const QString& text) {
    static const QRegularExpression pattern(QStringLiteral("%[0-9n]"));
    QStringList found;
    for (const auto& match : pattern.globalMatch(text)) found << match.captured();
    found.removeDuplicates();
    found.sort();
    return found;
}

class Translation : public ::testing::TestWithParam<const char*> {};

// lupdate reads the sources of today into a copy: whatever is new there is unfinished, whatever is gone vanishes.
TEST_P(Translation, isCompleteAndHoldsNothingUnused) {
    const QString source = qEnvironmentVariable("SIMKIOSK_SOURCE");
    const QString lupdate = qEnvironmentVariable("SIMKIOSK_LUPDATE");
    ASSERT_FALSE(source.isEmpty());
    QTemporaryDir directory;
    const QString committed = QStringLiteral("%1/ui/i18n/simkiosk_%2.ts").arg(source, QLatin1String(GetParam()));
    const QString copy = directory.filePath(QStringLiteral("now.ts"));
    ASSERT_TRUE(QFile::copy(committed, copy));
    QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
    QProcess process;
    process.start(lupdate, {"-silent", "-locations", "none", "-I", source, source + "/ui/qml",
                            source + "/ui/viewmodels", source + "/ui/items", "-ts", copy});
    ASSERT_TRUE(process.waitForFinished(60'000));
    ASSERT_EQ(process.exitCode(), 0) << process.readAllStandardError().toStdString();
    const auto messages = messagesOf(copy);
    EXPECT_GT(messages.size(), 200u);
    for (const auto& message : messages) {
        const auto where = message.context.toStdString() + ": " + message.source.toStdString();
        EXPECT_EQ(message.type, "") << where << " is " << message.type.toStdString();
        EXPECT_FALSE(message.translation.trimmed().isEmpty()) << where;
        EXPECT_EQ(placeholders(message.source), placeholders(message.translation)) << where;
    }
}

INSTANTIATE_TEST_SUITE_P(Languages, Translation, ::testing::Values("zh_CN", "zh_TW", "es", "ar"));

// Of every enumerator up to the last.
template <typename Kind>
void addWords(QStringList& words, Kind last) {
    for (int i = 0; i <= static_cast<int>(last); ++i) words << wordsOf(static_cast<Kind>(i));
}

class StaffWords : public ::testing::Test {
   protected:
    QStringList reasonsIn(Language language) {
        kiosk.show(snapshotOf(Page::Attract, language, kiosk.clock.now()));
        QStringList words;
        addWords(words, ErrorCode::Internal);
        addWords(words, MachineFact::NoCarrierTime);
        addWords(words, PackFault::TooManyCards);
        addWords(words, SettingFault::RetryAboveAccept);
        addWords(words, SaleReason::OrderRefused);
        return words;
    }
    // As whoever looks at a page of staff reads it.
    QStringList readIn(const Scene& scene) {
        kiosk.show(scene.snapshot, std::chrono::milliseconds(100));
        QStringList texts;
        for (const auto& each : kiosk.accessible())
            for (const auto& text : {each.name, each.interface->text(QAccessible::Description)}) texts << text;
        return texts;
    }

    ScreenUnderTest kiosk;
};

TEST_F(StaffWords, EveryReasonHasItsOwnInEveryLanguage) {
    const auto english = reasonsIn(Language::En);
    EXPECT_GT(english.size(), 50);
    EXPECT_FALSE(english.contains(QString()));
    EXPECT_EQ(QStringList(english).removeDuplicates(), 0);
    for (const auto language : allLanguages) {
        if (language == Language::En) continue;
        const auto words = reasonsIn(language);
        for (qsizetype i = 0; i < english.size(); ++i)
            EXPECT_NE(words[i], english[i]) << languageTag(language) << ": " << english[i].toStdString();
    }
}

QStringList linesOf(const ReceiptDocument& paper) {
    QStringList lines;
    for (const auto& block : paper.blocks) {
        if (const auto* text = std::get_if<ReceiptText>(&block)) lines << QString::fromStdString(text->text);
        if (const auto* pair = std::get_if<ReceiptPair>(&block))
            lines << QString::fromStdString(pair->label + " | " + pair->value);
    }
    return lines;
}

// English are only the technician's words in brackets, and the journal's records, which are shown as they stand.
TEST_F(StaffWords, AChineseClerkReadsNoEnglish) {
    static const QRegularExpression english(QStringLiteral("\\b[a-z]{2,} [a-z]{2,}\\b"));
    static const QRegularExpression brackets(QStringLiteral("[(（].*[)）]"));
    const PaperHead head{"K-1", "2031-05-17 20:00", {"1001", "AB", StaffRole::Clerk}, Language::ZhCn};
    for (const auto& scene : serviceScenes(Language::ZhCn, kiosk.clock.now())) {
        const auto& view = *scene.snapshot.service;
        if (view.page == ServicePage::Evidence) continue;
        auto texts = readIn(scene);
        // What is printed there.
        if (view.readiness) texts << linesOf(staff_papers::readiness(*view.readiness, head));
        if (view.day) texts << linesOf(staff_papers::day(*view.day, head));
        for (auto& text : texts)
            EXPECT_FALSE(text.remove(brackets).contains(english)) << scene.name << ": " << text.toStdString();
    }
}

TEST_F(StaffWords, PapersSayWhatThePageSays) {
    const PaperHead head{"K-1", "2031-05-17 20:00", {"1001", "AB", StaffRole::Clerk}, Language::En};
    for (const auto& scene : serviceScenes(Language::En, kiosk.clock.now())) {
        const auto& view = *scene.snapshot.service;
        if (scene.name == "service_readiness") {
            kiosk.show(scene.snapshot);
            EXPECT_EQ(linesOf(staff_papers::readiness(*view.readiness, head)).join('\n').toStdString(),
                      "Readiness report\nK-1\n2031-05-17 20:00\nStaff | 1001 AB\nNot ready to sell\n"
                      "SIM card dispenser | in order\nReceipt printer | FAILED\nthe cover is open\n"
                      "What the dispenser says\n" +
                          factsOf(*view.readiness->lines[2].dispenser, Language::En).toStdString() +
                          "\nThe journal is whole | in order\nThe log of staff can be read | FAILED\n"
                          "its data are damaged (record 7 was changed)\nSales the carrier has not settled yet | 0\n"
                          "Cards counted last | 2031-05-17 08:00\nDay closed last | never");
        }
        if (scene.name == "service_day_differs") {
            kiosk.show(scene.snapshot);
            EXPECT_EQ(linesOf(staff_papers::day(*view.day, head)).join('\n').toStdString(),
                      "Close of day\nK-1\n2031-05-17 20:00\nStaff | 1001 AB\nDay | 2031-05-17\nSales | 12\n"
                      "The books differ\nA sale in doubt waits for staff\n"
                      "89860123456789004821 · 01890000-0000-7000-8000-000000000001\n"
                      "(count the stack and the retain bin)\nMore cards in the bin than sales have put there\n"
                      "(1 card in the bin that no sale retained, noticed during the day)\n"
                      "The carrier could not be asked\n"
                      "it does not answer (back office: no answer within 10 s)\nSignature");
        }
        if (scene.name == "service_day")
            EXPECT_TRUE(linesOf(staff_papers::day(*view.day, head)).contains(QStringLiteral("The three books agree")));
    }
}

// WCAG 2.2, relative luminance and contrast ratio.
double luminance(const QColor& colour) {
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor& a, const QColor& b) {
    const double lighter = std::max(luminance(a), luminance(b));
    const double darker = std::min(luminance(a), luminance(b));
    return (lighter + 0.05) / (darker + 0.05);
}

QVariantList listOf(const QVariant& value) {
    return (value.canConvert<QJSValue>() ? value.value<QJSValue>().toVariant() : value).toList();
}

class Theme : public ::testing::TestWithParam<bool> {};

TEST_P(Theme, everyPairHasItsContrast) {
    const bool highContrast = GetParam();
    ScreenUnderTest kiosk;
    auto snapshot = snapshotOf(Page::Language, Language::En, kiosk.clock.now());
    snapshot.modes.highContrast = highContrast;
    kiosk.show(snapshot);
    QQmlComponent component(kiosk.shell.view().engine());
    component.setData(
        "import QtQml\nimport SimKiosk.Ui\nQtObject { property var pairs: Theme.pairs; property var edges: Theme.edges "
        "}",
        QUrl());
    const std::unique_ptr<QObject> object(component.create());
    ASSERT_TRUE(object) << component.errorString().toStdString();
    const auto pairs = listOf(object->property("pairs"));
    ASSERT_GT(pairs.size(), 20);
    for (const auto& entry : pairs) {
        const auto pair = entry.toList();
        const auto text = pair[0].value<QColor>();
        const auto ground = pair[1].value<QColor>();
        EXPECT_GE(contrast(text, ground), highContrast ? 7.0 : pair[2].toDouble())
            << text.name().toStdString() << " on " << ground.name().toStdString();
    }
    const auto edges = listOf(object->property("edges"));
    ASSERT_GE(edges.size(), 4);
    for (const auto& entry : edges) {
        const auto pair = entry.toList();
        EXPECT_GE(contrast(pair[0].value<QColor>(), pair[1].value<QColor>()), 3.0);
    }
}

INSTANTIATE_TEST_SUITE_P(Modes, Theme, ::testing::Values(false, true));

}  // namespace
}  // namespace simkiosk
