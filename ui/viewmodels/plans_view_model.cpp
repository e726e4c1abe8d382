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
    AbroadRole,
    ContractRole,
    TodayRole,
    ThenRole,
    SpokenRole,
    FiveGRole,
    SelectedRole,
    ComparedRole,
};

constexpr int daysOfAMonth = 30;
constexpr int hoursAGigabyte = 1;  // rule of thumb, video in standard definition

constexpr const char* noContract = "no_contract";

bool belongsTo(const ProductOffering& offering, const std::string& category) {
    if (category == noContract) return offering.contractMonths == 0;
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
        case AbroadRole: return card.abroad;
        case ContractRole: return card.contract;
        case TodayRole: return card.today;
        case ThenRole: return card.then;
        case SpokenRole: return card.spokenName;
        case FiveGRole: return card.fiveG;
        case SelectedRole: return card.selected;
        case ComparedRole: return card.compared;
        default: return {};
    }
}

QHash<int, QByteArray> PlanList::roleNames() const {
    return {{IdRole, "offeringId"},         {NameRole, "name"},         {DescriptionRole, "description"},
            {PriceRole, "price"},           {DataRole, "dataText"},     {CallsRole, "callsText"},
            {MessagesRole, "messagesText"}, {AbroadRole, "abroadText"}, {ContractRole, "contractText"},
            {TodayRole, "todayText"},       {ThenRole, "thenText"},     {SpokenRole, "spokenName"},
            {FiveGRole, "fiveG"},           {SelectedRole, "selected"}, {ComparedRole, "compared"}};
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

int PlanList::rowOf(const QString& offeringId) const {
    const auto found = std::ranges::find(m_cards, offeringId, &PlanCard::offeringId);
    return found == m_cards.end() ? -1 : int(found - m_cards.begin());
}

QStringList PlansViewModel::filters() const {
    QStringList found{QString()};
    if (!snapshot().offerings) return found;
    for (const char* category : {"data", "calls", "budget", noContract, "traveller", "student"}) {
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
    if (category == QLatin1String(noContract)) return tr("No contract");
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

QVariantList PlansViewModel::figures() const {
    const auto* offering = selectedOffering();
    if (!offering) return {};
    QVariantList figures;
    const auto add = [&](const char* drawing, const QString& figure, const QString& words) {
        figures << QVariantMap{{QStringLiteral("drawing"), QLatin1String(drawing)},
                               {QStringLiteral("figure"), figure},
                               {QStringLiteral("words"), words}};
    };
    const int videoMinutes = offering->dataGigabytes * 60 / daysOfAMonth * hoursAGigabyte;
    if (offering->unlimitedData)
        add("video", tr("No limit"), tr("video and music"));
    else if (offering->dataGigabytes == 0)
        add("video", QStringLiteral("0"), tr("GB of data a month"));
    else if (videoMinutes >= 60)
        add("video", tr("%1 h").arg(videoMinutes / 60), tr("of video a day"));
    else
        add("video", tr("%1 min").arg(videoMinutes), tr("of video a day"));
    if (offering->unlimitedVoice)
        add("phone", tr("No limit"), tr("calls"));
    else if (offering->voiceMinutes == 0)
        add("phone", QStringLiteral("0"), tr("minutes of calls a month"));
    else if (offering->voiceMinutes >= daysOfAMonth)
        add("phone", tr("%1 min").arg(offering->voiceMinutes / daysOfAMonth), tr("of calls a day"));
    else
        add("phone", tr("%1 min").arg(offering->voiceMinutes), tr("of calls a month"));
    if (offering->abroadMinutes > 0)
        add("globe", tr("%1 min").arg(offering->abroadMinutes), tr("abroad a month"));
    else
        add("message", QString::number(offering->messages), tr("text messages a month"));
    return figures;
}

QString PlansViewModel::dueToday() const {
    const auto* offering = selectedOffering();
    return offering ? exactMoney(offering->dueToday(), snapshot().language) : QString();
}

QString PlansViewModel::dueTodayWords() const {
    const auto* offering = selectedOffering();
    if (!offering) return {};
    if (offering->oneTime.minorUnits() == 0) return tr("the first month, tax and SIM card included");
    return tr("the first month, and %1 once for the SIM card").arg(exactMoney(offering->oneTime, snapshot().language));
}

QString PlansViewModel::afterwards() const {
    const auto* offering = selectedOffering();
    return offering ? exactMoney(offering->monthly, snapshot().language) : QString();
}

QString PlansViewModel::afterwardsWords() const {
    const auto* offering = selectedOffering();
    if (!offering) return {};
    if (offering->contractMonths == 0) return tr("a month; stop at the end of any month");
    return tr("a month; you stay for %n months", nullptr, offering->contractMonths);
}

void PlansViewModel::chooseFilter(const QString& category) {
    m_filter = category.toStdString();
    rebuildAndTell();
}

void PlansViewModel::select(const QString& offeringId) {
    m_selected = offeringId.toStdString();
    // What was recommended or compared may be filtered away.
    if (const auto* offering = selectedOffering(); offering && !belongsTo(*offering, m_filter)) m_filter.clear();
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
                          .messages = tr("%n text messages", nullptr, offering.messages),
                          .abroad = offering.abroadMinutes > 0 ? tr("%1 min abroad").arg(offering.abroadMinutes)
                                                               : tr("Abroad costs extra"),
                          .contract = contractOf(offering),
                          .today = exactMoney(offering.dueToday(), language),
                          .then = tr("%1 a month").arg(exactMoney(offering.monthly, language)),
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
