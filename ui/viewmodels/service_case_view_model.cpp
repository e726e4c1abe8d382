#include "ui/viewmodels/service_case_view_model.hpp"

#include "ui/viewmodels/service_part.hpp"
#include "ui/viewmodels/service_wording.hpp"
#include "ui/viewmodels/wording.hpp"

namespace simkiosk {
namespace {

QString textOf(const std::string& text) { return QString::fromStdString(text); }

}  // namespace

QString ServiceCaseViewModel::title() const {
    return open().number.empty() ? tr("Case without a number yet") : tr("Case %1").arg(textOf(open().number));
}

QString ServiceCaseViewModel::card() const {
    return open().iccid.empty() ? tr("SIM card: never read") : tr("SIM card: %1").arg(textOf(open().iccid));
}

QString ServiceCaseViewModel::money() const {
    if (!open().amount) return {};
    const QString amount = exactMoney(*open().amount, snapshot().language);
    switch (open().money) {
        case CaseMoney::NothingPaid: return tr("Money: %1, nothing was paid").arg(amount);
        case CaseMoney::GivenBack: return tr("Money: %1, given back").arg(amount);
        case CaseMoney::BeingGivenBack: return tr("Money: %1, on its way back").arg(amount);
        case CaseMoney::Unclear: return tr("Money: %1, the carrier has not said yet").arg(amount);
    }
    return amount;
}

QVariantList ServiceCaseViewModel::story() const {
    QVariantList list;
    for (const auto& line : open().story) {
        list.push_back(QVariantMap{{QStringLiteral("at"), island(textOf(line.at), snapshot().language)},
                                   {QStringLiteral("text"), wordsOf(line)},
                                   {QStringLiteral("doubt"), line.event == StoryEvent::InDoubt || !line.outcomeKnown}});
    }
    return list;
}

QStringList ServiceCaseViewModel::evidence() const {
    QStringList list;
    for (const auto& line : open().evidence) list << textOf(line);
    return list;
}

QString ServiceCaseViewModel::dispenserThen() const {
    return open().dispenserThen.empty() ? tr("not written down") : textOf(open().dispenserThen);
}

QString ServiceCaseViewModel::dispenserNow() const {
    return open().dispenserNow.empty() ? tr("does not answer") : textOf(open().dispenserNow);
}

QString ServiceCaseViewModel::recommended() const { return wordsOf(open().advice.finding); }

QString ServiceCaseViewModel::reason() const {
    switch (open().advice.reason) {
        case CaseReason::SensorSeesCard: return tr("A sensor sees a card in the machine now.");
        case CaseReason::BinCountedOne: return tr("The bin has counted one card more than before.");
        case CaseReason::LeftByTheGate:
            return tr("The card was on its way out. Now the way is empty, and the bin has counted nothing.");
        case CaseReason::PathEmpty:
            return tr("The card had left the stack. Now the way is empty, and the bin has counted nothing.");
        case CaseReason::DispenserSilent: return tr("The dispenser does not answer. Open the machine and look inside.");
    }
    return {};
}

QVariantList ServiceCaseViewModel::findings() const {
    QVariantList list;
    for (const auto finding : allCardFindings) {
        list.push_back(QVariantMap{{QStringLiteral("key"), QString::fromLatin1(toString(finding))},
                                   {QStringLiteral("text"), wordsOf(finding)},
                                   {QStringLiteral("chosen"), finding == open().chosen}});
    }
    return list;
}

QString ServiceCaseViewModel::whatToDo() const {
    switch (open().chosen) {
        case CardFinding::InBin: return tr("Leave it there. It is suspended and is destroyed with the others.");
        case CardFinding::InMachine: return tr("Take it out by hand and put it into the retain bin.");
        case CardFinding::InStack: return tr("Nothing left the machine. Count the stack to be sure.");
        case CardFinding::WithCustomer:
            return tr("The card is suspended and worth nothing. The customer may buy a new one.");
        case CardFinding::NotFound: return tr("The card is suspended and worth nothing. It is written off.");
    }
    return {};
}

void ServiceCaseViewModel::choose(const QString& key) {
    for (const auto finding : allCardFindings) {
        if (key == QLatin1String(toString(finding))) submit(atService(intent::service::ChooseFinding{finding}));
    }
}

void ServiceCaseViewModel::refresh() {
    if (!snapshot().service || !snapshot().service->openCase) m_count.clearDigits();
}

const CaseView& ServiceCaseViewModel::open() const { return shownPart(snapshot(), &ServiceView::openCase); }

QString ServiceCaseViewModel::wordsOf(CardFinding finding) const {
    switch (finding) {
        case CardFinding::InBin: return tr("The card is in the retain bin");
        case CardFinding::InMachine: return tr("The card is stuck in the machine");
        case CardFinding::InStack: return tr("The card never left the stack");
        case CardFinding::WithCustomer: return tr("The customer has the card");
        case CardFinding::NotFound: return tr("The card was not found");
    }
    return {};
}

QString ServiceCaseViewModel::wordsOf(const StoryLine& line) const {
    const auto language = snapshot().language;
    const QString detail = line.reason ? simkiosk::wordsOf(*line.reason) : island(textOf(line.detail), language);
    const auto told = [&]() -> QString {
        switch (line.event) {
            case StoryEvent::Opened:
                return tr("A customer chose a plan and a number for %1.")
                    .arg(line.amount ? exactMoney(*line.amount, language) : QString());
            case StoryEvent::Identified: return tr("The customer was identified by the camera.");
            case StoryEvent::IdentifiedByStaff: return tr("A member of staff identified the customer.");
            case StoryEvent::StagingBegan:
                return tr("A card was to be drawn from the stack; nobody saw what came of it.");
            case StoryEvent::Staged: return tr("A card was drawn from the stack.");
            case StoryEvent::NotStaged: return tr("No card was drawn: %1.").arg(detail);
            case StoryEvent::Bound: return tr("The card was read: %1.").arg(detail);
            case StoryEvent::PaymentAsked: return tr("The payment was asked for; no answer is written.");
            case StoryEvent::Authorised: return tr("The payment was authorised.");
            case StoryEvent::NotAuthorised: return tr("The payment was not authorised: %1.").arg(detail);
            case StoryEvent::ActivationAsked: return tr("The card was to be activated; no answer is written.");
            case StoryEvent::Active: return tr("The card was activated.");
            case StoryEvent::Accepted: return tr("The carrier accepted the order to activate the card.");
            case StoryEvent::ActivationFailed: return tr("The card was not activated: %1.").arg(detail);
            case StoryEvent::PresentingBegan: return tr("The card was to be handed out; nobody saw what came of it.");
            case StoryEvent::Presented: return tr("The card stood at the slot.");
            case StoryEvent::NotPresented: return tr("The card was not handed out: %1.").arg(detail);
            case StoryEvent::Taken: return tr("The customer took the card.");
            case StoryEvent::RetainingBegan:
                return tr("The card was to go to the retain bin; nobody saw what came of it.");
            case StoryEvent::Retained: return tr("The card went to the retain bin.");
            case StoryEvent::CaptureBegan: return tr("The money was to be collected; no answer is written.");
            case StoryEvent::Captured: return tr("The money was collected.");
            case StoryEvent::ReversalBegan: return tr("The money is being given back.");
            case StoryEvent::Reversed: return tr("The card was suspended and nothing is owed any more.");
            case StoryEvent::InDoubt: return tr("Here nobody knows where the card is: %1.").arg(detail);
            case StoryEvent::CaseOpened: return tr("The case %1 was opened.").arg(detail);
            case StoryEvent::CaseResolved: return tr("The case was settled by %1.").arg(detail);
            case StoryEvent::Closed: return tr("The sale was closed.");
            case StoryEvent::PowerLost: return tr("The machine was started anew.");
        }
        return {};
    }();
    return line.foundLater ? tr("Found out afterwards: %1").arg(told) : told;
}

}  // namespace simkiosk
