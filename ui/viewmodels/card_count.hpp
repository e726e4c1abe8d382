// Two numbers typed by finger: cards in the stack, cards in the bin.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>

#include "kiosk/session/intent.hpp"

namespace simkiosk {

class CardCount : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by KioskScreen")

    Q_PROPERTY(QString stack READ stack NOTIFY typed)
    Q_PROPERTY(QString bin READ bin NOTIFY typed)
    Q_PROPERTY(bool atBin READ atBin NOTIFY typed)  // the second of the two is being typed
    Q_PROPERTY(bool mayGoOn READ mayGoOn NOTIFY typed)

   public:
    explicit CardCount(IntentSink& intents) : m_intents(intents) {}

    QString stack() const { return QString::fromStdString(m_stack); }
    QString bin() const { return QString::fromStdString(m_bin); }
    bool atBin() const { return m_atBin; }
    bool mayGoOn() const { return m_atBin ? !m_bin.empty() : !m_stack.empty(); }

    Q_INVOKABLE void typeDigit(int digit);
    Q_INVOKABLE void eraseDigit();
    Q_INVOKABLE void clearDigits();
    Q_INVOKABLE void goOn();  // from the stack to the bin, from the bin to the answer

   Q_SIGNALS:
    void typed();

   private:
    IntentSink& m_intents;
    std::string m_stack, m_bin;
    bool m_atBin = false;
};

}  // namespace simkiosk
