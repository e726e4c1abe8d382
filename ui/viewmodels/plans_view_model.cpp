#include "ui/viewmodels/plans_view_model.hpp"

#include <algorithm>

#include "ui/viewmodels/wording.hpp"

namespace simkiosk {
namespace {

enum Role {
    IdRole = Qt::UserRole + 1,
    NameRole,
    DescriptionRole,
    PriceRole,
    DataRole,
    CallsRole,
    MessagesRole,
    ContractRole,
    TodayRole,
    SpokenRole,
    FiveGRole,
    SelectedRole,
    ComparedRole,
};

bool belongsTo(const ProductOffering& offering, const std::string& category) {
    return category.empty() || std::ranges::find(offering.categories, category) != offering.categories.end();
}

}  // namespace

int PlanList::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_cards.size()); }

QVariant PlanList::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const auto& card = m_cards[std::size_t(index.row())];
    switch (role) {
        case IdRole: return card.offeringId;
        case NameRole: return card.name;
        case DescriptionRole: return card.description;
        case PriceRole: return card.price;
        case DataRole: return card.data;
        case CallsRole: return card.calls;
        case MessagesRole: return card.messages;
        case ContractRole: return card.contract;
        case TodayRole: return card.today;
        case SpokenRole: return card.spokenName;
        case FiveGRole: return card.fiveG;
        case SelectedRole: return card.selected;
        case ComparedRole: return card.compared;
        default: return {};
    }
}

QHash<int, QByteArray> PlanList::roleNames() const {
    return {{IdRole, "offeringId"},
            {NameRole, "name"},
            {DescriptionRole, "description"},
            {PriceRole, "price"},
            {DataRole, "dataText"},
            {CallsRole, "callsText"},
            {MessagesRole, "messagesText"},
            {ContractRole, "contractText"},
            {TodayRole, "todayText"},
            {SpokenRole, "spokenName"},
            {FiveGRole, "fiveG"},
            {SelectedRole, "selected"},
            {ComparedRole, "compared"}};
}

void PlanList::setCards(std::vector<PlanCard> cards) {
    // The same plans in the same order: change them in place, so that the list keeps its place under the finger.
    const bool sameRows = std::ranges::equal(cards, m_cards, {}, &PlanCard::offeringId, &PlanCard::offeringId);
    if (!sameRows) {
        beginResetModel();
        m_cards = std::move(cards);
        endResetModel();
        return;
    }
    for (std::size_t row = 0; row < cards.size(); ++row) {
        if (cards[row] == m_cards[row]) continue;
        m_cards[row] = std::move(cards[row]);
        Q_EMIT dataChanged(index(int(row)), index(int(row)));
    }
}

QStringList PlansViewModel::filters() const {
    QStringList found{QString()};
    if (!snapshot().offerings) return found;
    for (const char* category : {"data", "calls", "budget", "traveller", "student"}) {
        if (std::ranges::any_of(*snapshot().offerings,
                                [&](const auto& offering) { return belongsTo(offering, category); }))
            found << QLatin1String(category);
    }
    return found;
}

QString PlansViewModel::filterName(const QString& category) const {
    if (category == QLatin1String("data")) return tr("Much data");
    if (category == QLatin1String("calls")) return tr("Many calls");
    if (category == QLatin1String("budget")) return tr("Low price");
    if (category == QLatin1String("traveller")) return tr("Travel");
    if (category == QLatin1String("student")) return tr("Students");
    return tr("All");
}

QString PlansViewModel::selectedName() const {
    const auto* offering = selectedOffering();
    return offering ? QString::fromStdString(offering->name.in(snapshot().language)) : QString();
}

QString PlansViewModel::selectedPrice() const {
    const auto* offering = selectedOffering();
    return offering ? shortMoney(offering->monthly, snapshot().language) : QString();
}

