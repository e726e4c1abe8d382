#include "ui/rendering/contract_layout.hpp"

#include <QFontMetricsF>
#include <QPainterPath>
#include <algorithm>

#include "kiosk/values/local_format.hpp"
#include "ui/rendering/fonts.hpp"

namespace simkiosk {
namespace {

// One scale of type, heights in 0.1 mm.
constexpr int titleSize = 84;
constexpr int numberSize = 104;
constexpr int headingSize = 42;
constexpr int bodySize = 34;
constexpr int smallSize = 27;
constexpr int digestSize = 25;

constexpr int margin = 190;
constexpr int contentWidth = ContractLayout::pageWidth - 2 * margin;
constexpr int contentBottom = ContractLayout::pageHeight - 210;
constexpr int wrapFlags = Qt::TextWordWrap | Qt::AlignTop;

const QColor ink(0x16, 0x1C, 0x24);
const QColor quiet(0x5C, 0x67, 0x73);
const QColor accent(0x0B, 0x5C, 0xAD);
const QColor hairline(0xD3, 0xDA, 0xE1);
const QColor tint(0xF1, 0xF5, 0xF9);

QString fromUtf8(const std::string& text) { return QString::fromStdString(text); }

QString inFours(const std::string& digest) {
    QString text;
    for (std::size_t i = 0; i < digest.size(); ++i) {
        if (i > 0 && i % 8 == 0) text += QLatin1Char(' ');
        text += QLatin1Char(digest[i]);
    }
    return text;
}

QFont sized(QFont font, int height) {
    font.setPixelSize(height);
    // The same line breaks on every resolution.
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

}  // namespace

ContractLayout::ContractLayout(const ContractTerms& terms, const ContractIssuer& issuer,
                               std::optional<ContractSeal> seal)
    : m_terms(terms), m_issuer(issuer), m_seal(std::move(seal)), m_texts(contractTexts(terms.language)) {}

int ContractLayout::paint(QPainter* painter, const NextPage& nextPage, int pages) {
    m_painter = painter;
    m_nextPage = nextPage;
    m_pages = pages;
    m_page = 1;
    header();
    parties();
    numberCard();
    planTable();
    priceTable();
    consents();
    clauses();
    signatureBlock();
    footer();
    return m_page;
}

void ContractLayout::header() {
    m_painter->fillRect(QRect(0, 0, pageWidth, 24), accent);
    m_y = 130;
    text(fromUtf8(m_issuer.name), margin, m_y, contentWidth / 2, face(headingSize, true), accent);
    const auto id = fromUtf8(m_terms.transaction.text());
    text(m_texts.number + QStringLiteral("  ") + id.right(12).toUpper(), margin + contentWidth / 2, m_y,
         contentWidth / 2, face(smallSize), quiet, Qt::AlignRight);
    text(m_texts.date + QStringLiteral("  ") + fromUtf8(localDate(m_terms.date, m_terms.language)),
         margin + contentWidth / 2, m_y + 42, contentWidth / 2, face(smallSize), quiet, Qt::AlignRight);
    m_y += 140;
    m_y += text(m_texts.title, margin, m_y, contentWidth, face(titleSize, true), ink);
    m_y += text(m_texts.subtitle, margin, m_y, contentWidth, face(bodySize), quiet) + 50;
}

void ContractLayout::parties() {
    const int column = (contentWidth - 60) / 2;
    const int right = margin + column + 60;
    const int top = m_y;
    m_painter->setPen(QPen(hairline, 3));
    m_painter->drawLine(margin, top, margin + contentWidth, top);
    const int first = top + 30;
    text(m_texts.provider, margin, first, column, face(smallSize, true), accent);
    text(m_texts.customer, right, first, column, face(smallSize, true), accent);
    int left = first + 56;
    left += text(fromUtf8(m_issuer.name), margin, left, column, face(bodySize, true), ink);
    left += text(fromUtf8(m_issuer.address), margin, left, column, face(smallSize), quiet);
    left += text(fromUtf8(m_issuer.contact), margin, left, column, face(smallSize), quiet);
    int other = first + 56;
    other += text(fromUtf8(m_terms.name.reveal()), right, other, column, face(bodySize, true), ink);
    other += text(m_texts.document, right, other, column, face(smallSize), quiet);
    other += text(fromUtf8(m_terms.documentNumber.reveal()), right, other, column, face(bodySize), ink);
    m_y = std::max(left, other) + 50;
}

void ContractLayout::numberCard() {
    constexpr int height = 250;
    need(height);
    m_painter->setPen(Qt::NoPen);
    m_painter->setBrush(tint);
    m_painter->drawRoundedRect(QRect(margin, m_y, contentWidth, height), 24, 24);
    text(m_texts.yourNumber, margin + 50, m_y + 36, contentWidth / 2, face(smallSize, true), accent);
    text(fromUtf8(m_terms.number.msisdn.grouped()), margin + 50, m_y + 84, contentWidth - 100, face(numberSize, true),
         ink);
    text(numberClassWords(std::string(toString(m_terms.number.numberClass)), m_terms.language),
         margin + contentWidth / 2, m_y + 36, contentWidth / 2 - 50, face(smallSize), quiet, Qt::AlignRight);
    m_y += height + 56;
}

void ContractLayout::planTable() {
    const auto& plan = m_terms.offering;
    need(400);
    heading(m_texts.plan);
    m_y += text(fromUtf8(plan.name.in(m_terms.language)), margin, m_y, contentWidth, face(bodySize, true), ink) + 6;
    m_y +=
        text(fromUtf8(plan.description.in(m_terms.language)), margin, m_y, contentWidth, face(smallSize), quiet) + 24;
    const int column = (contentWidth - 60) / 2;
    const auto minutes = m_texts.minutes.arg(plan.voiceMinutes);
    const int top = m_y;
    keyValue(m_texts.data, plan.unlimitedData ? m_texts.unlimited : QStringLiteral("%1 GB").arg(plan.dataGigabytes),
             margin, column);
    keyValue(m_texts.calls, plan.unlimitedVoice ? m_texts.unlimited : minutes, margin, column);
    const int bottom = m_y;
    m_y = top;
    keyValue(m_texts.messages, QString::number(plan.messages), margin + column + 60, column);
    keyValue(m_texts.network, plan.fiveG ? QStringLiteral("5G") : QStringLiteral("4G"), margin + column + 60, column);
    m_y = std::max(bottom, m_y);
    keyValue(m_texts.term, plan.contractMonths == 0 ? m_texts.noTerm : m_texts.months.arg(plan.contractMonths), margin,
             contentWidth);
    m_y += 50;
}

void ContractLayout::priceTable() {
    need(520);
    heading(m_texts.prices);
    const auto currency = QString::fromLatin1(currencyCode(m_terms.total.currency()).data(), 3);
    text(m_texts.item, margin, m_y, contentWidth / 2, face(smallSize, true), quiet);
    text(m_texts.amount.arg(currency), margin + contentWidth / 2, m_y, contentWidth / 2, face(smallSize, true), quiet,
         Qt::AlignRight);
    m_y += 52;
    priceRow(m_texts.monthly, m_terms.offering.monthly, false);
    priceRow(m_texts.oneTime, m_terms.offering.oneTime, false);
    priceRow(m_texts.numberFee, m_terms.number.price, false);
    priceRow(m_texts.total, m_terms.total, true);
    m_y += 12;
    m_y += text(m_texts.taxNote, margin, m_y, contentWidth, face(smallSize), quiet) + 56;
}

void ContractLayout::priceRow(const QString& item, Money amount, bool total) {
    const int size = total ? headingSize : bodySize;
    const int height = total ? 92 : 72;
    m_painter->setPen(total ? QPen(ink, 5) : QPen(hairline, 3));
    m_painter->drawLine(margin, m_y, margin + contentWidth, m_y);
    const int top = m_y + (height - size * 14 / 10) / 2;
    text(item, margin, top, contentWidth * 2 / 3, face(size, total), ink);
    text(fromUtf8(localAmount(amount, m_terms.language)), margin + contentWidth * 2 / 3, top, contentWidth / 3,
         face(size, total), ink, Qt::AlignRight);
    m_y += height;
}

void ContractLayout::consents() {
    if (m_terms.consents.empty()) return;
    need(200);
    heading(m_texts.consents);
    for (const auto& consent : m_terms.consents) {
        const auto words = consentWords(consent, m_terms.language);
        need(heightOf(words, contentWidth - 70, face(bodySize)) + 14);
        const QRect box(placed(margin + 3, 34), m_y + 8, 34, 34);
        m_painter->setPen(QPen(accent, 4));
        m_painter->setBrush(Qt::NoBrush);
        m_painter->drawRoundedRect(box, 6, 6);
        m_painter->setPen(QPen(accent, 6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        m_painter->drawPolyline(
            QPolygon({box.topLeft() + QPoint(8, 18), box.topLeft() + QPoint(15, 26), box.topLeft() + QPoint(27, 9)}));
        m_y += text(words, margin + 70, m_y, contentWidth - 70, face(bodySize), ink) + 14;
    }
    m_y += 42;
}

void ContractLayout::clauses() {
    need(220);
    heading(m_texts.conditions);
    for (int i = 0; i < m_texts.clauses.size(); ++i) {
        const auto& clause = m_texts.clauses[i];
        need(heightOf(clause, contentWidth - 70, face(bodySize)) + 18);
        text(QString::number(i + 1), margin, m_y, 60, face(bodySize, true), accent);
        m_y += text(clause, margin + 70, m_y, contentWidth - 70, face(bodySize), ink) + 18;
    }
    m_y += 40;
}

void ContractLayout::signatureBlock() {
    constexpr int boxHeight = 360;
    need(boxHeight + 520);
    heading(m_texts.signature);
    signatureBox(margin, m_y, contentWidth, boxHeight);
    m_y += boxHeight + 16;
    if (!m_seal) {
        m_y += text(m_texts.draft, margin, m_y, contentWidth, face(smallSize), quiet);
        return;
    }
    m_y += text(m_texts.signedBy.arg(fromUtf8(localDate(m_terms.date, m_terms.language))), margin, m_y, contentWidth,
                face(smallSize), quiet) +
           40;
    digests();
}

// The strokes as they were drawn, in proportion, pressure as breadth where the pad has it.
void ContractLayout::signatureBox(int left, int top, int width, int height) {
    m_painter->setPen(QPen(hairline, 4));
    m_painter->setBrush(Qt::white);
    m_painter->drawRoundedRect(QRect(left, top, width, height), 24, 24);
    const int base = top + height - 90;
    m_painter->drawLine(left + 60, base, left + width - 60, base);
    text(fromUtf8(m_terms.name.reveal()), left + 60, base + 14, width - 120, face(smallSize), quiet);
    if (!m_seal) {
        text(m_texts.signHere, left + 60, base - 60, width - 120, face(smallSize), quiet);
        return;
    }
    const auto& signature = m_seal->signature;
    if (signature.confirmedByKey) {
        text(m_texts.confirmedByKey, left + 60, top + 110, width - 120, face(headingSize, true), ink);
        return;
    }
    if (signature.padWidth <= 0 || signature.padHeight <= 0) return;
    const double scale = std::min((width - 120.0) / signature.padWidth, (height - 40.0) / signature.padHeight);
    const double x0 = left + (width - signature.padWidth * scale) / 2;
    const double y0 = top + (height - signature.padHeight * scale) / 2;
    for (std::size_t i = 1; i < signature.samples.size(); ++i) {
        const auto& from = signature.samples[i - 1];
        const auto& to = signature.samples[i];
        if (!from.penDown || !to.penDown) continue;
        const double breadth = to.force ? 5.0 + 9.0 * *to.force / 65535.0 : 8.0;
        m_painter->setPen(QPen(ink, breadth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        m_painter->drawLine(QPointF(x0 + from.x * scale, y0 + from.y * scale),
                            QPointF(x0 + to.x * scale, y0 + to.y * scale));
    }
}

void ContractLayout::digests() {
    const QFont mono = sized(digestFont(), digestSize);
    m_y += text(m_texts.contractHash, margin, m_y, contentWidth, face(smallSize, true), ink);
    m_y += text(inFours(m_seal->contractSha256), margin, m_y, contentWidth, mono, ink) + 20;
    m_y += text(m_texts.signatureHash, margin, m_y, contentWidth, face(smallSize, true), ink);
    m_y += text(inFours(m_seal->signatureSha256), margin, m_y, contentWidth, mono, ink) + 20;
    m_y += text(m_texts.hashNote, margin, m_y, contentWidth, face(smallSize), quiet);
}

void ContractLayout::footer() {
    const int top = pageHeight - 150;
    m_painter->setPen(QPen(hairline, 3));
    m_painter->drawLine(margin, top, margin + contentWidth, top);
    text(fromUtf8(m_issuer.name) + QStringLiteral("  ·  ") + m_texts.title, margin, top + 18, contentWidth * 2 / 3,
         face(smallSize), quiet);
    if (m_pages == 0) return;
    text(m_texts.page.arg(m_page).arg(m_pages), margin + contentWidth / 2, top + 18, contentWidth / 2, face(smallSize),
         quiet, Qt::AlignRight);
}

void ContractLayout::heading(const QString& words) {
    m_y += text(words, margin, m_y, contentWidth, face(headingSize, true), ink) + 22;
}

void ContractLayout::keyValue(const QString& key, const QString& value, int left, int width) {
    m_painter->setPen(QPen(hairline, 3));
    m_painter->drawLine(placed(left, width), m_y, placed(left, width) + width, m_y);
    const int keyWidth = width * 45 / 100;
    const int keyHeight = text(key, left, m_y + 14, keyWidth, face(bodySize), quiet);
    const int valueHeight =
        text(value, left + keyWidth, m_y + 14, width - keyWidth, face(bodySize), ink, Qt::AlignRight);
    m_y += std::max(keyHeight, valueHeight) + 26;
}

int ContractLayout::text(const QString& words, int left, int top, int width, QFont font, QColor colour, int align) {
    const int height = heightOf(words, width, font);
    m_painter->setFont(font);
    m_painter->setPen(colour);
    if (isRightToLeft(m_terms.language) && align != Qt::AlignHCenter)
        align = align == Qt::AlignRight ? Qt::AlignLeft : Qt::AlignRight;
    // Absolute: Qt would turn the side once more where the words themselves run from the right.
    m_painter->drawText(QRectF(placed(left, width), top, width, height + 4),
                        align | Qt::AlignAbsolute | wrapFlags | Qt::TextDontClip, words);
    return height;
}

// The page is laid out for readers from the left; for others everything stands at the opposite side.
int ContractLayout::placed(int left, int width) const {
    return isRightToLeft(m_terms.language) ? pageWidth - left - width : left;
}

int ContractLayout::heightOf(const QString& words, int width, const QFont& font) const {
    // Asked of the painter's device, so that PDF and picture measure the fonts they draw.
    const QFontMetricsF metrics(font, m_painter->device());
    return static_cast<int>(metrics.boundingRect(QRectF(0, 0, width, 1e6), wrapFlags, words).height() + 0.999);
}

void ContractLayout::need(int height) {
    if (m_y + height <= contentBottom) return;
    footer();
    m_painter = m_nextPage();
    ++m_page;
    m_y = 190;
}

QFont ContractLayout::face(int height, bool bold) const {
    QFont font = sized(documentFont(m_terms.language), height);
    font.setBold(bold);
    return font;
}

}  // namespace simkiosk
