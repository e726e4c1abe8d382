// One customer at the kiosk: looks, waits until the page is there, acts as a person of this manner would, and
// tells what happened.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <string>

#include "tests/scenarios/customer/behaviour.hpp"
#include "tests/scenarios/customer/device_desk.hpp"
#include "tests/scenarios/customer/kiosk_screen.hpp"
#include "tests/scenarios/customer/names.hpp"
#include "tests/scenarios/customer/transcript.hpp"
#include "tests/scenarios/customer/wallet.hpp"

namespace simkiosk::customer {

// How the visit ended, as seen from outside.
struct Visit {
    bool asExpected = false;
    bool ended = false;                // the screen led the customer to an end, whichever
    std::string outcome;               // "SIM in hand", "problem: <title>", "left"
    std::string reason;                // why not as expected: the page, what could be read on it
    std::vector<Page> pages;           // in the order they were shown
    SteadyClock::duration toTheEnd{};  // from coming to leaving
};

struct WalkOptions {
    Wishes wishes;
    std::filesystem::path screenshots;   // empty: none but the one the wallet photographs
    std::filesystem::path scratch;       // for that one
    std::chrono::seconds patience{180};  // for the whole visit
    std::function<void(Page)> onPage;    // called when a page is first seen, e.g. to unplug something then
};

class Walk {
   public:
    Walk(KioskScreen& screen, DeviceDesk& devices, const Wallet& wallet, Transcript& transcript, WalkOptions options);

    Visit run();

   private:
    enum class Going { On, Done };

    // What is known about the page in front of the customer.
    struct Stay {
        Page page = Page::Attract;
        SteadyClock::time_point since;
        std::map<std::string, int> done;  // acts by name, so that each happens as often as it should
        std::map<std::string, std::pair<int, SteadyClock::time_point>> presses;
        Millis person{};
        Millis motion{};
    };

    Result<Going> lookAndAct();
    void arrive(Page page);
    void depart();
    Result<Going> act(const View& view);

    Result<Going> atAttract(const View& view);
    Result<Going> atLanguage(const View& view);
    Result<Going> atPlans(const View& view);
    Result<Going> atNumbers(const View& view);
    Result<Going> atConsents(const View& view);
    Result<Going> atDocument(const View& view);
    Result<Going> atIdentityCard(const View& view);
    Result<Going> atPassport(const View& view);
    Result<Going> atLiveFace(const View& view);
    Result<Going> atStaffCheck();
    Result<void> takesDocumentsBack();
    Result<void> stands(double right, double down);
    Result<Going> atReview(const View& view);
    Result<Going> atPayment(const View& view);
    Result<Going> atIssue(const View& view);
    Result<Going> atReceipt(const View& view);
    Result<Going> atGoodbye(const View& view);
    Result<Going> atProblem(const View& view);
    Going atOutOfService() const;

    // A sale was begun; until then the customer has only seen whether the kiosk sells at all.
    bool served() const;
    // True the first time it is asked for on this stay.
    bool first(const std::string& what) { return m_stay.done[what]++ == 0; }
    bool did(const std::string& what) const { return m_stay.done.contains(what); }
    Result<Going> press(const View& view, std::string_view name, const std::string& note);
    Result<Going> pressWith(const View& view, std::string_view partOfName, const std::string& note);
    Result<Going> pressFound(const Seen* control, std::string_view name, const std::string& note);
    Result<void> scrollTo(const View& view, const Seen& control);
    Result<void> layOnReader(std::string_view what);
    Result<void> order(std::string_view device, std::string_view what, const boost::json::object& more,
                       const std::string& note);
    // Runs something the person does, and counts its time as theirs.
    template <typename Act>
    auto byPerson(Act doing) {
        struct Stopwatch {
            Millis& sum;
            SteadyClock::time_point start = SteadyClock::now();
            ~Stopwatch() { sum += std::chrono::duration_cast<Millis>(SteadyClock::now() - start); }
        } stopwatch{m_stay.person};
        return doing();
    }
    void think(Millis duration);  // scaled by the customer's speed
    void shoot(const std::string& name);
    void watchMotion();
    Visit judge() const;

    KioskScreen& m_screen;
    DeviceDesk& m_devices;
    const Wallet& m_wallet;
    Transcript& m_transcript;
    WalkOptions m_options;
    const Names* m_names;
    Stay m_stay;
    std::vector<Page> m_pages;
    SteadyClock::time_point m_cameAt;
    std::string m_problem;  // title of the problem page, when there was one
    std::string m_trouble;  // what kept the customer from going on
    bool m_left = false;    // walked away or pressed exit, as their manner wants
    bool m_simInHand = false;
    bool m_cardOnReader = false;
    bool m_passportOnReader = false;  // or a permit
    std::string m_movement;           // what the screen asks for and the customer is doing
    SteadyClock::time_point m_movedAt;
    double m_right = 0;  // where they stand before the camera: pixels of its picture, from the middle
    double m_down = 0;
    SteadyClock::time_point m_watchedAt;
    int m_shots = 0;
};

}  // namespace simkiosk::customer
