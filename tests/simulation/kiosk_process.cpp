#include "tests/simulation/kiosk_process.hpp"

namespace simkiosk::simulation {

namespace {

ShopProfile exampleShop() {
    return {.kioskId = "KIOSK001",
            .name = {},
            .localTime = [](WallTime) { return std::string("2031-05-17 14:32"); },
            .localDate = [](WallTime wall) { return Date(std::chrono::floor<std::chrono::days>(wall)); },
            .merchantName = "SIM KIOSK",
            .merchantCity = "BEIJING",
            .countryCode = "CN",
            .merchantCategory = "4814",
            .merchantGuid = "com.example.pay",
            .merchantAccount = "M0001",
            .defaultLanguage = Language::ZhCn};
}

// Adults with a card in date; a minor of 16 or 17 is sent to staff.
CountryPack examplePolicy() {
    CountryPack pack;
    pack.id = "example";
    pack.country = "CN";
    pack.documents = {{DocumentKind::ResidentIdentityCard, {}, {}}, {DocumentKind::Passport, {}, {}}};
    pack.numbersPerPerson = 5;
    pack.minimumAgeYears = 16;
    pack.adultAgeYears = 18;
    return pack;
}

}  // namespace

Result<void> WatchedJournal::append(std::vector<NewRecord> records, const Bytes* personalData) {
    if (!m_before(records)) return fail(ErrorCode::Storage, "power cut");
    auto written = m_journal->append(std::move(records), personalData);
    if (!m_after(written.has_value())) return fail(ErrorCode::Storage, "power cut");
    return written;
}

Result<void> WatchedAudit::append(AuditEntry entry) {
    SIMKIOSK_TRY(m_seen.append(entry));
    return m_log->append(std::move(entry));
}

KioskProcess::KioskProcess(KioskParts parts, Screen& screen)
    : m_parts(std::move(parts)),
      m_dispenser(*m_parts.dispenserWire, m_parts.clock, *f2Profile("crt-591-m001")),
      m_reader(*m_parts.readerWire, m_parts.clock),
      m_printer(*m_parts.printerWire, m_parts.clock, *escPosProfile("generic-80mm"), m_rasterizer),
      m_documentReader(*m_parts.chipWire, m_parts.passports, m_parts.passportsPlugged, m_parts.clock, m_parts.random),
      m_mrzCamera(m_parts.clock, m_parts.pageShown),
      m_face(m_parts.clock, m_parts.face),
      m_carrier(*m_parts.http, m_parts.clock, m_parts.random, {}, std::move(m_parts.outbox)),
      m_kiosk(SalePorts{.clock = m_parts.clock,
                        .random = m_parts.random,
                        .journal = *m_parts.journal,
                        .dispenser = m_dispenser,
                        .idCardReader = m_reader,
                        .photoDecoder = m_decoder,
                        .faceVerifier = m_face,
                        .printer = m_printer,
                        .catalog = m_carrier.catalog,
                        .numbers = m_carrier.numbers,
                        .customers = m_carrier.customers,
                        .qualification = m_carrier.qualification,
                        .payment = m_carrier.payment,
                        .activation = m_carrier.activation,
                        .simStock = m_carrier.simStock,
                        .staffDesk = m_carrier.staffDesk,
                        .documents = m_carrier.documents,
                        .contracts = m_contracts,
                        .shop = exampleShop(),
                        .documentReader = &m_documentReader,
                        .mrzCamera = &m_mrzCamera,
                        .policy = examplePolicy()},
              screen, m_parts.service) {
    m_tasks.spawn(m_kiosk.run());
    m_tasks.spawn(m_carrier.forward());
}

}  // namespace simkiosk::simulation
