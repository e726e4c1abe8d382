#include "tests/simulation/shop.hpp"

#include <fmt/format.h>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include "drivers/card_dispenser/f2_codec.hpp"
#include "kiosk/session/delays.hpp"
#include "tests/simulation/office_database.hpp"

namespace simkiosk::simulation {

namespace {

namespace json = boost::json;

constexpr Duration visitTime = 200s;
constexpr Duration startsAgain = 10s;  // the service manager, after a start that failed

json::object readerCards() {
    json::object valid{{"type", "resident"},
                       {"name", "样例"},
                       {"sex", "1"},
                       {"nation", "01"},
                       {"birth", "19491231"},
                       {"address", "样例市样例路1号"},
                       {"number", "11010519491231002X"},
                       {"issuer", "样例公安局"},
                       {"valid_from", "20200101"},
                       {"valid_to", "长期"}};
    json::object expired = valid;
    expired["valid_to"] = "20210101";
    json::object child = valid;
    child["birth"] = "20120101";
    child["number"] = "110105201201010023";
    json::object minor = valid;
    minor["birth"] = "20100101";
    minor["number"] = "110105201001010029";
    return {{"resident-1", std::move(valid)},
            {"expired", std::move(expired)},
            {"child", std::move(child)},
            {"minor", std::move(minor)}};
}

// Loaded once: every shop has the same printer.
const escpos::Glyphs& fonts() {
    static const escpos::Glyphs loaded = std::move(*escpos::Glyphs::load());
    return loaded;
}

// MOVE (CRT-591 protocol, clause 3.3).
constexpr std::size_t moveParameter = 6;
bool moves(ByteView frame) { return frame.size() > moveParameter && frame[0] == 0xF2 && frame[5] == 0x32; }

// To the gate, with or without hold.
bool carriesOut(ByteView frame) {
    return moves(frame) && (frame[moveParameter] == 0x30 || frame[moveParameter] == 0x39);
}

}  // namespace

// The time of the world outside: it goes on while the machine sleeps.
class Shop::OutsideClock : public Clock {
   public:
    OutsideClock(Clock& kiosk, const Duration& ahead) : m_kiosk(kiosk), m_ahead(ahead) {}
    Instant now() const override { return m_kiosk.now() + m_ahead; }
    WallTime wall() const override {
        return WallTime(1'800'000'000'000ms) +
               std::chrono::duration_cast<std::chrono::milliseconds>(now().time_since_epoch());
    }
    TimerId schedule(Instant when, std::function<void()> callback) override {
        return m_kiosk.schedule(when - m_ahead, std::move(callback));
    }
    void cancel(TimerId timer) override { m_kiosk.cancel(timer); }

