#include "ui/viewmodels/service_identity_view_model.hpp"

#include "ui/items/image_view.hpp"
#include "ui/viewmodels/wording.hpp"

namespace simkiosk {

bool ServiceIdentityViewModel::waits() const { return snapshot().service && snapshot().service->customerWaits; }

QString ServiceIdentityViewModel::document() const {
    if (!open()) return {};
    switch (shown()->document) {
        case DocumentKind::ResidentIdentityCard: return tr("Resident identity card");
        case DocumentKind::HkMacaoTaiwanPermit: return tr("Residence permit for Hong Kong, Macao and Taiwan");
        case DocumentKind::ForeignPermanentResidence: return tr("Permanent residence card");
        case DocumentKind::Passport: return tr("Passport");
        case DocumentKind::EuIdentityCard: return tr("European identity card");
        case DocumentKind::ResidencePermit: return tr("Residence permit");
    }
    return {};
}

QString ServiceIdentityViewModel::name() const {
    return open() ? QString::fromStdString(shown()->maskedName.reveal()) : QString();
}

QString ServiceIdentityViewModel::number() const {
    if (!open()) return {};
    return island(QString::fromStdString(shown()->maskedDocumentNumber.reveal()), snapshot().language);
}

QString ServiceIdentityViewModel::caseNumber() const {
    return open() ? QString::fromStdString(shown()->caseNumber) : QString();
}

QVariant ServiceIdentityViewModel::photo() const {
    return QVariant::fromValue(imageView(open() ? shown()->photo : nullptr));
}

const IdentityView* ServiceIdentityViewModel::shown() const {
    return snapshot().service ? snapshot().service->identity.get() : nullptr;
}

}  // namespace simkiosk
