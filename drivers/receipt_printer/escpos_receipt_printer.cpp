#include "drivers/receipt_printer/escpos_receipt_printer.hpp"

#include <algorithm>

#include "platform/base/log.hpp"

namespace simkiosk {
namespace {

using Completion = EscPosProfile::Completion;
using escpos::StatusWatch;
using escpos::View;

constexpr auto useLimit = 10s;  // a status look on a silent line ends sooner
constexpr auto pollEvery = 1s;  // status while waiting for the proof
constexpr auto ticketPollEvery = 250ms;
constexpr auto restPollEvery = 500ms;
constexpr auto probeLimit = 1500ms;    // an idle printer answers a process id at once
constexpr auto idAfterSensor = 500ms;  // … and right after the request before it
constexpr auto askAgainAfter = 5s;     // for a proof, where no status tells that the printer is idle
constexpr auto statusAfterProof = 3s;
constexpr auto settleTime = 500ms;  // DLE ENQ and ESC @ take their time on the mechanism
constexpr int looksAfterClearing = 3;
constexpr auto stuckLookLimit = 2s;

// Time for one receipt. Bytes may wait in the kernel, a USB adapter or a serial server and leave at 9600 baud, less
// what flow control costs; over TCP nobody knows. A printer that is quicker is not waited for any longer.
constexpr int slowestBytesPerSecond = 800;
constexpr int slowestMmPerSecond = 40;
constexpr int usualMmPerSecond = 100;
constexpr auto leastPrintTime = 12s;  // presenter, knife and a slow interpreter

struct InUse {
    explicit InUse(bool& used) : flag(used) { flag = true; }
    InUse(const InUse&) = delete;
    InUse& operator=(const InUse&) = delete;
    ~InUse() { flag = false; }
    bool& flag;
};

std::unexpected<Error> refuse(ErrorCode code, std::string_view name, std::string_view meaning,
                              std::string_view recovery) {
    return std::unexpected(Error{code, "the printer refuses: " + std::string(meaning),
                                 DeviceRefusal{std::string(name), std::string(meaning), std::string(recovery)}});
}

// A cause that somebody must remove, the gravest first.
Result<void> withoutTrouble(const PrinterStatus& status) {
    if (status.unrecoverableError)
        return refuse(ErrorCode::Refused, "unrecoverable", "unrecoverable error", "switch the printer off and on");
    if (status.cutterError) return refuse(ErrorCode::Refused, "cutter", "cutter error", "staff clears the knife");
    if (status.coverOpen) return refuse(ErrorCode::Refused, "cover_open", "cover open", "staff closes the cover");
    if (status.paper == PaperState::Jammed)
        return refuse(ErrorCode::Refused, "paper_jam", "paper jam", "staff clears the paper path");
    if (status.paper == PaperState::Out)
        return refuse(ErrorCode::Refused, "paper_end", "paper end", "staff loads a roll");
    if (status.recoverableError)
        return refuse(ErrorCode::Busy, "head_temperature", "print head too hot", "wait until it has cooled");
    return {};
}

// The one reason a receipt cannot be printed now.
Result<void> readyToPrint(const PrinterStatus& status) {
    SIMKIOSK_TRY(withoutTrouble(status));
    if (!status.online) return refuse(ErrorCode::Refused, "offline", "printer is off-line", "staff looks at it");
    return {};
}

Duration lineTime(std::size_t bytes) { return std::chrono::milliseconds(bytes * 1000 / slowestBytesPerSecond); }

}  // namespace

EscPosReceiptPrinter::EscPosReceiptPrinter(ByteStream& stream, Clock& clock, EscPosProfile profile,
                                           TextRasterizer& rasterizer)
    : m_clock(clock),
      m_profile(std::move(profile)),
      m_rasterizer(rasterizer),
      m_link(stream, clock, m_profile),
      // Ids of an earlier run that are still on their way must not match.
      m_lastProcessId(static_cast<std::uint32_t>(clock.wall().time_since_epoch().count())) {}

Task<Result<PrinterStatus>> EscPosReceiptPrinter::status() {
    if (m_inUse) {
        if (m_lastStatus) co_return *m_lastStatus;
        co_return fail(ErrorCode::Busy, "the printer is in use");
    }
    const InUse use(m_inUse);
    if (m_profile.statusRequests == EscPosProfile::StatusRequests::None)
        co_return fail(ErrorCode::Unsupported, "this printer has no status");
    SIMKIOSK_CO_TRY(co_await open());
    const auto view = co_await look();
    SIMKIOSK_CO_TRY(view);
    co_return view->status;
}

Task<Result<PrintCompletion>> EscPosReceiptPrinter::print(const ReceiptDocument& document) {
    escpos::Encoder encoder(m_profile);
    encodeReceipt(document, m_profile, m_rasterizer, encoder);
    if (!m_profile.present.empty()) encoder.present();
    const int paperMm = encoder.paperDots() / m_profile.dotsPerMm;
    Bytes receipt = encoder.take();

    const Instant patience = m_clock.now() + useLimit;
    while (m_inUse && m_clock.now() < patience) co_await sleepFor(m_clock, 20ms);
    if (m_inUse) co_return fail(ErrorCode::Busy, "the printer is in use");
    const InUse use(m_inUse);
    SIMKIOSK_CO_TRY(co_await open());
    SIMKIOSK_CO_TRY(co_await prepare());
    SIMKIOSK_CO_TRY(co_await chooseProof());

    m_holdsRemains = true;
    const Job job{.deadline = m_clock.now() + lineTime(receipt.size()) + leastPrintTime +
                              std::chrono::seconds(paperMm / slowestMmPerSecond),
                  .rest = settleTime + std::chrono::milliseconds(1000 * paperMm / usualMmPerSecond)};
    const auto sent = co_await m_link.send(std::move(receipt), job.deadline);
    if (!sent) co_return co_await whyStuck(sent.error());
    const auto completion = co_await complete(job);
    if (completion) m_holdsRemains = false;
    // What gave less than the profile promised, and now nothing, is asked anew what it can give.
    if (!completion && m_proof != m_profile.completion) m_proof.reset();
    co_return completion;
}

Task<Result<void>> EscPosReceiptPrinter::open() {
    SIMKIOSK_CO_TRY(co_await m_link.open());
    if (m_link.openings() != m_opening) m_proof.reset();
    m_opening = m_link.openings();
    co_return Result<void>{};
}

Task<Result<View>> EscPosReceiptPrinter::look() {
    const auto view = co_await m_link.view();
    SIMKIOSK_CO_TRY(view);
    note(*view);
    // Found stopped or with data: of what an earlier run of the kiosk printed something may be left.
    const bool spooling = view->full && escpos::spooling(*view->full);
    if (!readyToPrint(view->status) || escpos::waitsForRecovery(view->realTime) || spooling) m_holdsRemains = true;
    co_return view;
}

void EscPosReceiptPrinter::note(const View& view) {
    m_lastStatus = view.status;
    if (!view.status.cutterError) m_cutterRecoveryTried = false;
}

// Leaves the printer ready and empty, or says why it is not.
Task<Result<void>> EscPosReceiptPrinter::prepare() {
    if (m_profile.statusRequests == EscPosProfile::StatusRequests::None) co_return Result<void>{};
    auto view = co_await look();
    SIMKIOSK_CO_TRY(view);
    if (view->status.cutterError && !m_cutterRecoveryTried) {
        m_cutterRecoveryTried = true;
        logWarning("printer.cutter_error", "trying to recover the cutter once");
        SIMKIOSK_CO_TRY(co_await m_link.request(escpos::recoveryRequest(1), m_clock.now() + settleTime));
        co_await sleepFor(m_clock, settleTime);
        view = co_await look();
        SIMKIOSK_CO_TRY(view);
    }
    SIMKIOSK_CO_TRY(withoutTrouble(view->status));
    // A printer that an error stopped stays off-line until DLE ENQ.
    const bool waits = escpos::waitsForRecovery(view->realTime);
    if (!waits) SIMKIOSK_CO_TRY(readyToPrint(view->status));
    if (!m_holdsRemains) co_return Result<void>{};
    SIMKIOSK_CO_TRY(co_await clearRemains());
    for (int looks = 0; waits && looks < looksAfterClearing; ++looks) {
        view = co_await look();
        SIMKIOSK_CO_TRY(view);
        if (readyToPrint(view->status)) break;
        co_await sleepFor(m_clock, settleTime);
    }
    SIMKIOSK_CO_TRY(readyToPrint(view->status));
    m_holdsRemains = false;
    co_return Result<void>{};
}

// DLE ENQ 2: recover and clear the buffers (the caller prints the whole receipt again, as a copy).
Task<Result<void>> EscPosReceiptPrinter::clearRemains() {
    SIMKIOSK_CO_TRY(co_await m_link.request(escpos::recoveryRequest(2), m_clock.now() + settleTime));
    co_await sleepFor(m_clock, settleTime);
    co_return Result<void>{};
}

// Many printers sold under another name leave GS ( H fn 48 out, some GS r as well. An idle printer answers either at
// once, so they are asked for before the first receipt.
Task<Result<void>> EscPosReceiptPrinter::chooseProof() {
    const bool fullStatus = std::ranges::count(m_link.answeredQuestions(), 20) > 0;
    if (m_profile.completion == Completion::None) m_proof = Completion::None;
    if (m_profile.completion == Completion::TicketInOutput && fullStatus) m_proof = Completion::TicketInOutput;
    if (m_proof) co_return Result<void>{};

    auto proof = co_await askForProofs();
    SIMKIOSK_CO_TRY(proof);
    if (!*proof) {
        // Or it does not hear: a picture that a kiosk switched off in mid-receipt swallows all that follows.
        SIMKIOSK_CO_TRY(co_await clearRemains());
        proof = co_await askForProofs();
        SIMKIOSK_CO_TRY(proof);
    }
    m_proof = proof->value_or(Completion::None);
    if (m_proof != m_profile.completion)
        logInfo("printer.less_proof", *m_proof == Completion::None ? "the printer confirms nothing; its status is used"
                                                                   : "another proof than the profile's is used");
    co_return Result<void>{};
}

Task<Result<std::optional<Completion>>> EscPosReceiptPrinter::askForProofs() {
    const bool wantsId = m_profile.completion != Completion::PaperSensor;
    const auto id = nextProcessId();
    escpos::Encoder request(m_profile);
    request.requestPaperSensor();
    if (wantsId) request.requestProcessId(id);
    Instant deadline = m_clock.now() + probeLimit;
    SIMKIOSK_CO_TRY(co_await m_link.send(request.take(), deadline));

    std::optional<Completion> found;
    while (true) {
        const auto reply = co_await m_link.nextReply(deadline);
        if (!reply && reply.error().code == ErrorCode::Disconnected) co_return fail(reply.error());
        if (!reply) co_return found;
        const auto* done = std::get_if<escpos::ProcessDone>(&*reply);
        if (done != nullptr && done->id == id) co_return std::optional(Completion::ProcessId);
        if (std::holds_alternative<escpos::PlainReply>(*reply)) {
            found = Completion::PaperSensor;
            if (!wantsId) co_return found;
            deadline = std::min(deadline, m_clock.now() + idAfterSensor);
        }
        if (m_clock.now() >= deadline) co_return found;
    }
}

escpos::ProcessId EscPosReceiptPrinter::nextProcessId() {
    escpos::ProcessId id{};
    std::uint32_t number = ++m_lastProcessId;
    for (auto& byte : id) {
        byte = static_cast<std::uint8_t>('0' + (number & 0x1F));  // 30..4F: inside 20..7E
        number >>= 5;
    }
    return id;
}

Task<Result<PrintCompletion>> EscPosReceiptPrinter::complete(Job job) {
    switch (*m_proof) {
        case Completion::ProcessId: return awaitProcessId(job);
        case Completion::TicketInOutput: return awaitTicket(job);
        case Completion::PaperSensor: return awaitPaperSensor(job);
        case Completion::None: break;
    }
    return awaitRest(job);
}

Task<Result<PrintCompletion>> EscPosReceiptPrinter::awaitProcessId(Job job) {
    const auto id = nextProcessId();
    escpos::Encoder encoder(m_profile);
    encoder.requestProcessId(id);
    const Bytes request = encoder.take();
    StatusWatch watch(m_link, m_clock, pollEvery);
    Result<void> ready;
    SIMKIOSK_CO_TRY(co_await m_link.send(request, job.deadline));
    while (m_clock.now() < job.deadline) {
        const auto event = co_await watch.next(std::min(job.deadline, m_clock.now() + askAgainAfter));
        if (!event && event.error().code == ErrorCode::Disconnected) co_return fail(event.error());
        if (event && event->reply) {
            const auto* done = std::get_if<escpos::ProcessDone>(&*event->reply);
            if (done != nullptr && done->id == id) co_return PrintCompletion::Printed;
            continue;
        }
        if (event) {
            note(*event->view);
            ready = readyToPrint(event->view->status);
            // A hot head cools within the time there is.
            if (!ready && ready.error().code != ErrorCode::Busy) co_return fail(ready.error());
        } else if (watch.asks()) {
            continue;  // busy with what was sent
        }
        // Awake and silent: the request or its answer may have been lost.
        SIMKIOSK_CO_TRY(co_await m_link.send(request, job.deadline));
    }
    SIMKIOSK_CO_TRY(ready);
    co_return fail(ErrorCode::Timeout, "the printer did not confirm that the receipt is on paper");
}

Task<Result<PrintCompletion>> EscPosReceiptPrinter::awaitTicket(Job job) {
    StatusWatch watch(m_link, m_clock, ticketPollEvery);
    int restingLooks = 0;
    bool moved = false;
    Result<void> ready;
    while (m_clock.now() < job.deadline) {
        const auto event = co_await watch.next(job.deadline);
        if (!event && event.error().code == ErrorCode::Disconnected) co_return fail(event.error());
        if (!event) break;
        if (!event->view || !event->view->full) continue;
        const auto& full = *event->view->full;
        note(*event->view);
        ready = readyToPrint(event->view->status);
        if (!ready && ready.error().code != ErrorCode::Busy) co_return fail(ready.error());
        const bool moving = escpos::moving(full);
        if (!moving && escpos::ticketInOutput(full)) co_return PrintCompletion::Printed;
        moved = moved || moving;
        restingLooks = moving ? 0 : restingLooks + 1;
        // At rest with an empty output: the customer was quicker than the look. The paper moved, no more is known.
        if (ready && moved && restingLooks >= 4) co_return PrintCompletion::Accepted;
    }
    SIMKIOSK_CO_TRY(ready);
    co_return fail(ErrorCode::Timeout, "no ticket arrived in the printer's output");
}

// GS r is answered in the order of the data, so everything before it was interpreted; the status after it decides.
Task<Result<PrintCompletion>> EscPosReceiptPrinter::awaitPaperSensor(Job job) {
    escpos::Encoder encoder(m_profile);
    encoder.requestPaperSensor();
    const Bytes request = encoder.take();
    StatusWatch watch(m_link, m_clock, pollEvery);
    Result<void> ready;
    bool interpreted = false;
    SIMKIOSK_CO_TRY(co_await m_link.send(request, job.deadline));
    while (m_clock.now() < job.deadline) {
        const auto event = co_await watch.next(std::min(job.deadline, m_clock.now() + askAgainAfter));
        if (!event && event.error().code == ErrorCode::Disconnected) co_return fail(event.error());
        if (event && event->reply) {
            const auto* sensor = std::get_if<escpos::PlainReply>(&*event->reply);
            if (sensor == nullptr || interpreted) continue;
            SIMKIOSK_CO_TRY(withoutTrouble({.paper = escpos::decodePaperSensor(sensor->value)}));
            if (!watch.asks()) co_return PrintCompletion::Accepted;
            interpreted = true;
            job.deadline = std::min(job.deadline, m_clock.now() + statusAfterProof);
            continue;
        }
        if (event) {
            note(*event->view);
            ready = readyToPrint(event->view->status);
            if (!ready && ready.error().code != ErrorCode::Busy) co_return fail(ready.error());
            if (ready && interpreted) co_return PrintCompletion::Accepted;
        } else if (watch.asks()) {
            continue;
        }
        if (!interpreted) SIMKIOSK_CO_TRY(co_await m_link.send(request, job.deadline));
    }
    SIMKIOSK_CO_TRY(ready);
    if (interpreted) co_return PrintCompletion::Accepted;
    co_return fail(ErrorCode::Timeout, "the printer did not confirm that it took the receipt");
}

// No proof but a status that stays clean while the receipt should be printing. An answer that is missing says that
// data stands before the question.
Task<Result<PrintCompletion>> EscPosReceiptPrinter::awaitRest(Job job) {
    if (m_profile.statusRequests == EscPosProfile::StatusRequests::None) co_return PrintCompletion::Accepted;
    StatusWatch watch(m_link, m_clock, restPollEvery);
    Instant restAt = m_clock.now() + job.rest;
    if (!watch.asks()) {
        co_await sleepUntil(m_clock, restAt);
        co_return PrintCompletion::Accepted;
    }
    Result<void> ready;
    while (m_clock.now() < job.deadline) {
        const Instant begun = m_clock.now();
        const auto event = co_await watch.next(job.deadline);
        if (!event && event.error().code == ErrorCode::Disconnected) co_return fail(event.error());
        if (!event) break;
        if (!event->view) continue;
        note(*event->view);
        ready = readyToPrint(event->view->status);
        if (!ready && ready.error().code != ErrorCode::Busy) co_return fail(ready.error());
        // An answer that was long in coming: the last of the data has only now left the line.
        if (m_clock.now() - begun > 2 * pollEvery) restAt = m_clock.now() + job.rest;
        if (ready && m_clock.now() >= restAt) co_return PrintCompletion::Accepted;
    }
    SIMKIOSK_CO_TRY(ready);
    co_return fail(ErrorCode::Timeout, "the printer does not say that it is idle");
}

// After data that was not taken: the printer's own reason if it gives one, else what was known.
Task<Result<PrintCompletion>> EscPosReceiptPrinter::whyStuck(Error error) {
    if (error.code == ErrorCode::Disconnected) co_return fail(error);
    StatusWatch watch(m_link, m_clock, Duration::zero());
    const Instant deadline = m_clock.now() + stuckLookLimit;
    while (watch.asks() && m_clock.now() < deadline) {
        const auto event = co_await watch.next(deadline);
        if (!event || !event->view) continue;
        note(*event->view);
        SIMKIOSK_CO_TRY(readyToPrint(event->view->status));
        break;
    }
    co_return fail(error);
}

}  // namespace simkiosk
