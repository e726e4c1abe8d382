#include "drivers/document_reader/chip_reading.hpp"

#include "drivers/document_reader/emrtd_errors.hpp"

namespace simkiosk {

namespace {

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

Error readingError(Error error) {
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

Task<Result<ChipReading>> readChip(ApduChannel& card, Random& random, const TrustStore& trust, EmrtdOptions options,
                                   Mrz printed, WallTime now, std::function<void(double)> onProgress) {
    // The portrait is nearly all there is to read.
    if (onProgress) {
        options.progress = [onProgress](const EmrtdProgress& progress) {
            if (progress.total > 0 && std::string_view(progress.file) == "DG2")
                onProgress(static_cast<double>(progress.done) / static_cast<double>(progress.total));
        };
    }
    EmrtdReader reader(card, random, trust, std::move(options));
    auto key = printed.key();
    auto read = co_await reader.read(std::move(key), std::move(printed), now);
    if (!read) co_return std::unexpected(readingError(read.error()));
    co_return forKiosk(std::move(*read));
}

}  // namespace simkiosk
