#include "ui/viewmodels/advice_view_model.hpp"

#include <algorithm>

#include "ui/viewmodels/wording.hpp"

namespace simkiosk {

QStringList AdviceViewModel::videoAnswers() const { return {tr("Hardly any"), tr("An hour a day"), tr("Much more")}; }

QStringList AdviceViewModel::abroadAnswers() const { return {tr("Never"), tr("Sometimes"), tr("Often")}; }

QStringList AdviceViewModel::budgetAnswers() const {
    QStringList answers;
    for (const auto step : steps()) answers << tr("Up to %1").arg(shortMoney(step, snapshot().language));
    return answers << tr("Any price");
}

QString AdviceViewModel::planId() const { return m_advice ? QString::fromStdString(m_advice->offeringId) : QString(); }

QString AdviceViewModel::planName() const {
    const auto* offering = plan();
    return offering ? QString::fromStdString(offering->name.in(snapshot().language)) : QString();
}

QString AdviceViewModel::planPrice() const {
    const auto* offering = plan();
    return offering ? tr("%1 a month").arg(shortMoney(offering->monthly, snapshot().language)) : QString();
}

QStringList AdviceViewModel::reasons() const {
    QStringList texts;
    const auto* offering = plan();
    if (!offering) return texts;
    for (const auto reason : m_advice->reasons) texts << wordsOf(reason, *offering);
    return texts;
}

QString AdviceViewModel::wordsOf(AdviceReason reason, const ProductOffering& offering) const {
    switch (reason) {
        case AdviceReason::DataFits:
            return tr("Its %1 GB are enough for the video you watch.").arg(offering.dataGigabytes);
        case AdviceReason::DataUnlimited: return tr("You can watch as much video as you like.");
        case AdviceReason::LessData:
            return tr("Its %1 GB are less than you asked for, but the most for that price.")
                .arg(offering.dataGigabytes);
        case AdviceReason::AbroadIncluded:
            return tr("%n minutes of calls abroad are included.", nullptr, offering.abroadMinutes);
        case AdviceReason::LessAbroad:
            return tr("%n minutes of calls abroad are included; more cost extra.", nullptr, offering.abroadMinutes);
        case AdviceReason::AbroadByTheMinute: return tr("Calls abroad are not included; they cost extra.");
        case AdviceReason::WithinBudget: return tr("It stays within your budget.");
        case AdviceReason::OverBudget: return tr("No plan is as cheap as that. This is the cheapest there is.");
        case AdviceReason::CheapestThatFits: return tr("It is the cheapest plan that gives you all of this.");
        case AdviceReason::NoContract: return tr("No contract: you can stop at the end of any month.");
        case AdviceReason::Contract: return tr("You stay for %n months.", nullptr, offering.contractMonths);
    }
    return {};
}

void AdviceViewModel::answerVideo(int answer) {
    m_video = answer;
    decide();
}

void AdviceViewModel::answerAbroad(int answer) {
    m_abroad = answer;
    decide();
}

void AdviceViewModel::answerBudget(int answer) {
    m_budget = answer;
    decide();
}

bool AdviceViewModel::concerns(const Snapshot& before, const Snapshot& now) const {
    return before.page != now.page || before.offerings != now.offerings;
}

void AdviceViewModel::refresh() {
    if (snapshot().page == Page::Attract) {
        m_video = m_abroad = m_budget = -1;
        m_advice.reset();
    }
    if (m_budget > int(steps().size())) m_budget = -1;  // another catalogue
}

void AdviceViewModel::decide() {
    m_advice.reset();
    if (snapshot().offerings && m_video >= 0 && m_abroad >= 0 && m_budget >= 0) {
        const auto prices = steps();
        PlanNeeds needs{.video = VideoUse(m_video), .abroad = AbroadCalls(m_abroad), .atMost = {}};
        if (m_budget < int(prices.size())) needs.atMost = prices[std::size_t(m_budget)];
        m_advice = advise(*snapshot().offerings, needs);
    }
    Q_EMIT changed();
}

std::vector<Money> AdviceViewModel::steps() const {
    return snapshot().offerings ? budgetSteps(*snapshot().offerings) : std::vector<Money>{};
}

const ProductOffering* AdviceViewModel::plan() const {
    if (!m_advice || !snapshot().offerings) return nullptr;
    const auto found = std::ranges::find(*snapshot().offerings, m_advice->offeringId, &ProductOffering::id);
    return found == snapshot().offerings->end() ? nullptr : &*found;
}

}  // namespace simkiosk
