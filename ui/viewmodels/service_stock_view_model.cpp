#include "ui/viewmodels/service_stock_view_model.hpp"

#include <ranges>

#include "ui/viewmodels/service_part.hpp"
#include "ui/viewmodels/wording.hpp"

namespace simkiosk {

QString ServiceStockViewModel::counted() const {
    if (stock().countedAt.empty()) return tr("The cards were never counted here.");
    return tr("Counted %1 by %2: %3")
        .arg(island(QString::fromStdString(stock().countedAt), snapshot().language),
             QString::fromStdString(stock().countedBy))
        .arg(stock().counted);
}

QString ServiceStockViewModel::expected() const {
    if (stock().countedAt.empty()) return tr("Drawn from the stack so far: %1").arg(stock().drawn);
    return tr("Should be in the stack now: %1").arg(stock().expected());
}

QStringList ServiceStockViewModel::left() const {
    QStringList list;
    for (const auto& thing : stock().left | std::views::reverse) {
        const auto language = snapshot().language;
        const QString at = island(QString::fromStdString(thing.at), language);
        const QString iccid =
            thing.iccid.empty() ? tr("never read") : island(QString::fromStdString(thing.iccid), language);
        switch (thing.kind) {
            case LeftThing::Kind::SoldCard: list << tr("%1 · %2 · sale").arg(at, iccid); break;
            case LeftThing::Kind::TestedCard: list << tr("%1 · %2 · test").arg(at, iccid); break;
            case LeftThing::Kind::Document: list << tr("%1 · a document was perhaps left behind").arg(at); break;
        }
    }
    return list;
}

void ServiceStockViewModel::refresh() {
    const auto& service = snapshot().service;
    if (!service || service->page != ServicePage::StockCount) m_count.clearDigits();
    if (!service || service->page != ServicePage::Pack) m_pack.clearDigits();
}

const StockView& ServiceStockViewModel::stock() const { return shownPart(snapshot(), &ServiceView::stock); }

}  // namespace simkiosk
