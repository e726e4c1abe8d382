#include "kiosk/programs/simkiosk/kiosk_parts.hpp"

#include <fmt/chrono.h>

#include <filesystem>

#include "drivers/card_dispenser/f2_card_dispenser.hpp"
#include "drivers/document_reader/pcsc_document_reader.hpp"
#include "drivers/id_card_reader/sam_id_card_reader.hpp"
#include "drivers/lights/led_lights.hpp"
#include "drivers/receipt_printer/escpos_receipt_printer.hpp"
#include "kiosk/programs/stores/kiosk_stores.hpp"
#include "kiosk/session/light_cues.hpp"
#include "kiosk/workflows/kiosk_session.hpp"
#include "platform/base/log.hpp"
#include "platform/carrier/carrier_ports.hpp"
#include "platform/carrier/network_check.hpp"
#include "platform/carrier/office_reader.hpp"
#include "platform/decoder/sandboxed_photo_decoder.hpp"
#include "platform/io/https_client.hpp"
#include "platform/io/stream_factory.hpp"
#include "platform/io/system_random.hpp"
#include "platform/system/country_pack_file.hpp"
#include "platform/system/local_day.hpp"
#include "platform/system/log_export.hpp"
#include "platform/system/report_folder.hpp"
#include "platform/system/settings_file.hpp"
#include "platform/system/staff_file.hpp"
#include "ui/rendering/qt_contract_writer.hpp"
#include "ui/rendering/qt_report_writer.hpp"
#include "ui/rendering/qt_text_rasterizer.hpp"
#include "ui/viewmodels/staff_papers.hpp"
#include "vision/camera/opencv_camera.hpp"
#include "vision/camera_face_verifier.hpp"
#include "vision/camera_inspector.hpp"
#include "vision/camera_mrz_reader.hpp"

