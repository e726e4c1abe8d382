// Where the customer is, what may be done from everywhere (language, back, leave), and what is running out.
#pragma once

#include <QTimer>
#include <QUrl>

#include "platform/base/clock.hpp"
#include "ui/viewmodels/view_model.hpp"

namespace simkiosk {

class SessionViewModel : public simkiosk::ViewModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by KioskScreen")

    Q_PROPERTY(QString page READ page NOTIFY pageChanged)  // toString(Page)
    Q_PROPERTY(QUrl pageSource READ pageSource NOTIFY pageChanged)
    Q_PROPERTY(QString language READ language NOTIFY changed)       // BCP 47
    Q_PROPERTY(bool fromTheRight READ fromTheRight NOTIFY changed)  // its reading direction
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    Q_PROPERTY(bool canGoBack READ canGoBack NOTIFY changed)
    Q_PROPERTY(bool canCancel READ canCancel NOTIFY changed)

    Q_PROPERTY(int step READ step NOTIFY changed)  // 0..6 of stepNames; -1 outside the sale
    Q_PROPERTY(QStringList stepNames READ stepNames NOTIFY changed)
    Q_PROPERTY(QString notice READ notice NOTIFY changed)  // empty when there is none
    Q_PROPERTY(bool noticeIsGood READ noticeIsGood NOTIFY changed)
    Q_PROPERTY(QString leaveText READ leaveText NOTIFY changed)  // what leaving now means for the customer

    Q_PROPERTY(bool staffMayEnter READ staffMayEnter NOTIFY changed)  // nobody is interrupted
    Q_PROPERTY(bool warning READ warning NOTIFY ticked)               // the page's time is nearly over
    Q_PROPERTY(int secondsLeft READ secondsLeft NOTIFY ticked)
    Q_PROPERTY(QString timeLeft READ timeLeft NOTIFY ticked)        // of the page, "2:41"; empty: no end
    Q_PROPERTY(int secondsToTake READ secondsToTake NOTIFY ticked)  // the SIM card from the slot; 0: not now
    Q_PROPERTY(bool takeEnding READ takeEnding NOTIFY ticked)       // it is nearly taken back
    Q_PROPERTY(bool reserved READ reserved NOTIFY ticked)
    Q_PROPERTY(QString reservedNumber READ reservedNumber NOTIFY ticked)  // whole: for the ear
    Q_PROPERTY(
        QString shownNumber READ shownNumber NOTIFY ticked)  // for the eye: "199 •••• 6688" until it is asked for
    Q_PROPERTY(bool numberShown READ numberShown NOTIFY ticked)
    Q_PROPERTY(QString reservationLeft READ reservationLeft NOTIFY ticked)  // "9:41"
    Q_PROPERTY(bool reservationEnding READ reservationEnding NOTIFY ticked)
    Q_PROPERTY(bool reservationOffered READ reservationOffered NOTIFY ticked)  // to be kept longer

    Q_PROPERTY(bool canStay READ canStay NOTIFY changed)  // a touch gives the page more time
    Q_PROPERTY(bool saleOpen READ saleOpen NOTIFY changed)
    Q_PROPERTY(QString fromPrice READ fromPrice NOTIFY changed)   // "Plans from ¥19 a month"
    Q_PROPERTY(bool staffNeeded READ staffNeeded NOTIFY changed)  // before anything can be sold again
    Q_PROPERTY(QStringList missingServices READ missingServices NOTIFY changed)

   public:
    SessionViewModel(IntentSink& intents, const Clock& clock);

    QString page() const;
    QUrl pageSource() const;
    QString language() const;
    bool fromTheRight() const { return isRightToLeft(snapshot().language); }
    bool busy() const { return snapshot().busy; }
    bool canGoBack() const { return snapshot().canGoBack; }
    bool canCancel() const { return snapshot().canCancel; }
    int step() const;
    QStringList stepNames() const;
    QString notice() const;
    bool noticeIsGood() const { return snapshot().notice == Notice::ReservationExtended; }
    QString leaveText() const;
    bool staffMayEnter() const;
    bool warning() const;
    int secondsLeft() const;
    QString timeLeft() const;
    int secondsToTake() const;
    bool takeEnding() const;
    bool reserved() const;
    QString reservedNumber() const;
    QString shownNumber() const;
    bool numberShown() const { return m_numberShown.isActive(); }
    QString reservationLeft() const;
    bool reservationEnding() const;
    bool reservationOffered() const;
    bool canStay() const { return snapshot().canStay; }
    bool saleOpen() const { return snapshot().services.sale; }
    QString fromPrice() const;
    bool staffNeeded() const { return snapshot().services.staffNeeded; }
    QStringList missingServices() const;

    Q_INVOKABLE void start() { submit(intent::Start{}); }
    // For a few seconds, or until it is pressed again, or the page turns.
    Q_INVOKABLE void showNumber();
    Q_INVOKABLE void chooseLanguage(const QString& tag);
    Q_INVOKABLE void next() { submit(intent::Next{}); }
    Q_INVOKABLE void back() { submit(intent::Back{}); }
    Q_INVOKABLE void cancel() { submit(intent::Cancel{}); }
    Q_INVOKABLE void extendReservation() { submit(intent::ExtendReservation{}); }
    Q_INVOKABLE void stillHere() { submit(intent::StillHere{}); }
    Q_INVOKABLE void callStaffPages();  // the held corner
    Q_INVOKABLE void finish() { submit(intent::Finish{}); }

   Q_SIGNALS:
    void pageChanged();
    void ticked();

   protected:
    bool concerns(const Snapshot& before, const Snapshot& now) const override;
    void refresh() override;

   private:
    int secondsUntil(const std::optional<Instant>& instant) const;

    const Clock& m_clock;
    QTimer m_tick;
    QTimer m_numberShown;
    Page m_shownPage = Page::Attract;
};

}  // namespace simkiosk
