#include "ui/viewmodels/service_bench_view_model.hpp"

#include <algorithm>
#include <array>
#include <ranges>

#include "ui/viewmodels/service_part.hpp"
#include "ui/viewmodels/service_view_model.hpp"
#include "ui/viewmodels/service_wording.hpp"
#include "ui/viewmodels/wording.hpp"

namespace simkiosk {
namespace {

constexpr std::array allTests{TestKind::CardThrough,  TestKind::PrintPage,  TestKind::ReadCard,
                              TestKind::FindDocument, TestKind::AskCarrier, TestKind::ViewCamera};

QString textOf(const std::string& text) { return QString::fromStdString(text); }

// What is a device, or is reached like one; levels and cases have their own places.
bool isDevice(const std::string& part) { return part != "sim_stock" && part != "retain_bin" && part != "open_case"; }

}  // namespace

QVariantList ServiceBenchViewModel::devices() const {
    QVariantList list;
    if (!snapshot().service) return list;
    for (const auto& part : snapshot().service->parts) {
        if (!isDevice(part.part) || (!part.works && !part.why)) continue;
        list.push_back(QVariantMap{{QStringLiteral("part"), textOf(part.part)},
                                   {QStringLiteral("name"), ServiceViewModel::partName(part.part)},
                                   {QStringLiteral("state"), part.works ? tr("Works") : simkiosk::wordsOf(*part.why)},
                                   {QStringLiteral("good"), part.works}});
    }
    return list;
}

QString ServiceBenchViewModel::name() const { return ServiceViewModel::partName(device().part); }

QStringList ServiceBenchViewModel::facts() const {
    QStringList list;
    if (!snapshot().service) return list;
    const auto& view = *snapshot().service;
    const auto language = snapshot().language;
    if (device().part == "card_dispenser" && view.dispenser) list << factsOf(*view.dispenser, language);
    if (device().part == "receipt_printer" && view.printer) list << factsOf(*view.printer);
    const auto part = std::ranges::find(view.parts, device().part, &ServicePart::part);
    if (part != view.parts.end() && part->why) list << inFull(*part->why, language);
    return list;
}

QVariantList ServiceBenchViewModel::tests() const {
    QVariantList list;
    const auto offer = [&](TestKind kind, const QString& text, const QString& hint) {
        list.push_back(QVariantMap{{QStringLiteral("kind"), QString::fromLatin1(toString(kind))},
                                   {QStringLiteral("text"), text},
                                   {QStringLiteral("hint"), hint}});
    };
    for (const auto kind : device().tests) {
        switch (kind) {
            case TestKind::CardThrough:
                offer(kind, tr("Move a card through"),
                      tr("Stack, reader, gate, bin. It takes one card from the stack."));
                break;
            case TestKind::PrintPage:
                offer(kind, tr("Print the test page"), tr("Letters, a QR code and a bar code."));
                break;
            case TestKind::ReadCard:
                offer(kind, tr("Read a card"), tr("Nothing of what stands on it is shown."));
                break;
            case TestKind::FindDocument: offer(kind, tr("Find a document"), tr("Any passport with a chip.")); break;
            case TestKind::AskCarrier: offer(kind, tr("Ask the carrier"), tr("One short question, timed.")); break;
            case TestKind::ViewCamera:
                offer(kind, tr("Camera view with meters"),
                      tr("Live picture, every limit of the face check. Nothing is kept."));
                break;
        }
    }
    return list;
}

QVariantList ServiceBenchViewModel::results() const {
    const auto wordOf = [](TestStep step) {
        switch (step) {
            case TestStep::PathClear: return tr("The way is clear, there are cards and room in the bin");
            case TestStep::CardDrawn: return tr("A card is drawn from the stack");
            case TestStep::CardRead: return tr("The card is read");
            case TestStep::CardAtGate: return tr("The card stands at the slot");
            case TestStep::CardInBin: return tr("The card goes to the bin");
            case TestStep::BinCounted: return tr("The bin counts it");
            case TestStep::PagePrinted: return tr("The page is printed");
            case TestStep::CardFound: return tr("A card lies on the reader");
            case TestStep::CardUnderstood: return tr("The card is read and understood");
            case TestStep::DocumentFound: return tr("A document lies on the reader");
            case TestStep::CarrierAnswers: return tr("The carrier answers");
            case TestStep::PicturesSeen: return tr("The camera gives pictures");
            default: return QString();  // of no device (ServiceToolViewModel)
        }
        return QString();
    };
    QVariantList list;
    for (const auto& result : device().results) {
        const char* state = result.state == TestResult::State::Running ? "running"
                            : result.state == TestResult::State::Done  ? "done"
                                                                       : "failed";
        list.push_back(QVariantMap{{QStringLiteral("text"), wordOf(result.step)},
                                   {QStringLiteral("detail"), simkiosk::wordsOf(result, snapshot().language)},
                                   {QStringLiteral("state"), QString::fromLatin1(state)}});
    }
    return list;
}

QString ServiceBenchViewModel::instruction() const {
    if (!device().running) return {};
    switch (*device().running) {
        case TestKind::CardThrough: return tr("Watch the card. Do not take it from the slot.");
        case TestKind::PrintPage: return tr("Look at the paper: is everything sharp and straight?");
        case TestKind::ReadCard: return tr("Lay an identity card on the reader now.");
        case TestKind::FindDocument: return tr("Lay a document on the reader now.");
        case TestKind::ViewCamera:
        case TestKind::AskCarrier: return tr("One moment …");
    }
    return {};
}

QVariantList ServiceBenchViewModel::history() const {
    constexpr qsizetype shown = 4;
    QVariantList list;
    for (const auto& line : device().history | std::views::reverse) {
        if (list.size() == shown) break;
        list.push_back(QVariantMap{{QStringLiteral("at"), island(textOf(line.at), snapshot().language)},
                                   {QStringLiteral("why"), inFull(line.why, snapshot().language)}});
    }
    return list;
}

QVariantList ServiceBenchViewModel::readiness() const {
    QVariantList list;
    for (const auto& line : readinessView().lines) {
        list.push_back(QVariantMap{{QStringLiteral("text"), wordsOf(line)},
                                   {QStringLiteral("detail"), valueOf(line, snapshot().language)},
                                   {QStringLiteral("progress"), line.good       ? QStringLiteral("done")
                                                                : decides(line) ? QStringLiteral("failed")
                                                                                : QStringLiteral("noted")}});
    }
    return list;
}

QString ServiceBenchViewModel::wordsOf(const ReadinessLine& line) {
    if (line.item == "dispenser_says") return tr("What the dispenser says");
    if (line.item == "journal_chain") return tr("The journal is whole");
    if (line.item == "audit_chain") return tr("The log of staff can be read");
    if (line.item == "sales_to_settle") return tr("Sales the carrier has not settled yet");
    if (line.item == "count_stock") return tr("Cards counted last");
    if (line.item == "close_of_day") return tr("Day closed last");
    return ServiceViewModel::partName(line.item);
}

QString ServiceBenchViewModel::valueOf(const ReadinessLine& line, Language language) {
    if (line.why) return inFull(*line.why, language);
    if (line.dispenser) return factsOf(*line.dispenser, language);
    if (!line.good && line.detail.empty()) return tr("never");
    return island(textOf(line.detail), language);
}

bool ServiceBenchViewModel::decides(const ReadinessLine& line) {
    return line.item != "count_stock" && line.item != "close_of_day" && line.item != "sales_to_settle";
}

QString ServiceBenchViewModel::dayTitle() const {
    return compared() ? titleOf(day()) : tr("Comparing the three books …");
}

QString ServiceBenchViewModel::titleOf(const DayView& day) {
    if (day.agree) return tr("The three books agree");
    return day.differences.empty() ? tr("Not every book could be read") : tr("The books differ");
}

QString ServiceBenchViewModel::daySummary() const {
    if (!compared()) return tr("Journal, dispenser and carrier are asked for every sale of today.");
    return tr("%1, sales: %2. Journal, dispenser and carrier were asked for each.")
        .arg(textOf(day().day))
        .arg(day().sales);
}

QVariantList ServiceBenchViewModel::differences() const {
    QVariantList list;
    const auto asWritten = [&](const std::string& text) { return island(textOf(text), snapshot().language); };
    const auto add = [&](const QString& name, const QString& why, const std::string& detail) {
        list.push_back(QVariantMap{{QStringLiteral("name"), name},
                                   {QStringLiteral("why"), why},
                                   {QStringLiteral("detail"), asWritten(detail)}});
    };
    for (const auto& each : day().differences) add(wordsOf(each.kind), asWritten(each.what), each.detail);
    for (const auto& [book, why] : day().notCompared) add(wordsOf(book), simkiosk::wordsOf(why), why.detail);
    return list;
}

QString ServiceBenchViewModel::wordsOf(UnreadBook::Kind book) {
    switch (book) {
        case UnreadBook::Kind::Journal: return tr("The journal could not be read");
        case UnreadBook::Kind::Dispenser: return tr("The dispenser could not be asked");
        case UnreadBook::Kind::Carrier: break;
    }
    return tr("The carrier could not be asked");
}

QString ServiceBenchViewModel::wordsOf(const std::string& difference) {
    if (difference == "open_sale") return tr("A sale is not brought to its end yet");
    if (difference == "in_doubt") return tr("A sale in doubt waits for staff");
    if (difference == "sold_not_active") return tr("Sold, but not active");
    if (difference == "active_not_sold") return tr("Active, but not sold");
    if (difference == "active_twice") return tr("Two active lines on one card");
    if (difference == "in_doubt_not_suspended") return tr("In doubt, but not suspended");
    if (difference == "captured_not_taken") return tr("Money collected, but no card handed out");
    if (difference == "taken_not_captured") return tr("Card handed out, but no money collected");
    if (difference == "authorised_left") return tr("Money still held, neither collected nor given back");
    if (difference == "amount_differs") return tr("The amounts differ");
    if (difference == "payment_missing") return tr("The carrier does not know this payment");
    if (difference == "reservation_left") return tr("A number is still held for a sale that has ended");
    if (difference == "unknown_active_line") return tr("An active line that no sale explains");
    if (difference == "unknown_payment") return tr("A payment that no sale explains");
    if (difference == "card_in_path") return tr("A card stands in the machine that belongs to no sale");
    if (difference == "card_missing") return tr("A card should stand in the machine and does not");
    if (difference == "bin_count_differs") return tr("More cards in the bin than sales have put there");
    if (difference == "office_did_not_answer") return tr("The carrier did not answer for this sale");
    if (difference == "tests_moved_cards") return tr("Cards that tests of technicians moved to the bin");
    return textOf(difference);
}

void ServiceBenchViewModel::openDevice(const QString& part) {
    submit(atService(intent::service::OpenDevice{part.toStdString()}));
}

void ServiceBenchViewModel::run(const QString& kind) {
    for (const auto test : allTests) {
        if (kind == QLatin1String(toString(test))) submit(atService(intent::service::RunTest{test}));
    }
}

const DeviceView& ServiceBenchViewModel::device() const { return shownPart(snapshot(), &ServiceView::device); }

const ReadinessView& ServiceBenchViewModel::readinessView() const {
    return shownPart(snapshot(), &ServiceView::readiness);
}

const DayView& ServiceBenchViewModel::day() const { return shownPart(snapshot(), &ServiceView::day); }

}  // namespace simkiosk
