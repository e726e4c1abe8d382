// Staff at the machine: who is there, which page, number and PIN as they are typed, and the state at a glance.
#pragma once

#include <QTimer>
#include <QUrl>
#include <QVariantList>

#include "platform/base/clock.hpp"
#include "ui/viewmodels/service_bench_view_model.hpp"
#include "ui/viewmodels/service_camera_view_model.hpp"
#include "ui/viewmodels/service_case_view_model.hpp"
#include "ui/viewmodels/service_identity_view_model.hpp"
#include "ui/viewmodels/service_stock_view_model.hpp"
#include "ui/viewmodels/service_tool_view_model.hpp"

namespace simkiosk {

class ServiceViewModel : public simkiosk::ViewModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by KioskScreen")

    Q_PROPERTY(QUrl pageSource READ pageSource NOTIFY pageChanged)
    Q_PROPERTY(QString notice READ notice NOTIFY changed)  // empty when there is none
    Q_PROPERTY(bool noticeIsGood READ noticeIsGood NOTIFY changed)
    Q_PROPERTY(bool busy READ busy NOTIFY changed)

    Q_PROPERTY(simkiosk::ServiceCaseViewModel* openCase READ openCase CONSTANT)
    Q_PROPERTY(simkiosk::ServiceIdentityViewModel* identity READ identity CONSTANT)
    Q_PROPERTY(simkiosk::ServiceBenchViewModel* bench READ bench CONSTANT)
    Q_PROPERTY(simkiosk::ServiceStockViewModel* stock READ stock CONSTANT)
    Q_PROPERTY(simkiosk::ServiceToolViewModel* tools READ tools CONSTANT)
    Q_PROPERTY(simkiosk::ServiceCameraViewModel* camera READ camera CONSTANT)

    Q_PROPERTY(QString number READ number NOTIFY typed)
    Q_PROPERTY(QString pinDots READ pinDots NOTIFY typed)
    Q_PROPERTY(bool typesPin READ typesPin NOTIFY typed)  // the number is complete, the PIN is being typed
    Q_PROPERTY(bool mayGoOn READ mayGoOn NOTIFY typed)

    Q_PROPERTY(bool loggedIn READ loggedIn NOTIFY changed)
    Q_PROPERTY(QString who READ who NOTIFY changed)  // "LM · Clerk"
    Q_PROPERTY(bool technician READ technician NOTIFY changed)

    Q_PROPERTY(bool looking READ looking NOTIFY changed)  // the parts have not answered yet
    Q_PROPERTY(QString headline READ headline NOTIFY changed)
    Q_PROPERTY(bool selling READ selling NOTIFY changed)
    Q_PROPERTY(QVariantList faults READ faults NOTIFY changed)      // {name, why, detail} of what does not work
    Q_PROPERTY(QVariantList supplies READ supplies NOTIFY changed)  // {label, text, drawing, good}
    Q_PROPERTY(QVariantList troubles READ troubles NOTIFY changed)  // {at, name, why}, newest first
    Q_PROPERTY(QVariantList cases READ cases NOTIFY changed)        // {sale, number, openedAt, card}

    Q_PROPERTY(QVariantList sold READ sold NOTIFY changed)  // {sale, at, amount, card, copies}

   public:
    ServiceViewModel(IntentSink& intents, const Clock& clock);
    ~ServiceViewModel() override;

    void show(const std::shared_ptr<const Snapshot>& snapshot, bool wordingChanged);

    ServiceCaseViewModel* openCase() { return &m_case; }
    ServiceIdentityViewModel* identity() { return &m_identity; }
    ServiceBenchViewModel* bench() { return &m_bench; }
    ServiceStockViewModel* stock() { return &m_stock; }
    ServiceToolViewModel* tools() { return &m_tools; }
    ServiceCameraViewModel* camera() { return &m_camera; }
    QUrl pageSource() const;
    QString notice() const;
    bool noticeIsGood() const;
    bool busy() const { return m_handedIn || view().busy; }
    QString number() const { return QString::fromStdString(m_number); }
    QString pinDots() const;
    bool typesPin() const { return m_typesPin; }
    bool mayGoOn() const;
    bool loggedIn() const { return view().member.has_value(); }
    QString who() const;
    bool technician() const { return loggedIn() && view().member->role == StaffRole::Technician; }
    bool looking() const { return view().parts.empty(); }
    QString headline() const;
    bool selling() const { return view().selling; }
    QVariantList faults() const;
    QVariantList supplies() const;
    QVariantList troubles() const;
    QVariantList cases() const;
    QVariantList sold() const;

    Q_INVOKABLE void typeDigit(int digit);
    Q_INVOKABLE void eraseDigit();
    Q_INVOKABLE void clearDigits();
    Q_INVOKABLE void goOn();  // from the number to the PIN, from the PIN to the answer
    Q_INVOKABLE void leave();
    Q_INVOKABLE void openCases() { submit(atService(intent::service::Open{ServicePage::Cases})); }
    Q_INVOKABLE void openDevices() { submit(atService(intent::service::Open{ServicePage::Devices})); }
    Q_INVOKABLE void openStock() { submit(atService(intent::service::Open{ServicePage::Stock})); }
    Q_INVOKABLE void openDay() { submit(atService(intent::service::Open{ServicePage::Day})); }
    Q_INVOKABLE void openReceipts() { submit(atService(intent::service::Open{ServicePage::Receipts})); }
    Q_INVOKABLE void printCopyOf(const QString& sale);
    Q_INVOKABLE void openCaseOf(const QString& sale);
    Q_INVOKABLE void back() { submit(atService(intent::service::Back{})); }

    // The words of a part of the machine, as toString(Part) calls it.
    static QString partName(const std::string& part);

   Q_SIGNALS:
    void pageChanged();
    void typed();

   protected:
    bool concerns(const Snapshot& before, const Snapshot& now) const override;
    void refresh() override;

   private:
    const ServiceView& view() const;
    QString noticeReason() const;
    void forgetTyped();

    ServiceCaseViewModel m_case;
    ServiceIdentityViewModel m_identity;
    ServiceBenchViewModel m_bench;
    ServiceStockViewModel m_stock;
    ServiceToolViewModel m_tools;
    ServiceCameraViewModel m_camera;
    const Clock& m_clock;
    QTimer m_tick;
    std::optional<ServicePage> m_shownPage;
    std::string m_badge;  // whose number was filled in
    std::string m_number;
    std::string m_pin;  // wiped as soon as it is handed over
    bool m_typesPin = false;
    bool m_handedIn = false;  // number and PIN are on their way, the view does not tell of it yet
};

}  // namespace simkiosk
