// How the customer wants to see and hear everything; each wish is asked of the session, which holds it.
#pragma once

#include <QPointer>
#include <QQuickItem>

#include "ui/viewmodels/view_model.hpp"

namespace simkiosk {

class AccessViewModel : public simkiosk::ViewModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by KioskScreen")

    Q_PROPERTY(bool largeText READ largeText WRITE setLargeText NOTIFY changed)
    Q_PROPERTY(bool highContrast READ highContrast WRITE setHighContrast NOTIFY changed)
    Q_PROPERTY(bool reach READ reach WRITE setReach NOTIFY changed)
    Q_PROPERTY(bool moreTime READ moreTime WRITE setMoreTime NOTIFY changed)
    Q_PROPERTY(bool still READ still WRITE setStill NOTIFY changed)
    Q_PROPERTY(bool spoken READ spoken WRITE setSpoken NOTIFY changed)
    Q_PROPERTY(bool dark READ dark WRITE setDark NOTIFY changed)
    Q_PROPERTY(bool any READ any NOTIFY changed)  // of these is on

    Q_PROPERTY(bool voice READ voice NOTIFY changed)        // there is a headset to speak into
    Q_PROPERTY(QString caption READ caption NOTIFY told)    // what was said last; empty: nothing is spoken
    Q_PROPERTY(bool keysInUse READ keysInUse NOTIFY told)   // this customer walks with keys
    Q_PROPERTY(QQuickItem* keysAt READ keysAt NOTIFY told)  // and has come to this; null: nothing

   public:
    explicit AccessViewModel(IntentSink& intents) : ViewModel(intents) {}

    bool largeText() const { return modes().largeText; }
    bool highContrast() const { return modes().highContrast; }
    bool reach() const { return modes().reach; }
    bool moreTime() const { return modes().moreTime; }
    bool still() const { return modes().still; }
    bool spoken() const { return modes().spoken; }
    bool dark() const { return modes().spoken && modes().dark; }
    bool any() const { return modes() != DisplayModes{}; }

    void setLargeText(bool on) { choose(&DisplayModes::largeText, on); }
    void setHighContrast(bool on) { choose(&DisplayModes::highContrast, on); }
    void setReach(bool on) { choose(&DisplayModes::reach, on); }
    void setMoreTime(bool on) { choose(&DisplayModes::moreTime, on); }
    void setStill(bool on) { choose(&DisplayModes::still, on); }
    void setSpoken(bool on) { choose(&DisplayModes::spoken, on); }
    void setDark(bool on) { choose(&DisplayModes::dark, on); }

    // What narrator and keys tell the page.
    bool voice() const { return m_voice; }
    QString caption() const { return m_caption; }
    bool keysInUse() const { return m_keysInUse; }
    QQuickItem* keysAt() const { return m_keysAt; }
    void setVoice(bool voice);
    void setCaption(const QString& caption);
    void setKeys(bool inUse, QQuickItem* at);

    // Spoken words that stand nowhere on the screen.
    QString keysHelp() const;
    QString waysOn(int controls) const;
    QStringList stateOf(const QString& kind, bool checked, bool enabled) const;  // kind: "button", "switch", "choice"

   Q_SIGNALS:
    void told();

   protected:
    bool concerns(const Snapshot& before, const Snapshot& now) const override {
        return modesOf(before) != modesOf(now);
    }

   private:
    // Staff see their pages plain, whatever the last customer wished for.
    static DisplayModes modesOf(const Snapshot& shown) {
        return shown.page == Page::Service ? DisplayModes{} : shown.modes;
    }
    DisplayModes modes() const { return modesOf(snapshot()); }
    void choose(bool DisplayModes::* mode, bool on);

    bool m_voice = false;
    QString m_caption;
    bool m_keysInUse = false;
    QPointer<QQuickItem> m_keysAt;
};

}  // namespace simkiosk
