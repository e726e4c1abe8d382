#include "ui/viewmodels/staff_papers.hpp"

#include <QCoreApplication>

#include "ui/viewmodels/service_bench_view_model.hpp"
#include "ui/viewmodels/service_wording.hpp"
#include "ui/viewmodels/wording.hpp"

namespace simkiosk::staff_papers {

namespace {

struct StaffPapers {
    Q_DECLARE_TR_FUNCTIONS(StaffPapers)
};

using Style = ReceiptText::Style;
using Align = ReceiptText::Align;

class Paper {
   public:
    Paper(const QString& title, const PaperHead& head) : m_language(head.language) {
        say(title, Style::Large, Align::Centre);
        say(asWritten(head.kioskId), Style::Normal, Align::Centre);
        say(asWritten(head.at), Style::Normal, Align::Centre);
        m_document.blocks.emplace_back(ReceiptRule{});
        pair(StaffPapers::tr("Staff"), asWritten(head.by.number + " " + head.by.initials));
    }
    void say(const QString& text, Style style = Style::Normal, Align align = Align::Left) {
        if (!text.isEmpty()) m_document.blocks.emplace_back(ReceiptText{text.toStdString(), style, align});
    }
    void pair(const QString& label, const QString& value) {
        m_document.blocks.emplace_back(ReceiptPair{label.toStdString(), value.toStdString()});
    }
    void signHere() {
        m_document.blocks.emplace_back(ReceiptFeed{3});
        m_document.blocks.emplace_back(ReceiptRule{});
        say(StaffPapers::tr("Signature"), Style::Small);
    }
    QString asWritten(const std::string& text) const { return island(QString::fromStdString(text), m_language); }
    Language language() const { return m_language; }
    ReceiptDocument done() && { return std::move(m_document); }

   private:
    ReceiptDocument m_document;
    Language m_language;
};

}  // namespace

ReceiptDocument readiness(const ReadinessView& report, const PaperHead& head) {
    Paper paper(StaffPapers::tr("Readiness report"), head);
    paper.say(report.ready ? StaffPapers::tr("Ready to sell") : StaffPapers::tr("Not ready to sell"), Style::Bold);
    for (const auto& line : report.lines) {
        const auto words = ServiceBenchViewModel::wordsOf(line);
        const auto value = ServiceBenchViewModel::valueOf(line, paper.language());
        const bool told = line.dispenser || !ServiceBenchViewModel::decides(line);
        if (!told) paper.pair(words, line.good ? StaffPapers::tr("in order") : StaffPapers::tr("FAILED"));
        if (told && !line.dispenser) paper.pair(words, value);
        if (line.dispenser) paper.say(words);
        if (line.dispenser || !told) paper.say(value, Style::Small);
    }
    return std::move(paper).done();
}

ReceiptDocument day(const DayView& day, const PaperHead& head) {
    Paper paper(StaffPapers::tr("Close of day"), head);
    paper.pair(StaffPapers::tr("Day"), paper.asWritten(day.day));
    paper.pair(StaffPapers::tr("Sales"), QString::number(day.sales));
    paper.say(ServiceBenchViewModel::titleOf(day), Style::Bold);
    for (const auto& line : day.differences) {
        paper.say(ServiceBenchViewModel::wordsOf(line.kind));
        paper.say(paper.asWritten(line.what), Style::Small);
        if (!line.detail.empty()) paper.say(paper.asWritten("(" + line.detail + ")"), Style::Small);
    }
    for (const auto& [book, why] : day.notCompared) {
        paper.say(ServiceBenchViewModel::wordsOf(book));
        paper.say(inFull(why, paper.language()), Style::Small);
    }
    paper.signHere();
    return std::move(paper).done();
}

}  // namespace simkiosk::staff_papers
