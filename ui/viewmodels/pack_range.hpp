// The numbers of the first and the last card of a pack, scanned as if by a keyboard or typed by finger.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>

#include "kiosk/session/intent.hpp"

namespace simkiosk {

class PackRange : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by KioskScreen")

    Q_PROPERTY(QString first READ first NOTIFY typed)
    Q_PROPERTY(QString last READ last NOTIFY typed)
    Q_PROPERTY(bool atLast READ atLast NOTIFY typed)  // the second of the two is being typed
    Q_PROPERTY(bool mayGoOn READ mayGoOn NOTIFY typed)

   public:
    explicit PackRange(IntentSink& intents) : m_intents(intents) {}

    QString first() const { return QString::fromStdString(m_first); }
    QString last() const { return QString::fromStdString(m_last); }
    bool atLast() const { return m_atLast; }
    bool mayGoOn() const;

    Q_INVOKABLE void typeDigit(int digit);
    Q_INVOKABLE void eraseDigit();
    Q_INVOKABLE void clearDigits();
    Q_INVOKABLE void goOn();  // from the first to the last, from the last to the answer

   Q_SIGNALS:
    void typed();

   private:
    IntentSink& m_intents;
    std::string m_first, m_last;
    bool m_atLast = false;
};

}  // namespace simkiosk
