// A technician's tools: network and sound tried out, and what may be set at the machine.
#pragma once

#include <QVariantList>

#include "kiosk/session/service_intent.hpp"
#include "kiosk/session/settings_view.hpp"
#include "ui/viewmodels/view_model.hpp"

namespace simkiosk {

class ServiceToolViewModel : public simkiosk::ViewModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by KioskScreen")

    Q_PROPERTY(QString version READ version NOTIFY changed)

    Q_PROPERTY(QString trialTitle READ trialTitle NOTIFY changed)
    Q_PROPERTY(QString trialLead READ trialLead NOTIFY changed)
    Q_PROPERTY(QVariantList trialSteps READ trialSteps NOTIFY changed)  // {text, detail, progress}
    Q_PROPERTY(QString advice READ advice NOTIFY changed)               // what to look at when a step has failed
    Q_PROPERTY(bool asks READ asks NOTIFY changed)                      // was it heard?

    Q_PROPERTY(QVariantList settings READ settings NOTIFY changed)  // {key, text, detail, drawing}
    Q_PROPERTY(QString undoText READ undoText NOTIFY changed)       // empty: there is no change to undo
    Q_PROPERTY(QString trouble READ trouble NOTIFY changed)

    Q_PROPERTY(QString name READ name NOTIFY changed)
    Q_PROPERTY(QString meaning READ meaning NOTIFY changed)
    Q_PROPERTY(QString now READ now NOTIFY changed)
    Q_PROPERTY(QString origin READ origin NOTIFY changed)
    Q_PROPERTY(QString range READ range NOTIFY changed)
    Q_PROPERTY(QString effect READ effect NOTIFY changed)
    Q_PROPERTY(bool isNumber READ isNumber NOTIFY changed)
    Q_PROPERTY(QVariantList choices READ choices NOTIFY draftChanged)  // {value, text, on}
    Q_PROPERTY(QString draft READ draft NOTIFY draftChanged)           // the value as it is being changed
    Q_PROPERTY(bool mayLower READ mayLower NOTIFY draftChanged)
    Q_PROPERTY(bool mayRaise READ mayRaise NOTIFY draftChanged)
    Q_PROPERTY(bool differs READ differs NOTIFY draftChanged)
    Q_PROPERTY(bool proposed READ proposed NOTIFY changed)
    Q_PROPERTY(QString proposal READ proposal NOTIFY changed)  // as it was checked

   public:
    explicit ServiceToolViewModel(IntentSink& intents) : ViewModel(intents) {}

    QString version() const;
    QString trialTitle() const;
    QString trialLead() const;
    QVariantList trialSteps() const;
    QString advice() const;
    bool asks() const { return trial().asks; }
    QVariantList settings() const;
    QString undoText() const;
    QString trouble() const;
    QString name() const { return nameOf(view().open); }
    QString meaning() const;
    QString now() const;
    QString origin() const;
    QString range() const;
    QString effect() const;
    bool isNumber() const { return open().now.rule.kind == SettingKind::Number; }
    QVariantList choices() const;
    QString draft() const;
    bool mayLower() const;
    bool mayRaise() const;
    bool differs() const { return !m_draft.empty() && m_draft != open().now.value; }
    bool proposed() const { return view().proposed.has_value(); }
    QString proposal() const;

    Q_INVOKABLE void testNetwork() { submit(atService(intent::service::TestNetwork{})); }
    Q_INVOKABLE void testSound();
    Q_INVOKABLE void again() { submit(atService(intent::service::Next{})); }
    Q_INVOKABLE void heard(bool heard) { submit(atService(intent::service::Heard{heard})); }
    Q_INVOKABLE void openSettings() { submit(atService(intent::service::Open{ServicePage::Settings})); }
    Q_INVOKABLE void openSetting(const QString& key);
    Q_INVOKABLE void undo() { submit(atService(intent::service::UndoSetting{})); }
    Q_INVOKABLE void choose(const QString& value);
    Q_INVOKABLE void step(int steps);
    Q_INVOKABLE void propose() { submit(atService(intent::service::ProposeSetting{m_draft})); }
    Q_INVOKABLE void confirm() { submit(atService(intent::service::Next{})); }

   Q_SIGNALS:
    void draftChanged();

   protected:
    bool concerns(const Snapshot& before, const Snapshot& now) const override { return before.service != now.service; }
    void refresh() override;

   private:
    static QString nameOf(const std::string& key);
    // A value in words: "Español", "On", "165 words a minute".
    static QString words(const std::string& key, const std::string& value);
    QString originOf(const SettingLine& line) const;
    const SettingsView& view() const;
    const TrialView& trial() const;
    const SettingLine& open() const;

    std::string m_draft;
    std::string m_draftOf;  // key
};

}  // namespace simkiosk