   private:
    Clock& m_kiosk;
    const Duration& m_ahead;
};

void Shop::Shown::show(const Snapshot& snapshot) {
    if (!shop->m_power) return;  // a dark screen
    if (serves()) shop->m_servedAt = shop->clock.now();
    if (snapshot.page != newest.page) {
        shop->m_story.tell("screen: {}", toString(snapshot.page));
        shop->m_observer.pageChanges(newest.page, snapshot.page);
    }
    newest = snapshot;
}

Shop::Shop(std::uint64_t seed, std::vector<Fault> faults)
    : m_faults(std::move(faults)), m_random(seed), m_machineKey(SecretKey::generate(m_random)), m_disk(seed) {
    m_shown.shop = this;
    m_disk.beforeOperation([this](const DiskOperation&) { return before(Effect::DiskOperation); });
    m_outside = std::make_unique<OutsideClock>(clock, m_ahead);
    m_dispenser = std::move(*F2DispenserModel::create(
        {{"profile", "crt-591-m001"}, {"cards", {{"iccid_first", "89860123456789000010"}, {"count", cardsAtStart}}}}));
    m_reader = std::move(*SamReaderModel::create({{"cards", readerCards()}}));
    m_passports = std::make_unique<PassportReaderModel>(m_random);
    m_printer = std::move(*EscPosPrinterModel::create({{"profile", "generic-80mm"}, {"pictures", false}}, fonts()));
    m_office = std::make_unique<BackOffice>(officeAsNew(), *m_outside, m_random);
    m_network = std::make_unique<Network>(*m_office, clock, m_story);
    m_network->onCapture = [this] { m_observer.moneyWasCaptured(); };
}

Shop::~Shop() { m_kiosk.reset(); }

ServicePorts Shop::usualService(AuditLog& log) {
    return {.directory = staff,
            .audit = log,
            .readOffice = [](JournalBook, ReconciledTime) -> Task<Result<OfficeBook>> {
                co_return fail(ErrorCode::Unsupported, "not asked here");
            },
            .today = [](WallTime wall) { return ReconciledTime{wall - 24h, wall}; },
            .readinessPaper = [](const ReadinessView&, const PaperHead&) { return ReceiptDocument{}; },
            .dayPaper = [](const DayView&, const PaperHead&) { return ReceiptDocument{}; },
            .keepReport = [](const std::string&, const ReceiptDocument&) -> Result<std::string> {
                return fail(ErrorCode::Unsupported, "not kept here");
            },
            .exportLogs = [](std::string, std::map<std::string, std::string>) -> Task<Result<std::string>> {
                co_return fail(ErrorCode::Unsupported, "no stick here");
            },
            .badges = &badges,
            .identities = {},
            .probeNetwork = nullptr,
            .inspectCamera = nullptr,
            .speaker = speaker,
            .settings = settings,
            .version = {}};
}

void Shop::start(bool rebooted) {
    m_boots += rebooted;
    if (rebooted) m_servedAt.reset();
    ++m_starts;
    m_counts = {};
    m_power = true;
    m_buried = false;
    m_backAt.reset();
    m_undecidedSince = clock.now();
    m_shown.newest = Snapshot{};
    m_failedSyncsBefore = m_disk.failedSyncs();
    m_story.tell("the kiosk starts, boot {}", m_boots);
    auto stores = openShopStores();
    if (!m_power) return;  // it went while they were opened
    auto watched = std::make_unique<WatchedJournal>(
        std::move(stores.journal),
        [this](const std::vector<NewRecord>& records) {
            for (const auto& record : records)
                m_story.tell("journal: {} {}", toString(record.step), toString(record.kind));
            decided();
            return before(Effect::Append);
        },
        [this](bool written) {
            if (written && syncHasFailed()) m_observer.writtenAfterFailedSync();
            return after(Effect::Append);
        });
    std::unique_ptr<AuditLog> kept;
    if (stores.audit) kept = std::make_unique<WatchedAudit>(std::move(stores.audit), audit);
    std::optional<ServicePorts> desk;
    if (kept && service) desk.emplace(service(*kept));
    m_kiosk = std::make_unique<KioskProcess>(
        KioskParts{
            .clock = clock,
            .random = m_random,
            .journal = std::move(watched),
            .outbox = std::move(stores.outbox),
            .audit = std::move(kept),
            .dispenserWire = wire(Device::Dispenser, Effect::DispenserFrame),
            .readerWire = wire(Device::Reader, Effect::ReaderFrame),
            .chipWire = wire(Device::PassportReader, Effect::ChipCommand),
            .printerWire = wire(Device::Printer, Effect::PrinterWrite),
            .http = std::make_unique<NetworkClient>(
                *m_network, [this] { return before(Effect::Exchange); }, [this] { return after(Effect::Exchange); }),
            .passports = *m_passports,
            .passportsPlugged = plugged[static_cast<std::size_t>(Device::PassportReader)],
            .pageShown = m_pageShown,
            .face = m_face,
            .service = std::move(desk)},
        m_shown);
}

KioskStores Shop::openShopStores() {
    auto stores = openStores("", m_machineKey, clock, m_random, fmt::format("boot-{}", m_boots),
                             [this] { return m_disk.freeBytes(); });
    const auto trouble = (*stores).journal->trouble();
    if (!trouble.empty()) m_story.tell("the journal cannot be used: {}", trouble);
    return std::move(*stores);
}

std::unique_ptr<SimulatedWire> Shop::wire(Device device, Effect effect) {
    const auto beforeWrite = [this, device, effect](ByteView bytes) {
        m_story.tell("{} <- {} bytes", toString(device), bytes.size());
        if (!before(effect)) return false;
        if (device == Device::Dispenser && moves(bytes)) {
            decided();
            m_observer.cardWillMove();
        }
        if (device == Device::Dispenser && carriesOut(bytes)) m_observer.cardWillBePresented();
        return true;
    };
    return std::make_unique<SimulatedWire>(model(device), clock, m_ahead, plugged[static_cast<std::size_t>(device)],
                                           WireWatch{beforeWrite, [this, effect] { return after(effect); }});
}

DeviceModel& Shop::model(Device device) {
    switch (device) {
        case Device::Dispenser: return *m_dispenser;
        case Device::Reader: return *m_reader;
        case Device::PassportReader: return *m_passports;
        case Device::Printer: break;
    }
    return *m_printer;
}

// Nothing has an effect any more; the objects go as soon as the machine thread comes to rest.
void Shop::losePower(const PowerCut& cut) {
    m_power = false;
    m_disk.cutPower();
    if (m_shown.serves()) m_servedAt = clock.now();
    m_backAt = clock.now() + cut.pause;
    m_backRebooted = cut.rebooted;
}

void Shop::crash() {
    losePower({.rebooted = true});
    bury();
    m_backAt.reset();
}

// A process that died alone leaves its writes with the operating system; a machine that died loses what was not synced.
void Shop::bury() {
    m_kiosk.reset();
    if (m_backRebooted) {
        m_disk.losePower(m_random);
    } else {
        m_disk.killProcesses();
    }
    m_buried = true;
}

bool Shop::before(Effect effect) {
    if (!m_power) return false;
    ++m_counts[static_cast<std::size_t>(effect)];
    fire(effect, false);
    return m_power;
}

bool Shop::after(Effect effect) {
    if (m_power) fire(effect, true);
    return m_power;
}

void Shop::decided() {
    if (m_undecidedSince) m_slowestDecision = std::max(m_slowestDecision, clock.now() - *m_undecidedSince);
    m_undecidedSince.reset();
}

bool Shop::sameCustomerMayBeThere() const { return m_servedAt && clock.now() - *m_servedAt <= delays::sameCustomer; }

void Shop::fire(Effect effect, bool after) {
    for (const auto& fault : m_faults) {
        if (fault.start + 1 != m_starts || fault.effect != effect || fault.after != after) continue;
        if (fault.number == count(effect)) happens(fault.event);
    }
}

void Shop::happens(const Event& event) {
    m_story.tell("* {}", describe(event));
    if (const auto* cut = std::get_if<PowerCut>(&event)) losePower(*cut);
    if (const auto* hand = std::get_if<DeviceOrder>(&event)) order(hand->device, hand->order);
    if (const auto* wire = std::get_if<Unplugged>(&event)) {
        const auto device = static_cast<std::size_t>(wire->device);
        plugged[device] = false;
        m_replugAt[device] = clock.now() + wire->time;
    }
    if (const auto* network = std::get_if<BadNetwork>(&event)) m_network->disturb(network->fault, network->times);
    if (const auto* parted = std::get_if<Partition>(&event)) m_network->partition(parted->time);
    if (const auto* disk = std::get_if<BadDisk>(&event)) spoil(disk->fault);
    if (const auto* jump = std::get_if<WallJump>(&event)) clock.wallOffset += jump->by;
    if (const auto* sleep = std::get_if<Suspension>(&event)) {
        m_ahead += sleep->time;
        clock.wallOffset += sleep->time;
    }
    if (const auto* stall = std::get_if<Stall>(&event)) clock.stall(stall->time);
}

void Shop::spoil(DiskFault fault) {
    switch (fault) {
        case DiskFault::WriteError: m_disk.arm(StorageFault::WriteError); break;
        case DiskFault::SyncError: m_disk.arm(StorageFault::SyncError); break;
        case DiskFault::ReadError: m_disk.arm(StorageFault::ReadError); break;
        case DiskFault::ShortWrite: m_disk.arm(StorageFault::ShortWrite); break;
        case DiskFault::Full: m_disk.limitSpace(0); break;
        case DiskFault::ReadOnly: m_disk.remountReadOnly(); break;
        case DiskFault::FlippedBit: m_disk.arm(StorageFault::CorruptMedium); break;
    }
}

bool Shop::runUntil(const std::function<bool()>& done, Duration limit) {
    const Instant until = clock.now() + limit;
    while (!done()) {
        if (clock.now() >= until) return false;
        goOn(until);
    }
    return true;
}

// One step of somebody: the kiosk, the customer, or whoever plugs and powers.
void Shop::goOn(Instant until) {
    if (!m_power && !m_buried) bury();
    if (m_backAt && clock.now() >= *m_backAt) start(m_backRebooted);
    Instant next = until;
    if (m_backAt) next = std::min(next, *m_backAt);
    for (std::size_t device = 0; device < plugged.size(); ++device) {
        if (!m_replugAt[device]) continue;
        if (clock.now() >= *m_replugAt[device]) {
            plugged[device] = true;
            m_replugAt[device].reset();
        } else {
            next = std::min(next, *m_replugAt[device]);
        }
    }
    if (m_customer) {
        m_customer->act();
        m_observer.look();
        if (const auto due = m_customer->due()) next = std::min(next, std::max(*due, clock.now() + 1ms));
    }
    if (!m_power && !m_buried) return;
    if (m_kiosk && m_kiosk->recovered()) decided();
    if (m_kiosk && !before(Effect::Step)) return;
    if (!clock.step(next)) clock.advance(std::max(Duration{}, next - clock.now()));
}

void Shop::run(Duration time) {
    runUntil([] { return false; }, time);
}

bool Shop::reaches(Page page) {
    return runUntil([&] { return screen().page == page; }, visitTime);
}

bool Shop::sells() {
    return runUntil([&] { return customer().sold(); }, visitTime);
}

bool Shop::comesToRest(Duration limit) {
    const Instant until = clock.now() + limit;
    while (clock.now() < until) {
        run(1s);
        if (inService() && !salesAreOpen() && m_kiosk->outbox().waiting() == 0) return true;
    }
    return false;
}

bool Shop::salesAreOpen() {
    const auto open = journal().unfinished();
    return !open || !open->empty();
}

void Shop::heal() {
    m_story.tell("every fault ends");
    m_faults.clear();
    m_network->heal();
    m_disk.clearFaults();
    for (std::size_t device = 0; device < plugged.size(); ++device) {
        plugged[device] = true;
        m_replugAt[device].reset();
    }
    for (const char* mended : {"clear_faults", "unstick", "empty_bin", "clear_jam"})
        order(Device::Dispenser, {{"do", mended}, {"keep_card", true}});
    order(Device::Dispenser, {{"do", "refill"}, {"count", 10}});
    for (const auto device : {Device::Reader, Device::PassportReader})
        for (const char* mended : {"clear_faults", "remove_card"}) order(device, {{"do", mended}});
    m_pageShown.clear();
    for (const char* mended : {"paper_ok", "close_cover", "clear_error"}) order(Device::Printer, {{"do", mended}});
    order(Device::Printer, {{"do", "fault"}, {"kind", "none"}});
    if (!m_kiosk || !m_power || journal().healthy()) return;
    m_observer.diskHasFailed();
    losePower({.pause = startsAgain, .rebooted = true});
}

void Shop::restack(bool unlocked) {
    const auto cards = m_observer.cardsAndMoney().bin;
    order(Device::Dispenser, {{"do", "restack"}});
    if (!unlocked) return;
    for (const auto& iccid : cards) {
        office("PATCH", "/tmf-api/resourceInventoryManagement/v4/resource/" + iccid,
               json::serialize(json::object{{"resourceStatus", "available"}}));
        m_unlocked.insert(iccid);
    }
}

void Shop::customerArrives(Habits habits) {
    m_story.tell("{}", describe(habits));
    m_face = habits.face;
    m_customer = std::make_unique<Customer>(*this, std::move(habits));
    m_observer.customerArrived();
}

void Shop::say(Intent intent) {
    if (m_kiosk && m_power) m_kiosk->hear(std::move(intent));
}

unsigned Shop::walletPays(const std::string& code) {
    const auto answer = office("POST", "/acquirer/v1/authorizations", json::serialize(json::object{{"qr", code}}));
    const auto* status = answer.is_object() ? answer.as_object().if_contains("status") : nullptr;
    const bool paid = status && status->is_string() && status->get_string() == "authorized";
    m_story.tell("the wallet {}", paid ? "pays" : "is declined");
    return paid;
}

// Hands that fill, empty or clear the unit change what must be in it.
json::value Shop::order(Device device, json::object what) {
    const Instant now = clock.now() + m_ahead;
    auto& unit = model(device);
    // What the unit does by itself the kiosk must explain like its own motions.
    constexpr std::array byItself{"state", "fault", "retract", "clear_path"};
    const bool hands = device == Device::Dispenser &&
                       std::ranges::none_of(byItself, [&](const char* order) { return what.at("do") == order; });
    if (!hands) return unit.control(what, now).value_or(json::value(nullptr));
    const auto count = [&](bool binOnly) {
        const auto state = unit.control({{"do", "state"}}, now)->as_object();
        const auto bin = static_cast<int>(state.at("retained").as_array().size());
        if (binOnly) return bin;
        return bin + state.at("stacker").to_number<int>() + static_cast<int>(state.at("taken").as_array().size()) +
               !state.at("iccid").is_null();
    };
    const int cards = count(false);
    const int bin = count(true);
    const auto answer = unit.control(what, now);
    cardsByHand += count(false) - cards;
    binByHand += count(true) - bin;
    m_story.tell("hand: {}{}", json::serialize(what), answer ? "" : " (not possible)");
    return answer.value_or(json::value(nullptr));
}

json::value Shop::office(const std::string& method, const std::string& target, const std::string& body) {
    const HttpRequest request{method, target, {{"content-type", "application/json;charset=utf-8"}}, body};
    boost::system::error_code error;
    return json::parse(m_office->handle(request).body, error);
}

}  // namespace simkiosk::simulation
