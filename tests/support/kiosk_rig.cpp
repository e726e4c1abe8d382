#include "tests/support/kiosk_rig.hpp"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include "drivers/card_dispenser/f2_card_dispenser.hpp"
#include "drivers/id_card_reader/sam_id_card_reader.hpp"
#include "drivers/receipt_printer/escpos_receipt_printer.hpp"
#include "kiosk/workflows/kiosk_session.hpp"
#include "platform/base/sha256.hpp"
#include "platform/carrier/carrier_activation.hpp"
#include "platform/carrier/carrier_catalog.hpp"
#include "platform/carrier/carrier_customer_registry.hpp"
#include "platform/carrier/carrier_document_archive.hpp"
#include "platform/carrier/carrier_number_pool.hpp"
#include "platform/carrier/carrier_payment.hpp"
#include "platform/carrier/carrier_sim_stock.hpp"
#include "platform/carrier/carrier_staff_desk.hpp"
#include "tests/support/model_stream.hpp"
#include "tests/support/scripted_judges.hpp"

namespace simkiosk {

namespace {

namespace json = boost::json;

constexpr unsigned cardsAtStart = 40;

Signature scribble() {
    Signature signature;
    signature.padWidth = 10'000;
    signature.padHeight = 4'000;
    for (int i = 0; i < 40; ++i)
        signature.samples.push_back({static_cast<std::uint32_t>(i * 10), i * 100, 2'000, std::nullopt, true});
    return signature;
}

std::string textAt(const json::object& object, const char* name) {
    const auto* value = object.if_contains(name);
    return value && value->is_string() ? std::string(value->get_string()) : std::string();
}

}  // namespace

bool KioskRig::Power::goesBefore(Effect what) {
    if (cut) return true;
    const unsigned number = ++counts[static_cast<std::size_t>(what)];
    cut = what == effect && number == at && !after;
    return cut;
}

bool KioskRig::Power::goesAfter(Effect what) {
    cut = cut || (what == effect && counts[static_cast<std::size_t>(what)] == at && after);
    return cut;
}

struct KioskRig::CutJournal : Journal {
    CutJournal(Journal& real, Power& supply) : inner(real), power(supply) {}
    Result<void> append(std::vector<NewRecord> records, const Bytes* personalData) override {
        if (power.goesBefore(Effect::Append)) return fail(ErrorCode::Storage, "power cut");
        auto written = inner.append(std::move(records), personalData);
        if (power.goesAfter(Effect::Append)) return fail(ErrorCode::Storage, "power cut");
        return written;
    }
    Result<std::vector<JournalRecord>> records(TransactionId transaction) const override {
        return inner.records(transaction);
    }
    Result<std::vector<JournalRecord>> all() const override { return inner.all(); }
    Result<std::vector<TransactionId>> unfinished() const override { return inner.unfinished(); }
    Result<std::vector<TransactionId>> inDoubt() const override { return inner.inDoubt(); }
    Result<Bytes> personalData(TransactionId transaction) const override { return inner.personalData(transaction); }
    Result<void> verify() const override { return inner.verify(); }
    Result<void> tidy() override { return inner.tidy(); }
    bool healthy() const override { return inner.healthy(); }
    const std::string& bootId() const override { return inner.bootId(); }

    Journal& inner;
    Power& power;
};

// One byte alone is the handshake's; everything longer is a frame.
struct KioskRig::CutWire : ModelStream {
    CutWire(DeviceModel& model, Clock& clock, Power& supply) : ModelStream(model, clock), power(supply) {}
    Task<Result<void>> write(ByteView bytes, Instant deadline) override {
        if (power.cut) return gone();
        if (bytes.size() == 1) return ModelStream::write(bytes, deadline);
        if (power.goesBefore(Effect::Frame)) return gone();
        auto written = ModelStream::write(bytes, deadline);
        return cutAfter(std::move(written));
    }
    static Task<Result<void>> gone() { co_return fail(ErrorCode::Disconnected, "power cut"); }
    Task<Result<void>> cutAfter(Task<Result<void>> written) {
        const auto result = co_await std::move(written);
        if (power.goesAfter(Effect::Frame)) co_return fail(ErrorCode::Disconnected, "power cut");
        co_return result;
    }
    Power& power;
};

struct KioskRig::OfficeWire : HttpClient {
    explicit OfficeWire(KioskRig& owner) : rig(owner) {}

    Task<Result<HttpResponse>> send(HttpRequest request, Instant deadline) override {
        co_await sleepFor(rig.clock, 20ms);
        const auto fault = nextFault();
        if (!rig.officeReachable || fault == OfficeFault::Refused || rig.m_power.goesBefore(Effect::Exchange)) {
            co_return fail(ErrorCode::Disconnected, "no route to the back office");
        }
        if (fault == OfficeFault::LostRequest) {
            co_await sleepUntil(rig.clock, deadline);
            co_return fail(ErrorCode::Timeout, "effect unknown: no answer before the deadline");
        }
        if (const auto status = statusOf(fault)) co_return HttpResponse{status, {}, "{}"};
        if (rig.declinesCapture && request.target.ends_with("/capture")) co_return HttpResponse{403, {}, "{}"};
        auto answer = rig.m_office->handle(request);
        if (rig.m_power.goesAfter(Effect::Exchange)) co_return fail(ErrorCode::Timeout, "power cut");
        if (fault == OfficeFault::Slow) co_await sleepFor(rig.clock, 3s);
        if (fault == OfficeFault::Late) co_await sleepUntil(rig.clock, deadline);
        if (fault == OfficeFault::Late || fault == OfficeFault::LostResponse) {
            co_return fail(ErrorCode::Timeout, "effect unknown: connection broke");
        }
        if (fault == OfficeFault::Malformed) answer.body = "<html>" + answer.body.substr(0, answer.body.size() / 2);
        co_return answer;
    }

    OfficeFault nextFault() {
        const unsigned number = rig.count(Effect::Exchange) + 1;
        const bool struck = rig.m_officeFaultTimes > 0 && number >= rig.m_officeFaultFirst;
        if (!struck) return OfficeFault::None;
        --rig.m_officeFaultTimes;
        return rig.m_officeFault;
    }
    static unsigned statusOf(OfficeFault fault) {
        switch (fault) {
            case OfficeFault::Status500: return 500;
            case OfficeFault::Status503: return 503;
            case OfficeFault::Status429: return 429;
            case OfficeFault::Status409: return 409;
            case OfficeFault::Status404: return 404;
            case OfficeFault::Status403: return 403;
            case OfficeFault::Status400: return 400;
            default: return 0;
        }
    }
    KioskRig& rig;
};

struct KioskRig::Shown : Screen {
    void show(const Snapshot& snapshot) override {
        newest = snapshot;
        if (snapshot.page == Page::Goodbye && lastPage != Page::Goodbye) ++goodbyes;
        lastPage = snapshot.page;
    }
    Snapshot newest;
    Page lastPage = Page::Attract;
    unsigned goodbyes = 0;
    Page actedOn = Page::Attract;
};

struct KioskRig::Kiosk {
    Kiosk(KioskRig& rig, const std::string& bootId)
        : random(rig.m_random),
          dispenserWire(*rig.dispenser, rig.clock, rig.m_power),
          readerWire(*rig.reader, rig.clock),
          printerWire(*rig.printer, rig.clock),
          store(std::move(
              *SqliteJournal::open(rig.m_folder / "journal.db", rig.m_machineKey, rig.clock, random, bootId))),
          journal(*store, rig.m_power),
          dispenser(dispenserWire, rig.clock, *f2Profile("crt-591-m001")),
          reader(readerWire, rig.clock),
          printer(printerWire, rig.clock, *escPosProfile("generic-80mm"), rasterizer),
          face(rig.clock, rig.faceDecision),
          http(rig),
          session(http, rig.clock, random, {}),
          ports{.clock = rig.clock,
                .random = random,
                .journal = journal,
                .dispenser = dispenser,
                .idCardReader = reader,
                .photoDecoder = decoder,
                .faceVerifier = face,
                .printer = printer,
                .catalog = catalog,
                .numbers = numbers,
                .customers = customers,
                .payment = payment,
                .activation = activation,
                .simStock = simStock,
                .staffDesk = staffDesk,
                .documents = documents,
                .contracts = contracts,
                .shop = {.kioskId = "KIOSK001",
                         .name = {},
                         .localTime = [](WallTime) { return std::string("2031-05-17 14:32"); },
                         .merchantName = "SIM KIOSK",
                         .merchantCity = "BEIJING",
                         .countryCode = "CN",
                         .merchantCategory = "4814",
                         .merchantGuid = "com.example.pay",
                         .merchantAccount = "M0001",
                         .defaultLanguage = Language::ZhCn}},
          kiosk(ports, *rig.m_shown) {
        tasks.spawn(kiosk.run());
    }

    SeededRandom& random;
    CutWire dispenserWire;
    ModelStream readerWire, printerWire;
    std::unique_ptr<SqliteJournal> store;
    CutJournal journal;
    BlankRasterizer rasterizer;
    F2CardDispenser dispenser;
    SamIdCardReader reader;
    EscPosReceiptPrinter printer;
    ScriptedDecoder decoder;
    ScriptedFaceVerifier face;
    ScriptedContracts contracts;
    OfficeWire http;
    CarrierSession session;
    CarrierCatalog catalog{session};
    CarrierNumberPool numbers{session};
    CarrierCustomerRegistry customers{session};
    CarrierPayment payment{session};
    CarrierActivation activation{session};
    CarrierSimStock simStock{session};
    CarrierStaffDesk staffDesk{session};
    CarrierDocumentArchive documents{session};
    SalePorts ports;
    KioskSession kiosk;
    TaskGroup tasks;
};

KioskRig::KioskRig() : m_shown(std::make_unique<Shown>()) {
    dispenser = std::move(*F2DispenserModel::create(
        {{"profile", "crt-591-m001"}, {"cards", {{"iccid_first", "89860123456789000010"}, {"count", cardsAtStart}}}}));
    reader = std::move(*SamReaderModel::create({{"cards",
                                                 {{"resident-1",
                                                   {{"type", "resident"},
                                                    {"name", "样例"},
                                                    {"sex", "1"},
                                                    {"nation", "01"},
                                                    {"birth", "19491231"},
                                                    {"address", "样例市样例路1号"},
                                                    {"number", "11010519491231002X"},
                                                    {"issuer", "样例公安局"},
                                                    {"valid_from", "20200101"},
                                                    {"valid_to", "长期"}}}}}}));
    printer = std::move(*EscPosPrinterModel::create({{"profile", "generic-80mm"}}));
    m_office = std::make_unique<BackOffice>(":memory:", clock, m_random);
}

KioskRig::~KioskRig() { crash(); }

void KioskRig::start(const std::string& bootId) {
    m_shown->newest = Snapshot{};
    m_shown->lastPage = Page::Attract;
    m_power.counts = {};
    m_power.cut = false;
    m_kiosk = std::make_unique<Kiosk>(*this, bootId);
}

void KioskRig::crash() {
    m_kiosk.reset();
    m_power = {};
}

void KioskRig::cutPowerAt(Effect effect, unsigned n, bool after) {
    m_power.effect = effect;
    m_power.at = n;
    m_power.after = after;
}

void KioskRig::officeFails(OfficeFault fault, unsigned first, unsigned times) {
    m_officeFault = fault;
    m_officeFaultFirst = first;
    m_officeFaultTimes = times;
}

void KioskRig::wires() {
    if (!m_kiosk) return;
    m_kiosk->dispenserWire.plugged = dispenserPlugged && !m_power.cut;
    m_kiosk->readerWire.plugged = readerPlugged && !m_power.cut;
    m_kiosk->printerWire.plugged = printerPlugged && !m_power.cut;
}

bool KioskRig::runUntil(const std::function<bool()>& done, Duration limit) {
    const Instant until = clock.now() + limit;
    while (!done()) {
        wires();
        if (crashed()) return done();
        customerActs();
        listenToProblem();
        if (!clock.step(std::min(until, clock.now() + 50ms))) {
            if (clock.now() >= until) return done();
            clock.advance(std::min<Duration>(50ms, until - clock.now()));
        }
    }
    return true;
}

void KioskRig::run(Duration time) {
    runUntil([] { return false; }, time);
}

void KioskRig::customerArrives(std::optional<Page> walksAwayAt, std::optional<Page> cancelsAt) {
    m_customer = true;
    m_walksAwayAt = walksAwayAt;
    m_cancelsAt = cancelsAt;
    m_shown->goodbyes = 0;
    m_goodbyes = 0;
    m_paid = 0;
    m_takenBefore = truth().taken;
}

const Snapshot& KioskRig::screen() const { return m_shown->newest; }

void KioskRig::say(Intent intent) {
    if (m_kiosk) m_kiosk->kiosk.hear(std::move(intent));
}

void KioskRig::customerActs() {
    m_goodbyes = m_shown->goodbyes;
    if (!m_customer || !m_kiosk) return;
    // A copy: an answer can change the page at once.
    const Snapshot seen = m_shown->newest;
    if (m_walksAwayAt == seen.page) {
        m_customer = false;
        return;
    }
    if (m_cancelsAt == seen.page && seen.canCancel) {
        m_customer = false;
        say(intent::Cancel{});
        return;
    }
    switch (seen.page) {
        case Page::Attract:
            if (seen.services.sale) say(intent::Start{});
            break;
        case Page::Language: say(intent::ChooseLanguage{Language::En}); break;
        case Page::Plans: say(intent::ChoosePlan{seen.offerings->front().id}); break;
        case Page::Numbers:
            if (!seen.busy && !seen.numbers.empty()) say(intent::ReserveNumber{seen.numbers.front().msisdn});
            break;
        case Page::Consents: say(intent::GiveConsents{{Consent::Identification, Consent::FaceProcessing}}); break;
        case Page::IdentityCard:
            if (m_shown->actedOn != seen.page) {
                order(*reader, {{"do", "remove_card"}});  // one that the last customer forgot
                order(*reader, {{"do", "insert_card"}, {"card", "resident-1"}});
            }
            break;
        case Page::Review: say(intent::Sign{scribble()}); break;
        case Page::Payment:
            if (seen.paymentPhase == PaymentPhase::WaitingForWallet && m_shown->actedOn != seen.page) {
                const auto paid = office("POST", "/acquirer/v1/authorizations",
                                         json::serialize(json::object{{"qr", seen.paymentQr}}));
                m_paid += paid.is_object() && textAt(paid.as_object(), "status") == "authorized";
            } else if (seen.paymentPhase != PaymentPhase::WaitingForWallet) {
                return;
            }
            break;
        case Page::Issue:
            if (seen.issuePhase == IssuePhase::TakeCard && takesCard) {
                order(*dispenser, {{"do", "take_card"}});
            }
            break;
        case Page::Receipt:
            if (seen.receiptPhase != ReceiptPhase::Printing) say(intent::Finish{});
            break;
        case Page::Goodbye:
            order(*reader, {{"do", "remove_card"}});
            say(intent::Finish{});
            m_customer = false;
            break;
        case Page::Problem: m_customer = false; break;
        case Page::LiveFace:
        case Page::OutOfService: break;
    }
    m_shown->actedOn = seen.page;
}

// Hands that fill, empty or clear the unit change what must be in it.
json::value KioskRig::order(DeviceModel& model, json::object what) {
    const auto count = [&](const char* where) {
        const auto unit = model.control({{"do", "state"}}, clock.now())->as_object();
        if (std::string_view(where) == "bin") return static_cast<int>(unit.at("retained").as_array().size());
        return unit.at("stacker").to_number<int>() + static_cast<int>(unit.at("retained").as_array().size()) +
               static_cast<int>(unit.at("taken").as_array().size()) + !unit.at("iccid").is_null();
    };
    const bool hands = &model == dispenser.get() && what.at("do") != "state";
    const int cards = hands ? count("all") : 0;
    const int bin = hands ? count("bin") : 0;
    const auto answer = model.control(what, clock.now());
    if (hands) {
        m_cardsByHand += count("all") - cards;
        m_binByHand += count("bin") - bin;
    }
    return answer ? *answer : json::value(nullptr);
}

json::value KioskRig::office(const std::string& method, const std::string& target, const std::string& body) {
    HttpRequest request{method, target, {{"content-type", "application/json;charset=utf-8"}}, body};
    boost::system::error_code error;
    return json::parse(m_office->handle(request).body, error);
}

// Judged once a visit, as soon as the page has come to rest.
void KioskRig::listenToProblem() {
    if (crashed()) return;
    if (!m_kiosk || screen().page != Page::Problem) m_problemHeard = false;
    if (!m_kiosk || screen().page != Page::Problem || screen().busy || m_problemHeard || !screen().problem) return;
    m_problemHeard = true;
    const auto told = *screen().problem;
    const auto seen = truth();
    const auto unit = order(*dispenser, {{"do", "state"}}).as_object();
    const auto lie = [&](const char* what) { m_lies += std::string(toString(told.cause)) + ": " + what + ". "; };
    if (told.card == CardPlace::NoneIssued && seen.cardInPath) lie("a card is in the path, none was admitted");
    if (told.card == CardPlace::InMachine && !seen.cardInPath) lie("no card is in the path");
    if (told.card == CardPlace::Retained && seen.bin == 0) lie("no card is in the bin");
    if (told.card == CardPlace::WithCustomer && seen.taken == m_takenBefore) lie("the customer has no card");
    const bool onReader = !order(*reader, {{"do", "state"}}).as_object().at("card").is_null();
    if (told.document == DocumentPlace::NotUsed && onReader) lie("the document lies on the reader");
    const bool paid = m_paid > 0;
    switch (told.money) {
        case MoneyPlace::NothingPaid:
            if (paid) lie("the customer has paid");
            break;
        case MoneyPlace::ReturnedInFull:
            if (seen.authorised + seen.captured > 0 || seen.givenBack == 0) lie("the money is not back");
            break;
        case MoneyPlace::BeingReturned:
            if (seen.captured > 0) lie("the money is taken");
            break;
        case MoneyPlace::Paid:
            if (!paid) lie("nothing was paid");
            break;
        case MoneyPlace::BeingClarified: break;
    }
}

std::vector<TransactionId> KioskRig::clerkSettles() {
    auto& store = *m_kiosk->store;
    const auto doubts = *store.inDoubt();
    for (const auto& transaction : doubts) {
        (void)store.append({{transaction, JournalStep::Case, RecordKind::Resolved, {{"clerk", "A. Example"}}}});
    }
    return doubts;
}

KioskRig::Truth KioskRig::truth() {
    Truth truth;
    const auto unit = order(*dispenser, {{"do", "state"}}).as_object();
    truth.stacker = unit.at("stacker").to_number<unsigned>();
    truth.bin = static_cast<unsigned>(unit.at("retained").as_array().size());
    truth.cardInPath = !unit.at("iccid").is_null();
    truth.taken = static_cast<unsigned>(unit.at("taken").as_array().size());
    for (const auto& entry :
         office("GET", "/tmf-api/ServiceActivationAndConfiguration/v4/service?limit=200").as_array()) {
        const auto& service = entry.as_object();
        truth.services[textAt(service.at("supportingResource").as_array().front().as_object(), "id")] =
            textAt(service, "state");
    }
    for (const auto& entry : office("GET", "/payment/v4/payment?limit=200").as_array()) {
        const auto status = textAt(entry.as_object(), "status");
        truth.payments[textAt(entry.as_object(), "correlatorId")] = status;
        truth.authorised += status == "authorized";
        truth.captured += status == "captured" || status == "done";
        truth.givenBack += status == "canceled" || status == "refunded";
    }
    truth.reserved = static_cast<unsigned>(
        office("GET", "/tmf-api/resourcePoolManagement/v1/reservation?reservationState=reserved").as_array().size());
    truth.cases =
        static_cast<unsigned>(office("GET", "/tmf-api/troubleTicket/v4/troubleTicket?limit=200").as_array().size());
    return truth;
}

std::string KioskRig::violations() {
    const auto seen = truth();
    const auto unit = order(*dispenser, {{"do", "state"}}).as_object();
    const auto listed = [&](const char* name) {
        std::set<std::string> cards;
        for (const auto& iccid : unit.at(name).as_array()) cards.emplace(iccid.as_string());
        return cards;
    };
    const auto taken = listed("taken");
    const auto bin = listed("retained");
    std::string wrong;
    unsigned active = 0;
    for (const auto& [iccid, state] : seen.services) {
        if (state != "active") continue;
        ++active;
        if (!taken.contains(iccid)) wrong += "I2: an active SIM is inside the machine. ";
    }
    if (active != seen.captured) wrong += "I1: as many active SIMs as sales paid. ";
    if (seen.authorised != 0) wrong += "I4: money is neither taken nor given back. ";
    if (!m_kiosk->store->verify()) wrong += "I6: the chain is broken. ";
    if (!m_kiosk->store->unfinished()->empty()) wrong += "I7: a sale is open. ";

    std::map<std::string, std::vector<JournalRecord>> sales;
    for (auto& record : journal()) sales[record.transaction.text()].push_back(std::move(record));
    unsigned doubts = 0;
    unsigned retained = 0;
    unsigned sold = 0;
    for (const auto& [transaction, records] : sales) {
        const auto facts = foldSale(records);
        if (!facts) {
            wrong += "a sale cannot be read: " + facts.error().message + ". ";
            continue;
        }
        for (const auto& record : records) {
            const auto result = record.payload.find("result");
            if (result != record.payload.end() && result->second == "retained") ++retained;
        }
        doubts += facts->card == CardFact::InDoubt;
        sold += facts->card == CardFact::Taken;
        if (m_kiosk->store->personalData(facts->transaction)) wrong += "personal data outlives its sale. ";
        wrong += wrongSale(*facts, taken, bin, seen);
    }
    if (doubts == 0) {
        if (seen.cardInPath) wrong += "a card is still in the path. ";
        if (sold != taken.size())
            wrong += "I5: sold " + std::to_string(sold) + ", taken " + std::to_string(taken.size()) + ". ";
        if (static_cast<int>(retained) + m_binByHand != static_cast<int>(seen.bin))
            wrong += "I5: retained " + std::to_string(retained) + ", in the bin " + std::to_string(seen.bin) + ". ";
        if (static_cast<int>(seen.stacker + seen.bin + taken.size()) != static_cast<int>(cardsAtStart) + m_cardsByHand)
            wrong += "I5: a card is lost. ";
    }
    return wrong;
}

// One sale's three books.
std::string KioskRig::wrongSale(const SaleFacts& sale, const std::set<std::string>& taken,
                                const std::set<std::string>& bin, const Truth& seen) {
    std::string wrong;
    const auto iccid = sale.iccid ? sale.iccid->text() : std::string();
    const auto service = seen.services.find(iccid);
    const bool active = service != seen.services.end() && service->second == "active";
    const auto payment = sale.payKey ? seen.payments.find(sale.payKey->text()) : seen.payments.end();
    const auto money = payment == seen.payments.end() ? std::string() : payment->second;
    const bool captured = money == "captured" || money == "done";
    if (sale.card == CardFact::Taken) {
        if (!active) wrong += "I1: sold and not active. ";
        if (!captured) wrong += "I4: sold and not captured, " + money + ". ";
        if (!taken.contains(iccid)) wrong += "I5: sold and not taken. ";
        return wrong;
    }
    if (active) wrong += "I1: not sold and active. ";
    if (captured) wrong += "I4: not sold and captured. ";
    if (sale.card == CardFact::InDoubt) {
        if (sale.caseNumber.empty()) wrong += "I7: in doubt without a case. ";
    } else if (taken.contains(iccid)) {
        wrong += "I5: not sold and taken. ";
    } else if (!iccid.empty() && !bin.contains(iccid)) {
        wrong += "I5: a bound card is neither sold nor retained. ";
    }
    return wrong;
}

std::size_t KioskRig::openSales() { return m_kiosk->store->unfinished()->size(); }

std::vector<JournalRecord> KioskRig::journal() { return *m_kiosk->store->all(); }

}  // namespace simkiosk
