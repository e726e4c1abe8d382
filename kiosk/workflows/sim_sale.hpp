// The sale, from the language to the goodbye: each page is one step of this story.
#pragma once

#include <variant>

#include "kiosk/policy/policy_decision.hpp"
#include "kiosk/receipts/sale_receipt.hpp"
#include "kiosk/service/identity_desk.hpp"
#include "kiosk/session/conversation.hpp"
#include "kiosk/workflows/sale.hpp"
#include "kiosk/workflows/settlement.hpp"
#include "kiosk/workflows/sim_issue.hpp"

namespace simkiosk {

class SimSale {
   public:
    SimSale(const SalePorts& ports, Conversation& talk, SimIssue& issue, Settlement& settlement);

    // Where staff at the machine compare a customer with the document; without one they do it elsewhere. Outlives this.
    void compareAt(IdentityDesk& desk) { m_identityDesk = &desk; }

    // Begins on the language page; ends with the conversation on the goodbye or problem page finished, everything about
    // the customer forgotten, and the journal closed or its settlement open for the background.
    // `documentMayLie`: that of a customer whom a crash interrupted may still be on the reader.
    Task<void> run(bool documentMayLie = false);
    // After a restart, with the customer of this ledger still there.
    Task<void> resume(SaleLedger ledger);

    // The ledger of the sale in progress, which the background settlement must leave alone.
    std::optional<TransactionId> current() const;
    // Staff held the corner while the last sale stood on its problem page.
    bool staffCame() const { return m_staffCame; }
    // The last customer went away in the middle, with their document on the reader.
    bool leftDocumentOnReader() const { return m_leftOnReader; }

   private:
    // A step ends with an event of the session table, or with a reason to leave.
    using StepEnd = std::variant<SessionEvent, ProblemCause>;

    Task<void> walk();
    Task<StepEnd> serve(Page page);

    // sale_choice.cpp: what to buy
    Task<StepEnd> chooseLanguage();
    Task<StepEnd> choosePlan();
    Task<StepEnd> chooseNumber();
    Task<StepEnd> askConsents();
    Task<void> searchNumbers(NumberQuery query);
    void officeFailed();
    Task<std::optional<StepEnd>> reserveNumber(Msisdn msisdn);
    void showReservation();
    Task<void> extendReservation();

    // identity_check.cpp: who buys
    Task<StepEnd> chooseDocument();
    StepEnd documentStep() const;  // the page of the chosen document
    StepEnd otherDocument(StepEnd end) const;
    Task<StepEnd> readIdentityCard();
    Task<std::optional<StepEnd>> tryCard();
    Task<std::optional<StepEnd>> acceptCard(IdCard card);
    StepEnd turnDown(const PolicyDecision& decision);
    StepEnd cardAccepted() const;
    StepEnd backFromFace() const;
    void showHolder(IdentityDocument identity, Image photo);
    void showHolderInFull(bool shown);
    Task<StepEnd> checkFace();
    Task<std::optional<Result<FaceVerdict>>> faceAttempt(std::optional<StepEnd>& left);
    template <typename T>
    Task<std::optional<T>> whileHere(Task<T> work, Duration limit, std::optional<StepEnd>& left);
    Result<void> acceptFace(const FaceVerdict& verdict);

    // staff_check.cpp: who buys, for who does not want the camera to say so
    Task<StepEnd> checkByStaff();
    Task<std::optional<StepEnd>> awaitStaff();
    Task<Result<CaseNews>> askDesk();
    std::optional<StepEnd> hearStaff(const Result<CaseNews>& news);
    Result<void> acceptStaff(const std::string& clerk, const std::string& second);
    Task<std::optional<StepEnd>> compareHere();
    Task<void> dismissStaff();
    Task<void> endCase(Uuid key, CaseEnd how);

    // qualification.cpp: may this person buy?
    Task<StepEnd> askCarrier();
    Task<Result<Qualification>> qualify();
    StepEnd weigh(const Qualification& answer);

    // passport_check.cpp: documents with printed lines and a chip
    Task<StepEnd> readPassport();
    Task<std::optional<Mrz>> readPrintedLines(std::optional<StepEnd>& end);
    Task<std::optional<StepEnd>> readChip(const Mrz& printed);
    Task<std::optional<StepEnd>> placeOnReader();
    Task<std::optional<StepEnd>> acceptChip(const Mrz& printed, ChipReading reading);

    // sale_closing.cpp: sign, pay, receive
    Task<StepEnd> reviewAndSign();
    Task<StepEnd> pay();
    Task<StepEnd> awaitWallet(Uuid key);
    Task<StepEnd> issueSim();
    Task<StepEnd> printReceipt();
    Task<std::optional<SaleRecord>> captureInTime();
    SaleSummary receiptSummary() const;

    // sale_leaving.cpp: every way out
    Task<void> leave(ProblemCause cause);
    Task<void> bringToRest();
    Task<void> callStaff(ProblemCause cause);
    void tellPlaces();
    Task<void> goodbye();
    void forget();

    // Shared by the steps.
    // The journal of exactly this plan and number; a change of mind closes the one before.
    Result<void> openLedger();
    Result<void> writeIdentified();
    Task<std::optional<Intent>> listenWhileReserved(Instant until);
    std::optional<StepEnd> wayOut(const std::optional<Intent>& intent);
    bool reservationLapsed() const;
    void loseReservation();
    ContractTerms contractTerms() const;

    const SalePorts& m_ports;
    Conversation& m_talk;
    SimIssue& m_issue;
    Settlement& m_settlement;
    IdentityDesk* m_identityDesk = nullptr;
    Sale m_sale;
    bool m_documentLeft = false;  // the last page timed out, and nobody has said since that the document was taken
    bool m_leftOnReader = false;
    bool m_staffCame = false;
};

// A device at work, while the customer may still leave: `left` says how they did, and nothing comes back. Devices keep
// their own time; `limit` is for one that does not, and gives a Timeout.
template <typename T>
Task<std::optional<T>> SimSale::whileHere(Task<T> work, Duration limit, std::optional<StepEnd>& left) {
    std::optional<T> result;
    TaskGroup group;
    group.spawn([](Task<T> task, std::optional<T>& out) -> Task<void> { out = co_await std::move(task); }(
                                                            std::move(work), result));
    const auto until = m_ports.clock.now() + limit;
    while (!result) {
        if (m_ports.clock.now() >= until) co_return T(fail(ErrorCode::Timeout, "the device did not come to an end"));
        const auto intent = co_await listenWhileReserved(m_ports.clock.now() + 100ms);
        if (result) break;
        left = wayOut(intent);
        if (left) co_return std::nullopt;
    }
    co_return result;
}

}  // namespace simkiosk
