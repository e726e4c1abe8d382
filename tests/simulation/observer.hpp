// Sees what is true — in the devices, at the back office, in the journal — and judges the invariants I1…I7 by it, not
// by what the kiosk believes.
#pragma once

#include <boost/json/array.hpp>
#include <map>
#include <set>
#include <string>

#include "kiosk/journal/sale_facts.hpp"
#include "kiosk/session/snapshot.hpp"

namespace simkiosk::simulation {

class Shop;

struct Truth {
    unsigned stacker = 0;
    std::set<std::string> bin;                    // ICCIDs
    std::set<std::string> taken;                  // ICCIDs
    std::string inPath;                           // ICCID or empty
    std::map<std::string, std::string> services;  // ICCID → state at the back office
    std::map<std::string, std::string> payments;  // key → status
    unsigned linesOnOneCard = 0;                  // the most that have not ended
    unsigned authorised = 0;                      // payments authorised and neither captured nor given back
    unsigned captured = 0;
    unsigned givenBack = 0;
    unsigned reserved = 0;  // numbers held by reservation, not by a line
    unsigned cases = 0;
    boost::json::array tickets = {};  // of the cases

    bool isActive(const std::string& iccid) const;
};

class Observer {
   public:
    explicit Observer(Shop& shop) : m_shop(shop) {}

    Truth truth();
    // Only what the devices and the payments say: the other books are not looked at.
    Truth cardsAndMoney();
    // At rest, when every fault has ended: empty when I1…I7 hold, else what is wrong.
    std::string violations();

    // While it happens: a motor is about to move a card, and must have been announced in the journal; to carry it out
    // of the machine to the customer (I3); money has been taken (I4); something was written although a sync has failed
    // before; the screen goes from one page to another.
    void cardWillMove();
    void cardWillBePresented();
    void moneyWasCaptured();
    void writtenAfterFailedSync();
    void pageChanges(Page from, Page to);
    // Judges a problem page once, as soon as it has come to rest: is what it says about card, document and money true?
    void look();
    void customerArrived();
    // A disk failed, and the kiosk is about to be started again: staff must have heard of it, or hear of it now.
    void diskHasFailed();
    // What was seen to be wrong while it happened.
    const std::string& seenWrong() const { return m_seenWrong; }
    // For staff, at the time of violations().
    unsigned cases() const { return m_cases; }
    // A sale ended in doubt.
    bool doubted();
    const std::string& lies() const { return m_lies; }

   private:
    std::string cardInPath();
    std::string whereCardsAre();
    void note(const char* wrong);
    std::string wrongCase(const SaleFacts& sale, const Truth& seen);
    std::string wrongResolution(const std::vector<JournalRecord>& story);
    std::string wrongSale(const SaleFacts& sale, const Truth& seen);
    std::string wrongBooks(const std::vector<SaleFacts>& sales, unsigned retained, const Truth& seen);

    Shop& m_shop;
    std::string m_seenWrong;
    // The newest motion's intent, by its record, and where the cards were then.
    std::string m_movedUnder;
    std::string m_movedFrom;
    std::string m_lies;
    bool m_problemHeard = false;
    unsigned m_cases = 0;
    // Before this customer came.
    std::size_t m_takenBefore = 0;
    std::size_t m_authorisedBefore = 0;
    std::size_t m_givenBackBefore = 0;
    unsigned m_paidBefore = 0;  // by this customer, for another sale
};

}  // namespace simkiosk::simulation
