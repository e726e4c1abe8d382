// Which document the customer identifies with.
#pragma once

#include <QStringList>

#include "ui/viewmodels/view_model.hpp"

namespace simkiosk {

class DocumentViewModel : public simkiosk::ViewModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by KioskScreen")

    Q_PROPERTY(QStringList choices READ choices NOTIFY changed)  // "identity_card", "passport", "residence_permit"

   public:
    explicit DocumentViewModel(IntentSink& intents) : ViewModel(intents) {}

    QStringList choices() const;
    Q_INVOKABLE QString title(const QString& choice) const;
    Q_INVOKABLE QString detail(const QString& choice) const;
    Q_INVOKABLE void choose(const QString& choice);

   protected:
    bool concerns(const Snapshot& before, const Snapshot& now) const override;
};

}  // namespace simkiosk
