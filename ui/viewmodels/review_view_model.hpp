// What is being signed, in plain lines and as the contract's pages.
#pragma once

#include <QVariantList>

#include "ui/items/signature_pad.hpp"
#include "ui/viewmodels/view_model.hpp"

namespace simkiosk {

class ReviewViewModel : public simkiosk::ViewModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by KioskScreen")

    Q_PROPERTY(QVariantList lines READ lines NOTIFY changed)  // five of { label, value, what }; what: "number",
                                                              // "holder" (the value is IdentityViewModel's) or ""
    Q_PROPERTY(QVariantList contractPages READ contractPages NOTIFY changed)  // QImage each
    Q_PROPERTY(QString fingerprint READ fingerprint NOTIFY changed)           // start of the contract's SHA-256
    Q_PROPERTY(QString total READ total NOTIFY changed)

   public:
    explicit ReviewViewModel(IntentSink& intents) : ViewModel(intents) {}

    QVariantList lines() const;
    QVariantList contractPages() const;
    QString fingerprint() const { return QString::fromStdString(snapshot().contractSha256.substr(0, 12)); }
    QString total() const;

    Q_INVOKABLE void sign(const simkiosk::SignaturePad* pad);
    // By pressing OK, for whoever walks with keys: recorded as such.
    Q_INVOKABLE void signByKey() { submit(intent::Sign{{.samples = {}, .confirmedByKey = true}}); }

   protected:
    bool concerns(const Snapshot& before, const Snapshot& now) const override;
};

}  // namespace simkiosk
