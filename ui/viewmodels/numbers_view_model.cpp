#include "ui/viewmodels/numbers_view_model.hpp"

#include <algorithm>
#include <array>

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

// Month and day as digits: "05", "051", "0517"; what cannot become a day is not one.
bool beginsABirthday(const std::string& digits) {
    constexpr std::array daysOf{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (digits.size() > 4) return false;
    if (!digits.empty() && digits[0] > '1') return false;
    if (digits.size() < 2) return true;
    const int month = (digits[0] - '0') * 10 + digits[1] - '0';
    if (month < 1 || month > 12) return false;
    if (digits.size() == 3) return (digits[2] - '0') * 10 <= daysOf[std::size_t(month - 1)];
    if (digits.size() < 4) return true;
    const int day = (digits[2] - '0') * 10 + digits[3] - '0';
    return day >= 1 && day <= daysOf[std::size_t(month - 1)];
}

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
    return offer ? island(QString::fromStdString(offer->msisdn.grouped()), snapshot().language) : QString();
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
    const auto longer = m_query.contains + char('0' + digit);
    if (m_mode == Birthday && !beginsABirthday(longer)) return;
    m_query.contains = longer;
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

QStringList NumbersViewModel::patterns() const {
    return {QStringLiteral("AABB"), QStringLiteral("ABAB"), QStringLiteral("ABBA"),
            QStringLiteral("AAA"),  QStringLiteral("1234"), tr("Ends in 88")};
}

QStringList NumbersViewModel::examples() const {
    return {QStringLiteral("… 5577"), QStringLiteral("… 5757"), QStringLiteral("… 5775"),
            QStringLiteral("… 777"),  QStringLiteral("… 6789"), QStringLiteral("… 88")};
}

QString NumbersViewModel::orderName() const {
    switch (m_query.order) {
        case NumberOrder::AsOffered: break;
        case NumberOrder::CheapestFirst: return tr("Cheapest first");
        case NumberOrder::DearestFirst: return tr("Dearest first");
        case NumberOrder::ByDigits: return tr("0 to 9");
    }
    return tr("Sort");
}

bool NumbersViewModel::wishes() const {
    return !m_query.contains.empty() || m_query.numberClass || m_query.without4 || m_query.pattern;
}

void NumbersViewModel::chooseMode(int mode) {
    m_mode = Mode(mode);
    // What was typed stays where it is a birthday too.
    if (m_mode == Birthday && !beginsABirthday(m_query.contains)) {
        m_query.contains.clear();
        searchSoon();
    }
    Q_EMIT changed();
}

void NumbersViewModel::togglePattern(int index) {
    if (patternIndex() == index)
        m_query.pattern.reset();
    else
        m_query.pattern = NumberPattern(index);
    searchNow();
}

void NumbersViewModel::nextOrder() {
    m_query.order =
        m_query.order == NumberOrder::ByDigits ? NumberOrder::AsOffered : NumberOrder(int(m_query.order) + 1);
    searchNow();
}

void NumbersViewModel::clearWishes() {
    const auto order = m_query.order;
    m_query = {};
    m_query.order = order;
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
        m_mode = Digits;
        wipe(m_selected);
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
                .grouped = island(QString::fromStdString(offer.msisdn.grouped()), snapshot().language),
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
