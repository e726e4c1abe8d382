// The plans as cards, the one in hand explained in plain words, and up to three side by side.
#pragma once

#include <QAbstractListModel>
#include <QVariantList>
#include <set>

#include "ui/viewmodels/view_model.hpp"

namespace simkiosk {

// One plan as it reads on the screen.
struct PlanCard {
    QString offeringId, name, description, price, data, calls, messages, abroad, contract, today, then, spokenName;
    bool fiveG = false;
    bool selected = false;
    bool compared = false;
    bool operator==(const PlanCard&) const = default;
};

class PlanList : public QAbstractListModel {
    Q_OBJECT
    QML_ANONYMOUS

   public:
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    void setCards(std::vector<PlanCard> cards);
    int rowOf(const QString& offeringId) const;

   private:
    std::vector<PlanCard> m_cards;
};

class PlansViewModel : public simkiosk::ViewModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by KioskScreen")

    Q_PROPERTY(simkiosk::PlanList* plans READ plans CONSTANT)
    Q_PROPERTY(simkiosk::PlanList* comparison READ comparison CONSTANT)
    Q_PROPERTY(int comparedCount READ comparedCount NOTIFY changed)
    Q_PROPERTY(QStringList filters READ filters NOTIFY changed)  // needs there are plans for, "" first
    Q_PROPERTY(QString filter READ filter NOTIFY changed)
    Q_PROPERTY(QString selectedId READ selectedId NOTIFY changed)
    Q_PROPERTY(int selectedRow READ selectedRow NOTIFY changed)  // in plans; -1: not there
    Q_PROPERTY(QString selectedName READ selectedName NOTIFY changed)
    Q_PROPERTY(QString selectedPrice READ selectedPrice NOTIFY changed)
    // Of the selected plan.
    Q_PROPERTY(QVariantList figures READ figures NOTIFY changed)  // { drawing, figure, words }: what it gives, a day
    Q_PROPERTY(QString dueToday READ dueToday NOTIFY changed)     // everything in it
    Q_PROPERTY(QString dueTodayWords READ dueTodayWords NOTIFY changed)
    Q_PROPERTY(QString afterwards READ afterwards NOTIFY changed)  // a month
    Q_PROPERTY(QString afterwardsWords READ afterwardsWords NOTIFY changed)

   public:
    static constexpr int comparedAtMost = 3;

    explicit PlansViewModel(IntentSink& intents) : ViewModel(intents) {}

    PlanList* plans() { return &m_plans; }
    PlanList* comparison() { return &m_comparison; }
    int comparedCount() const { return int(m_compared.size()); }
    QStringList filters() const;
    QString filter() const { return QString::fromStdString(m_filter); }
    QString selectedId() const { return QString::fromStdString(m_selected); }
    int selectedRow() const { return m_plans.rowOf(selectedId()); }
    QString selectedName() const;
    QString selectedPrice() const;
    QVariantList figures() const;
    QString dueToday() const;
    QString dueTodayWords() const;
    QString afterwards() const;
    QString afterwardsWords() const;

    Q_INVOKABLE QString filterName(const QString& category) const;
    Q_INVOKABLE void chooseFilter(const QString& category);
    Q_INVOKABLE void select(const QString& offeringId);
    Q_INVOKABLE void toggleCompared(const QString& offeringId);
    Q_INVOKABLE void clearComparison();
    Q_INVOKABLE void choose();  // the selected plan

   protected:
    bool concerns(const Snapshot& before, const Snapshot& now) const override;
    void refresh() override;

   private:
    const ProductOffering* selectedOffering() const;
    void rebuild();
    void rebuildAndTell();

    PlanList m_plans;
    PlanList m_comparison;
    std::string m_filter;
    std::string m_selected;
    std::vector<std::string> m_compared;
};

}  // namespace simkiosk
