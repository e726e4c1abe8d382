// Draws the contract page by page, on PDF and on pictures alike, in units of 0.1 mm on A4.
#pragma once

#include <QPainter>
#include <functional>
#include <optional>

#include "kiosk/ports/contract_writer.hpp"
#include "ui/rendering/contract_texts.hpp"

namespace simkiosk {

// Who sells; stands on every contract.
struct ContractIssuer {
    std::string name = "SimKiosk Mobile";
    std::string address = "1 Example Street";
    std::string contact = "service@simkiosk.example";
};

// What a signed contract has more than its draft.
struct ContractSeal {
    const Signature& signature;
    std::string contractSha256;
    std::string signatureSha256;
};

class ContractLayout {
   public:
    static constexpr int pageWidth = 2100;   // 0.1 mm
    static constexpr int pageHeight = 2970;  // 0.1 mm
    // Ends the page being painted and begins the next; the painter stays or is replaced.
    using NextPage = std::function<QPainter*()>;

    ContractLayout(const ContractTerms& terms, const ContractIssuer& issuer, std::optional<ContractSeal> seal);

    // Number of pages painted. `pages` is printed at their foot; 0 leaves it out (the counting run).
    int paint(QPainter* painter, const NextPage& nextPage, int pages);

   private:
    void header();
    void parties();
    void numberCard();
    void planTable();
    void priceTable();
    void consents();
    void clauses();
    void signatureBlock();
    void signatureBox(int left, int top, int width, int height);
    void digests();
    void footer();

    void heading(const QString& words);
    void keyValue(const QString& key, const QString& value, int left, int width);
    void priceRow(const QString& item, Money amount, bool total);
    // Draws wrapped text at the cursor and returns the height it took; `left`, `width` in 0.1 mm.
    int text(const QString& words, int left, int top, int width, QFont font, QColor colour, int align = 0x1);
    int heightOf(const QString& words, int width, const QFont& font) const;
    int placed(int left, int width) const;
    void need(int height);  // a new page when that much no longer fits
    QFont face(int height, bool bold = false) const;

    const ContractTerms& m_terms;
    const ContractIssuer& m_issuer;
    std::optional<ContractSeal> m_seal;
    const ContractTexts& m_texts;
    QPainter* m_painter = nullptr;
    NextPage m_nextPage;
    int m_y = 0;
    int m_page = 1;
    int m_pages = 0;
};

}  // namespace simkiosk
