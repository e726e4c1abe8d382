#include "tests/scenarios/customer/walk.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <thread>

namespace simkiosk::customer {
namespace {

using namespace std::chrono_literals;

constexpr Millis betweenLooks = 40ms;
constexpr Millis takesInAPage = 600ms;
// The page is still moving into place for this long, however quick the customer (ui/qml/Main.qml).
constexpr Millis pageSettles = 350ms;

std::optional<Page> pageOf(const View& view) {
    for (const std::string& place : view.places)
        if (const auto page = parsePage(place)) return *page;
    return std::nullopt;
}

}  // namespace

Walk::Walk(KioskScreen& screen, DeviceDesk& devices, const Wallet& wallet, Transcript& transcript, WalkOptions options)
    : m_screen(screen),
      m_devices(devices),
      m_wallet(wallet),
      m_transcript(transcript),
      m_options(std::move(options)),
      m_names(&namesIn(m_options.wishes.language)) {}

Visit Walk::run() {
    const auto deadline = SteadyClock::now() + m_options.patience;
    while (SteadyClock::now() < deadline) {
        const auto going = lookAndAct();
        if (!going) {
            m_trouble = going.error().message;
            break;
        }
        if (*going == Going::Done) {
            depart();
            return judge();
        }
        std::this_thread::sleep_for(betweenLooks);
    }
    if (m_trouble.empty()) m_trouble = "nothing went on for " + std::to_string(m_options.patience.count()) + " s";
    const auto view = m_screen.look();
    m_trouble += "; on the page " + std::string(toString(m_stay.page)) +
                 " it said: " + (view ? view->reading() : "nothing: " + view.error().message);
    shoot("trouble");
    depart();
    return judge();
}

Result<Walk::Going> Walk::lookAndAct() {
    const auto view = m_screen.look();
    SIMKIOSK_TRY(view);
    watchMotion();
    const auto page = pageOf(*view);
    if (!page) return Going::On;
    if (m_pages.empty() || m_stay.page != *page) {
        depart();
        arrive(*page);
    }
    // A person sees the page move into place and reads before touching anything.
    if (first("takes in the page")) {
        const auto reads = std::chrono::duration_cast<Millis>(takesInAPage / m_options.wishes.speed);
        byPerson([&] { std::this_thread::sleep_for(std::max(reads, pageSettles)); });
        shoot(toString(*page));
        return Going::On;
    }
    return act(*view);
}

void Walk::arrive(Page page) {
    m_stay = Stay{.page = page, .since = SteadyClock::now(), .done = {}, .presses = {}};
    if (m_pages.empty()) m_cameAt = m_stay.since;
    m_pages.push_back(page);
    m_transcript.note(fmt::format("sees {}", toString(page)), {{"page", toString(page)}});
    if (!m_options.onPage) return;
    m_options.onPage(page);
    if (const auto again = m_screen.reopen(); !again) m_transcript.note("the screen is gone");
}

void Walk::depart() {
    if (m_pages.empty()) return;
    const auto all = std::chrono::duration_cast<Millis>(SteadyClock::now() - m_stay.since);
    const auto motion = std::min(m_stay.motion, all - m_stay.person);
    m_transcript.step({m_stay.page, m_stay.person, motion, all - m_stay.person - motion});
}

Result<Walk::Going> Walk::act(const View& view) {
    const Behaviour& behaviour = m_options.wishes.behaviour;
    if (m_left) {
        const bool over = m_stay.page == Page::Attract;
        if (over || behaviour.manner == Manner::WalksAway) return over ? Going::Done : Going::On;
    } else if (behaviour.leavesAt(m_stay.page)) {
        if (behaviour.manner == Manner::WalksAway) {
            m_transcript.note("walks away");
            m_left = true;
            return Going::On;
        }
        if (view.control(m_names->leave)) {
            m_left = true;
            return press(view, m_names->leave, "leaves");
        }
        return press(view, m_names->exit, "wants to stop");
    }
    if (view.control(m_names->stillHere)) return press(view, m_names->stillHere, "is still here");
    switch (m_stay.page) {
        case Page::Attract: return atAttract(view);
        case Page::Language: return atLanguage(view);
        case Page::Plans: return atPlans(view);
        case Page::Numbers: return atNumbers(view);
        case Page::Consents: return atConsents(view);
        case Page::Document: return atDocument(view);
        case Page::IdentityCard: return atIdentityCard(view);
        case Page::Passport: return atPassport(view);
        case Page::LiveFace: return atLiveFace(view);
        case Page::StaffCheck: return atStaffCheck();
        case Page::Review: return atReview(view);
        case Page::Payment: return atPayment(view);
        case Page::Issue: return atIssue(view);
        case Page::Receipt: return atReceipt(view);
        case Page::Goodbye: return atGoodbye(view);
        case Page::Problem: return atProblem(view);
        case Page::OutOfService:
        case Page::Service: return atOutOfService();
    }
    return Going::On;
}

Result<Walk::Going> Walk::press(const View& view, std::string_view name, const std::string& note) {
    return pressFound(view.control(name), name, note);
}

Result<Walk::Going> Walk::pressWith(const View& view, std::string_view partOfName, const std::string& note) {
    return pressFound(view.controlWith(partOfName), partOfName, note);
}

// Waits while the control is not there or off. Nothing happens on a press: a person tries again, but not for ever.
Result<Walk::Going> Walk::pressFound(const Seen* control, std::string_view name, const std::string& note) {
    constexpr auto triesAgainAfter = 4s;
    constexpr int triesAtMost = 3;
    if (!control || !control->enabled || control->part <= 0) return Going::On;
    auto& [count, last] = m_stay.presses[std::string(name)];
    if (count > 0 && SteadyClock::now() - last < triesAgainAfter) return Going::On;
    if (count == triesAtMost) return fail(ErrorCode::Refused, fmt::format("'{}' does not react", name));
    ++count;
    const auto pressed = byPerson(
        [&] { return m_options.wishes.byKeys ? m_screen.pressByKeys(control->name) : m_screen.tap(*control); });
    SIMKIOSK_TRY(pressed);
    last = SteadyClock::now();
    m_transcript.note(note, {{"presses", std::string(name)}});
    return Going::On;
}

Result<void> Walk::scrollTo(const View& view, const Seen& control) {
    if (m_options.wishes.byKeys) return byPerson([&] { return m_screen.pressByKeys(control.name); });
    // Up when the control lies below the middle; the finger rests at the end, so that the list does not fly on.
    const double middle = view.height / 2;
    const double way = std::clamp(control.centreY() - middle, -view.height / 3, view.height / 3);
    const double x = std::clamp(control.centreX(), view.width * 0.1, view.width * 0.9);
    std::vector<PenPoint> finger;
    constexpr int points = 20;
    for (int i = 0; i <= points; ++i) finger.push_back({x, middle + way / 2 - way * i / points, 15 * i, 0.5, false});
    finger.push_back({x, middle - way / 2, 15 * points + 250, 0.5, false});
    return byPerson([&] { return m_screen.drag(finger, "touch"); });
}

Result<void> Walk::order(std::string_view device, std::string_view what, const boost::json::object& more,
                         const std::string& note) {
    const auto state = m_devices.order(device, what, more);
    SIMKIOSK_TRY(state);
    m_transcript.note(note, {{"device", device}, {"do", what}});
    return {};
}

void Walk::think(Millis duration) {
    byPerson([&] { std::this_thread::sleep_for(duration / m_options.wishes.speed); });
}

void Walk::shoot(const std::string& name) {
    if (m_options.screenshots.empty()) return;
    const auto path = m_options.screenshots / fmt::format("{:02}-{}.png", ++m_shots, name);
    const auto taken = byPerson([&] { return m_screen.shot(path.string()); });
    if (!taken) m_transcript.note("no screenshot: " + taken.error().message);
}

// Emulated mechanics take as long as real ones. What passes between two looks while one of them is at work is
// theirs, neither the person's nor the programs'.
void Walk::watchMotion() {
    constexpr auto longestBetweenLooks = 200ms;  // otherwise the person did something meanwhile
    bool moving = false;
    for (const char* device : {"dispenser", "idcard", "printer"}) {
        const auto state = m_devices.state(device);
        const auto* flag = state ? state->if_contains("moving") : nullptr;
        moving = moving || (flag && flag->is_bool() && flag->get_bool());
    }
    const auto now = SteadyClock::now();
    const auto passed = std::chrono::duration_cast<Millis>(now - std::exchange(m_watchedAt, now));
    if (moving && passed < longestBetweenLooks) m_stay.motion += passed;
}

bool Walk::served() const {
    return std::ranges::any_of(m_pages, [](Page page) { return page != Page::Attract && page != Page::OutOfService; });
}

Visit Walk::judge() const {
    Visit visit;
    visit.toTheEnd = SteadyClock::now() - m_cameAt;
    visit.pages = m_pages;
    visit.ended = m_trouble.empty();
    const bool problem = !m_problem.empty();
    visit.outcome = m_simInHand ? "SIM in hand" : problem ? "problem: " + m_problem : m_left ? "left" : "no SIM";
    if (problem && m_simInHand) visit.outcome += ", but problem: " + m_problem;
    visit.reason = m_trouble;
    const bool goodbye = std::ranges::find(m_pages, Page::Goodbye) != m_pages.end();
    switch (m_options.wishes.behaviour.manner) {
        case Manner::Normal:
        case Manner::AsksStaff:
        case Manner::RemovesCardEarly: visit.asExpected = m_simInHand && goodbye && !problem; break;
        case Manner::WalksAway:
        case Manner::Cancels: visit.asExpected = m_left && m_stay.page == Page::Attract; break;
        case Manner::OtherFace:
        case Manner::PhotoAttack:
        case Manner::NeverTakesSim:
        case Manner::ForgedDocument: visit.asExpected = problem && !m_simInHand; break;
    }
    visit.asExpected = visit.asExpected && m_trouble.empty();
    if (!visit.asExpected && visit.reason.empty())
        visit.reason = "a customer who is " + m_options.wishes.behaviour.text() + " ended on " + toString(m_stay.page);
    return visit;
}

}  // namespace simkiosk::customer
