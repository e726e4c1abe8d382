#include "drivers/receipt_printer/escpos_receipt_printer.hpp"

#include "platform/base/log.hpp"

namespace simkiosk {
namespace {

using Completion = EscPosProfile::Completion;
using escpos::Link;

constexpr auto useLimit = 10s;       // a status look on a silent line ends sooner
constexpr auto pollEvery = 1s;       // status while waiting for the process id
constexpr auto probeLimit = 1500ms;  // an idle printer answers a process id at once
constexpr auto ticketPollEvery = 250ms;
constexpr auto settleTime = 500ms;    // DLE ENQ and ESC @ take their time on the mechanism
constexpr auto leastPrintTime = 12s;  // presenter, knife and a slow interpreter
constexpr int slowestMmPerSecond = 40;
constexpr auto sendLimit = 90s;  // 60 kB at 9600 baud, doubled by nothing but XOFF

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

// The one reason a receipt cannot be printed now, the gravest first.
Result<void> readyToPrint(const PrinterStatus& status) {
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
    if (!status.online) return refuse(ErrorCode::Refused, "offline", "printer is off-line", "staff looks at it");
    return {};
}

}  // namespace

EscPosReceiptPrinter::EscPosReceiptPrinter(ByteStream& stream, Clock& clock, EscPosProfile profile,
                                           TextRasterizer& rasterizer)
    : m_clock(clock),
      m_profile(std::move(profile)),
      m_rasterizer(rasterizer),
      m_link(stream, clock, m_profile),
      // Ids of an earlier run that are still on their way must not match.
      m_lastProcessId(static_cast<std::uint32_t>(clock.wall().time_since_epoch().count())),
      m_proof(m_profile.completion) {}

Task<Result<PrinterStatus>> EscPosReceiptPrinter::status() {
    if (m_inUse) {
        if (m_lastStatus) co_return *m_lastStatus;
        co_return fail(ErrorCode::Busy, "the printer is in use");
    }
    const InUse use(m_inUse);
    co_return co_await freshStatus();
}

Task<Result<PrintCompletion>> EscPosReceiptPrinter::print(const ReceiptDocument& document) {
    escpos::Encoder encoder(m_profile);
    encodeReceipt(document, m_profile, m_rasterizer, encoder);
    if (!m_profile.present.empty()) encoder.present();

    const Instant patience = m_clock.now() + useLimit;
    while (m_inUse && m_clock.now() < patience) co_await sleepFor(m_clock, 20ms);
    if (m_inUse) co_return fail(ErrorCode::Busy, "the printer is in use");
    const InUse use(m_inUse);
    SIMKIOSK_CO_TRY(co_await m_link.open());
    SIMKIOSK_CO_TRY(co_await prepare());
    SIMKIOSK_CO_TRY(co_await probeProof());

    m_holdsRemains = true;
    const auto sent = co_await m_link.send(encoder.take(), m_clock.now() + sendLimit);
    if (!sent) co_return co_await whyStuck(sent.error());
    const auto completion = co_await complete(encoder.paperDots());
    if (completion) m_holdsRemains = false;
    co_return completion;
}

Task<Result<PrinterStatus>> EscPosReceiptPrinter::freshStatus() {
    if (m_profile.statusRequests == EscPosProfile::StatusRequests::None)
        co_return fail(ErrorCode::Unsupported, "this printer has no status");
    SIMKIOSK_CO_TRY(co_await m_link.open());
    const auto view = co_await m_link.view();
    SIMKIOSK_CO_TRY(view);
    m_lastStatus = view->status;
    if (!view->status.cutterError) m_cutterRecoveryTried = false;
    co_return view->status;
}

// Leaves the printer ready and empty, or says why it is not.
Task<Result<void>> EscPosReceiptPrinter::prepare() {
    if (m_profile.statusRequests == EscPosProfile::StatusRequests::None) co_return Result<void>{};
    auto status = co_await freshStatus();
    SIMKIOSK_CO_TRY(status);
    if (status->cutterError && !m_cutterRecoveryTried) {
        m_cutterRecoveryTried = true;
        logWarning("printer.cutter_error", "trying to recover the cutter once");
        SIMKIOSK_CO_TRY(co_await m_link.send(escpos::recoveryRequest(1), m_clock.now() + settleTime));
        co_await sleepFor(m_clock, settleTime);
        status = co_await freshStatus();
        SIMKIOSK_CO_TRY(status);
    }
    SIMKIOSK_CO_TRY(readyToPrint(*status));
    if (m_holdsRemains) {
        // DLE ENQ 2: recover and clear the buffers (the caller prints the whole receipt again, as a copy).
        SIMKIOSK_CO_TRY(co_await m_link.send(escpos::recoveryRequest(2), m_clock.now() + settleTime));
        co_await sleepFor(m_clock, settleTime);
        m_holdsRemains = false;
    }
    co_return Result<void>{};
}

Task<Result<PrintCompletion>> EscPosReceiptPrinter::complete(int paperDots) {
    const Instant deadline =
        m_clock.now() + leastPrintTime + std::chrono::seconds(paperDots / m_profile.dotsPerMm / slowestMmPerSecond);
    switch (m_proof) {
        case Completion::ProcessId: return awaitProcessId(deadline);
        case Completion::TicketInOutput: return awaitTicket(deadline);
        case Completion::PaperSensor: return awaitPaperSensor(deadline);
        case Completion::None: break;
    }
    return [](EscPosReceiptPrinter& self) -> Task<Result<PrintCompletion>> {
        SIMKIOSK_CO_TRY(co_await self.checkReady());
        co_return PrintCompletion::Accepted;
    }(*this);
}

Task<Result<void>> EscPosReceiptPrinter::checkReady() {
    if (m_profile.statusRequests == EscPosProfile::StatusRequests::None) co_return Result<void>{};
    const auto status = co_await freshStatus();
    SIMKIOSK_CO_TRY(status);
    co_return readyToPrint(*status);
}

// Many printers sold under another name leave GS ( H fn 48 out. An idle printer answers it at once, so it is asked
// before the first receipt; without an answer GS r is the next best proof.
Task<Result<void>> EscPosReceiptPrinter::probeProof() {
    if (m_profile.completion != Completion::ProcessId || m_proofSeen) co_return Result<void>{};
    const auto answered = co_await answersProcessId(m_clock.now() + probeLimit);
    SIMKIOSK_CO_TRY(answered);
    m_proofSeen = *answered;
    m_proof = *answered ? Completion::ProcessId : Completion::PaperSensor;
    if (!*answered) logInfo("printer.no_process_id", "the printer does not confirm by process id; GS r is used");
    co_return Result<void>{};
}

Task<Result<bool>> EscPosReceiptPrinter::answersProcessId(Instant deadline) {
    const auto id = nextProcessId();
    escpos::Encoder request(m_profile);
    request.requestProcessId(id);
    SIMKIOSK_CO_TRY(co_await m_link.send(request.take(), deadline));
    while (true) {
        const auto reply = co_await m_link.nextReply(deadline);
        if (!reply && reply.error().code == ErrorCode::Timeout) co_return false;
        SIMKIOSK_CO_TRY(reply);
        const auto* done = std::get_if<escpos::ProcessDone>(&*reply);
        if (done != nullptr && done->id == id) co_return true;
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

Task<Result<PrintCompletion>> EscPosReceiptPrinter::awaitProcessId(Instant deadline) {
    const auto id = nextProcessId();
    escpos::Encoder request(m_profile);
    request.requestProcessId(id);
    SIMKIOSK_CO_TRY(co_await m_link.send(request.take(), deadline));

    while (true) {
        const auto reply = co_await m_link.nextReply(std::min(deadline, m_clock.now() + pollEvery));
        if (reply) {
            const auto* done = std::get_if<escpos::ProcessDone>(&*reply);
            if (done != nullptr && done->id == id) co_return PrintCompletion::Printed;
        } else if (reply.error().code == ErrorCode::Disconnected) {
            co_return fail(reply.error());
        }
        if (m_clock.now() >= deadline) break;
        if (reply) continue;
        // Quiet for a while: why? The id may arrive among the answers, and is then asked for once more.
        SIMKIOSK_CO_TRY(co_await checkReady());
        escpos::Encoder again(m_profile);
        again.requestProcessId(id);
        SIMKIOSK_CO_TRY(co_await m_link.send(again.take(), deadline));
    }
    co_return co_await whyStuck({ErrorCode::Timeout, "the printer did not confirm that the receipt is on paper", {}});
}

Task<Result<PrintCompletion>> EscPosReceiptPrinter::awaitTicket(Instant deadline) {
    int restingLooks = 0;
    bool moved = false;
    while (m_clock.now() < deadline) {
        const auto view = co_await m_link.view();
        SIMKIOSK_CO_TRY(view);
        m_lastStatus = view->status;
        SIMKIOSK_CO_TRY(readyToPrint(view->status));
        const bool moving = escpos::moving(*view->full);
        if (!moving && escpos::ticketInOutput(*view->full)) co_return PrintCompletion::Printed;
        moved = moved || moving;
        restingLooks = moving ? 0 : restingLooks + 1;
        // At rest with an empty output: the customer was quicker than the look. The paper moved, no more is known.
        if (moved && restingLooks >= 4) co_return PrintCompletion::Accepted;
        co_await sleepFor(m_clock, ticketPollEvery);
    }
    co_return fail(ErrorCode::Timeout, "no ticket arrived in the printer's output");
}

Task<Result<PrintCompletion>> EscPosReceiptPrinter::awaitPaperSensor(Instant deadline) {
    SIMKIOSK_CO_TRY(
        co_await m_link.send(Bytes(escpos::paperSensorRequest.begin(), escpos::paperSensorRequest.end()), deadline));
    while (true) {
        const auto reply = co_await m_link.nextReply(deadline);
        if (!reply && reply.error().code == ErrorCode::Disconnected) co_return fail(reply.error());
        if (!reply) co_return co_await whyStuck(reply.error());
        if (!std::holds_alternative<escpos::PlainReply>(*reply)) continue;
        // In the order of the data, so everything before was interpreted; only now is status worth asking.
        SIMKIOSK_CO_TRY(co_await checkReady());
        co_return PrintCompletion::Accepted;
    }
}

// After a wait that ended in nothing: the printer's own reason if it has one, else what was known.
Task<Result<PrintCompletion>> EscPosReceiptPrinter::whyStuck(Error error) {
    if (error.code == ErrorCode::Disconnected) co_return fail(error);
    SIMKIOSK_CO_TRY(co_await checkReady());
    co_return fail(error);
}

}  // namespace simkiosk
