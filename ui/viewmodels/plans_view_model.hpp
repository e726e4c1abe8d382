// The plans as cards, the one in hand explained in plain words, and up to three side by side.
#pragma once

#include <QAbstractListModel>
#include <set>

#include "ui/viewmodels/view_model.hpp"

namespace simkiosk {

// One plan as it reads on the screen.
struct PlanCard {
    QString offeringId, name, description, price, data, calls, messages, contract, today, spokenName;
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
    Q_PROPERTY(QStringList filters READ filters NOTIFY changed)  // categories there are plans of, "" first
    Q_PROPERTY(QString filter READ filter NOTIFY changed)
    Q_PROPERTY(QString selectedId READ selectedId NOTIFY changed)
    Q_PROPERTY(QString selectedName READ selectedName NOTIFY changed)
    Q_PROPERTY(QString selectedPrice READ selectedPrice NOTIFY changed)
    Q_PROPERTY(QStringList explanation READ explanation NOTIFY changed)  // of the selected plan

   public:
    static constexpr int comparedAtMost = 3;

    explicit PlansViewModel(IntentSink& intents) : ViewModel(intents) {}

    PlanList* plans() { return &m_plans; }
    PlanList* comparison() { return &m_comparison; }
    int comparedCount() const { return int(m_compared.size()); }
    QStringList filters() const;
    QString filter() const { return QString::fromStdString(m_filter); }
    QString selectedId() const { return QString::fromStdString(m_selected); }
    QString selectedName() const;
    QString selectedPrice() const;
    QStringList explanation() const;

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
