// Three questions, and the plan that follows from the answers with its reasons.
#pragma once

#include <QStringList>
#include <optional>

#include "kiosk/values/plan_advice.hpp"
#include "ui/viewmodels/view_model.hpp"

namespace simkiosk {

class AdviceViewModel : public simkiosk::ViewModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by KioskScreen")

    Q_PROPERTY(int video READ video NOTIFY changed)  // -1: not answered yet; else an index into the answers
    Q_PROPERTY(int abroad READ abroad NOTIFY changed)
    Q_PROPERTY(int budget READ budget NOTIFY changed)
    Q_PROPERTY(QStringList videoAnswers READ videoAnswers NOTIFY changed)
    Q_PROPERTY(QStringList abroadAnswers READ abroadAnswers NOTIFY changed)
    Q_PROPERTY(QStringList budgetAnswers READ budgetAnswers NOTIFY changed)
    Q_PROPERTY(QString planId READ planId NOTIFY changed)  // empty until all three are answered
    Q_PROPERTY(QString planName READ planName NOTIFY changed)
    Q_PROPERTY(QString planPrice READ planPrice NOTIFY changed)
    Q_PROPERTY(QStringList reasons READ reasons NOTIFY changed)

   public:
    explicit AdviceViewModel(IntentSink& intents) : ViewModel(intents) {}

    int video() const { return m_video; }
    int abroad() const { return m_abroad; }
    int budget() const { return m_budget; }
    QStringList videoAnswers() const;
    QStringList abroadAnswers() const;
    QStringList budgetAnswers() const;
    QString planId() const;
    QString planName() const;
    QString planPrice() const;
    QStringList reasons() const;

    Q_INVOKABLE void answerVideo(int answer);
    Q_INVOKABLE void answerAbroad(int answer);
    Q_INVOKABLE void answerBudget(int answer);

   protected:
    bool concerns(const Snapshot& before, const Snapshot& now) const override;
    void refresh() override;

   private:
    void decide();
    std::vector<Money> steps() const;
    const ProductOffering* plan() const;
    QString wordsOf(AdviceReason reason, const ProductOffering& offering) const;

    int m_video = -1;
    int m_abroad = -1;
    int m_budget = -1;
    std::optional<PlanAdvice> m_advice;
};

}  // namespace simkiosk
