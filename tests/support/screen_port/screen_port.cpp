#include "tests/support/screen_port/screen_port.hpp"

#include <qpa/qplatformaccessibility.h>
#include <qpa/qplatformintegration.h>
#include <qpa/qwindowsysteminterface.h>

#include <QtGui/private/qguiapplication_p.h>
#include <QGuiApplication>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMetaEnum>
#include <QQuickWindow>
#include <QThreadPool>

#include "tests/support/screen_port/accessible_tree.hpp"

namespace simkiosk::screen_port {
namespace {

constexpr qint64 lineLimit = 1 << 20;
constexpr qsizetype pointLimit = 10'000;
constexpr int tapMs = 60;  // how long a finger rests on a button

QJsonObject refused(const QString& why) { return {{"ok", false}, {"error", why}}; }
QJsonObject done(QJsonObject facts = {}) {
    facts["ok"] = true;
    return facts;
}

Tool toolOf(const QJsonObject& order) {
    const QString word = order["tool"].toString();
    return word == "pen" ? Tool::Pen : word == "mouse" ? Tool::Mouse : Tool::Touch;
}

}  // namespace

ScreenPort::ScreenPort(const QString& socketPath) {
    // As a screen reader does when it starts: from now on controls publish their names.
    if (auto* accessibility = QGuiApplicationPrivate::platformIntegration()->accessibility())
        accessibility->setActive(true);

    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    QLocalServer::removeServer(socketPath);
    connect(&m_server, &QLocalServer::newConnection, this, &ScreenPort::takeClient);
    if (!m_server.listen(socketPath))
        qWarning("screen port: cannot listen on %s: %s", qPrintable(socketPath), qPrintable(m_server.errorString()));
}

void ScreenPort::takeClient() {
    while (QLocalSocket* client = m_server.nextPendingConnection()) {
        if (m_client) m_client->deleteLater();
        m_client = client;
        m_busy = false;
        client->setReadBufferSize(lineLimit);
        connect(client, &QLocalSocket::readyRead, this, &ScreenPort::readOrders);
        connect(client, &QLocalSocket::disconnected, client, &QObject::deleteLater);
    }
}

void ScreenPort::readOrders() {
    if (!m_client || m_busy) return;
    if (!m_client->canReadLine()) {
        if (m_client->bytesAvailable() >= lineLimit) m_client->abort();
        return;
    }
    m_busy = true;
    const QJsonDocument order = QJsonDocument::fromJson(m_client->readLine());
    // A gesture outlives this call; the client that ordered it may be gone when it ends.
    carryOut(order.object(), [this, client = m_client](const QJsonObject& answer) {
        if (!client || client != m_client) return;
        client->write(QJsonDocument(answer).toJson(QJsonDocument::Compact) + '\n');
        m_busy = false;
        QMetaObject::invokeMethod(this, &ScreenPort::readOrders, Qt::QueuedConnection);
    });
}

void ScreenPort::carryOut(const QJsonObject& order, Answer answer) {
    const QString what = order["do"].toString();
    if (m_finger.busy()) return answer(refused(QStringLiteral("a gesture is still going on")));
    if (what == "tree") {
        const Heartbeat::OwnWork own(m_heartbeat);
        return answer(done(describeScreen()));
    }
    if (what == "stats") return answer(done(m_heartbeat.takeStats()));
    if (what == "tap") return tap(order, answer);
    if (what == "drag") return drag(order, answer);
    if (what == "key") return key(order, answer);
    if (what == "shot") return shot(order, answer);
    answer(refused(QStringLiteral("no such order: '%1'").arg(what)));
}

void ScreenPort::tap(const QJsonObject& order, const Answer& answer) {
    Target target;
    if (order.contains("name")) {
        const Heartbeat::OwnWork own(m_heartbeat);
        target = findControl({order["name"].toString(), order["contains"].toBool(), order["index"].toInt(-1)});
        if (!target.trouble.isEmpty())
            return answer(refused(QStringLiteral("'%1' %2").arg(order["name"].toString(), target.trouble)));
    } else {
        target = {shownWindow(), QPointF(order["x"].toDouble(), order["y"].toDouble()), {}};
    }
    if (!target.window) return answer(refused(QStringLiteral("there is no window")));
    const QPointF at = target.centre;
    m_finger.play(target.window, toolOf(order), {{at, 0}, {at, tapMs}},
                  [answer, at] { answer(done({{"x", at.x()}, {"y", at.y()}})); });
}

void ScreenPort::drag(const QJsonObject& order, const Answer& answer) {
    QWindow* window = shownWindow();
    if (!window) return answer(refused(QStringLiteral("there is no window")));
    QList<Stroke> strokes;
    int lastMs = 0;
    const QJsonArray points = order["points"].toArray();
    if (points.isEmpty() || points.size() > pointLimit) return answer(refused(QStringLiteral("1 to 10,000 points")));
    for (const QJsonValue& value : points) {
        const QJsonObject point = value.toObject();
        const int timeMs = point["t"].toInt();
        if (timeMs < lastMs) return answer(refused(QStringLiteral("time runs backwards")));
        lastMs = timeMs;
        strokes.append({QPointF(point["x"].toDouble(), point["y"].toDouble()), timeMs, point["pressure"].toDouble(0.5),
                        point["lifted"].toBool()});
    }
    m_finger.play(window, toolOf(order), std::move(strokes), [answer] { answer(done()); });
}

void ScreenPort::key(const QJsonObject& order, const Answer& answer) {
    QWindow* window = shownWindow();
    if (!window) return answer(refused(QStringLiteral("there is no window")));
    const auto press = [window](int code, const QString& text) {
        QWindowSystemInterface::handleKeyEvent(window, QEvent::KeyPress, code, Qt::NoModifier, text);
        QWindowSystemInterface::handleKeyEvent(window, QEvent::KeyRelease, code, Qt::NoModifier, text);
    };
    if (const QString name = order["key"].toString(); !name.isEmpty()) {
        bool known = false;
        const int code =
            QMetaEnum::fromType<Qt::Key>().keyToValue(QByteArray("Key_" + name.toLatin1()).constData(), &known);
        if (!known) return answer(refused(QStringLiteral("no such key: '%1'").arg(name)));
        press(code, {});
    } else {
        for (const QChar letter : order["text"].toString()) press(letter.toUpper().unicode(), letter);
    }
    QTimer::singleShot(0, this, [answer] { answer(done()); });
}

void ScreenPort::shot(const QJsonObject& order, const Answer& answer) {
    auto* window = qobject_cast<QQuickWindow*>(shownWindow());
    if (!window) return answer(refused(QStringLiteral("there is no window")));
    QImage picture;
    {
        const Heartbeat::OwnWork own(m_heartbeat);
        picture = window->grabWindow();
    }
    // Compressing takes longer than a frame: not on this thread.
    QThreadPool::globalInstance()->start([this, picture, answer, path = order["path"].toString()] {
        const bool written = picture.save(path, "PNG");
        QMetaObject::invokeMethod(this, [answer, written, path, size = picture.size()] {
            answer(written ? done({{"width", size.width()}, {"height", size.height()}})
                           : refused(QStringLiteral("cannot write %1").arg(path)));
        });
    });
}

}  // namespace simkiosk::screen_port
