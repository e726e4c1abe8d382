// A customer who waits to be compared: the document's photo and masked facts, for staff at the machine.
#pragma once

#include <QVariant>

#include "kiosk/session/service_intent.hpp"
#include "ui/viewmodels/view_model.hpp"

namespace simkiosk {

class ServiceIdentityViewModel : public simkiosk::ViewModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by KioskScreen")

    Q_PROPERTY(bool waits READ waits NOTIFY changed)  // for staff, also before one has logged in
    Q_PROPERTY(bool open READ open NOTIFY changed)    // somebody looks
    Q_PROPERTY(QString document READ document NOTIFY changed)
    Q_PROPERTY(QString name READ name NOTIFY changed)      // masked
    Q_PROPERTY(QString number READ number NOTIFY changed)  // masked
    Q_PROPERTY(QString caseNumber READ caseNumber NOTIFY changed)
    Q_PROPERTY(QVariant photo READ photo NOTIFY changed)  // a QImage
    Q_PROPERTY(bool camera READ camera NOTIFY changed)    // the customer agreed to be seen by it
    Q_PROPERTY(bool needsSecond READ needsSecond NOTIFY changed)

   public:
    explicit ServiceIdentityViewModel(IntentSink& intents) : ViewModel(intents) {}

    bool waits() const;
    bool open() const { return shown() != nullptr; }
    QString document() const;
    QString name() const;
    QString number() const;
    QString caseNumber() const;
    QVariant photo() const;
    bool camera() const { return open() && shown()->camera; }
    bool needsSecond() const { return open() && shown()->needsSecond; }

    Q_INVOKABLE void decide(bool same) { submit(atService(intent::service::DecideIdentity{same})); }

   protected:
    bool concerns(const Snapshot& before, const Snapshot& now) const override { return before.service != now.service; }

   private:
    const IdentityView* shown() const;
};

}  // namespace simkiosk
