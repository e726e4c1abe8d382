#include "drivers/document_reader/pcsc_document_reader.hpp"

#include "drivers/document_reader/emrtd_errors.hpp"
#include "drivers/document_reader/emrtd_reader.hpp"

namespace simkiosk {

namespace {

constexpr Duration lookLimit = 2s;
constexpr Duration connectLimit = 3s;

// What the port tells apart, from what the chip said.
Error forKiosk(Error error) {
    const auto word = error.refusal ? error.refusal->code : std::string();
    if (word == emrtd::bacRefused || word == emrtd::paceRefused) {
        error.code = ErrorCode::Conflict;
    } else if (word == emrtd::notADocument || word == emrtd::accessUnsupported) {
        error.code = ErrorCode::Unsupported;
    } else if (error.code == ErrorCode::NotFound || error.code == ErrorCode::Disconnected) {
        // The card has gone, not the reader: that one is asked for before each reading.
        error.code = ErrorCode::Refused;
    }
    return error;
}

CheckOutcome unlessFailed(const Check& veto, const Check& check) {
    return veto.isFailed() ? CheckOutcome::Failed : check.outcome;
}

// Either proof is one; a failed one is never made good by the other.
CheckOutcome genuine(const DocumentChecks& checks) {
    if (checks.activeAuthentication.isFailed() || checks.chipAuthentication.isFailed()) return CheckOutcome::Failed;
    const bool proved = checks.activeAuthentication.isPassed() || checks.chipAuthentication.isPassed();
    return proved ? CheckOutcome::Passed : CheckOutcome::NotPossible;
}

void tell(ChipReading& reading, const char* name, const Check& check) {
    if (!check.isPassed())
        reading.reasons.push_back(std::string(name) + " " + std::string(toString(check.outcome)) + ": " + check.reason);
}

ChipReading forKiosk(EmrtdReading read) {
    ChipReading reading;
    const auto& checks = read.checks;
    reading.mrz = std::move(read.mrz);
    reading.fullName = std::move(read.fullName);
    reading.issuedBy = std::move(read.issuedBy);
    if (read.photo) {
        reading.photo.format = read.photo->format;
        const ByteView image = read.photo->image.view();
        reading.photo.bytes.assign(image.begin(), image.end());
    }
    reading.checks = {
        {DocumentCheck::SodSignature, unlessFailed(checks.accessOffer, checks.signature)},
        {DocumentCheck::ChainTrusted, unlessFailed(checks.issuingState, checks.chain)},
        {DocumentCheck::Revocation, checks.revocation.outcome},
        {DocumentCheck::CertificatesInDate, checks.certificateTime.outcome},
        {DocumentCheck::DataGroupHashes, checks.groupHashes.outcome},
        {DocumentCheck::Dg1EqualsMrz, unlessFailed(checks.checkDigits, checks.opticalMrz)},
        {DocumentCheck::ChipGenuine, genuine(checks)},
    };
    tell(reading, "signature", checks.signature);
    tell(reading, "chain", checks.chain);
    tell(reading, "revocation", checks.revocation);
    tell(reading, "certificates", checks.certificateTime);
    tell(reading, "hashes", checks.groupHashes);
    tell(reading, "printed lines", checks.opticalMrz);
    tell(reading, "check digits", checks.checkDigits);
    tell(reading, "issuing state", checks.issuingState);
    tell(reading, "active authentication", checks.activeAuthentication);
    tell(reading, "chip authentication", checks.chipAuthentication);
    tell(reading, "access offer", checks.accessOffer);
    if (!read.photoProblem.empty()) reading.reasons.push_back("photo: " + read.photoProblem);
    return reading;
}

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
        co_return std::unexpected(forKiosk(session.error()));
    }
    EmrtdOptions options;
    options.atr = (*session)->atr();
    // T=0 has no extended length (ISO/IEC 7816-3 §12.1).
    if ((*session)->protocol() == CardProtocol::T0) options.mostResponseBytes = 258;
    // The portrait is nearly all there is to read.
    if (onProgress) {
        options.progress = [onProgress](const EmrtdProgress& progress) {
            if (progress.total > 0 && std::string_view(progress.file) == "DG2")
                onProgress(static_cast<double>(progress.done) / static_cast<double>(progress.total));
        };
    }
    EmrtdReader reader(**session, m_random, m_trust, std::move(options));
    auto key = printed.key();
    auto read = co_await reader.read(std::move(key), std::move(printed), m_clock.wall());
    if (!read) {
        const auto there = co_await status();
        SIMKIOSK_CO_TRY(there);
        co_return std::unexpected(forKiosk(read.error()));
    }
    co_return forKiosk(std::move(*read));
}

}  // namespace simkiosk
