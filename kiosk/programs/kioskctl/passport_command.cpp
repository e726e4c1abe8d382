// kioskctl passport read
// Shows what stands in a document to the technician who asked for it: reveal() on purpose.
#include <fcntl.h>
#include <unistd.h>

#include <boost/json/array.hpp>

#include "drivers/document_reader/emrtd_reader.hpp"
#include "drivers/smart_card/pcsc_reader.hpp"
#include "kiosk/programs/kioskctl/command.hpp"
#include "platform/io/event_loop.hpp"
#include "platform/io/system_random.hpp"

namespace simkiosk {

namespace {

namespace json = boost::json;

struct PassportOptions {
    std::string reader;
    std::string mrzKey;
    std::string can;
    std::string trust;
    std::string photo;
    unsigned timeoutSeconds = 10;

    ~PassportOptions() {
        wipe(mrzKey);
        wipe(can);
    }
};

const char* sexText(Sex sex) {
    if (sex == Sex::Male) return "M";
    return sex == Sex::Female ? "F" : "<";
}

json::object mrzJson(const Mrz& mrz) {
    return {{"document_code", mrz.documentCode},
            {"issuing_state", mrz.issuingState},
            {"primary_identifier", mrz.primaryIdentifier.reveal()},
            {"secondary_identifier", mrz.secondaryIdentifier.reveal()},
            {"document_number", mrz.documentNumber.reveal()},
            {"nationality", mrz.nationality},
            {"birth_date", mrz.birthDate.reveal()},
            {"sex", sexText(mrz.sex)},
            {"expiry_date", mrz.expiryDate.reveal()},
            {"optional_data", mrz.optionalData.reveal()}};
}

json::object groupsJson(const std::map<int, GroupHash>& groups) {
    json::object object;
    for (const int number : {1, 2, 3, 11, 12, 14, 15}) object["DG" + std::to_string(number)] = "absent";
    for (const auto& [number, hash] : groups) object["DG" + std::to_string(number)] = toString(hash);
    return object;
}

json::object checkJson(const Check& check) {
    json::object object{{"result", toString(check.outcome)}};
    if (!check.reason.empty()) object["reason"] = check.reason;
    return object;
}

json::object checksJson(const DocumentChecks& checks) {
    return {{"signature", checkJson(checks.signature)},
            {"chain", checkJson(checks.chain)},
            {"revocation", checkJson(checks.revocation)},
            {"certificate_time", checkJson(checks.certificateTime)},
            {"group_hashes", checkJson(checks.groupHashes)},
            {"optical_mrz", checkJson(checks.opticalMrz)},
            {"check_digits", checkJson(checks.checkDigits)},
            {"issuing_state", checkJson(checks.issuingState)},
            {"active_authentication", checkJson(checks.activeAuthentication)},
            {"chip_authentication", checkJson(checks.chipAuthentication)},
            {"access_offer", checkJson(checks.accessOffer)}};
}

// One word for what the checks say apart.
const char* chainWord(const DocumentChecks& checks) {
    if (!checks.chain.isPassed()) return "untrusted";
    if (checks.revocation.isFailed()) return "revoked";
    return checks.certificateTime.isFailed() ? "expired" : "trusted";
}

json::object toJson(const EmrtdReading& reading) {
    json::object about{{"access", toString(reading.access.protocol)},
                       {"cipher", toString(reading.access.cipher)},
                       {"mrz", mrzJson(reading.mrz)},
                       {"data_groups", groupsJson(reading.checks.groups)},
                       {"sod",
                        {{"signature", reading.checks.signature.isPassed() ? "valid" : "invalid"},
                         {"chain", chainWord(reading.checks)}}},
                       {"checks", checksJson(reading.checks)},
                       {"authentic", reading.checks.isAuthentic()},
                       {"full_name", reading.fullName.reveal()},
                       {"issued_by", reading.issuedBy},
                       {"commands", reading.commands}};
    if (reading.photo) {
        about["photo"] = {{"format", toString(reading.photo->format)},
                          {"width", reading.photo->width},
                          {"height", reading.photo->height}};
    } else {
        about["photo"] = nullptr;
        about["photo_problem"] = reading.photoProblem;
    }
    return about;
}

// A face is for the one who asked: nobody else may read the file.
Result<void> writePhoto(const std::string& path, ByteView image) {
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (file < 0) return fail(ErrorCode::Storage, "cannot write the photo to " + path);
    bool written = true;
    while (written && !image.empty()) {
        const auto count = ::write(file, image.data(), image.size());
        written = count > 0;
        if (written) image = image.subspan(static_cast<std::size_t>(count));
    }
    if (::close(file) != 0 || !written) return fail(ErrorCode::Storage, "cannot write the photo to " + path);
    return {};
}

Task<Result<EmrtdReading>> readCard(EventLoop& loop, const TrustStore& trust, std::string name, EmrtdKey key,
                                    Duration patience) {
    PcscReader reader(loop, loop, std::move(name));
    auto session = co_await reader.connect(loop.now() + patience);
    SIMKIOSK_CO_TRY(session);
    EmrtdOptions options{.atr = (*session)->atr()};
    // T=0 has no extended length (ISO/IEC 7816-3 §12.1).
    if ((*session)->protocol() == CardProtocol::T0) options.mostResponseBytes = 258;
    SystemRandom random;
    EmrtdReader document(**session, random, trust, options);
    co_return co_await document.read(std::move(key), std::nullopt, loop.wall());
}

Result<EmrtdKey> keyOf(const PassportOptions& options) {
    if (!options.can.empty()) {
        auto number = parseCardAccessNumber(options.can);
        SIMKIOSK_TRY(number);
        return *std::move(number);
    }
    auto key = parseMrzKey(options.mrzKey);
    SIMKIOSK_TRY(key);
    return *std::move(key);
}

// Usage stays usage; everything else means that the document was not read.
int notRead(const Output& output, const Error& error) {
    return output.failure(error) == exitUsage ? exitUsage : exitNotRead;
}

int readPassport(const Output& output, const PassportOptions& options) {
    EventLoop loop;
    auto key = keyOf(options);
    if (!key) return output.failure(key.error());
    const auto trust = TrustStore::fromFolder(options.trust, loop.wall());
    if (!trust) return output.failure({ErrorCode::Invalid, trust.error().message, std::nullopt});
    const auto reading = runUntilDone(loop, readCard(loop, *trust, options.reader, *std::move(key),
                                                     std::chrono::seconds(options.timeoutSeconds)))
                             .value();
    if (!reading) return notRead(output, reading.error());
    if (!options.photo.empty() && reading->photo) {
        if (const auto written = writePhoto(options.photo, reading->photo->image.view()); !written)
            return output.failure(written.error());
    }
    json::object about = toJson(*reading);
    about["trust_store"] = {{"certificates", trust->certificates()},
                            {"revocation_lists", trust->revocationLists()},
                            {"notes", json::array(trust->notes().begin(), trust->notes().end())}};
    if (const int told = output.success(about); told != exitSuccess) return told;
    return reading->checks.isAuthentic() ? exitSuccess : exitCheckFailed;
}

}  // namespace

void addPassportCommands(CLI::App& app, CommandLine& line) {
    const auto options = std::make_shared<PassportOptions>();
    auto* group = app.add_subcommand("passport", "chip of a passport or other travel document")
                      ->require_subcommand(1)
                      ->fallthrough();
    group->footer(
        "Exit status: 0 read and authentic, 3 read but a check failed or could not be made (see checks), 4 not "
        "read, 2 wrong usage.");
    auto* read = group->add_subcommand("read", "open, read and verify the document on a reader")->fallthrough();
    read->add_option("--reader", options->reader, "exact name, a part of it, or a pattern with * and ?")
        ->type_name("NAME");
    auto* keys = read->add_option_group("key", "one of the two")->require_option(1);
    keys->add_option("--mrz-key", options->mrzKey, "\"DOCNO+YYMMDD+YYMMDD\": number, birth, expiry, as printed");
    keys->add_option("--can", options->can, "card access number");
    read->add_option("--trust", options->trust,
                     "folder with CSCA certificates, revocation lists and master lists (DER or PEM)")
        ->required()
        ->type_name("DIR");
    read->add_option("--photo-out", options->photo, "writes the portrait as it is in the chip")->type_name("FILE");
    read->add_option("--timeout", options->timeoutSeconds, "seconds to wait for reader and document")
        ->capture_default_str()
        ->check(CLI::Range(1, 600));
    read->callback(
        [&line, options] { line.action = [&line, options] { return readPassport(line.output, *options); }; });
}

}  // namespace simkiosk
