#include "ui/viewmodels/attract_view_model.hpp"

#include <algorithm>

#include "kiosk/values/plan_advice.hpp"
#include "ui/viewmodels/wording.hpp"

namespace simkiosk {
namespace {

QVariantMap service(const QString& text, bool works) {
    return {{QStringLiteral("text"), text}, {QStringLiteral("works"), works}};
}

// The cheapest, the one that suits many, and the one with most: somebody sees at a glance what there is.
std::vector<const ProductOffering*> choiceOf(const std::vector<ProductOffering>& offerings) {
    std::vector<const ProductOffering*> chosen;
    for (const auto video : {VideoUse::Hardly, VideoUse::Daily, VideoUse::Lots}) {
        const auto advice = advise(offerings, {.video = video, .abroad = AbroadCalls::Never, .atMost = {}});
        if (!advice) continue;
        const auto found = std::ranges::find(offerings, advice->offeringId, &ProductOffering::id);
        if (std::ranges::find(chosen, &*found) == chosen.end()) chosen.push_back(&*found);
    }
    return chosen;
}

}  // namespace

QVariantList AttractViewModel::showcase() const {
    if (!snapshot().offerings) return {};
    QVariantList plans;
    const auto language = snapshot().language;
    for (const auto* offering : choiceOf(*snapshot().offerings)) {
        plans << QVariantMap{{QStringLiteral("name"), QString::fromStdString(offering->name.in(language))},
                             {QStringLiteral("price"), shortMoney(offering->monthly, language)},
                             {QStringLiteral("data"), dataOf(*offering)}};
    }
    return plans;
}

QString AttractViewModel::saleTime() const {
    if (!snapshot().usual.sale) return {};
    const auto text = aboutTime(*snapshot().usual.sale);
    return tr("A purchase here takes %1").arg(text);
}

QVariantList AttractViewModel::services() const {
    const auto& now = snapshot().services;
    QVariantList list;
    for (const auto document : now.documents) {
        switch (document) {
            case DocumentChoice::IdentityCard: list << service(tr("Identity card"), now.sale); break;
            case DocumentChoice::Passport: list << service(tr("Passport"), now.sale); break;
            case DocumentChoice::ResidencePermit: list << service(tr("Residence permit"), now.sale); break;
        }
    }
    list << service(tr("Paying by phone"), now.sale);
    list << service(now.paperReceipt ? tr("Paper receipt") : tr("Receipt on your phone only"), now.paperReceipt);
    return list;
}

bool AttractViewModel::concerns(const Snapshot& before, const Snapshot& now) const {
    return before.offerings != now.offerings || before.usual != now.usual || before.services != now.services;
}

}  // namespace simkiosk
