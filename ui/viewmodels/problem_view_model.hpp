// Why the sale cannot go on, where the customer's things are, and what comes next.
#pragma once

#include "ui/viewmodels/view_model.hpp"

namespace simkiosk {

class ProblemViewModel : public simkiosk::ViewModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by KioskScreen")

    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString explanation READ explanation NOTIFY changed)
    Q_PROPERTY(QString next READ next NOTIFY changed)
    Q_PROPERTY(QString help READ help NOTIFY changed)       // how to get a person
    Q_PROPERTY(bool settling READ settling NOTIFY changed)  // card and money are still on their way
    Q_PROPERTY(QString simCard READ simCard NOTIFY changed)
    Q_PROPERTY(QString document READ document NOTIFY changed)
    Q_PROPERTY(QString money READ money NOTIFY changed)
    Q_PROPERTY(bool simCardSafe READ simCardSafe NOTIFY changed)
    Q_PROPERTY(bool documentSafe READ documentSafe NOTIFY changed)
    Q_PROPERTY(bool moneySafe READ moneySafe NOTIFY changed)
    Q_PROPERTY(QString caseNumber READ caseNumber NOTIFY changed)
    Q_PROPERTY(bool calm READ calm NOTIFY changed)  // the customer's own wish: nothing went wrong

   public:
    explicit ProblemViewModel(IntentSink& intents) : ViewModel(intents) {}

    QString title() const;
    QString explanation() const;
    QString next() const;
    QString help() const;
    bool settling() const { return snapshot().busy; }
    QString simCard() const;
    QString document() const;
    QString money() const;
    bool simCardSafe() const;
    bool documentSafe() const { return problem().document != DocumentPlace::OnReader; }
    bool moneySafe() const { return problem().money != MoneyPlace::BeingClarified; }
    QString caseNumber() const { return QString::fromStdString(problem().caseNumber); }
    bool calm() const;

   protected:
    bool concerns(const Snapshot& before, const Snapshot& now) const override;

   private:
    const Problem& problem() const;
};

}  // namespace simkiosk
