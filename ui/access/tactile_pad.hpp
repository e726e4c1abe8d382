// Five keys that are felt do everything a finger on the glass does: up or left and down or right walk through what is
// on the screen, OK presses it, back goes back, help repeats and starts the voice. They come as key events: arrows,
// Return, Escape, F1 (Tab and Space do the same on a keyboard). A corner held for two seconds is the sixth way to the
// voice.
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <optional>

#include "ui/access/page_stops.hpp"

class QQuickView;
class QTouchEvent;

namespace simkiosk {

class TactilePad : public QObject {
    Q_OBJECT
    Q_PROPERTY(QQuickItem* current READ current NOTIFY currentChanged)  // what the keys are at; null: nothing
    Q_PROPERTY(bool inUse READ inUse NOTIFY currentChanged)             // by this customer

   public:
    explicit TactilePad(QQuickView& view);

    QQuickItem* current() const { return m_current; }
    bool inUse() const { return m_inUse; }
    // Off: the keys are a keyboard's again, as on the pages of staff.
    void setOn(bool on) { m_on = on; }
    // Stop at texts too: for whoever hears the page.
    void readTexts(bool on) { m_texts = on; }
    // Another page or sheet: the walk begins anew. `customerLeft` forgets that keys were used.
    void startOver(bool customerLeft);
    // The stop the keys are at, as it is now.
    std::optional<PageStop> currentStop() const;

   Q_SIGNALS:
    void currentChanged();
    void walked();     // to another stop, by a key
    void pressed();    // the current stop
    void helpAsked();  // the help key, or the corner
    void wentBack();   // the back key; who holds the session does it

   protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

   private:
    bool key(int code);
    void walk(int step);
    void press();
    bool cancel(const QTouchEvent& touch);
    void watchCorner(QPointF at, bool down);
    std::vector<PageStop> stops() const;
    void setCurrent(QQuickItem* item);

    QQuickView& m_view;
    QPointer<QQuickItem> m_current;
    QTimer m_corner;
    bool m_on = true;
    bool m_texts = false;
    bool m_inUse = false;
    bool m_swallow = false;  // the rest of the touch that held the corner
};

}  // namespace simkiosk