namespace simkiosk {

namespace {

Result<std::unique_ptr<ByteStream>> wire(EventLoop& loop, const std::string& address, unsigned baud) {
    const auto parsed = parseDeviceAddress(address);
    SIMKIOSK_TRY(parsed);
    return openableStream(loop, *parsed, SerialSettings{.baud = baud});
}

std::tm localTime(WallTime wall) {
    const auto seconds = std::chrono::floor<std::chrono::seconds>(wall);
    return fmt::localtime(static_cast<std::time_t>(seconds.time_since_epoch().count()));
}

Date localDate(WallTime wall) {
    const auto time = localTime(wall);
    return {std::chrono::year(time.tm_year + 1900), std::chrono::month(static_cast<unsigned>(time.tm_mon + 1)),
            std::chrono::day(static_cast<unsigned>(time.tm_mday))};
}

ShopProfile shopOf(const KioskConfig& config) {
    return {
        .kioskId = config.id,
        .name = config.shopName,
        .localTime = [](WallTime wall) { return fmt::format("{:%Y-%m-%d %H:%M}", localTime(wall)); },
        .localDate = localDate,
        .merchantName = config.merchantName,
        .merchantCity = config.merchantCity,
        .countryCode = config.countryCode,
        .merchantCategory = config.merchantCategory,
        .merchantGuid = config.merchantGuid,
        .merchantAccount = config.merchantAccount,
        .defaultLanguage = config.language,
    };
}

CarrierConfig carrierOf(const KioskConfig& config) {
    CarrierConfig carrier;
    carrier.kioskId = config.id;
    return carrier;
}

std::map<Lamp, std::string> lampsOf(const KioskConfig& config) {
    std::map<Lamp, std::string> lamps{{Lamp::IdCardReader, config.idCardReaderLed},
                                      {Lamp::DocumentReader, config.documentReaderLed},
                                      {Lamp::Camera, config.cameraLed},
                                      {Lamp::SimSlot, config.simSlotLed},
                                      {Lamp::ReceiptSlot, config.receiptSlotLed}};
    std::erase_if(lamps, [](const auto& lamp) { return lamp.second.empty(); });
    return lamps;
}

Result<SecretKey> machineKeyOf(const KioskConfig& config, Random& random) {
    std::error_code failure;
    std::filesystem::create_directories(config.stateDir, failure);
    if (failure) return fail(ErrorCode::Storage, "the state folder '" + config.stateDir + "' cannot be made");
    const auto keyFile = config.stateDir + "/machine.key";
    // A new key would fit no record.
    if (std::filesystem::exists(config.stateDir + "/journal.db", failure) &&
        !std::filesystem::exists(keyFile, failure)) {
        return fail(ErrorCode::Storage, "there is a journal, but its machine key is missing");
    }
    return loadOrCreateMachineKey(keyFile, random);
}

// Whose passports are believed. An empty store believes nobody: then staff are asked.
Result<TrustStore> trustOf(const KioskConfig& config, const Clock& clock) {
    if (config.trustFolder.empty()) return TrustStore();
    auto trust = TrustStore::fromFolder(config.trustFolder, clock.wall());
    SIMKIOSK_TRY(trust);
    for (const auto& note : trust->notes()) logWarning("trust_store.file", note);
    logInfo("trust_store.read", "Country signing certificates are there",
            {{"certificates", std::to_string(trust->certificates())},
             {"revocation_lists", std::to_string(trust->revocationLists())}});
    return trust;
}

// The cards of the stack are not known one by one: an order is this kiosk's by its payment or its card.
Task<Result<OfficeBook>> readOffice(CarrierSession& session, JournalBook journal, ReconciledTime time) {
    OfficeReader reader(session, {});
    co_return co_await reader.read(journal, time);
}

ReconciledTime today(WallTime now) { return localDay(localDayOf(now)).value_or(ReconciledTime{}); }

Result<std::string> keepReport(const ReportFolder& folder, const std::string& name, const ReceiptDocument& report) {
    const auto pdf = reportPdf(report, name);
    SIMKIOSK_TRY(pdf);
    return folder.keep(name, std::string(pdf->begin(), pdf->end()));
}

// A slow stick does not hold up the machine.
Task<Result<std::string>> copyLogs(Worker& worker, LogExport from, std::string name,
                                   std::map<std::string, std::string> texts) {
    co_return co_await runOn<Result<std::string>>(
        worker, [from, name, texts = std::move(texts)] { return exportLogs(from, name, texts); });
}

// As configured, for technicians.
std::map<Part, std::string> identitiesOf(const KioskConfig& config) {
    return {{Part::CardDispenser, config.dispenserProfile + " · " + config.dispenserPort},
            {Part::IdCardReader, config.idCardPort},
            {Part::PhotoDecoder, config.photoDecoderPlugin},
            {Part::DocumentReader, config.documentReader},
            {Part::Camera, config.cameraAddress},
            {Part::ReceiptPrinter, config.printerProfile + " · " + config.printerPort},
            {Part::BackOffice, "https://" + config.backOfficeHost + ":" + std::to_string(config.backOfficePort)},
            {Part::Storage, config.stateDir}};
}

struct Wires {
    std::unique_ptr<ByteStream> dispenser;
    std::unique_ptr<ByteStream> idCard;
    std::unique_ptr<ByteStream> printer;
};

HttpsEndpoint endpointOf(const KioskConfig& config) {
    return {.host = config.backOfficeHost,
            .port = static_cast<std::uint16_t>(config.backOfficePort),
            .caFile = config.backOfficeCaFile,
            .serverName = {}};
}

FaceBounds faceBoundsOf(const CountryPack& pack) {
    const MatchThresholds shipped;
    return {shipped.accept, shipped.retry, pack.faceAcceptMin};
}

SpeakingManner mannerOf(const KioskConfig& config) { return {config.chimes, config.wordsPerMinute}; }

// As shipped, calibrated to the site, or stricter where the country pack wants it.
FaceThresholds thresholdsOf(const KioskConfig& config, const CountryPack& pack) {
    FaceThresholds thresholds;
    if (config.faceAccept > 0)
        thresholds = calibratedTo(thresholds, config.faceAccept, config.faceRetry, config.faceCalibration);
    return raisedTo(thresholds, pack.faceAcceptMin, pack.id);
}

}  // namespace

struct KioskParts::Concrete {
    Concrete(EventLoop& loop, const KioskConfig& config, const std::string& programFolder, Wires opened,
             std::unique_ptr<SystemRandom> randomness, KioskStores stores, const F2Profile& dispenserProfile,
             const EscPosProfile& printerProfile, CountryPack countryPack, std::unique_ptr<SettingsFile> set,
             Speaker& voice)
        : settings(std::move(set)),
          speaker(voice),
          random(std::move(randomness)),
          wires(std::move(opened)),
          journal(std::move(stores.journal)),
          audit(std::move(stores.audit)),
          staff(config.stateDir, loop, loop),
          reports(config.stateDir + "/reports"),
          logs{config.stateDir, config.stickFolder, config.exportCertificate},
          identities(identitiesOf(config)),
          dispenser(*wires.dispenser, loop, dispenserProfile),
          idCardReader(*wires.idCard, loop),
          printer(*wires.printer, loop, printerProfile, rasterizer),
          lights(config.ledFolder, lampsOf(config)),
          photoDecoder(loop, programFolder + "/simkiosk-decoder", config.photoDecoderPlugin),
          endpoint(endpointOf(config)),
          carrierConfig(carrierOf(config)),
          http(loop, endpoint),
          carrier(http, loop, *random, carrierConfig, std::move(stores.outbox)),
          machineLoop(loop),
          clock(loop),
          worker(loop),
          modelsDir(config.modelsDir),
          faceThresholds(thresholdsOf(config, countryPack)),
          shop(shopOf(config)),
          policy(std::move(countryPack)) {}

