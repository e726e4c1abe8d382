#include "ui/rendering/qt_contract_writer.hpp"

#include <QBuffer>
#include <QGuiApplication>
#include <QImage>
#include <QMarginsF>
#include <QPageSize>
#include <QPdfWriter>
#include <algorithm>

#include "platform/base/sha256.hpp"
#include "ui/rendering/contract_layout.hpp"

namespace simkiosk {
namespace {

constexpr int unitsPerInch = 254;  // makes one unit of the painter 0.1 mm
constexpr std::size_t largestAttachment = 4 << 20;

int countPages(const ContractTerms& terms, const ContractIssuer& issuer, const std::optional<ContractSeal>& seal) {
    QImage nowhere(1, 1, QImage::Format_RGB32);
    QPainter painter(&nowhere);
    return ContractLayout(terms, issuer, seal).paint(&painter, [&] { return &painter; }, 0);
}

// Qt writes the moment of writing; the same length with the contract's day keeps every offset of the file.
void fixCreationDate(QByteArray& pdf, const std::string& isoDay) {
    const QByteArray mark("/CreationDate (D:");
    const auto at = pdf.indexOf(mark);
    if (at < 0) return;
    const auto from = at + mark.size();
    const auto to = pdf.indexOf(')', from);
    QByteArray fixed;
    for (const char c : isoDay) {
        if (c >= '0' && c <= '9') fixed += c;
    }
    fixed = fixed.leftJustified(14, '0', true) + "+00'00'";
    if (to < 0) return;
    fixed = fixed.leftJustified(to - from, ' ', true);
    pdf.replace(from, to - from, fixed);
}

bool hasStroke(const Signature& signature) {
    for (std::size_t i = 1; i < signature.samples.size(); ++i) {
        if (signature.samples[i - 1].penDown && signature.samples[i].penDown) return true;
    }
    return false;
}

Image toImage(const QImage& picture) {
    const QImage converted = picture.convertToFormat(QImage::Format_BGR888);
    Image image{.width = converted.width(), .height = converted.height(), .format = PixelFormat::Bgr24, .pixels = {}};
    const auto rowBytes = static_cast<std::size_t>(image.width) * 3;
    image.pixels.reserve(rowBytes * static_cast<std::size_t>(image.height));
    for (int y = 0; y < image.height; ++y) append(image.pixels, ByteView(converted.constScanLine(y), rowBytes));
    return image;
}

}  // namespace

Result<Bytes> QtContractWriter::draft(const ContractTerms& terms) { return writePdf(terms, std::nullopt); }

std::vector<Image> QtContractWriter::pages(const ContractTerms& terms, int widthPixels) {
    return renderContractPages(terms, m_issuer, widthPixels);
}

Result<SignedContract> QtContractWriter::sign(const ContractTerms& terms, const Bytes& draft,
                                              const Signature& signature) {
    if (draft.empty()) return fail(ErrorCode::Invalid, "there is no contract to sign");
    const bool drawn = hasStroke(signature) && signature.padWidth > 0 && signature.padHeight > 0;
    if (!drawn && !signature.confirmedByKey) return fail(ErrorCode::Invalid, "the signature has no stroke");
    const auto digest = sha256(draft);
    Bytes bound(digest.begin(), digest.end());
    append(bound, toBytes(canonicalJson(signature)));

    SignedContract contract;
    contract.contractSha256 = sha256Hex(draft);
    contract.signatureSha256 = sha256Hex(bound);
    auto pdf = writePdf(terms, ContractSeal{signature, contract.contractSha256, contract.signatureSha256});
    SIMKIOSK_TRY(pdf);
    contract.pdf = std::move(*pdf);
    return contract;
}

Result<Bytes> QtContractWriter::writePdf(const ContractTerms& terms, const std::optional<ContractSeal>& seal) const {
    if (qGuiApp == nullptr) return fail(ErrorCode::Invalid, "no QGuiApplication to draw with");
    QByteArray pdf;
    {
        QBuffer buffer(&pdf);
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF());
        writer.setResolution(unitsPerInch);
        writer.setTitle(contractTexts(terms.language).title);
        writer.setCreator(QString::fromStdString(m_issuer.name));
        if (seal) {
            const auto json = canonicalJson(seal->signature);
            if (json.size() > largestAttachment) return fail(ErrorCode::Invalid, "the signature is too long");
            writer.addFileAttachment(QStringLiteral("signature.json"), QByteArray::fromStdString(json),
                                     QStringLiteral("application/json"));
        }
        QPainter painter;
        if (!painter.begin(&writer)) return fail(ErrorCode::Internal, "the PDF cannot be written");
        const auto nextPage = [&] {
            writer.newPage();
            return &painter;
        };
        ContractLayout(terms, m_issuer, seal).paint(&painter, nextPage, countPages(terms, m_issuer, seal));
    }
    fixCreationDate(pdf, terms.date);
    return Bytes(pdf.begin(), pdf.end());
}

std::vector<Image> renderContractPages(const ContractTerms& terms, const ContractIssuer& issuer, int widthPixels) {
    widthPixels = std::clamp(widthPixels, 100, 4000);
    const double scale = static_cast<double>(widthPixels) / ContractLayout::pageWidth;
    const int heightPixels = static_cast<int>(ContractLayout::pageHeight * scale);
    std::vector<Image> pages;
    QImage sheet(widthPixels, heightPixels, QImage::Format_RGB32);
    QPainter painter;
    const auto begin = [&] {
        sheet.fill(Qt::white);
        painter.begin(&sheet);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        painter.scale(scale, scale);
    };
    const auto end = [&] {
        painter.end();
        pages.push_back(toImage(sheet));
    };
    begin();
    const auto nextPage = [&] {
        end();
        begin();
        return &painter;
    };
    ContractLayout(terms, issuer, std::nullopt).paint(&painter, nextPage, countPages(terms, issuer, std::nullopt));
    end();
    return pages;
}

}  // namespace simkiosk
