// A finger, a pen or a mouse on the window: injects the events a panel's driver injects, at the panel's pace.
// The receiving program cannot tell them from a person's. GUI thread only.
#pragma once

#include <QElapsedTimer>
#include <QEventPoint>
#include <QList>
#include <QObject>
#include <QPointF>
#include <QPointer>
#include <QPointingDevice>
#include <QWindow>
#include <functional>
#include <memory>

namespace simkiosk::screen_port {

enum class Tool { Touch, Pen, Mouse };

struct Stroke {
    QPointF at;           // window pixels
    int timeMs = 0;       // since the gesture began, not decreasing
    qreal pressure = 1;   // 0 to 1
    bool lifted = false;  // the tool moves on above the glass
};

class Finger : public QObject {
    Q_OBJECT
   public:
    Finger();

    bool busy() const { return !m_strokes.isEmpty(); }
    // Down at the first stroke, along the others, up after the last one; then calls `done`.
    void play(QWindow* window, Tool tool, QList<Stroke> strokes, std::function<void()> done);

   private:
    void step();
    void inject(const Stroke& stroke, QEventPoint::State state);
    void injectTouch(const Stroke& stroke, QEventPoint::State state);
    void injectPen(const Stroke& stroke, QEventPoint::State state);
    void injectMouse(const Stroke& stroke, QEventPoint::State state);

    std::unique_ptr<QPointingDevice> m_panel;
    std::unique_ptr<QPointingDevice> m_pen;
    QElapsedTimer m_uptime;
    QElapsedTimer m_gesture;
    QPointer<QWindow> m_window;
    Tool m_tool = Tool::Touch;
    QList<Stroke> m_strokes;
    qsizetype m_next = 0;
    bool m_down = false;
    std::function<void()> m_done;
};

}  // namespace simkiosk::screen_port