    SalePorts salePorts() {
        return {.clock = clock,
                .random = *random,
                .journal = *journal,
                .dispenser = dispenser,
                .idCardReader = idCardReader,
                .photoDecoder = photoDecoder,
                .faceVerifier = *faceVerifier,
                .printer = printer,
                .catalog = carrier.catalog,
                .numbers = carrier.numbers,
                .customers = carrier.customers,
                .qualification = carrier.qualification,
                .payment = carrier.payment,
                .activation = carrier.activation,
                .simStock = carrier.simStock,
                .staffDesk = carrier.staffDesk,
                .documents = carrier.documents,
                .contracts = contracts,
                .shop = shop,
                .documentReader = documentReader.get(),
                .mrzCamera = mrzCamera.get(),
                .policy = policy};
    }

    std::optional<ServicePorts> servicePorts() {
        if (!audit) return std::nullopt;
        return ServicePorts{
            .directory = staff,
            .audit = *audit,
            .readOffice = [this](JournalBook book,
                                 ReconciledTime time) { return readOffice(carrier.session, std::move(book), time); },
            .today = today,
            .readinessPaper = staff_papers::readiness,
            .dayPaper = staff_papers::day,
            .keepReport = [folder = reports](
                              const std::string& name,
                              const ReceiptDocument& report) { return keepReport(folder, name, report); },
            .exportLogs =
                [this](std::string name, std::map<std::string, std::string> texts) {
                    return copyLogs(worker, logs, std::move(name), std::move(texts));
                },
            .badges = documentReader.get(),
            .identities = identities,
            .probeNetwork =
                [this](std::function<void(NetworkFinding)> onFinding) {
                    return checkNetwork(machineLoop, *random, endpoint, carrierConfig, std::move(onFinding));
                },
            .inspectCamera =
                [this](std::chrono::milliseconds limit, std::function<void(CameraReport)> onReport) {
                    return inspectCamera(worker, clock, camera, faceModels, faceThresholds.quality, limit,
                                         std::move(onReport));
                },
            .speaker = speaker,
            .settings = *settings,
            .version = SIMKIOSK_VERSION};
    }

