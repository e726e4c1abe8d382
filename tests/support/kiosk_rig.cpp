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
#include "tests/support/memory_http_client.hpp"
#include "tests/support/model_stream.hpp"

namespace simkiosk {

namespace {

namespace json = boost::json;

// The judges that are not simulated: their answers are scripted at their ports.
struct ScriptedDecoder : PhotoDecoder {
    Task<Result<Image>> decode(Bytes) override { co_return Image{102, 126, PixelFormat::Bgr24, Bytes(102 * 126 * 3)}; }
    bool available() const override { return true; }
};

struct ScriptedFaceVerifier : FaceVerifier {
    ScriptedFaceVerifier(Clock& time, const FaceDecision& verdict) : clock(time), decision(verdict) {}
    Task<Result<void>> status() override { co_return Result<void>{}; }
    Task<Result<FaceVerdict>> verify(Image, std::chrono::milliseconds,
                                     std::function<void(FaceProgress)> onProgress) override {
        onProgress({FaceGuidance::HoldStill, 0.5});
        co_await sleepFor(clock, 2s);
        FaceVerdict verdict;
        verdict.decision = decision;
        verdict.matchScore = 0.7;
        verdict.liveScore = 0.9;
        verdict.modelId = "scripted";
        co_return verdict;
    }
    Clock& clock;
    const FaceDecision& decision;
};

struct ScriptedContracts : ContractWriter {
    Result<Bytes> draft(const ContractTerms& terms) override {
        return toBytes("%PDF-1.4 draft " + terms.transaction.text());
    }
    std::vector<Image> pages(const ContractTerms&, int) override { return {}; }
    Result<SignedContract> sign(const ContractTerms&, const Bytes& draft, const Signature& signature) override {
        return SignedContract{toBytes("%PDF-1.4 signed"), sha256Hex(draft),
                              sha256Hex(toBytes(canonicalJson(signature)))};
    }
};

struct BlankRasterizer : TextRasterizer {
    Image rasterize(const ReceiptText&, int widthDots, int heightDots) override { return blank(widthDots, heightDots); }
    Image rasterize(const ReceiptPair&, int widthDots, int heightDots) override { return blank(widthDots, heightDots); }
    static Image blank(int width, int height) {
        return {width, height, PixelFormat::Gray8, Bytes(static_cast<std::size_t>(width * height), 255)};
    }
};

// Lets the power go at one append; from then on the process has no effect on anything.
struct PowerCutJournal : Journal {
    explicit PowerCutJournal(Journal& real) : inner(real) {}
    Result<void> append(std::vector<NewRecord> records, const Bytes* personalData) override {
        ++appends;
        const bool now = appends == cutAt;
        if (dead || (now && !after)) {
            dead = true;
            return fail(ErrorCode::Storage, "power cut");
        }
        auto written = inner.append(std::move(records), personalData);
        if (now) {
            dead = true;
            return fail(ErrorCode::Storage, "power cut");
        }
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
    unsigned appends = 0;
    unsigned cutAt = 0;
    bool after = false;
    bool dead = false;
};

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
    explicit Kiosk(KioskRig& rig)
        : random(rig.m_random),
          dispenserWire(*rig.dispenser, rig.clock),
          readerWire(*rig.reader, rig.clock),
          printerWire(*rig.printer, rig.clock),
          store(std::move(
              *SqliteJournal::open(rig.m_folder / "journal.db", rig.m_machineKey, rig.clock, random, "boot-1"))),
          journal(*store),
          dispenser(dispenserWire, rig.clock, *f2Profile("crt-591-m001")),
          reader(readerWire, rig.clock),
          printer(printerWire, rig.clock, *escPosProfile("generic-80mm"), rasterizer),
          face(rig.clock, rig.faceDecision),
          http(rig.clock,
               [&rig](const HttpRequest& request) { return HttpAnswer(rig.m_office->handle(request)); }),
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
    ModelStream dispenserWire, readerWire, printerWire;
    std::unique_ptr<SqliteJournal> store;
    PowerCutJournal journal;
    BlankRasterizer rasterizer;
    F2CardDispenser dispenser;
    SamIdCardReader reader;
    EscPosReceiptPrinter printer;
    ScriptedDecoder decoder;
    ScriptedFaceVerifier face;
    ScriptedContracts contracts;
    MemoryHttpClient http;
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
        {{"profile", "crt-591-m001"}, {"cards", {{"iccid_first", "89860123456789000010"}, {"count", 40}}}}));
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

void KioskRig::start() {
    m_shown->newest = Snapshot{};
    m_kiosk = std::make_unique<Kiosk>(*this);
    m_kiosk->journal.cutAt = m_crashAt;
    m_kiosk->journal.after = m_crashAfter;
}

void KioskRig::crash() {
    m_kiosk.reset();
    m_crashAt = 0;
}

void KioskRig::crashAtAppend(unsigned n, bool after) {
    m_crashAt = n;
    m_crashAfter = after;
    if (m_kiosk) {
        m_kiosk->journal.cutAt = n;
        m_kiosk->journal.after = after;
    }
}

bool KioskRig::crashed() const { return m_kiosk && m_kiosk->journal.dead; }
unsigned KioskRig::appends() const { return m_kiosk ? m_kiosk->journal.appends : 0; }

void KioskRig::wires() {
    if (!m_kiosk) return;
    const bool dead = m_kiosk->journal.dead;
    m_kiosk->dispenserWire.plugged = dispenserPlugged && !dead;
    m_kiosk->readerWire.plugged = readerPlugged && !dead;
    m_kiosk->printerWire.plugged = printerPlugged && !dead;
    m_kiosk->http.reachable = officeReachable && !dead;
}

bool KioskRig::runUntil(const std::function<bool()>& done, Duration limit) {
    const Instant until = clock.now() + limit;
    while (!done()) {
        wires();
        if (crashed()) return done();
        customerActs();
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
                office("POST", "/acquirer/v1/authorizations", json::serialize(json::object{{"qr", seen.paymentQr}}));
            } else if (seen.paymentPhase != PaymentPhase::WaitingForWallet) {
                return;
            }
            break;
        case Page::Issue:
            if (seen.issuePhase == IssuePhase::TakeCard && takesCard) {
                if (order(*dispenser, {{"do", "take_card"}}).is_object()) ++m_taken;
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

json::value KioskRig::order(DeviceModel& model, json::object what) {
    const auto answer = model.control(what, clock.now());
    return answer ? *answer : json::value(nullptr);
}

json::value KioskRig::office(const std::string& method, const std::string& target, const std::string& body) {
    HttpRequest request{method, target, {{"content-type", "application/json;charset=utf-8"}}, body};
    boost::system::error_code error;
    return json::parse(m_office->handle(request).body, error);
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
        truth.authorised += status == "authorized";
        truth.captured += status == "captured" || status == "done";
        truth.given_back += status == "canceled" || status == "refunded";
    }
    truth.cases =
        static_cast<unsigned>(office("GET", "/tmf-api/troubleTicket/v4/troubleTicket?limit=200").as_array().size());
    return truth;
}

std::string KioskRig::violations() {
    const auto seen = truth();
    const auto unit = order(*dispenser, {{"do", "state"}}).as_object();
    std::set<std::string> withCustomers;
    for (const auto& iccid : unit.at("taken").as_array()) withCustomers.emplace(iccid.as_string());
    std::string wrong;
    unsigned active = 0;
    for (const auto& [iccid, state] : seen.services) {
        if (state != "active") continue;
        ++active;
        if (!withCustomers.contains(iccid)) wrong += "I2: an active SIM is inside the machine. ";
    }
    if (active > seen.captured) wrong += "I1: more active SIMs than sales paid. ";
    if (seen.captured != withCustomers.size()) {
        wrong +=
            "I4: captured " + std::to_string(seen.captured) + ", taken " + std::to_string(withCustomers.size()) + ". ";
    }
    if (seen.authorised != 0) wrong += "I4: money is neither taken nor given back. ";
    if (seen.cardInPath) wrong += "a card is still in the path. ";
    if (seen.stacker + seen.bin + withCustomers.size() != 40) wrong += "I5: a card is lost. ";
    if (m_kiosk && !m_kiosk->store->verify()) wrong += "I6: the chain is broken. ";
    if (m_kiosk && !m_kiosk->store->unfinished()->empty()) wrong += "I7: a sale is open. ";
    return wrong;
}

std::vector<JournalRecord> KioskRig::journal() { return *m_kiosk->store->all(); }

}  // namespace simkiosk
