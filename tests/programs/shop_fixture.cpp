#include "tests/programs/shop_fixture.hpp"

#include <filesystem>
#include <thread>

#include "platform/carrier/carrier_activation.hpp"
#include "platform/carrier/carrier_catalog.hpp"
#include "platform/carrier/carrier_number_pool.hpp"
#include "platform/carrier/carrier_payment.hpp"
#include "platform/io/stream_factory.hpp"

namespace simkiosk {

namespace {

const std::string dispenserOnly = R"(
[[device]]
name = "dispenser"
kind = "f2_dispenser"
wire = "pty:dispenser"
cards = { iccid_first = "89860123456789000000", count = 9 }
motion_ms = { scale = 0.05 }
)";

std::string portFrom(const std::string& file) {
    for (int tries = 0; tries < 600 && !std::filesystem::exists(file); ++tries) {
        std::this_thread::sleep_for(50ms);
    }
    auto text = scenario::fileText(file);
    text.erase(text.find_last_not_of(" \r\n") + 1);
    return text;
}

}  // namespace

OpenState::OpenState(const std::string& folder) {
    const auto key = loadOrCreateMachineKey(folder + "/machine.key", random);
    auto opened = SqliteJournal::open(folder + "/journal.db", *key, loop, random, readBootId());
    EXPECT_TRUE(opened) << opened.error().message;
    journal = std::move(*opened);
}

TransactionId OpenState::openSale() {
    const auto transaction = Uuid::v7(loop.wall(), random);
    EXPECT_TRUE(SaleLedger::open(*journal, transaction, record::opened("plan", "r", Money(6900, Currency::Cny))));
    return transaction;
}

TransactionId OpenState::saleInDoubt() {
    const auto transaction = openSale();
    write(transaction, {record::inDoubt(JournalStep::Staging, SaleReason::SensorsContradictMotion, {}),
                        record::caseOpened("T-1", record::inDoubtCase)});
    write(transaction, {record::closed(SaleResult::InDoubt, "")});
    return transaction;
}

void OpenState::write(TransactionId transaction, std::initializer_list<SaleRecord> records) {
    auto ledger = SaleLedger::resume(*journal, transaction);
    ASSERT_TRUE(ledger) << ledger.error().message;
    const auto written = ledger->write(records);
    ASSERT_TRUE(written) << written.error().message;
}

struct Shop::Ports {
    Ports(EventLoop& eventLoop, Random& random, HttpsEndpoint endpoint)
        : loop(eventLoop), http(eventLoop, std::move(endpoint)), session(http, eventLoop, random, config()) {}
    static CarrierConfig config() {
        CarrierConfig carrier;
        carrier.kioskId = "KIOSK001";
        return carrier;
    }

    EventLoop& loop;
    HttpsClient http;
    CarrierSession session;
    CarrierCatalog catalog{session};
    CarrierNumberPool numbers{session};
    CarrierPayment payment{session};
    CarrierActivation activation{session};
};

Shop::Shop() : devices(folder, dispenserOnly) {
    auto started = scenario::Process::start(
        {.program = programFolder() + "/simkiosk-backoffice",
         .arguments = {"--state-dir", folder / "office", "--port", "0", "--port-file", folder / "port", "--quiet"},
         .environment = {},
         .log = folder / "office.log"});
    EXPECT_TRUE(started);
    if (started) m_office.emplace(std::move(*started));
    m_port = portFrom(folder / "port");
}

Finished Shop::reconcile(const std::vector<std::string>& more) const {
    std::vector<std::string> words{"reconcile",   "--json",
                                   "--journal",   folder / "journal.db",
                                   "--dispenser", folder / "run/dispenser",
                                   "--office",    "https://127.0.0.1:" + m_port,
                                   "--ca",        folder / "office/ca.pem",
                                   "--kiosk-id",  "KIOSK001"};
    words.insert(words.end(), more.begin(), more.end());
    return runProgram("kioskctl", words);
}

Result<HttpResponse> Shop::office(const std::string& method, const std::string& target, const std::string& body) {
    EventLoop loop;
    HttpsClient http(loop, {.host = "127.0.0.1",
                            .port = static_cast<std::uint16_t>(std::stoi(m_port)),
                            .caFile = folder / "office/ca.pem",
                            .serverName = {}});
    HttpRequest request{method, target, {}, body};
    if (!body.empty()) request.headers["content-type"] = "application/json";
    return runUntilDone(loop, http.send(std::move(request), loop.now() + 8s)).value();
}

