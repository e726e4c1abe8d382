// Search for a telephone number by digits, birthday, pattern and class, and the one in hand.
#pragma once

#include <QAbstractListModel>
#include <QTimer>

#include "ui/viewmodels/view_model.hpp"

namespace simkiosk {

class NumberList : public QAbstractListModel {
    Q_OBJECT
    QML_ANONYMOUS

   public:
    struct Row {
        QString digits, grouped, className, price, spokenName;
        int classIndex = 0;
        bool selected = false;
        bool operator==(const Row&) const = default;
    };
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    void setRows(std::vector<Row> rows);

   private:
    std::vector<Row> m_rows;
};

class NumbersViewModel : public simkiosk::ViewModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by KioskScreen")

    Q_PROPERTY(simkiosk::NumberList* numbers READ numbers CONSTANT)
    Q_PROPERTY(QString digits READ digits NOTIFY changed)  // what is searched for
    Q_PROPERTY(bool atEnd READ atEnd NOTIFY changed)
    Q_PROPERTY(bool without4 READ without4 NOTIFY changed)
    Q_PROPERTY(int classIndex READ classIndex NOTIFY changed)  // -1 any; else NumberClass
    Q_PROPERTY(int mode READ mode NOTIFY changed)              // what is typed or chosen at the left: see Mode
    Q_PROPERTY(QStringList patterns READ patterns NOTIFY changed)
    Q_PROPERTY(QStringList examples READ examples CONSTANT)        // one number's end for each
    Q_PROPERTY(int patternIndex READ patternIndex NOTIFY changed)  // into patterns; -1 none
    Q_PROPERTY(QString orderName READ orderName NOTIFY changed)
    Q_PROPERTY(bool ordered READ ordered NOTIFY changed)
    Q_PROPERTY(bool wishes READ wishes NOTIFY changed)  // anything narrows the search
    Q_PROPERTY(bool more READ more NOTIFY changed)
    Q_PROPERTY(bool searching READ searching NOTIFY changed)
    Q_PROPERTY(QString selected READ selected NOTIFY changed)  // grouped; empty when none
    Q_PROPERTY(QString selectedPrice READ selectedPrice NOTIFY changed)

   public:
    enum Mode { Digits, Birthday, Pattern };
    Q_ENUM(Mode)
    static constexpr int digitsAtMost = 8;

    explicit NumbersViewModel(IntentSink& intents);

    NumberList* numbers() { return &m_numbers; }
    QString digits() const { return QString::fromStdString(m_query.contains); }
    bool atEnd() const { return m_query.atEnd; }
    bool without4() const { return m_query.without4; }
    int classIndex() const { return m_query.numberClass ? int(*m_query.numberClass) : -1; }
    int mode() const { return m_mode; }
    QStringList patterns() const;
    QStringList examples() const;
    int patternIndex() const { return m_query.pattern ? int(*m_query.pattern) : -1; }
    QString orderName() const;
    bool ordered() const { return m_query.order != NumberOrder::AsOffered; }
    bool wishes() const;
    bool more() const { return snapshot().moreNumbers; }
    bool searching() const {
        return snapshot().busy || m_searchSoon.isActive() || snapshot().notice == Notice::BackOfficeSlow;
    }
    QString selected() const;
    QString selectedPrice() const;

    Q_INVOKABLE QString className(int classIndex) const;
    Q_INVOKABLE void typeDigit(int digit);
    Q_INVOKABLE void eraseDigit();
    Q_INVOKABLE void clearDigits();
    Q_INVOKABLE void toggleAtEnd();
    Q_INVOKABLE void toggleWithout4();
    Q_INVOKABLE void chooseClass(int classIndex);
    Q_INVOKABLE void chooseMode(int mode);
    Q_INVOKABLE void togglePattern(int index);
    Q_INVOKABLE void nextOrder();
    Q_INVOKABLE void clearWishes();
    Q_INVOKABLE void showMore();
    Q_INVOKABLE void select(const QString& digits);
    Q_INVOKABLE void reserve();  // the selected number

   protected:
    bool concerns(const Snapshot& before, const Snapshot& now) const override;
    void refresh() override;

   private:
    const NumberOffer* selectedOffer() const;
    void searchSoon();
    void searchNow();
    void rebuild();

    NumberList m_numbers;
    NumberQuery m_query;  // as the customer has it now; the snapshot has the one answered
    Mode m_mode = Digits;
    std::string m_selected;
    QTimer m_searchSoon;
};

}  // namespace simkiosk
