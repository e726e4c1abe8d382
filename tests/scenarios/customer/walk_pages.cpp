// What the customer does on each page.
#include <algorithm>
#include <cmath>
#include <thread>

#include "tests/scenarios/customer/walk.hpp"

namespace simkiosk::customer {
namespace {

using namespace std::chrono_literals;

// How long somebody who has just come waits at a kiosk that says it cannot sell now.
constexpr auto waitsForService = 15s;
// A list that is searched anew changes under the finger of whoever is quicker.
constexpr auto listSettles = 500ms;
// What has just changed is said.
constexpr auto isSaid = 1500ms;
// Before the camera, in pixels of its picture of 1280 by 720; a step is what "a little" means to this customer.
constexpr double besideAtFirst = 390;
constexpr double lowAtFirst = 245;
constexpr double step = 130;
constexpr auto stepTakes = 1600ms;

// As a finger needs it; keys bring into view what they come to.
bool inView(const Seen& control) {
    constexpr double allButAnEdge = 0.95;
    return control.part > allButAnEdge;
}

// "138 0013 8000, Gold, ¥100": a telephone number, not a key of the keypad.
bool isNumberOffer(const Seen& control) {
    const auto comma = control.name.find(',');
    if (!control.control || comma == std::string::npos) return false;
    const auto digits = std::count_if(control.name.begin(), control.name.begin() + static_cast<std::ptrdiff_t>(comma),
                                      [](unsigned char letter) { return std::isdigit(letter) != 0; });
    return digits >= 11;
}

// A name written with some speed: loops and a dash, pressing harder on the way down, lifted between the parts.
std::vector<PenPoint> signatureOn(const Seen& pad, double speed) {
    constexpr double fastestHand = 3;
    std::vector<PenPoint> points;
    const int partMs = static_cast<int>(900 / std::clamp(speed, 0.5, fastestHand));
    constexpr int betweenMs = 8;  // 125 points a second, as pads give
    const auto part = [&](double from, double to, int loops) {
        const int start = points.empty() ? 0 : points.back().t + 150;
        for (int t = 0; t <= partMs; t += betweenMs) {
            const double way = double(t) / partMs;
            const double angle = 2 * 3.14159265 * loops * way;
            points.push_back({pad.x + pad.w * (from + (to - from) * way + 0.03 * std::cos(angle)),
                              pad.y + pad.h * (0.5 + 0.22 * std::sin(angle)), start + t, 0.45 + 0.3 * std::sin(angle),
                              false});
        }
        points.push_back({points.back().x, points.back().y, points.back().t + betweenMs, 0, true});
    };
    part(0.15, 0.45, 3);
    part(0.52, 0.80, 2);
    part(0.30, 0.85, 0);
    return points;
}

}  // namespace

Result<Walk::Going> Walk::atAttract(const View& view) {
    if (served()) return Going::Done;  // back at the beginning: the visit is over
    if (first("steps before the camera")) {
        const Manner manner = m_options.wishes.behaviour.manner;
        const char* scene = manner == Manner::OtherFace     ? "other_person"
                            : manner == Manner::PhotoAttack ? "printed_photo"
                                                            : "customer";
        SIMKIOSK_TRY(order("camera", "play", {{"scene", scene}}, "steps before the kiosk"));
        // Who does not see the looking glass stands beside it, and too low.
        if (m_options.wishes.aloud) SIMKIOSK_TRY(stands(besideAtFirst, lowAtFirst));
    }
    if (m_options.wishes.aloud && first("asks for the voice")) {
        SIMKIOSK_TRY(m_screen.key("F1"));
        return Going::On;
    }
    // The kiosk rests in the shop's language; theirs is at the top of the screen.
    if (!view.control(m_names->start)) return press(view, m_names->language, "switches to their language");
    return press(view, m_names->start, "touches the screen");
}

Result<Walk::Going> Walk::atLanguage(const View& view) {
    if (view.control(m_names->language) && first("chooses"))
        return press(view, m_names->language, "chooses a language");
    return press(view, m_names->goOn, "goes on");
}

Result<Walk::Going> Walk::atPlans(const View& view) {
    if (const Seen* take = view.controlWith(m_names->takePlan); take && take->enabled && did("has chosen")) {
        if (first("considers the plan")) {
            think(800ms);
            shoot("plan-explained");
        }
        return pressWith(view, m_names->takePlan, "takes the plan");
    }
    std::vector<const Seen*> plans;
    for (const Seen& control : view.items)
        if (control.control && control.shown && control.name.find(m_names->aMonth) != std::string::npos &&
            control.name.find(m_options.wishes.plan) != std::string::npos)
            plans.push_back(&control);
    if (plans.empty()) return Going::On;
    const Seen* wanted = plans[m_options.wishes.plan.empty() && plans.size() > 1 ? 1 : 0];
    if (!inView(*wanted) && !m_options.wishes.byKeys) {
        SIMKIOSK_TRY(scrollTo(view, *wanted));
        return Going::On;
    }
    m_stay.done["has chosen"] = 1;
    return pressFound(wanted, wanted->name, "chooses the plan " + wanted->name);
}

Result<Walk::Going> Walk::atNumbers(const View& view) {
    for (std::size_t i = 0; i < m_options.wishes.digits.size() && !m_options.wishes.byKeys; ++i) {
        const std::string digit = std::string(m_names->digit) + m_options.wishes.digits[i];
        if (!view.control(digit) || !first("digit " + std::to_string(i))) continue;
        m_stay.presses.erase(digit);
        return press(view, digit, "types a digit");
    }
    if (!m_options.wishes.digits.empty() && !m_options.wishes.byKeys && first("waits for the list")) {
        think(700ms);
        byPerson([] { std::this_thread::sleep_for(listSettles); });
        shoot("numbers-found");
        return Going::On;
    }
    if (const Seen* take = view.controlWith(m_names->takeNumber); take && take->enabled && did("has chosen"))
        return pressWith(view, m_names->takeNumber, "reserves the number");
    const auto offer =
        std::ranges::find_if(view.items, [](const Seen& control) { return isNumberOffer(control) && inView(control); });
    if (offer == view.items.end()) return Going::On;
    m_stay.done["has chosen"] = 1;
    return pressFound(&*offer, offer->name, "chooses a number");
}

Result<Walk::Going> Walk::atConsents(const View& view) {
    const bool asksStaff = m_options.wishes.behaviour.asksStaffAt(Page::Consents);
    for (const std::string_view consent :
         {m_names->agreeIdentification, asksStaff ? m_names->askStaff : m_names->agreeFace}) {
        const Seen* box = view.controlWith(consent);
        if (!box || box->checked) continue;
        if (!inView(*box) && !m_options.wishes.byKeys) {
            SIMKIOSK_TRY(scrollTo(view, *box));
            return Going::On;
        }
        return pressFound(box, consent, "gives a consent");
    }
    return press(view, m_names->agreed, "agrees");
}

Result<Walk::Going> Walk::atDocument(const View& view) {
    const auto& document = m_options.wishes.document;
    const auto name = document == "passport" ? m_names->passport
                      : document == "permit" ? m_names->permit
                                             : m_names->identityCard;
    return press(view, name, "chooses the document");
}

Result<Walk::Going> Walk::atPassport(const View& view) {
    const auto& document = m_options.wishes.document;
    const bool permit = document == "permit";
    if (view.says(permit ? m_names->showPermit : m_names->showPassport) && first("shows the printed lines")) {
        think(800ms);
        SIMKIOSK_TRY(order("camera", "show_document", {{"document", document}}, "holds the document up"));
    } else if (view.says(permit ? m_names->layPermit : m_names->layPassport) && first("lays the document down")) {
        shoot("passport-reader");
        if (m_options.wishes.behaviour.manner == Manner::RemovesCardEarly)
            SIMKIOSK_TRY(order("passport", "fault", {{"kind", "removed_mid_apdu"}, {"after", 12}},
                               "will lift the document too soon"));
        SIMKIOSK_TRY(order("camera", "hide_document", {}, "lowers the document"));
        think(800ms);
        SIMKIOSK_TRY(layOnReader("lays the document on the reader"));
    } else if (view.says(m_names->cardTooSoon) && first("lays the document down again")) {
        think(1200ms);
        shoot("document-too-soon");
        SIMKIOSK_TRY(layOnReader("lays the document on the reader again"));
    }
    return Going::On;
}

Result<void> Walk::layOnReader(std::string_view what) {
    const auto& wishes = m_options.wishes;
    m_passportOnReader = true;
    return order("passport", "insert_card", {{"card", wishes.chip.empty() ? wishes.document : wishes.chip}},
                 std::string(what));
}

Result<Walk::Going> Walk::atIdentityCard(const View& view) {
    if (view.says(m_names->takeCardBack) && m_cardOnReader) {
        think(300ms);
        if (m_options.wishes.aloud) byPerson([] { std::this_thread::sleep_for(isSaid); });
        shoot("card-accepted");
        m_cardOnReader = false;
        SIMKIOSK_TRY(order("idcard", "remove_card", {}, "takes the card back"));
        return Going::On;
    }
    const bool liftsEarly = m_options.wishes.behaviour.manner == Manner::RemovesCardEarly;
    if (!m_cardOnReader && first("puts the card down")) {
        if (liftsEarly)
            SIMKIOSK_TRY(order("idcard", "remove_mid_read", {{"after_bytes", 600}}, "will lift the card too soon"));
        SIMKIOSK_TRY(order("idcard", "insert_card", {{"card", m_options.wishes.document}}, "puts the card down"));
        m_cardOnReader = true;
        return Going::On;
    }
    if (liftsEarly && view.says(m_names->cardTooSoon) && first("puts the card down again")) {
        think(1200ms);
        shoot("card-too-soon");
        SIMKIOSK_TRY(order("idcard", "insert_card", {{"card", m_options.wishes.document}}, "puts the card down again"));
    }
    return Going::On;
}

Result<Walk::Going> Walk::atLiveFace(const View& view) {
    SIMKIOSK_TRY(takesDocumentsBack());
    if (m_options.wishes.behaviour.asksStaffAt(Page::LiveFace))
        return press(view, m_names->askStaff, "wants a member of staff instead");
    struct Way {
        std::string_view words;
        double right;
        double down;
    };
    // The camera faces them: their right is the left of its picture.
    for (const Way& way : {Way{m_names->goRight, -step, 0}, Way{m_names->goLeft, step, 0},
                           Way{m_names->raise, 0, -step / 2}, Way{m_names->lower, 0, step / 2}}) {
        if (!view.says(way.words) || SteadyClock::now() - m_movedAt < stepTakes) continue;
        m_movedAt = SteadyClock::now();
        if (first(std::string(way.words))) shoot("live-face-beside");
        SIMKIOSK_TRY(stands(m_right + way.right, m_down + way.down));
        return Going::On;
    }
    const std::pair<std::string_view, const char*> movements[] = {{m_names->turnLeft, "turn_left"},
                                                                  {m_names->turnRight, "turn_right"},
                                                                  {m_names->blink, "blink"},
                                                                  {m_names->nod, "nod"},
                                                                  {m_names->nearer, "come_nearer"}};
    for (const auto& [words, action] : movements) {
        if (!view.says(words)) continue;
        if (m_movement == action && SteadyClock::now() - m_movedAt < 4s) return Going::On;
        m_movement = action;
        m_movedAt = SteadyClock::now();
        think(400ms);
        if (first("is seen moving")) shoot("live-face-challenge");
        // A photograph moves no eye; the emulated camera says so itself.
        const auto moved = order("camera", "perform", {{"action", action}}, std::string("does as told: ") + action);
        if (!moved && m_options.wishes.behaviour.manner == Manner::PhotoAttack) return Going::On;
        SIMKIOSK_TRY(moved);
        return Going::On;
    }
    m_movement.clear();
    return Going::On;
}

Result<void> Walk::stands(double right, double down) {
    m_right = right;
    m_down = down;
    return order("camera", "stand", {{"right", right}, {"down", down}}, "moves their face");
}

Result<void> Walk::takesDocumentsBack() {
    if (std::exchange(m_cardOnReader, false)) SIMKIOSK_TRY(order("idcard", "remove_card", {}, "takes the card back"));
    if (std::exchange(m_passportOnReader, false))
        SIMKIOSK_TRY(order("passport", "remove_card", {}, "takes the document back"));
    return {};
}

Result<Walk::Going> Walk::atStaffCheck() {
    SIMKIOSK_TRY(takesDocumentsBack());
    return Going::On;  // a clerk decides
}

Result<Walk::Going> Walk::atReview(const View& view) {
    if (m_options.wishes.byKeys) {
        // The page offers it once the keys are used on it.
        if (first("looks for the keys' way")) SIMKIOSK_TRY(m_screen.key("Down"));
        return press(view, m_names->signByKey, "signs by pressing OK");
    }
    const Seen* pad = view.controlWith(m_names->signHere);
    if (!pad) return Going::On;
    if (!inView(*pad)) {
        SIMKIOSK_TRY(scrollTo(view, *pad));
        return Going::On;
    }
    if (first("signs")) {
        think(500ms);
        SIMKIOSK_TRY(byPerson([&] { return m_screen.drag(signatureOn(*pad, m_options.wishes.speed), "touch"); }));
        m_transcript.note("signs");
        shoot("review-signed");
        return Going::On;
    }
    return press(view, m_names->sign, "hands in the signature");
}

Result<Walk::Going> Walk::atPayment(const View& view) {
    if (!view.says(m_names->scan) || !first("pays")) return Going::On;
    const auto photo = (m_options.scratch / "payment-code.png").string();
    const auto payload = byPerson([&]() -> Result<std::string> {
        SIMKIOSK_TRY(m_screen.shot(photo));
        return Wallet::readQr(photo);
    });
    SIMKIOSK_TRY(payload);
    m_transcript.note("the wallet has read the code");
    think(700ms);
    SIMKIOSK_TRY(byPerson([&] { return m_wallet.pay(*payload); }));
    m_transcript.note("pays in the wallet");
    return Going::On;
}

Result<Walk::Going> Walk::atIssue(const View& view) {
    if (!view.says(m_names->takeSim)) return Going::On;
    if (first("sees the SIM card")) {
        think(600ms);
        shoot("issue-take");
    }
    if (m_options.wishes.behaviour.manner == Manner::NeverTakesSim || m_simInHand) return Going::On;
    SIMKIOSK_TRY(order("dispenser", "take_card", {}, "takes the SIM card"));
    m_simInHand = true;
    return Going::On;
}

Result<Walk::Going> Walk::atReceipt(const View& view) {
    const Seen* done = view.control(m_names->receiptDone);
    if (done && done->enabled && first("has the receipt")) {
        think(500ms);
        shoot("receipt-printed");
    }
    return press(view, m_names->receiptDone, "takes the receipt");
}

Result<Walk::Going> Walk::atGoodbye(const View& view) { return press(view, m_names->finish, "leaves"); }

Result<Walk::Going> Walk::atProblem(const View& view) {
    if (const Seen* heading = view.object("heading"); heading && m_problem.empty()) {
        m_problem = heading->name;
        m_transcript.note("is told: " + view.reading());
    }
    if (m_cardOnReader) {
        m_cardOnReader = false;
        SIMKIOSK_TRY(order("idcard", "remove_card", {}, "takes the card back"));
    }
    return press(view, m_names->finish, "leaves");
}

Walk::Going Walk::atOutOfService() const {
    const bool waits = !served() && SteadyClock::now() - m_stay.since < waitsForService;
    return waits ? Going::On : Going::Done;
}

}  // namespace simkiosk::customer
