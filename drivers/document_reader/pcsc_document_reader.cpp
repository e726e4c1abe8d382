#include "drivers/document_reader/pcsc_document_reader.hpp"

#include "drivers/document_reader/chip_reading.hpp"

namespace simkiosk {

namespace {

constexpr Duration lookLimit = 2s;
constexpr Duration connectLimit = 3s;

}  // namespace

PcscDocumentReader::PcscDocumentReader(Worker& worker, Clock& clock, Random& random, std::string name, TrustStore trust)
    : m_clock(clock), m_random(random), m_reader(worker, clock, std::move(name)), m_trust(std::move(trust)) {}

Task<Result<void>> PcscDocumentReader::status() {
    if (m_reader.hangs()) co_return fail(ErrorCode::Timeout, "the document reader does not come back from a command");
    const auto status = co_await m_reader.status(m_clock.now() + lookLimit);
    SIMKIOSK_CO_TRY(status);
    if (status->reader.empty()) co_return fail(ErrorCode::Disconnected, "the document reader is not connected");
    co_return Result<void>{};
}

Task<Result<bool>> PcscDocumentReader::documentPresent() {
    const auto status = co_await m_reader.status(m_clock.now() + lookLimit);
    SIMKIOSK_CO_TRY(status);
    if (status->reader.empty()) co_return fail(ErrorCode::Disconnected, "the document reader is not connected");
    co_return status->slot.cardPresent;
}

Task<Result<ChipReading>> PcscDocumentReader::read(Mrz printed, std::function<void(double)> onProgress) {
    auto session = co_await m_reader.connect(m_clock.now() + connectLimit);
    if (!session) {
        const auto there = co_await status();
        SIMKIOSK_CO_TRY(there);
        co_return std::unexpected(readingError(session.error()));
    }
    EmrtdOptions options;
    options.atr = (*session)->atr();
    // T=0 has no extended length (ISO/IEC 7816-3 §12.1).
    if ((*session)->protocol() == CardProtocol::T0) options.mostResponseBytes = 258;
    auto read = co_await readChip(**session, m_random, m_trust, std::move(options), std::move(printed), m_clock.wall(),
                                  std::move(onProgress));
    if (!read) {
        const auto there = co_await status();
        SIMKIOSK_CO_TRY(there);
    }
    co_return read;
}

}  // namespace simkiosk
