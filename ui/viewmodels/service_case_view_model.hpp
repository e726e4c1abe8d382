// One sale in doubt on the exception desk: its story in words, the evidence, the findings to choose from.
#pragma once

#include <QVariantList>

#include "kiosk/session/service_intent.hpp"
#include "ui/viewmodels/card_count.hpp"
#include "ui/viewmodels/view_model.hpp"

namespace simkiosk {

class ServiceCaseViewModel : public simkiosk::ViewModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by KioskScreen")

    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString card READ card NOTIFY changed)         // "89860123456789001234"
    Q_PROPERTY(QString money READ money NOTIFY changed)       // "¥279.00, given back"
    Q_PROPERTY(QVariantList story READ story NOTIFY changed)  // {at, text, doubt}
    Q_PROPERTY(QStringList evidence READ evidence NOTIFY changed)
    Q_PROPERTY(QString dispenserThen READ dispenserThen NOTIFY changed)
    Q_PROPERTY(QString dispenserNow READ dispenserNow NOTIFY changed)
    Q_PROPERTY(QString recommended READ recommended NOTIFY changed)  // "The card is in the retain bin"
    Q_PROPERTY(QString reason READ reason NOTIFY changed)
    Q_PROPERTY(QVariantList findings READ findings NOTIFY changed)  // {key, text, chosen, recommended}
    Q_PROPERTY(QString whatToDo READ whatToDo NOTIFY changed)       // for the chosen finding
    Q_PROPERTY(QString chosenText READ chosenText NOTIFY changed)
    Q_PROPERTY(bool needsSecond READ needsSecond NOTIFY changed)

    Q_PROPERTY(simkiosk::CardCount* count READ count CONSTANT)

   public:
    explicit ServiceCaseViewModel(IntentSink& intents) : ViewModel(intents), m_count(intents) {}

    CardCount* count() { return &m_count; }

    QString title() const;
    QString card() const;
    QString money() const;
    QVariantList story() const;
    QStringList evidence() const;
    QString dispenserThen() const;
    QString dispenserNow() const;
    QString recommended() const;
    QString reason() const;
    QVariantList findings() const;
    QString whatToDo() const;
    QString chosenText() const { return wordsOf(open().chosen); }
    bool needsSecond() const { return open().needsSecond; }

    Q_INVOKABLE void choose(const QString& key);
    Q_INVOKABLE void next() { submit(atService(intent::service::Next{})); }
    Q_INVOKABLE void showEvidence() { submit(atService(intent::service::Open{ServicePage::Evidence})); }

   protected:
    bool concerns(const Snapshot& before, const Snapshot& now) const override { return before.service != now.service; }
    void refresh() override;

   private:
    const CaseView& open() const;
    QString wordsOf(const StoryLine& line) const;
    QString wordsOf(CardFinding finding) const;

    CardCount m_count;
};

}  // namespace simkiosk
