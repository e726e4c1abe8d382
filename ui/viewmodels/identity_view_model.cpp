#include "ui/viewmodels/identity_view_model.hpp"

#include "ui/items/image_view.hpp"
#include "ui/viewmodels/wording.hpp"

namespace simkiosk {

QString IdentityViewModel::phase() const {
    switch (snapshot().identityPhase) {
        case IdentityPhase::PlaceCard: return QStringLiteral("place");
        case IdentityPhase::Reading: return QStringLiteral("reading");
        case IdentityPhase::Accepted: return QStringLiteral("accepted");
    }
    return {};
}

QString IdentityViewModel::instruction() const {
    switch (snapshot().identityPhase) {
        case IdentityPhase::PlaceCard: return tr("Put your identity card here");
        case IdentityPhase::Reading: return tr("Leave the card where it is");
        case IdentityPhase::Accepted: return tr("Take your card back");
    }
    return {};
}

QString IdentityViewModel::detail() const {
    switch (snapshot().identityPhase) {
        case IdentityPhase::PlaceCard:
            return tr("Lay it flat on the lit surface below the screen. Either side is fine.");
        case IdentityPhase::Reading: return tr("We are reading its chip. This takes a few seconds.");
        case IdentityPhase::Accepted: return tr("It has been read. You will not need it again today.");
    }
    return {};
}

QVariant IdentityViewModel::photo() const { return QVariant::fromValue(imageView(snapshot().documentPhoto)); }

QString IdentityViewModel::holder() const {
    const auto& now = snapshot();
    const auto& name = shown() ? now.shownName : now.maskedName;
    const auto& number = shown() ? now.shownDocumentNumber : now.maskedDocumentNumber;
    return QString::fromStdString(name.reveal()) + u'\n' +
           island(QString::fromStdString(number.reveal()), now.language);
}

bool IdentityViewModel::concerns(const Snapshot& before, const Snapshot& now) const {
    return before.identityPhase != now.identityPhase || before.documentPhoto != now.documentPhoto ||
           before.maskedName.reveal() != now.maskedName.reveal() ||
           before.shownName.reveal() != now.shownName.reveal() ||
           before.maskedDocumentNumber.reveal() != now.maskedDocumentNumber.reveal();
}

}  // namespace simkiosk
