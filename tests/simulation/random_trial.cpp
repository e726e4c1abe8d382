// Trials by chance: who comes, and what goes wrong when.
#include <random>

#include "tests/simulation/trial.hpp"

namespace simkiosk::simulation {

namespace {

namespace json = boost::json;

// Draws from one engine; the same seed draws the same on every platform (no standard distributions).
class Dice {
   public:
    explicit Dice(std::uint64_t seed) : m_engine(seed) {}

    unsigned below(unsigned limit) { return static_cast<unsigned>(m_engine() % limit); }
    bool oneIn(unsigned n) { return below(n) == 0; }
    Duration upTo(Duration most) {
        return Duration(static_cast<Duration::rep>(m_engine() % static_cast<std::uint64_t>(most.count() + 1)));
    }
    template <typename Choices>
    auto of(const Choices& choices) {
        return *(std::begin(choices) + below(static_cast<unsigned>(std::size(choices))));
    }

   private:
    std::mt19937_64 m_engine;
};

constexpr std::array salePages{Page::Language, Page::Plans,        Page::Numbers,  Page::Consents,
                               Page::Document, Page::IdentityCard, Page::Passport, Page::LiveFace,
                               Page::Review,   Page::Payment,      Page::Issue,    Page::Receipt};

Habits someone(Dice& dice) {
    Habits habits;
    habits.reaction = dice.oneIn(4) ? dice.upTo(30s) : dice.oneIn(3) ? Duration(20ms) : dice.upTo(2s);
    if (dice.oneIn(6)) habits.walksAwayAt = dice.of(salePages);
    if (dice.oneIn(6)) {
        habits.cancelsAt = dice.of(salePages);
        habits.cancelsAfter = dice.upTo(8s);
    }
    if (dice.oneIn(5)) habits.goesBackAt = dice.of(salePages);
    habits.changesLanguage = dice.oneIn(6);
    if (dice.oneIn(25)) habits.document = "passport";
    if (dice.oneIn(15)) {
        habits.document =
            dice.of(std::array{"expired", "child", "minor", "passport-expired", "passport-forged", "passport-cloned"});
    }
    if (dice.oneIn(20))
        habits.face = dice.of(std::array{FaceDecision::Retry, FaceDecision::Reject, FaceDecision::Attack});
    habits.wrongDocumentFirst = dice.oneIn(8);
    habits.liftsDocumentEarly = dice.oneIn(8);
    habits.pays = !dice.oneIn(25);
    habits.paysAfter = dice.oneIn(12) ? dice.upTo(200s) : dice.upTo(3s);
    if (dice.oneIn(4)) habits.take = static_cast<Habits::Take>(dice.below(4));
    habits.takesAfter = dice.oneIn(4) ? dice.upTo(34s) : dice.upTo(3s);
    habits.takesInTheDark = dice.oneIn(2);
    if (dice.oneIn(6)) {
        habits.asksStaffAt = dice.of(std::array{Page::Consents, Page::LiveFace});
        if (dice.oneIn(3)) habits.staff = static_cast<Habits::Staff>(dice.below(3));
        habits.staffAfter = dice.oneIn(4) ? dice.upTo(10min) : dice.upTo(30s);
        habits.changesMind = dice.oneIn(5);
    }
    return habits;
}

json::object dispenserOrder(Dice& dice, bool& sensorsLie) {
    static constexpr std::array kinds{"nak",         "ignore",       "no_ack",  "silence",    "silence_after_ack",
                                      "late_reply",  "reply_on_eot", "bad_bcc", "partial",    "duplicate",
                                      "stale_reply", "oversize",     "noise",   "wrong_echo", "wrong_address"};
    static constexpr std::array codes{"00", "10", "12", "13", "14", "40", "43", "50", "51", "60", "65", "A0", "B0"};
    switch (dice.below(10)) {
        case 0: return {{"do", "jam"}};
        case 1: return {{"do", "empty"}};
        case 2: return {{"do", "fill_bin"}};
        case 3: return {{"do", "power_cycle"}};
        case 4: return {{"do", "mute_sim"}, {"count", 1 + dice.below(3)}};
        case 5:
            sensorsLie = true;
            return {{"do", "move_by_hand"}, {"to", dice.of(std::array{"none", "gate", "read_position"})}};
        case 6: sensorsLie = true; return {{"do", "stick_sensor"}, {"n", 1 + dice.below(4)}, {"value", dice.oneIn(2)}};
        case 7: return {{"do", "fault"}, {"kind", "refuse"}, {"code", dice.of(codes)}, {"count", 1 + dice.below(3)}};
        default: return {{"do", "fault"}, {"kind", dice.of(kinds)}, {"count", 1 + dice.below(6)}};
    }
}

Event mishap(Dice& dice, bool& sensorsLie) {
    switch (dice.below(12)) {
        case 0:
        case 1:
        case 2:
            return PowerCut{dice.oneIn(4) ? Duration(1s) + dice.upTo(15min) : Duration(1s) + dice.upTo(20s),
                            dice.oneIn(3)};
        case 3:
        case 4: return DeviceOrder{Device::Dispenser, dispenserOrder(dice, sensorsLie)};
        case 5: {
            const auto reader = dice.oneIn(2) ? Device::Reader : Device::PassportReader;
            return DeviceOrder{reader, {{"do", dice.of(std::array{"remove_card", "remove_mid_read"})}}};
        }
        case 6:
            return DeviceOrder{Device::Printer,
                               {{"do", dice.of(std::array{"paper_out", "open_cover", "cutter_error", "overheat"})}}};
        case 7: return Unplugged{static_cast<Device>(dice.below(devices)), Duration(500ms) + dice.upTo(60s)};
        case 8:
        case 9: return BadNetwork{dice.of(allNetworkFaults), 1 + dice.below(dice.oneIn(3) ? 10 : 2)};
        case 10: return dice.oneIn(3) ? Event(BadDisk{dice.of(allDiskFaults)}) : Event(Partition{dice.upTo(3min)});
        default:
            if (dice.oneIn(2)) return WallJump{dice.upTo(48h) - Duration(24h)};
            return dice.oneIn(2) ? Event(Suspension{dice.upTo(3h)}) : Event(Stall{dice.upTo(2min)});
    }
}

// At any time of a day with so many customers.
Fault sometime(Dice& dice, unsigned customers, bool& sensorsLie) {
    // About how often each effect happens in one sale.
    constexpr std::array<unsigned, allEffects.size()> perSale{10, 60, 60, 25, 25, 20, 30, 300};
    Fault fault;
    fault.start = dice.oneIn(3) ? dice.below(4) : 0;
    fault.effect = dice.of(allEffects);
    fault.number = 1 + dice.below(perSale[static_cast<std::size_t>(fault.effect)] * (customers + 1) / 2);
    fault.after = dice.oneIn(2);
    fault.event = mishap(dice, sensorsLie);
    return fault;
}

bool sticksSensor(const Fault& fault) {
    const auto* order = std::get_if<DeviceOrder>(&fault.event);
    return order && order->order.at("do") == "stick_sensor";
}

}  // namespace

Trial randomTrial(std::uint64_t seed) {
    constexpr unsigned mostCustomers = 8;
    Dice dice(seed * 0x9E3779B97F4A7C15ULL + 1);
    Trial trial{.seed = seed, .customers = {}};
    const unsigned customers = 1 + dice.below(mostCustomers);
    for (unsigned i = 0; i < customers; ++i) trial.customers.push_back(someone(dice));
    const unsigned faults = dice.oneIn(8) ? 0 : 1 + dice.below(customers + 1);
    for (unsigned i = 0; i < faults; ++i) trial.faults.push_back(sometime(dice, customers, trial.sensorsLie));
    if (dice.oneIn(4)) trial.lingers = dice.upTo(2min);
    // A card pushed back past a blind sensor is the same to any machine as a card that was taken.
    if (std::ranges::any_of(trial.faults, sticksSensor)) {
        for (auto& habits : trial.customers)
            if (habits.take == Habits::Take::PushesBack) habits.take = Habits::Take::Takes;
    }
    return trial;
}

}  // namespace simkiosk::simulation
