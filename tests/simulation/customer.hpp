// A customer who stands at the screen: sees the page, waits a moment, does what this person does.
#pragma once

#include <optional>

#include "kiosk/session/intent.hpp"

namespace simkiosk::simulation {

class Shop;

// Of one person. The default is a cooperative one who knows what they want.
struct Habits {
    Duration reaction = 200ms;  // from seeing to touching
    std::optional<Page> walksAwayAt = {};
    std::optional<Page> cancelsAt = {};
    Duration cancelsAfter{};              // being on that page
    std::optional<Page> goesBackAt = {};  // once
    bool changesLanguage = false;         // on each page, once
    std::string document = "resident-1";
    FaceDecision face = FaceDecision::Accept;  // of this face
    bool wrongDocumentFirst = false;
    bool liftsDocumentEarly = false;
    bool pays = true;
    Duration paysAfter{};  // the code was shown; also when the kiosk has given up
    enum class Take { Takes, Leaves, PushesBack, PushesOtherCard };
    Take take = Take::Takes;
    Duration takesAfter{};        // the card was at the gate
    bool takesInTheDark = false;  // also while no screen says so
    // Prefers a member of staff to the camera, from the consents on or when the camera looks.
    std::optional<Page> asksStaffAt = {};
    enum class Staff { Confirm, Refuse, StayAway };
    Staff staff = Staff::Confirm;
    Duration staffAfter = 8s;  // the call
    bool changesMind = false;  // and lets the camera look after all
};
std::string describe(const Habits& habits);

class Customer {
   public:
    Customer(Shop& shop, Habits habits);

    // Looks at the screen and at the gate, and does what is due.
    void act();
    // When act() has something to do although nothing changes.
    std::optional<Instant> due() const;
    bool here() const { return m_here; }
    void leaves() { m_here = false; }
    bool sold() const { return m_sold; }
    bool placedDocument() const { return m_placedDocument; }
    unsigned paid() const { return m_paid; }  // authorised by the wallet

   private:
    bool seesCardInTheDark() const;
    struct Situation {
        Page page = Page::Attract;
        PaymentPhase payment{};
        IssuePhase issue{};
        ReceiptPhase receipt{};
        IdentityPhase identity{};
        PassportPhase passport{};
        Notice notice{};
        std::string staffCase;
        bool busy = false;
        bool operator==(const Situation&) const = default;
    };

    void look();
    void perform(const Snapshot& seen);
    void placeDocument();
    void showPassport();
    void placePassport();
    void removeDocuments();
    void take();
    void pay();
    void staffDecide();
    bool deviates(const Snapshot& seen);

    Shop& m_shop;
    Habits m_habits;
    bool m_here = true;
    bool m_sold = false;
    unsigned m_paid = 0;
    std::optional<Situation> m_situation;
    Instant m_actAt{};
    Instant m_pageSince{};
    Instant m_servedLast;
    Page m_page = Page::Attract;
    bool m_languageChanged = false;
    bool m_wentBack = false;
    bool m_changedMind = false;
    bool m_documentTried = false;  // on this visit of the page
    bool m_placedDocument = false;
    int m_shown = 0;              // how often the passport, on this visit of the page
    std::string m_passportShown;  // to the camera
    std::string m_code;           // to pay
    std::string m_staffCase;      // to be decided
    std::optional<Instant> m_staffAt;
    std::optional<Instant> m_payAt;
    std::optional<Instant> m_takeAt;
};

}  // namespace simkiosk::simulation
