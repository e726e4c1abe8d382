#include "ui/viewmodels/document_view_model.hpp"

#include <algorithm>

namespace simkiosk {

namespace {

std::optional<DocumentChoice> named(const Snapshot& snapshot, const QString& name) {
    const auto found = std::ranges::find_if(
        snapshot.services.documents, [&](DocumentChoice choice) { return name == QLatin1String(toString(choice)); });
    return found == snapshot.services.documents.end() ? std::nullopt : std::optional(*found);
}

}  // namespace

QStringList DocumentViewModel::choices() const {
    QStringList names;
    for (const auto choice : snapshot().services.documents) names << QLatin1String(toString(choice));
    return names;
}

QString DocumentViewModel::title(const QString& choice) const {
    const auto document = named(snapshot(), choice);
    if (!document) return {};
    switch (*document) {
        case DocumentChoice::IdentityCard: return tr("Identity card");
        case DocumentChoice::Passport: return tr("Passport");
        case DocumentChoice::ResidencePermit: return tr("Residence permit or European identity card");
    }
    return {};
}

QString DocumentViewModel::detail(const QString& choice) const {
    const auto document = named(snapshot(), choice);
    if (!document) return {};
    switch (*document) {
        case DocumentChoice::IdentityCard:
            return tr(
                "Resident identity card, residence permit for Hong Kong, Macao and Taiwan, permanent residence card.");
        case DocumentChoice::Passport: return tr("With a chip: look for the golden symbol on the cover.");
        case DocumentChoice::ResidencePermit: return tr("A card with a chip and three lines of letters on its back.");
    }
    return {};
}

void DocumentViewModel::choose(const QString& choice) {
    if (const auto document = named(snapshot(), choice)) submit(intent::ChooseDocument{*document});
}

bool DocumentViewModel::concerns(const Snapshot& before, const Snapshot& now) const {
    return before.services.documents != now.services.documents;
}

}  // namespace simkiosk
