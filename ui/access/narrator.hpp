// Says into the headset what is on the screen: each page as it comes, each stop of the tactile pad, each change that
// the customer would otherwise see. Everything it says stands in the accessible tree or in the translations; the
// caption shows it.
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <map>

#include "kiosk/ports/speaker.hpp"
#include "ui/access/tactile_pad.hpp"
#include "ui/viewmodels/kiosk_models.hpp"

class QQuickView;

namespace simkiosk {

class Narrator : public QObject {
    Q_OBJECT

   public:
    // All must outlive it.
    Narrator(KioskModels& models, TactilePad& pad, QQuickView& view, Speaker& speaker);

   private:
    void follow();
    void look();
    void askedForHelp();
    void introduce(const std::vector<PageStop>& stops);
    void sayStop(const PageStop& stop);
    void say(const QString& words);
    void lead(const QString& words);
    bool speaks() const { return m_models.access()->spoken(); }

    KioskModels& m_models;
    TactilePad& m_pad;
    QQuickView& m_view;
    Speaker& m_speaker;
    QTimer m_look;
    bool m_spoke = false;
    bool m_warned = false;
    bool m_counting = false;  // the time-out, which is said once
    QString m_page;           // and sheet: what was introduced
    QString m_heading;
    std::map<QQuickItem*, QString> m_alerts;  // as they were last heard; compared by address only
    QString m_led;                            // what leads step by step, as it was heard last
    QElapsedTimer m_said;                     // since anything was
    bool m_shown = false;                     // the customer's details were
    bool m_repeated = false;
    PageStop m_lastStop;
};

}  // namespace simkiosk