Result<Shop::Sold> Shop::sell() {
    auto& loop = state.loop;
    const auto address = parseDeviceAddress(folder / "run/dispenser");
    SIMKIOSK_TRY(address);
    const auto stream = openableStream(loop, *address, SerialSettings{.baud = 9600});
    F2CardDispenser dispenser(*stream, loop, *f2Profile("crt-591-m001"));
    Ports ports(loop, state.random,
                {.host = "127.0.0.1",
                 .port = static_cast<std::uint16_t>(std::stoi(m_port)),
                 .caFile = folder / "office/ca.pem",
                 .serverName = {}});
    return runUntilDone(loop, sellWith(ports, dispenser)).value();
}

Task<Result<Shop::Sold>> Shop::sellWith(Ports& ports, F2CardDispenser& dispenser) {
    const auto offerings = co_await ports.catalog.offerings();
    SIMKIOSK_CO_TRY(offerings);
    const auto numbers = co_await ports.numbers.search({});
    SIMKIOSK_CO_TRY(numbers);
    const auto number = numbers->front();
    const auto reserved = co_await ports.numbers.reserve(number.msisdn, Uuid::v7(ports.loop.wall(), state.random));
    SIMKIOSK_CO_TRY(reserved);
    const auto& plan = offerings->front();
    const auto total = plan.dueToday() + number.price;
    const auto transaction = Uuid::v7(ports.loop.wall(), state.random);
    auto ledger = SaleLedger::open(*state.journal, transaction, record::opened(plan.id, reserved->id, total));
    SIMKIOSK_CO_TRY(ledger);

    SIMKIOSK_CO_TRY(co_await dispenser.initialise());
    const auto before = co_await dispenser.status();
    SIMKIOSK_CO_TRY(before);
    SIMKIOSK_CO_TRY(ledger->write({record::stagingIntent(*before, "c", "s")}));
    const auto staged = co_await dispenser.stage();
    SIMKIOSK_CO_TRY(staged);
    const auto sim = co_await dispenser.readSim();
    SIMKIOSK_CO_TRY(sim);
    const Sold sold{transaction, sim->iccid, Uuid::v7(ports.loop.wall(), state.random),
                    Uuid::v7(ports.loop.wall(), state.random)};
    SIMKIOSK_CO_TRY(
        ledger->write({record::staged(*staged), record::bound(sold.iccid), record::payIntent(sold.payKey)}));
    SIMKIOSK_CO_TRY(co_await pay(ports, sold, total));
    SIMKIOSK_CO_TRY(ledger->write({record::authorised("A1"), record::activateIntent(sold.orderKey, "b")}));
    SIMKIOSK_CO_TRY(co_await activate(ports, {.key = sold.orderKey,
                                              .transaction = transaction,
                                              .iccid = sold.iccid,
                                              .msisdn = number.msisdn,
                                              .offeringId = plan.id,
                                              .customerId = {},
                                              .reservationId = reserved->id,
                                              .total = total,
                                              .contractSha256 = std::string(64, 'a')}));
    SIMKIOSK_CO_TRY(ledger->write({record::active("o"), record::presentIntent(*staged)}));
    const auto presented = co_await dispenser.present();
    SIMKIOSK_CO_TRY(presented);
    devices.order({"dispenser", "take_card"});
    SIMKIOSK_CO_TRY(
        ledger->write({record::presented(*presented), record::taken(), record::settleIntent(SettlementKind::Capture)}));
    SIMKIOSK_CO_TRY(co_await ports.payment.capture(sold.payKey));
    SIMKIOSK_CO_TRY(ledger->write({record::settled(SettlementKind::Capture), record::closed(SaleResult::Sold, "")}));
    co_return sold;
}

Task<Result<void>> Shop::pay(Ports& ports, const Sold& sold, Money total) {
    const auto payment = co_await ports.payment.request(sold.payKey, sold.transaction, total);
    SIMKIOSK_CO_TRY(payment);
    const auto wallet = co_await ports.http.send(
        {"POST",
         "/acquirer/v1/authorizations",
         {{"content-type", "application/json"}},
         R"({"reference":")" + payment->qrReference + R"(","amount":")" + total.amount() + R"(","currency":"CNY"})"},
        ports.loop.now() + 8s);
    SIMKIOSK_CO_TRY(wallet);
    if (wallet->status >= 300) co_return fail(ErrorCode::Refused, "the wallet did not pay: " + wallet->body);
    co_return Result<void>{};
}

Task<Result<void>> Shop::activate(Ports& ports, ActivationOrder order) {
    const auto key = order.key;
    auto active = co_await ports.activation.activate(std::move(order));
    for (int polls = 0; active && active->status == ActivationStatus::InProgress && polls < 100; ++polls) {
        co_await sleepFor(ports.loop, 100ms);
        active = co_await ports.activation.query(key);
    }
    SIMKIOSK_CO_TRY(active);
    if (active->status != ActivationStatus::Active) co_return fail(ErrorCode::Refused, "not active");
    co_return Result<void>{};
}

}  // namespace simkiosk
