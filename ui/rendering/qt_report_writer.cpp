#include "ui/rendering/qt_report_writer.hpp"

#include <QBuffer>
#include <QGuiApplication>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

#include "ui/rendering/fonts.hpp"

namespace simkiosk {
namespace {

// 0.1 mm
constexpr int unitsPerInch = 254;
constexpr int margin = 200;
constexpr int gap = 20;

class Sheet {
   public:
    Sheet(QPdfWriter& writer, QPainter& painter) : m_writer(writer), m_painter(painter) {}

    void operator()(const ReceiptText& text) {
        const int size = text.style == ReceiptText::Style::Large   ? 64
                         : text.style == ReceiptText::Style::Small ? 32
                                                                   : 40;
        const auto align = text.align == ReceiptText::Align::Centre  ? Qt::AlignHCenter
                           : text.align == ReceiptText::Align::Right ? Qt::AlignRight
                                                                     : Qt::AlignLeft;
        write(QString::fromStdString(text.text), size, text.style == ReceiptText::Style::Bold, align);
    }
    // The value stands beside its label.
    void operator()(const ReceiptPair& pair) {
        const int height = write(QString::fromStdString(pair.label), 40, pair.bold, Qt::AlignLeft);
        m_y -= height + gap;
        write(QString::fromStdString(pair.value), 40, pair.bold, Qt::AlignRight);
    }
    void operator()(const ReceiptRule&) {
        m_painter.setPen(QPen(Qt::black, 3));
        m_painter.drawLine(margin, m_y + gap, m_writer.width() - margin, m_y + gap);
        m_y += 3 * gap;
    }
    void operator()(const ReceiptFeed& feed) { m_y += 40 * feed.lines; }
    void operator()(const ReceiptQr&) {}
    void operator()(const ReceiptBarcode&) {}

   private:
    // Returns how high it is.
    int write(const QString& text, int size, bool bold, Qt::AlignmentFlag align) {
        QFont font = documentFont();
        font.setPixelSize(size);
        font.setBold(bold);
        m_painter.setFont(font);
        m_painter.setPen(Qt::black);
        const int flags = align | Qt::TextWordWrap;
        const int width = m_writer.width() - 2 * margin;
        const int height = m_painter.boundingRect(0, 0, width, m_writer.height(), flags, text).height();
        if (m_y + height > m_writer.height() - margin) {
            m_writer.newPage();
            m_y = margin;
        }
        m_painter.drawText(QRect(margin, m_y, width, height), flags, text);
        m_y += height + gap;
        return height;
    }

    QPdfWriter& m_writer;
    QPainter& m_painter;
    int m_y = margin;
};

}  // namespace

Result<Bytes> reportPdf(const ReceiptDocument& document, const std::string& title) {
    if (qGuiApp == nullptr) return fail(ErrorCode::Internal, "no QGuiApplication to draw with");
    QByteArray pdf;
    {
        QBuffer buffer(&pdf);
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF());
        writer.setResolution(unitsPerInch);
        writer.setTitle(QString::fromStdString(title));
        QPainter painter;
        if (!painter.begin(&writer)) return fail(ErrorCode::Internal, "the PDF cannot be written");
        Sheet sheet(writer, painter);
        for (const auto& block : document.blocks) std::visit(sheet, block);
    }
    return Bytes(pdf.begin(), pdf.end());
}

}  // namespace simkiosk