    std::unique_ptr<SettingsFile> settings;
    Speaker& speaker;
    std::unique_ptr<SystemRandom> random;
    Wires wires;
    std::unique_ptr<Journal> journal;
    std::unique_ptr<AuditLog> audit;  // null: see KioskStores
    StaffFile staff;
    ReportFolder reports;
    LogExport logs;
    std::map<Part, std::string> identities;
    QtTextRasterizer rasterizer;
    QtContractWriter contracts;
    F2CardDispenser dispenser;
    SamIdCardReader idCardReader;
    EscPosReceiptPrinter printer;
    LedLights lights;
    SandboxedPhotoDecoder photoDecoder;
    HttpsEndpoint endpoint;
    CarrierConfig carrierConfig;
    HttpsClient http;
    CarrierPorts carrier;
    EventLoop& machineLoop;
    Clock& clock;
    Worker& worker;
    std::string modelsDir;
    FaceThresholds faceThresholds;
    ShopProfile shop;
    CountryPack policy;
    std::unique_ptr<PcscDocumentReader> documentReader;  // null: none is configured
    std::shared_ptr<CameraSource> camera;
    std::shared_ptr<FaceModels> faceModels;  // made in begin()
    // Made in begin(): the nets take a moment to load, and the first picture on the screen does not wait for them.
    std::unique_ptr<CameraFaceVerifier> faceVerifier;
    std::unique_ptr<CameraMrzReader> mrzCamera;
    std::unique_ptr<LitScreen> screen;
    std::unique_ptr<KioskSession> session;
    TaskGroup tasks;  // last: what waits dies before what it waits for
};

KioskParts::KioskParts(std::unique_ptr<Concrete> parts) : m_parts(std::move(parts)) {}

KioskParts::~KioskParts() = default;

Result<std::unique_ptr<KioskParts>> KioskParts::make(EventLoop& loop, const KioskConfig& configured,
                                                     const std::string& programFolder, Speaker& speaker) {
    auto policy = readCountryPack(countryPackFile(configured.policyPack, programFolder));
    SIMKIOSK_TRY(policy);
    auto settings =
        std::make_unique<SettingsFile>(configured, faceBoundsOf(*policy), loop,
                                       [&speaker](const KioskConfig& changed) { speaker.adjust(mannerOf(changed)); });
    const auto config = settings->effective();
    speaker.adjust(mannerOf(config));
    auto dispenser = wire(loop, config.dispenserPort, 9600);
    SIMKIOSK_TRY(dispenser);
    auto idCard = wire(loop, config.idCardPort, 115200);
    SIMKIOSK_TRY(idCard);
    auto printer = wire(loop, config.printerPort, 115200);
    SIMKIOSK_TRY(printer);
    const auto dispenserProfile = f2Profile(config.dispenserProfile);
    SIMKIOSK_TRY(dispenserProfile);
    const auto printerProfile = escPosProfile(config.printerProfile);
    SIMKIOSK_TRY(printerProfile);
    auto camera = OpenCvCamera::create({.address = config.cameraAddress}, loop);
    SIMKIOSK_TRY(camera);
    auto random = std::make_unique<SystemRandom>();
    auto stores = openStores(config.stateDir, machineKeyOf(config, *random), loop, *random, readBootId());
    SIMKIOSK_TRY(stores);
    auto parts = std::make_unique<Concrete>(loop, config, programFolder,
                                            Wires{std::move(*dispenser), std::move(*idCard), std::move(*printer)},
                                            std::move(random), std::move(*stores), *dispenserProfile, *printerProfile,
                                            std::move(*policy), std::move(settings), speaker);
    parts->camera = std::move(*camera);
    if (!config.documentReader.empty()) {
        auto trust = trustOf(config, loop);
        SIMKIOSK_TRY(trust);
        parts->documentReader =
            std::make_unique<PcscDocumentReader>(loop, loop, *parts->random, config.documentReader, std::move(*trust));
    }
    return std::unique_ptr<KioskParts>(new KioskParts(std::move(parts)));
}

Result<void> KioskParts::begin(Screen& screen) {
    auto& parts = *m_parts;
    auto models = FaceModels::load(parts.modelsDir);
    SIMKIOSK_TRY(models);
    parts.faceModels = std::move(*models);
    parts.faceVerifier = std::make_unique<CameraFaceVerifier>(parts.worker, parts.clock, parts.camera, parts.faceModels,
                                                              parts.faceThresholds, *parts.random);
    if (parts.documentReader) {
        auto ocr = MrzOcr::load();
        SIMKIOSK_TRY(ocr);
        parts.mrzCamera = std::make_unique<CameraMrzReader>(parts.worker, parts.clock, parts.camera,
                                                            std::shared_ptr(std::move(*ocr)));
    }
    parts.screen = std::make_unique<LitScreen>(screen, parts.lights);
    parts.session = std::make_unique<KioskSession>(parts.salePorts(), *parts.screen, parts.servicePorts());
    parts.tasks.spawn(parts.session->run());
    parts.tasks.spawn(parts.carrier.forward());
    return {};
}

void KioskParts::hear(Intent intent) {
    if (m_parts->session) m_parts->session->hear(std::move(intent));
}

const PreviewSource& KioskParts::preview() const { return *m_parts->faceVerifier; }

}  // namespace simkiosk
