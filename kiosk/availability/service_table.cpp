#include "kiosk/availability/service_table.hpp"

#include <algorithm>
#include <span>

namespace simkiosk {

namespace {

constexpr std::array identityCardParts{Part::IdCardReader, Part::PhotoDecoder};
constexpr std::array chipDocumentParts{Part::DocumentReader};

std::span<const Part> neededFor(DocumentChoice document) {
    if (document == DocumentChoice::IdentityCard) return identityCardParts;
    return chipDocumentParts;
}

bool belongsTo(Part part, std::span<const Part> parts) { return std::ranges::find(parts, part) != parts.end(); }

// Nobody misses the reader of a document that is not accepted.
bool isWanted(Part part, const std::vector<DocumentChoice>& wanted) {
    const bool readsDocuments = belongsTo(part, identityCardParts) || belongsTo(part, chipDocumentParts);
    return !readsDocuments ||
           std::ranges::any_of(wanted, [&](DocumentChoice document) { return belongsTo(part, neededFor(document)); });
}

}  // namespace

std::string_view toString(Part part) {
    switch (part) {
        case Part::CardDispenser: return "card_dispenser";
        case Part::SimStock: return "sim_stock";
        case Part::RetainBin: return "retain_bin";
        case Part::IdCardReader: return "id_card_reader";
        case Part::PhotoDecoder: return "photo_decoder";
        case Part::DocumentReader: return "document_reader";
        case Part::Camera: return "camera";
        case Part::ReceiptPrinter: return "receipt_printer";
        case Part::BackOffice: return "back_office";
        case Part::Storage: return "storage";
        case Part::NoDoubt: return "open_case";
    }
    return "";
}

Services servicesWith(const std::set<Part>& working, const std::vector<DocumentChoice>& wanted) {
    const auto works = [&](Part part) { return working.contains(part); };
    Services services;
    for (const auto document : wanted) {
        if (std::ranges::all_of(neededFor(document), works)) services.documents.push_back(document);
    }
    services.sale = std::ranges::all_of(neededForSale, works) && !services.documents.empty();
    // A dispenser that is silent may come back; one that answers stays empty, or full.
    const bool stands = works(Part::CardDispenser) && !(works(Part::SimStock) && works(Part::RetainBin));
    services.staffNeeded = stands || !works(Part::Storage) || !works(Part::NoDoubt);
    services.paperReceipt = works(Part::ReceiptPrinter);
    for (const auto part : allParts) {
        if (!works(part) && isWanted(part, wanted)) services.missing.emplace_back(toString(part));
    }
    return services;
}

std::vector<DocumentChoice> documentsWanted(const CountryPack& pack, bool documentReader) {
    const auto accepts = [&](std::initializer_list<DocumentKind> kinds) {
        return std::ranges::any_of(pack.documents, [&](const AcceptedDocument& document) {
            return std::ranges::find(kinds, document.kind) != kinds.end();
        });
    };
    std::vector<DocumentChoice> wanted;
    if (accepts({DocumentKind::ResidentIdentityCard, DocumentKind::HkMacaoTaiwanPermit,
                 DocumentKind::ForeignPermanentResidence}))
        wanted.push_back(DocumentChoice::IdentityCard);
    if (documentReader && accepts({DocumentKind::Passport})) wanted.push_back(DocumentChoice::Passport);
    if (documentReader && accepts({DocumentKind::EuIdentityCard, DocumentKind::ResidencePermit}))
        wanted.push_back(DocumentChoice::ResidencePermit);
    return wanted;
}

}  // namespace simkiosk