QStringList PlansViewModel::explanation() const {
    const auto* offering = selectedOffering();
    if (!offering) return {};
    const auto language = snapshot().language;
    QStringList lines;
    // Rule of thumb: a gigabyte is about an hour of video in standard definition.
    if (offering->unlimitedData)
        lines << tr("Data without limit: watch, listen and share as much as you like.");
    else
        lines << tr("%1 GB of data a month: about %1 h of video.").arg(offering->dataGigabytes);
    if (offering->unlimitedVoice)
        lines << tr("Call as long as you like, every day.");
    else if (offering->voiceMinutes >= 30)
        lines << tr("%1 minutes of calls a month: about %2 minutes every day.")
                     .arg(offering->voiceMinutes)
                     .arg(offering->voiceMinutes / 30);
    if (offering->oneTime.minorUnits() > 0)
        lines << tr("Today you pay %1: the first month and %2 once. Then %3 a month.")
                     .arg(exactMoney(offering->dueToday(), language), exactMoney(offering->oneTime, language),
                          exactMoney(offering->monthly, language));
    else
        lines << tr("Today you pay %1 for the first month. Then %1 a month.")
                     .arg(exactMoney(offering->monthly, language));
    if (offering->contractMonths == 0)
        lines << tr("No contract: you can stop at the end of any month.");
    else
        lines << tr("You stay for %1 months.").arg(offering->contractMonths);
    return lines;
}

void PlansViewModel::chooseFilter(const QString& category) {
    m_filter = category.toStdString();
    rebuildAndTell();
}

void PlansViewModel::select(const QString& offeringId) {
    m_selected = offeringId.toStdString();
    rebuildAndTell();
}

void PlansViewModel::toggleCompared(const QString& offeringId) {
    const auto id = offeringId.toStdString();
    if (std::erase(m_compared, id) == 0) {
        if (m_compared.size() == comparedAtMost) m_compared.erase(m_compared.begin());
        m_compared.push_back(id);
    }
    rebuildAndTell();
}

void PlansViewModel::clearComparison() {
    m_compared.clear();
    rebuildAndTell();
}

void PlansViewModel::choose() {
    if (selectedOffering()) submit(intent::ChoosePlan{m_selected});
}

bool PlansViewModel::concerns(const Snapshot& before, const Snapshot& now) const {
    return before.page != now.page || before.offerings != now.offerings ||
           before.chosenOfferingId != now.chosenOfferingId;
}

void PlansViewModel::refresh() {
    if (snapshot().page == Page::Attract) {
        m_filter.clear();
        m_selected.clear();
        m_compared.clear();
    } else if (!snapshot().chosenOfferingId.empty() && snapshot().page != Page::Plans) {
        m_selected = snapshot().chosenOfferingId;
    }
    rebuild();
}

const ProductOffering* PlansViewModel::selectedOffering() const {
    if (!snapshot().offerings) return nullptr;
    const auto found = std::ranges::find(*snapshot().offerings, m_selected, &ProductOffering::id);
    return found == snapshot().offerings->end() ? nullptr : &*found;
}

void PlansViewModel::rebuild() {
    std::vector<PlanCard> cards;
    std::vector<PlanCard> compared;
    if (snapshot().offerings && snapshot().page != Page::Attract) {
        const auto language = snapshot().language;
        for (const auto& offering : *snapshot().offerings) {
            PlanCard card{.offeringId = QString::fromStdString(offering.id),
                          .name = QString::fromStdString(offering.name.in(language)),
                          .description = QString::fromStdString(offering.description.in(language)),
                          .price = shortMoney(offering.monthly, language),
                          .data = dataOf(offering),
                          .calls = callsOf(offering),
                          .messages = tr("%1 text messages").arg(offering.messages),
                          .contract = contractOf(offering),
                          .today = exactMoney(offering.dueToday(), language),
                          .spokenName = {},
                          .fiveG = offering.fiveG,
                          .selected = offering.id == m_selected,
                          .compared = std::ranges::find(m_compared, offering.id) != m_compared.end()};
            card.spokenName = tr("%1, %2 a month").arg(card.name, card.price);
            if (card.compared) compared.push_back(card);
            if (belongsTo(offering, m_filter)) cards.push_back(std::move(card));
        }
    }
    m_plans.setCards(std::move(cards));
    m_comparison.setCards(std::move(compared));
}

void PlansViewModel::rebuildAndTell() {
    rebuild();
    Q_EMIT changed();
}

}  // namespace simkiosk
