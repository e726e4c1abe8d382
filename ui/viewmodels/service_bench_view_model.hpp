// The technician's bench and the close of day: devices, their tests, the three books.
#pragma once

#include <QVariantList>

#include "kiosk/session/service_intent.hpp"
#include "ui/viewmodels/view_model.hpp"

namespace simkiosk {

class ServiceBenchViewModel : public simkiosk::ViewModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by KioskScreen")

    Q_PROPERTY(QVariantList devices READ devices NOTIFY changed)  // {part, name, state, good}
    Q_PROPERTY(QString name READ name NOTIFY changed)
    Q_PROPERTY(QString identity READ identity NOTIFY changed)
    Q_PROPERTY(QStringList facts READ facts NOTIFY changed)
    Q_PROPERTY(QVariantList tests READ tests NOTIFY changed)         // {kind, text, hint}
    Q_PROPERTY(QVariantList results READ results NOTIFY changed)     // {text, detail, state}: running, done, failed
    Q_PROPERTY(QString instruction READ instruction NOTIFY changed)  // while a test waits for a hand
    Q_PROPERTY(QVariantList history READ history NOTIFY changed)     // {at, why}, newest first
    Q_PROPERTY(bool testing READ testing NOTIFY changed)

    Q_PROPERTY(bool ready READ ready NOTIFY changed)
    Q_PROPERTY(QString readinessAt READ readinessAt NOTIFY changed)
    Q_PROPERTY(QVariantList readiness READ readiness NOTIFY changed)  // {text, detail, progress}

    Q_PROPERTY(bool compared READ compared NOTIFY changed)
    Q_PROPERTY(bool agree READ agree NOTIFY changed)
    Q_PROPERTY(QString dayTitle READ dayTitle NOTIFY changed)
    Q_PROPERTY(QString daySummary READ daySummary NOTIFY changed)
    Q_PROPERTY(QVariantList differences READ differences NOTIFY changed)  // {name, why, detail}

   public:
    explicit ServiceBenchViewModel(IntentSink& intents) : ViewModel(intents) {}

    QVariantList devices() const;
    QString name() const;
    QString identity() const { return QString::fromStdString(device().identity); }
    QStringList facts() const;
    QVariantList tests() const;
    QVariantList results() const;
    QString instruction() const;
    QVariantList history() const;
    bool testing() const { return device().running.has_value(); }
    bool ready() const { return readinessView().ready; }
    QString readinessAt() const { return QString::fromStdString(readinessView().at); }
    QVariantList readiness() const;
    bool compared() const { return snapshot().service && snapshot().service->day; }
    bool agree() const { return day().agree; }
    QString dayTitle() const;
    QString daySummary() const;
    QVariantList differences() const;

    // The same words stand on paper (ui/viewmodels/staff_papers.hpp).
    static QString wordsOf(const ReadinessLine& line);
    static QString valueOf(const ReadinessLine& line, Language language);
    // Whether it keeps a machine from selling; what staff or the carrier have not done yet is only told.
    static bool decides(const ReadinessLine& line);
    static QString titleOf(const DayView& day);
    static QString wordsOf(const std::string& difference);
    static QString wordsOf(UnreadBook::Kind book);

    Q_INVOKABLE void openDevice(const QString& part);
    Q_INVOKABLE void run(const QString& kind);
    Q_INVOKABLE void touchTest() { submit(atService(intent::service::Open{ServicePage::Touch})); }
    Q_INVOKABLE void openReadiness() { submit(atService(intent::service::Open{ServicePage::Readiness})); }
    Q_INVOKABLE void openTools() { submit(atService(intent::service::Open{ServicePage::Tools})); }
    Q_INVOKABLE void copyLogs() { submit(atService(intent::service::CopyLogs{})); }
    Q_INVOKABLE void keep() { submit(atService(intent::service::Keep{})); }
    Q_INVOKABLE void print() { submit(atService(intent::service::Print{})); }

   protected:
    bool concerns(const Snapshot& before, const Snapshot& now) const override { return before.service != now.service; }

   private:
    const DeviceView& device() const;
    const DayView& day() const;
    const ReadinessView& readinessView() const;
};

}  // namespace simkiosk
