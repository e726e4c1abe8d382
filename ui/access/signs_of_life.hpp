// Whoever touches the glass or a key is still there, whatever it was that they touched: reading, drawing and comparing
// say nothing else to the kiosk.
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <functional>

class QQuickView;

namespace simkiosk {

class SignsOfLife : public QObject {
   public:
    // `seen`: at the first sign, then at most once a second while they go on.
    SignsOfLife(QQuickView& view, std::function<void()> seen);

   protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

   private:
    std::function<void()> m_seen;
    QElapsedTimer m_sinceLast;
};

}  // namespace simkiosk
