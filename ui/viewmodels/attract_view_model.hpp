// What invites: plans of the catalogue, how long a purchase takes here, and what works now.
#pragma once

#include <QVariantList>

#include "ui/viewmodels/view_model.hpp"

namespace simkiosk {

class AttractViewModel : public simkiosk::ViewModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by KioskScreen")

    Q_PROPERTY(QVariantList showcase READ showcase NOTIFY changed)  // { name, price, data }, three at most
    Q_PROPERTY(QString saleTime READ saleTime NOTIFY changed)       // as measured; empty until enough was
    Q_PROPERTY(QVariantList services READ services NOTIFY changed)  // { text, works }

   public:
    explicit AttractViewModel(IntentSink& intents) : ViewModel(intents) {}

    QVariantList showcase() const;
    QString saleTime() const;
    QVariantList services() const;

   protected:
    bool concerns(const Snapshot& before, const Snapshot& now) const override;
};

}  // namespace simkiosk
