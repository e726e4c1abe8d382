#include "ui/viewmodels/review_view_model.hpp"

#include <algorithm>

#include "ui/items/image_view.hpp"
#include "ui/viewmodels/wording.hpp"

namespace simkiosk {
namespace {

QVariantMap line(const QString& label, const QString& value, const char* what = "") {
    return {{QStringLiteral("label"), label},
            {QStringLiteral("value"), value},
            {QStringLiteral("what"), QLatin1String(what)}};
}

}  // namespace

QVariantList ReviewViewModel::lines() const {
    const auto& now = snapshot();
    if (!now.offerings) return {};
    const auto plan = std::ranges::find(*now.offerings, now.chosenOfferingId, &ProductOffering::id);
    if (plan == now.offerings->end() || !now.reservedNumber) return {};
    const auto language = now.language;
    const auto afterwards =
        plan->contractMonths == 0
            ? tr("%1 a month, no contract").arg(exactMoney(plan->monthly, language))
            : tr("%1 a month, for %n months", nullptr, plan->contractMonths).arg(exactMoney(plan->monthly, language));
    return {line(tr("Your plan"), QString::fromStdString(plan->name.in(language))),
            line(tr("Your number"), island(QString::fromStdString(now.reservedNumber->msisdn.grouped()), language),
                 "number"),
            line(tr("You"), {}, "holder"), line(tr("You pay today"), exactMoney(now.total, language)),
            line(tr("Afterwards"), afterwards)};
}

QVariantList ReviewViewModel::contractPages() const {
    QVariantList pages;
    for (const auto& page : snapshot().contractPages) pages << QVariant::fromValue(imageView(page));
    return pages;
}

QString ReviewViewModel::total() const { return exactMoney(snapshot().total, snapshot().language); }

void ReviewViewModel::sign(const SignaturePad* pad) {
    if (pad) submit(intent::Sign{pad->signature()});
}

bool ReviewViewModel::concerns(const Snapshot& before, const Snapshot& now) const {
    return before.page != now.page || before.contractPages != now.contractPages ||
           before.contractSha256 != now.contractSha256 || before.total != now.total ||
           before.reservedNumber != now.reservedNumber || before.chosenOfferingId != now.chosenOfferingId;
}

}  // namespace simkiosk
