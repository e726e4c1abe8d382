#include "tests/simulation/customer.hpp"

#include <fmt/format.h>

#include <boost/json/array.hpp>
#include <boost/json/serialize.hpp>

#include "tests/simulation/shop.hpp"

namespace simkiosk::simulation {

namespace {

namespace json = boost::json;

constexpr Duration triesAgain = 3s;  // a person touches again when nothing happens
constexpr Duration waitsFor = 90s;   // at a dark screen, or one that serves nobody
constexpr int showsMost = 3;         // times that one passport is shown to a kiosk that turns it down

Signature scribble() {
    Signature signature;
    signature.padWidth = 10'000;
    signature.padHeight = 4'000;
    for (int i = 0; i < 40; ++i)
        signature.samples.push_back({static_cast<std::uint32_t>(i * 10), i * 100, 2'000, std::nullopt, true});
    return signature;
}

const char* toString(Habits::Take take) {
    switch (take) {
        case Habits::Take::Takes: return "takes the SIM";
        case Habits::Take::Leaves: return "leaves the SIM";
        case Habits::Take::PushesBack: return "pushes the SIM back";
        case Habits::Take::PushesOtherCard: return "takes the SIM and pushes another card in";
    }
    return "?";
}

}  // namespace

std::string describe(const Habits& habits) {
    std::string text = "customer: reacts in " + describe(habits.reaction);
    const auto at = [&](const char* what, const std::optional<Page>& page) {
        if (page) text += fmt::format(", {} {}", what, simkiosk::toString(*page));
    };
    at("walks away at", habits.walksAwayAt);
    at("cancels at", habits.cancelsAt);
    if (habits.cancelsAt) text += " after " + describe(habits.cancelsAfter);
    at("goes back at", habits.goesBackAt);
    if (habits.changesLanguage) text += ", changes the language";
    if (habits.face != FaceDecision::Accept) text += fmt::format(", face {}", simkiosk::toString(habits.face));
    if (habits.document != "resident-1") text += ", document " + habits.document;
    if (habits.wrongDocumentFirst) text += ", wrong document first";
    if (habits.liftsDocumentEarly) text += ", lifts the document early";
    at("asks for staff at", habits.asksStaffAt);
    if (habits.asksStaffAt) {
        constexpr std::array decisions{", who confirm", ", who refuse", ", who stay away"};
        text += decisions[static_cast<std::size_t>(habits.staff)] + (" after " + describe(habits.staffAfter));
        if (habits.changesMind) text += ", takes the camera after all";
    }
    text += habits.pays ? ", pays after " + describe(habits.paysAfter) : std::string(", does not pay");
    return text + ", " + toString(habits.take) + " after " + describe(habits.takesAfter) +
           (habits.takesInTheDark ? ", also in the dark" : "");
}

Customer::Customer(Shop& shop, Habits habits) : m_shop(shop), m_habits(habits), m_servedLast(shop.clock.now()) {}

void Customer::act() {
    const auto now = m_shop.clock.now();
    // The wallet and the hand at the gate do not look at the screen.
    if (m_payAt && now >= *m_payAt) pay();
    if (m_takeAt && now >= *m_takeAt) take();
    if (m_staffAt && now >= *m_staffAt) staffDecide();
    if (!m_here) return;
    const bool served = m_shop.running() && m_shop.screen().page != Page::OutOfService;
    if (served) m_servedLast = now;
    if (now - m_servedLast > waitsFor) m_here = false;
    if (m_here && !m_takeAt && seesCardInTheDark()) m_takeAt = now + m_habits.takesAfter;
    if (!m_here || !m_shop.running()) return;
    look();
    if (now >= m_actAt) {
        m_actAt = now + triesAgain;
        perform(Snapshot(m_shop.screen()));  // a copy: an answer can change the page at once
    }
}

std::optional<Instant> Customer::due() const {
    std::optional<Instant> next;
    const auto consider = [&](std::optional<Instant> when) {
        if (when && (!next || *when < *next)) next = when;
    };
    consider(m_payAt);
    consider(m_takeAt);
    consider(m_staffAt);
    // A dark screen answers nothing: the only thing left to do is to lose patience.
    if (m_here && m_habits.takesInTheDark && !m_shop.running() && !m_takeAt) consider(m_shop.clock.now() + triesAgain);
    if (m_here) consider(m_situation && m_shop.running() ? m_actAt : m_servedLast + waitsFor);
    return next;
}

bool Customer::seesCardInTheDark() const {
    if (!m_habits.takesInTheDark || m_shop.running()) return false;
    return m_shop.order(Device::Dispenser, {{"do", "state"}}).at("card") == "gate";
}

void Customer::look() {
    const auto& seen = m_shop.screen();
    const Situation now{seen.page,         seen.paymentPhase,    seen.issuePhase,
                        seen.receiptPhase, seen.identityPhase,   seen.passportPhase,
                        seen.notice,       seen.staffCaseNumber, seen.busy};
    if (m_situation == now) return;
    if (!m_situation || m_page != seen.page) {
        m_page = seen.page;
        m_pageSince = m_shop.clock.now();
        m_languageChanged = m_documentTried = false;
        m_shown = 0;
    }
    m_situation = now;
    m_actAt = m_shop.clock.now() + m_habits.reaction;
    if (m_habits.cancelsAt == seen.page) m_actAt = std::max(m_actAt, m_pageSince + m_habits.cancelsAfter);
    const bool atGate = seen.page == Page::Issue && seen.issuePhase == IssuePhase::TakeCard;
    if (atGate && !m_takeAt && m_habits.take != Habits::Take::Leaves)
        m_takeAt = m_shop.clock.now() + m_habits.takesAfter;
    if (seen.page == Page::Goodbye) m_sold = true;
    const bool called = !seen.staffCaseNumber.empty() && seen.staffCaseNumber != m_staffCase;
    if (called && m_habits.staff != Habits::Staff::StayAway && !m_habits.changesMind) {
        m_staffCase = seen.staffCaseNumber;
        m_staffAt = m_shop.clock.now() + m_habits.staffAfter;
    }
}

// What this person does otherwise than a cooperative one; true: nothing else now.
bool Customer::deviates(const Snapshot& seen) {
    if (m_habits.walksAwayAt == seen.page) {
        m_here = false;
        return true;
    }
    // Also where there is no button for it: a finger may be quicker than the page, and a motor may move.
    if (m_habits.cancelsAt == seen.page && (seen.canCancel || seen.page == Page::Issue)) {
        m_here = false;
        m_shop.say(intent::Cancel{});
        return true;
    }
    if (m_habits.goesBackAt == seen.page && seen.canGoBack && !m_wentBack) {
        m_wentBack = true;
        m_shop.say(intent::Back{});
        return true;
    }
    if (m_habits.changesLanguage && !m_languageChanged) {
        m_languageChanged = true;
        m_shop.say(intent::ChooseLanguage{seen.language == Language::En ? Language::Es : Language::En});
    }
    return false;
}

void Customer::perform(const Snapshot& seen) {
    if (seen.page != Page::Attract && deviates(seen)) return;
    switch (seen.page) {
        case Page::Attract:
            // One who was too slow for the farewell has the SIM and goes as well.
            if (m_sold)
                m_here = false;
            else if (seen.services.sale)
                m_shop.say(intent::Start{});
            break;
        case Page::Language: m_shop.say(intent::ChooseLanguage{Language::En}); break;
        case Page::Plans: m_shop.say(intent::ChoosePlan{seen.offerings->front().id}); break;
        case Page::Numbers:
            if (!seen.busy && !seen.numbers.empty()) m_shop.say(intent::ReserveNumber{seen.numbers.front().msisdn});
            break;
        case Page::Consents:
            if (m_habits.asksStaffAt == Page::Consents) {
                m_shop.say(intent::GiveConsents{{Consent::Identification}});
            } else {
                m_shop.say(intent::GiveConsents{{Consent::Identification, Consent::FaceProcessing}});
            }
            break;
        case Page::Document:
            m_shop.say(intent::ChooseDocument{isPassport(m_habits.document) ? DocumentChoice::Passport
                                                                            : DocumentChoice::IdentityCard});
            break;
        case Page::IdentityCard:
            // Placed once; again only when the screen says that something was wrong with it.
            if (!m_documentTried || (seen.identityPhase == IdentityPhase::PlaceCard && seen.notice != Notice::None))
                placeDocument();
            break;
        case Page::Passport:
            if (seen.passportPhase == PassportPhase::ShowPage) showPassport();
            if (seen.passportPhase == PassportPhase::PlaceOnReader) placePassport();
            break;
        case Page::Review: m_shop.say(intent::Sign{scribble()}); break;
        case Page::Payment:
            if (seen.paymentPhase == PaymentPhase::WaitingForWallet && m_code != seen.paymentQr && m_habits.pays) {
                m_code = seen.paymentQr;
                m_payAt = m_shop.clock.now() + m_habits.paysAfter;
            }
            break;
        case Page::Receipt:
            if (seen.receiptPhase != ReceiptPhase::Printing) m_shop.say(intent::Finish{});
            break;
        case Page::Goodbye:
            removeDocuments();
            m_shop.say(intent::Finish{});
            m_here = false;
            break;
        case Page::Problem:
            removeDocuments();
            m_here = false;
            break;
        case Page::Issue:
        case Page::OutOfService:
        case Page::Service: break;
        case Page::LiveFace:
            if (m_habits.asksStaffAt == Page::LiveFace && !m_changedMind) m_shop.say(intent::AskStaff{});
            break;
        case Page::StaffCheck:
            if (m_habits.changesMind && !seen.staffCaseNumber.empty()) {
                m_changedMind = true;
                m_shop.say(intent::CheckFace{});
            }
            break;
    }
}

void Customer::placeDocument() {
    m_shop.order(Device::Reader, {{"do", "remove_card"}});  // one that the last customer forgot, or the wrong one
    const bool wrong = m_habits.wrongDocumentFirst && !m_documentTried;
    const bool early = m_habits.liftsDocumentEarly && !m_documentTried;
    m_documentTried = m_placedDocument = true;
    m_shop.order(Device::Reader, {{"do", "insert_card"}, {"card", wrong ? "expired" : m_habits.document}});
    if (early) m_shop.order(Device::Reader, {{"do", "remove_mid_read"}});
}

// The wrong one is tried once: lines that the kiosk did not take are not shown again. Who is turned down again and
// again takes the passport and goes, and the page waits in vain.
void Customer::showPassport() {
    m_shop.order(Device::PassportReader, {{"do", "remove_card"}});
    if (++m_shown > showsMost) {
        removeDocuments();
        m_here = false;
        return;
    }
    const bool wrong = m_habits.wrongDocumentFirst && !m_documentTried;
    m_shop.showPage(wrong ? "passport-expired" : m_habits.document);
    m_passportShown = wrong ? "passport-expired" : m_habits.document;
}

void Customer::placePassport() {
    const bool early = m_habits.liftsDocumentEarly && !m_documentTried;
    m_documentTried = m_placedDocument = true;
    m_shop.showPage("");
    m_shop.order(Device::PassportReader, {{"do", "insert_card"}, {"card", m_passportShown}});
    if (early) m_shop.order(Device::PassportReader, {{"do", "remove_mid_read"}});
}

void Customer::removeDocuments() {
    for (const auto reader : {Device::Reader, Device::PassportReader}) m_shop.order(reader, {{"do", "remove_card"}});
    m_shop.showPage("");
}

void Customer::pay() {
    m_payAt.reset();
    m_paid += m_shop.walletPays(m_code);
}

// A clerk, at the back office.
void Customer::staffDecide() {
    m_staffAt.reset();
    const json::object clerk{{"id", "clerk-17"}, {"role", "clerk"}, {"@referredType", "Individual"}};
    json::object decision{{"status", "rejected"}};
    if (m_habits.staff == Habits::Staff::Confirm) {
        decision = {{"status", "resolved"}, {"statusChangeReason", "identityConfirmed"}};
        decision["relatedParty"] = json::array{json::value(clerk)};
    }
    m_shop.office("PATCH", "/tmf-api/troubleTicket/v4/troubleTicket/" + m_staffCase, json::serialize(decision));
}

void Customer::take() {
    m_takeAt.reset();
    switch (m_habits.take) {
        case Habits::Take::Leaves: break;
        case Habits::Take::Takes: m_shop.order(Device::Dispenser, {{"do", "take_card"}}); break;
        case Habits::Take::PushesBack: m_shop.order(Device::Dispenser, {{"do", "push_back"}}); break;
        case Habits::Take::PushesOtherCard:
            m_shop.order(Device::Dispenser, {{"do", "take_card"}});
            m_shop.order(Device::Dispenser, {{"do", "insert_card"}});
            break;
    }
}

}  // namespace simkiosk::simulation
