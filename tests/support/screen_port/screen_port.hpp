// The finger and the eye of a scripted customer: a local socket that takes JSON lines and answers each with one
// line, {"ok":true,…} or {"ok":false,"error":"…"}.
//
//   {"do":"tree"}                                      what an assistive technology hears (accessible_tree.hpp)
//   {"do":"tap","name":"Next"[,"contains":true][,"index":0][,"tool":"touch|pen|mouse"]}
//   {"do":"tap","x":540,"y":960}                       window pixels
//   {"do":"drag","points":[{"x","y","t","pressure","lifted"},…][,"tool":"pen"]}   t in ms
//   {"do":"key","text":"a"} or {"do":"key","key":"Return"}
//   {"do":"shot","path":"page.png"}                    the picture on the window as PNG
//   {"do":"stats"}                                     heartbeat.hpp
//
// It only sees and touches: nothing here calls into the program, no accessible action is ever invoked. One
// client, the newest; one order at a time; lines up to 1 MiB.
#pragma once

#include <QJsonObject>
#include <QLocalServer>
#include <QLocalSocket>
#include <QPointer>
#include <functional>

#include "tests/support/screen_port/finger.hpp"
#include "tests/support/screen_port/heartbeat.hpp"

namespace simkiosk::screen_port {

class ScreenPort : public QObject {
    Q_OBJECT
   public:
    explicit ScreenPort(const QString& socketPath);

   private:
    using Answer = std::function<void(QJsonObject)>;

    void takeClient();
    void readOrders();
    void carryOut(const QJsonObject& order, Answer answer);
    void tap(const QJsonObject& order, const Answer& answer);
    void drag(const QJsonObject& order, const Answer& answer);
    void key(const QJsonObject& order, const Answer& answer);
    void shot(const QJsonObject& order, const Answer& answer);

    QLocalServer m_server;
    QPointer<QLocalSocket> m_client;
    bool m_busy = false;
    Finger m_finger;
    Heartbeat m_heartbeat;
};

}  // namespace simkiosk::screen_port
