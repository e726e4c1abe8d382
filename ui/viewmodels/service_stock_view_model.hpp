// Cards, bin and paper for whoever fills them.
#pragma once

#include <QVariantList>

#include "kiosk/session/service_intent.hpp"
#include "ui/viewmodels/card_count.hpp"
#include "ui/viewmodels/pack_range.hpp"
#include "ui/viewmodels/view_model.hpp"

namespace simkiosk {

class ServiceStockViewModel : public simkiosk::ViewModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by KioskScreen")

    Q_PROPERTY(QString counted READ counted NOTIFY changed)    // "Counted 2031-05-17 08:00 by 1001: 100"
    Q_PROPERTY(QString expected READ expected NOTIFY changed)  // "Should be in the stack now: 97"
    Q_PROPERTY(QStringList left READ left NOTIFY changed)
    Q_PROPERTY(simkiosk::CardCount* count READ count CONSTANT)
    Q_PROPERTY(simkiosk::PackRange* pack READ pack CONSTANT)

   public:
    explicit ServiceStockViewModel(IntentSink& intents) : ViewModel(intents), m_count(intents), m_pack(intents) {}

    QString counted() const;
    QString expected() const;
    QStringList left() const;
    CardCount* count() { return &m_count; }
    PackRange* pack() { return &m_pack; }

    Q_INVOKABLE void countNow() { submit(atService(intent::service::Next{})); }
    Q_INVOKABLE void newPack() { submit(atService(intent::service::Open{ServicePage::Pack})); }
    Q_INVOKABLE void printTest() { submit(atService(intent::service::Print{})); }

   protected:
    bool concerns(const Snapshot& before, const Snapshot& now) const override { return before.service != now.service; }
    void refresh() override;

   private:
    const StockView& stock() const;

    CardCount m_count;
    PackRange m_pack;
};

}  // namespace simkiosk
