// Questions and answers with one ESC/POS printer: one request of a class at a time, every wait with a deadline.
#pragma once

#include "drivers/receipt_printer/escpos_status.hpp"
#include "platform/io/byte_stream.hpp"

namespace simkiosk::escpos {

// One look at the printer. What it does not answer is as if all were well (12h): many answer only some requests.
struct View {
    RealTimeStatus realTime;
    std::optional<FullStatus> full;
    PrinterStatus status;

    // `status` from what was answered.
    void conclude();
};

class Link {
   public:
    Link(ByteStream& stream, Clock& clock, const EscPosProfile& profile);

    Task<Result<void>> open();
    // How often the line was opened: behind a newly opened one there may be another printer.
    unsigned openings() const { return m_openings; }

    // Real-time status 1 to 4 (and Custom's 20) of a printer that holds no data. Each is asked at most twice: reading
    // is harmless. What went unanswered in two looks is not asked again until the line is opened anew. A printer that
    // answers none of them is asked for any sign of life: GS r, ESC v, GS ( H. One that answered before and is silent
    // now is given up after its first question.
    // Timeout: nothing came; Malformed: only bytes came that no printer sends.
    Task<Result<View>> view();
    // The n of DLE EOT n that the last successful view() had answers to.
    const std::vector<std::uint8_t>& answeredQuestions() const { return m_answered; }

    // Data in pieces, heeding XOFF. Timeout: the printer does not take them.
    Task<Result<void>> send(Bytes data, Instant deadline);
    // A real-time request, also while XOFF holds. The deadline is for room in the line: a request is not sent by half.
    Task<Result<void>> request(Bytes data, Instant deadline);
    // The next reply that is not flow control or noise; nothing at the deadline is Timeout.
    Task<Result<Reply>> nextReply(Instant deadline);
    // Answers to what was asked and not waited for may still come; the next view() lets them pass first.
    void expectLateAnswers() { m_lateAnswers = true; }

   private:
    // A request in the data stream that shows a printer without real-time status to be there.
    enum class Sign { GsR, EscV, ProcessId };

    template <typename T>
    Task<Result<T>> ask(Bytes request, int attempts);
    Task<Result<View>> look();
    Task<Result<void>> askRealTime(std::uint8_t n, int attempts, View& view);
    Task<Result<View>> signOfLife();
    Task<Result<void>> askSign(Sign sign, PrinterStatus& status);
    void forget();
    Task<void> letPass();
    Task<Result<void>> waitForXon(Instant deadline);
    void hear(ByteView bytes);

    ByteStream& m_stream;
    Clock& m_clock;
    EscPosProfile m_profile;
    ReplyParser m_parser;
    bool m_stopped = false;  // XOFF was the last word
    bool m_lateAnswers = false;
    unsigned m_openings = 0;
    std::array<unsigned, 5> m_silentLooks{};  // in a row, of the questions 1, 2, 3, 4, 20
    std::vector<std::uint8_t> m_answered;
    unsigned m_failedLooks = 0;  // in a row
    std::optional<Sign> m_sign;
};

}  // namespace simkiosk::escpos
