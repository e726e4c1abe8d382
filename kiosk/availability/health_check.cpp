#include "kiosk/availability/health_check.hpp"

#include "kiosk/session/delays.hpp"
#include "platform/base/log.hpp"

namespace simkiosk {

namespace {

template <typename T>
std::optional<Reason> troubleIn(const Result<T>& answer) {
    return answer ? std::nullopt : std::optional<Reason>(answer.error());
}

std::optional<Reason> unless(bool good, MachineFact otherwise) {
    return good ? std::nullopt : std::optional<Reason>(otherwise);
}

}  // namespace

std::optional<MachineFact> troubleOf(const PrinterStatus& printer) {
    if (printer.unrecoverableError) return MachineFact::PrinterError;
    if (printer.coverOpen) return MachineFact::CoverOpen;
    if (printer.paper == PaperState::Jammed) return MachineFact::PaperJammed;
    if (printer.paper == PaperState::Out) return MachineFact::PaperOut;
    if (!printer.online) return MachineFact::PrinterOffline;  // last: all of the above take it off line too
    return std::nullopt;
}

Task<std::set<Part>> HealthCheck::run() { co_return co_await others(co_await storageAndDispenser()); }

Task<std::set<Part>> HealthCheck::storageAndDispenser() {
    std::set<Part> working;
    const auto journal = m_ports.journal.trouble();
    if (journal.empty()) working.insert(Part::Storage);
    report(Part::Storage,
           journal.empty() ? std::nullopt : std::optional(Reason(MachineFact::JournalUnusable, journal)));
    askForDoubt(working);
    co_await askDispenser(working);
    co_return working;
}

Task<std::set<Part>> HealthCheck::others(std::set<Part> working) {
    const auto note = [&](Part part, const std::optional<Reason>& trouble) {
        if (!trouble) working.insert(part);
        report(part, trouble);
    };
    note(Part::IdCardReader, troubleIn(co_await m_ports.idCardReader.status()));
    note(Part::PhotoDecoder, unless(m_ports.photoDecoder.available(), MachineFact::NoPhotoDecoder));
    if (m_ports.documentReader) {
        const auto reader = troubleIn(co_await m_ports.documentReader->status());
        const bool pictures =
            m_ports.photoDecoder.available(PhotoFormat::Jpeg) && m_ports.photoDecoder.available(PhotoFormat::Jpeg2000);
        note(Part::DocumentReader, reader ? reader : unless(pictures, MachineFact::NoPictureDecoder));
    }
    note(Part::Camera, troubleIn(co_await m_ports.faceVerifier.status()));
    const auto printer = co_await m_ports.printer.status();
    m_printer = printer ? std::optional(*printer) : std::nullopt;
    const auto fault = printer ? troubleOf(*printer) : std::nullopt;
    note(Part::ReceiptPrinter, fault ? std::optional<Reason>(*fault) : troubleIn(printer));
    co_await askCatalogue(working);
    co_return working;
}

void HealthCheck::askForDoubt(std::set<Part>& working) {
    const auto doubt = m_ports.journal.inDoubt();
    const bool none = doubt && doubt->empty();
    if (none) {
        working.insert(Part::NoDoubt);
    } else {
        working.erase(Part::NoDoubt);
    }
    report(Part::NoDoubt, doubt ? unless(none, MachineFact::SaleInDoubt) : troubleIn(doubt));
}

Task<void> HealthCheck::askDispenser(std::set<Part>& working) {
    auto status = m_dispenserKnown ? co_await m_ports.dispenser.status() : co_await m_ports.dispenser.initialise();
    // Lost just now, or back after a loss: initialised without moving a card.
    if (!status && m_dispenserKnown) status = co_await m_ports.dispenser.initialise();
    m_dispenserKnown = status.has_value();
    m_dispenser = status ? std::optional(*status) : std::nullopt;
    if (status) working.insert(Part::CardDispenser);
    report(Part::CardDispenser, troubleIn(status));
    const bool stocked = status && (status->stacker != StackerLevel::Empty || status->card != CardPosition::None);
    if (stocked) working.insert(Part::SimStock);
    report(Part::SimStock, unless(stocked, status ? MachineFact::StackerEmpty : MachineFact::DispenserSilent));
    const bool room = status && status->bin == RetainBinLevel::Ok;
    if (room) working.insert(Part::RetainBin);
    report(Part::RetainBin, unless(room, status ? MachineFact::BinFull : MachineFact::DispenserSilent));
}

Task<void> HealthCheck::askCatalogue(std::set<Part>& working) {
    const auto now = m_ports.clock.now();
    if (m_answeredAt && now - *m_answeredAt < delays::backOfficePoll) {
        working.insert(Part::BackOffice);
        co_return;
    }
    const bool fresh = m_cataloguedAt && now - *m_cataloguedAt < delays::catalogueAge;
    std::optional<Reason> trouble;
    if (fresh) {
        trouble = troubleIn(co_await m_ports.catalog.answers());
    } else {
        auto offerings = co_await m_ports.catalog.offerings();
        trouble = offerings ? unless(!offerings->empty(), MachineFact::NoCatalogue) : troubleIn(offerings);
        if (!trouble) {
            m_cataloguedAt = m_ports.clock.now();
            if (!m_offerings || *m_offerings != *offerings)
                m_offerings = std::make_shared<const std::vector<ProductOffering>>(std::move(*offerings));
        }
    }
    report(Part::BackOffice, trouble);
    m_answeredAt.reset();
    if (trouble) {
        m_cataloguedAt.reset();  // it may have another one when it is back
        co_return;
    }
    m_answeredAt = m_ports.clock.now();
    working.insert(Part::BackOffice);
}

void HealthCheck::report(Part part, const std::optional<Reason>& trouble) {
    if (!trouble && m_reported.erase(part) > 0) {
        logInfo("health.restored", "A part works again", {{"part", std::string(toString(part))}});
    } else if (trouble && m_reported.insert_or_assign(part, *trouble).second) {
        constexpr std::size_t longestHistory = 50;
        if (m_history.size() == longestHistory) m_history.pop_front();
        m_history.push_back({m_ports.clock.wall(), part, *trouble});
        logWarning("health.lost", "A part does not work",
                   {{"part", std::string(toString(part))}, {"why", describe(*trouble)}});
    }
}

}  // namespace simkiosk
