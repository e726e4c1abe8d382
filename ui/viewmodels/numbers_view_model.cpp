#include "ui/viewmodels/numbers_view_model.hpp"

#include <algorithm>

#include "ui/viewmodels/wording.hpp"

namespace simkiosk {
namespace {

enum Role {
    DigitsRole = Qt::UserRole + 1,
    GroupedRole,
    ClassNameRole,
    PriceRole,
    SpokenRole,
    ClassIndexRole,
    SelectedRole
};

// Long enough that typing four digits is one search, short enough to feel immediate.
constexpr auto searchDelay = std::chrono::milliseconds(350);

}  // namespace

int NumberList::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

QVariant NumberList::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const auto& row = m_rows[std::size_t(index.row())];
    switch (role) {
        case DigitsRole: return row.digits;
        case GroupedRole: return row.grouped;
        case ClassNameRole: return row.className;
        case PriceRole: return row.price;
        case SpokenRole: return row.spokenName;
        case ClassIndexRole: return row.classIndex;
        case SelectedRole: return row.selected;
        default: return {};
    }
}

QHash<int, QByteArray> NumberList::roleNames() const {
    return {{DigitsRole, "digits"},    {GroupedRole, "grouped"},   {ClassNameRole, "className"},
            {PriceRole, "price"},      {SpokenRole, "spokenName"}, {ClassIndexRole, "classIndex"},
            {SelectedRole, "selected"}};
}

void NumberList::setRows(std::vector<Row> rows) {
    // "More" only appends and a touch only selects: both keep the list where the finger is.
    const bool continued = rows.size() >= m_rows.size() && !m_rows.empty() &&
                           std::equal(m_rows.begin(), m_rows.end(), rows.begin(),
                                      [](const Row& a, const Row& b) { return a.digits == b.digits; });
    if (!continued) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        if (rows[row] == m_rows[row]) continue;
        m_rows[row] = rows[row];
        Q_EMIT dataChanged(index(int(row)), index(int(row)));
    }
    if (rows.size() > m_rows.size()) {
        beginInsertRows({}, int(m_rows.size()), int(rows.size()) - 1);
        m_rows = std::move(rows);
        endInsertRows();
    }
}

NumbersViewModel::NumbersViewModel(IntentSink& intents) : ViewModel(intents) {
    m_searchSoon.setSingleShot(true);
    m_searchSoon.setInterval(searchDelay);
    connect(&m_searchSoon, &QTimer::timeout, this, &NumbersViewModel::searchNow);
}

QString NumbersViewModel::selected() const {
    const auto* offer = selectedOffer();
    return offer ? QString::fromStdString(offer->msisdn.grouped()) : QString();
}

QString NumbersViewModel::selectedPrice() const {
    const auto* offer = selectedOffer();
    return offer && offer->price.minorUnits() > 0 ? shortMoney(offer->price, snapshot().language) : QString();
}

QString NumbersViewModel::className(int classIndex) const {
    return classIndex < 0 ? tr("All numbers") : wordOf(NumberClass(classIndex));
}

void NumbersViewModel::typeDigit(int digit) {
    if (m_query.contains.size() >= digitsAtMost) return;
    m_query.contains += char('0' + digit);
    searchSoon();
}

void NumbersViewModel::eraseDigit() {
    if (m_query.contains.empty()) return;
    m_query.contains.pop_back();
    searchSoon();
}

void NumbersViewModel::clearDigits() {
    m_query.contains.clear();
    searchSoon();
}

void NumbersViewModel::toggleAtEnd() {
    m_query.atEnd = !m_query.atEnd;
    searchNow();
}

void NumbersViewModel::toggleWithout4() {
    m_query.without4 = !m_query.without4;
    searchNow();
}

void NumbersViewModel::chooseClass(int classIndex) {
    if (classIndex < 0)
        m_query.numberClass.reset();
    else
        m_query.numberClass = NumberClass(classIndex);
    searchNow();
}

void NumbersViewModel::showMore() {
    auto query = m_query;
    query.offset = unsigned(snapshot().numbers.size());
    submit(intent::SearchNumbers{query});
}

void NumbersViewModel::select(const QString& digits) {
    m_selected = digits.toStdString();
    rebuild();
    Q_EMIT changed();
}

void NumbersViewModel::reserve() {
    if (const auto* offer = selectedOffer()) submit(intent::ReserveNumber{offer->msisdn});
}

bool NumbersViewModel::concerns(const Snapshot& before, const Snapshot& now) const {
    return before.page != now.page || before.numbers != now.numbers || before.moreNumbers != now.moreNumbers ||
           before.busy != now.busy || before.notice != now.notice || before.numberQuery != now.numberQuery ||
           before.reservedNumber != now.reservedNumber;
}

void NumbersViewModel::refresh() {
    if (snapshot().page == Page::Attract) {
        m_query = {};
        m_selected.clear();
        m_searchSoon.stop();
    }
    rebuild();
}

const NumberOffer* NumbersViewModel::selectedOffer() const {
    if (m_selected.empty()) return nullptr;
    const auto matches = [&](const NumberOffer& offer) { return offer.msisdn.digits() == m_selected; };
    const auto found = std::ranges::find_if(snapshot().numbers, matches);
    if (found != snapshot().numbers.end()) return &*found;
    const auto& reserved = snapshot().reservedNumber;
    return reserved && matches(*reserved) ? &*reserved : nullptr;
}

void NumbersViewModel::searchSoon() {
    m_searchSoon.start();
    Q_EMIT changed();
}

void NumbersViewModel::searchNow() {
    m_searchSoon.stop();
    m_query.offset = 0;
    submit(intent::SearchNumbers{m_query});
    Q_EMIT changed();
}

void NumbersViewModel::rebuild() {
    std::vector<NumberList::Row> rows;
    if (snapshot().page != Page::Attract) {
        for (const auto& offer : snapshot().numbers) {
            NumberList::Row row{
                .digits = QString::fromStdString(offer.msisdn.digits()),
                .grouped = QString::fromStdString(offer.msisdn.grouped()),
                .className = wordOf(offer.numberClass),
                .price = offer.price.minorUnits() == 0 ? tr("Free") : shortMoney(offer.price, snapshot().language),
                .spokenName = {},
                .classIndex = int(offer.numberClass),
                .selected = offer.msisdn.digits() == m_selected};
            row.spokenName = QStringLiteral("%1, %2, %3").arg(row.grouped, row.className, row.price);
            rows.push_back(std::move(row));
        }
    }
    m_numbers.setRows(std::move(rows));
}

}  // namespace simkiosk
