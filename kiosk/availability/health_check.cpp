#include "kiosk/availability/health_check.hpp"

#include "kiosk/session/delays.hpp"
#include "platform/base/log.hpp"

namespace simkiosk {

Task<std::set<Part>> HealthCheck::run() {
    std::set<Part> working;
    const auto note = [&](Part part, bool works, const std::string& why) {
        if (works) working.insert(part);
        report(part, works, why);
    };
    const auto trouble = m_ports.journal.trouble();
    note(Part::Storage, trouble.empty(), trouble);
    askForDoubt(working);

    co_await askDispenser(working);
    const auto reader = co_await m_ports.idCardReader.status();
    note(Part::IdCardReader, reader.has_value(), reader ? "" : reader.error().message);
    const auto decoder = m_ports.photoDecoder.available();
    note(Part::PhotoDecoder, decoder, "no photo decoder is installed");
    if (m_ports.documentReader) {
        const auto documents = co_await m_ports.documentReader->status();
        const bool pictures =
            m_ports.photoDecoder.available(PhotoFormat::Jpeg) && m_ports.photoDecoder.available(PhotoFormat::Jpeg2000);
        note(Part::DocumentReader, documents && pictures,
             documents ? "nothing decodes the pictures on chips" : documents.error().message);
    }
    const auto camera = co_await m_ports.faceVerifier.status();
    note(Part::Camera, camera.has_value(), camera ? "" : camera.error().message);
    const auto printer = co_await m_ports.printer.status();
    m_printer = printer ? std::optional(*printer) : std::nullopt;
    const bool prints = printer && printer->online && !printer->coverOpen && !printer->unrecoverableError &&
                        printer->paper != PaperState::Out && printer->paper != PaperState::Jammed;
    note(Part::ReceiptPrinter, prints, printer ? "paper, cover or cutter" : printer.error().message);
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
    report(Part::NoDoubt, none, doubt ? "a sale in doubt waits for a clerk" : doubt.error().message);
}

Task<void> HealthCheck::askDispenser(std::set<Part>& working) {
    auto status = m_dispenserKnown ? co_await m_ports.dispenser.status() : co_await m_ports.dispenser.initialise();
    // Lost just now, or back after a loss: initialised without moving a card.
    if (!status && m_dispenserKnown) status = co_await m_ports.dispenser.initialise();
    m_dispenserKnown = status.has_value();
    m_dispenser = status ? std::optional(*status) : std::nullopt;
    if (status) working.insert(Part::CardDispenser);
    report(Part::CardDispenser, status.has_value(), status ? "" : status.error().message);
    const bool stocked = status && (status->stacker != StackerLevel::Empty || status->card != CardPosition::None);
    if (stocked) working.insert(Part::SimStock);
    report(Part::SimStock, stocked, "the stacker is empty");
    const bool room = status && status->bin == RetainBinLevel::Ok;
    if (room) working.insert(Part::RetainBin);
    report(Part::RetainBin, room, "the retain bin is full");
}

Task<void> HealthCheck::askCatalogue(std::set<Part>& working) {
    const auto now = m_ports.clock.now();
    if (m_answeredAt && now - *m_answeredAt < delays::backOfficePoll) {
        working.insert(Part::BackOffice);
        co_return;
    }
    const bool fresh = m_cataloguedAt && now - *m_cataloguedAt < delays::catalogueAge;
    std::string why;
    if (fresh) {
        const auto answered = co_await m_ports.catalog.answers();
        if (!answered) why = answered.error().message;
    } else {
        auto offerings = co_await m_ports.catalog.offerings();
        why = !offerings ? offerings.error().message : offerings->empty() ? "the catalogue is empty" : "";
        if (why.empty()) {
            m_cataloguedAt = m_ports.clock.now();
            if (!m_offerings || *m_offerings != *offerings)
                m_offerings = std::make_shared<const std::vector<ProductOffering>>(std::move(*offerings));
        }
    }
    report(Part::BackOffice, why.empty(), why);
    m_answeredAt.reset();
    if (!why.empty()) {
        m_cataloguedAt.reset();  // it may have another one when it is back
        co_return;
    }
    m_answeredAt = m_ports.clock.now();
    working.insert(Part::BackOffice);
}

void HealthCheck::report(Part part, bool works, const std::string& why) {
    if (works && m_reported.erase(part) > 0) {
        logInfo("health.restored", "A part works again", {{"part", std::string(toString(part))}});
    } else if (!works && m_reported.insert_or_assign(part, why).second) {
        constexpr std::size_t longestHistory = 50;
        if (m_history.size() == longestHistory) m_history.pop_front();
        m_history.push_back({m_ports.clock.wall(), part, why});
        logWarning("health.lost", "A part does not work", {{"part", std::string(toString(part))}, {"why", why}});
    }
}

}  // namespace simkiosk
