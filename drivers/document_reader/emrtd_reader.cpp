#include "drivers/document_reader/emrtd_reader.hpp"

#include <algorithm>
#include <array>

#include "drivers/document_reader/chip_proofs.hpp"
#include "drivers/document_reader/emrtd_errors.hpp"
#include "drivers/document_reader/emrtd_files.hpp"
#include "drivers/document_reader/tlv.hpp"

namespace simkiosk {

namespace {

constexpr std::uint8_t internalAuthenticate = 0x88;
constexpr std::uint8_t manageSecurityEnvironment = 0x22;
constexpr std::uint8_t generalAuthenticate = 0x86;
constexpr std::size_t shortResponse = 258;
constexpr int chipKeys = 14;
constexpr int activeKey = 15;
// In the order of their use: the portrait, by far the longest, last.
constexpr std::array wantedGroups{1, 14, 15, 11, 12, 2};

bool isGone(const Error& error) { return error.code == ErrorCode::Disconnected || error.code == ErrorCode::Timeout; }

bool isSessionLost(const Error& error) { return error.refusal && error.refusal->code == emrtd::sessionLost; }

SecurityInfos infosOf(const ReadGroups& groups) {
    const auto dg14 = groups.files.find(chipKeys);
    if (dg14 == groups.files.end()) return {};
    const auto set = wholeTlv(dg14->second.view(), emrtd::dataGroup(chipKeys).tag);
    if (!set) return {};
    auto infos = parseSecurityInfos(*set);
    return infos ? *std::move(infos) : SecurityInfos{};
}

bool sameMrz(const Mrz& chip, const Mrz& optical) {
    const auto same = [](const PersonalText& left, const PersonalText& right) {
        return left.reveal() == right.reveal();
    };
    return chip.format == optical.format && chip.documentCode == optical.documentCode &&
           chip.issuingState == optical.issuingState && chip.nationality == optical.nationality &&
           chip.sex == optical.sex && same(chip.documentNumber, optical.documentNumber) &&
           same(chip.birthDate, optical.birthDate) && same(chip.expiryDate, optical.expiryDate) &&
           same(chip.primaryIdentifier, optical.primaryIdentifier) &&
           same(chip.secondaryIdentifier, optical.secondaryIdentifier) &&
           same(chip.optionalData, optical.optionalData) && same(chip.optionalData2, optical.optionalData2);
}

// What was offered before anybody had proved anything, against what the state has signed (9303-11 §4.4.1).
Check checkOffer(const SecurityInfos& offered, const EmrtdReading& reading) {
    if (!reading.groups.files.contains(chipKeys))
        return Check::notPossible("the document has no DG14 to compare EF.CardAccess with");
    const SecurityInfos signedInfos = infosOf(reading.groups);
    if (signedInfos.pace.empty() && offered.pace.empty()) return Check::notPossible("the document offers no PACE");
    // Documents older than the rule do not repeat the offer; a signed offer that was withheld is what matters.
    if (signedInfos.pace.empty()) return Check::notPossible("DG14 does not repeat the offer of PACE");
    const bool withheld = std::ranges::any_of(signedInfos.pace, [&](const PaceInfo& info) {
        return std::ranges::find(offered.pace, info) == offered.pace.end();
    });
    if (withheld) return Check::failed("EF.CardAccess withholds what DG14 offers");
    if (reading.access.protocol == AccessProtocol::Bac && choosePace(offered))
        return Check::notPossible("the chip does not run the PACE that it offers");
    return Check::passed();
}

}  // namespace

EmrtdReader::EmrtdReader(ApduChannel& card, Random& random, const TrustStore& trust, EmrtdOptions options)
    : m_card(card), m_random(random), m_trust(trust), m_options(std::move(options)) {}

Task<Result<EmrtdReading>> EmrtdReader::read(EmrtdKey key, std::optional<Mrz> optical, WallTime now) {
    // Some chips end the session when a command asks for more than the file has, others announce extended length and
    // end it over the first such command; asked from the start again, with care, they answer. Three attempts at most.
    Manner manner;
    for (;;) {
        auto reading = co_await readOnce(key, optical, now, manner);
        if (reading || !isSessionLost(reading.error())) co_return reading;
        if (m_askedBeyond && !manner.cautious) {
            manner.cautious = true;
        } else if (m_responseBytes > shortResponse) {
            manner.shortLength = true;
        } else {
            co_return reading;
        }
    }
}

Task<Result<EmrtdReading>> EmrtdReader::readOnce(EmrtdKey key, std::optional<Mrz> optical, WallTime now,
                                                 Manner manner) {
    EmrtdLink link(m_card);
    FileReader files(link);
    if (manner.cautious) files.readCautiously();
    m_askedBeyond = false;
    EmrtdReading reading;
    // Nobody knows what was selected before, e.g. by a first attempt. A chip with nothing but the application refuses
    // this, and nothing is lost.
    const Bytes masterFile{0x3F, 0x00};
    SIMKIOSK_CO_TRY(co_await link.transmit({0x00, 0xA4, 0x00, 0x0C, masterFile}));
    m_responseBytes = shortResponse;
    if (!manner.shortLength) co_await learnLengths(files);
    const MrzKey* const opener = std::get_if<MrzKey>(&key);
    const std::optional<PersonalText> opened = opener ? std::optional(opener->information()) : std::nullopt;
    auto access = co_await openChip(link, files, std::move(key), m_random);
    SIMKIOSK_CO_TRY(access);
    reading.access = *std::move(access);

    const auto comFile = co_await readFile(files, emrtd::com);
    // EF.COM is not signed, and EF.SOD says what must be there: a broken or missing one does no harm. A lost chip does.
    if (!comFile && (link.isLost() || isGone(comFile.error()))) co_return fail(comFile.error());
    const auto sodFile = co_await readFile(files, emrtd::sod);
    SIMKIOSK_CO_TRY(sodFile);
    const SodVerdict sod = verifySod(sodFile->view(), m_trust, now);
    std::set<int> present{1};
    if (comFile)
        if (const auto listed = emrtd::parseCom(comFile->view())) present.insert(listed->begin(), listed->end());
    if (sod.hashes)
        for (const auto& [number, hash] : sod.hashes->groups) present.insert(number);

    SIMKIOSK_CO_TRY(co_await readGroups(link, files, present, reading));
    auto mrz = emrtd::parseMrzGroup(reading.groups.files.at(1).view());
    SIMKIOSK_CO_TRY(mrz);
    reading.mrz = *std::move(mrz);
    if (const auto dg11 = reading.groups.files.find(11); dg11 != reading.groups.files.end())
        reading.fullName = emrtd::parseFullName(dg11->second.view());
    if (sod.chain.isPassed()) reading.issuedBy = sod.cscaCountry;
    if (const auto dg2 = reading.groups.files.find(2); dg2 != reading.groups.files.end()) {
        auto photo = parseFaceGroup(dg2->second.view());
        if (photo) {
            reading.photo = *std::move(photo);
        } else {
            reading.photoProblem = photo.error().message;
        }
    } else {
        reading.photoProblem = "the document gives no portrait";
    }

    DocumentChecks& checks = reading.checks;
    checks.signature = sod.signature;
    checks.chain = sod.chain;
    checks.revocation = sod.revocation;
    checks.certificateTime = sod.certificateTime;
    compareGroups(sod.hashes, reading.groups, checks);
    checks.issuingState = compareCountries(reading.mrz.issuingState, sod);
    if (!optical && opened && opened->reveal() != reading.mrz.key().information().reveal()) {
        // The key is the data page's number and dates, as far as it goes.
        checks.opticalMrz = Check::failed("DG1 says something else than the key that opened the chip");
    } else if (!optical) {
        checks.opticalMrz = Check::notPossible("no optical MRZ was given");
    } else {
        checks.opticalMrz = sameMrz(reading.mrz, *optical)
                                ? Check::passed()
                                : Check::failed("DG1 says something else than the data page");
    }
    checks.checkDigits = reading.mrz.checks.allGood() ? Check::passed() : Check::failed("DG1 has a wrong check digit");
    checks.accessOffer = checkOffer(reading.access.announced, reading);

    const SecurityInfos infos = infosOf(reading.groups);
    SIMKIOSK_CO_TRY(co_await runActiveAuthentication(link, infos, reading));
    SIMKIOSK_CO_TRY(co_await runChipAuthentication(link, infos, reading));
    reading.commands = link.commands();
    co_return reading;
}

// Without extended length a command's answer ends at 258 bytes. EF.ATR/INFO says how far it may go; a chip whose ATR
// declines is not asked, a chip whose ATR alone says yes is taken at its word.
Task<void> EmrtdReader::learnLengths(FileReader& files) {
    const auto offered = emrtd::extendedLengthOfAtr(m_options.atr);
    if (m_options.mostResponseBytes <= shortResponse || offered == false) co_return;
    const auto file = co_await files.readStart(emrtd::atrInfo, 256);
    const auto limit = file ? emrtd::responseLimitOfAtrInfo(file->view()) : std::nullopt;
    if (limit) {
        m_responseBytes = *limit;
    } else if (offered == true) {
        m_responseBytes = 65538;
    }
    m_responseBytes = std::min(m_responseBytes, m_options.mostResponseBytes);
    files.setResponseLimit(m_responseBytes);
}

Task<Result<SecretBytes>> EmrtdReader::readFile(FileReader& files, FileId file) {
    FileReader::Progress progress;
    if (m_options.progress) {
        progress = [this, name = file.name](std::size_t done, std::size_t total) {
            m_options.progress({name, done, total});
        };
    }
    auto content = co_await files.read(file, std::move(progress));
    if (!content && isSessionLost(content.error())) m_askedBeyond = files.askedBeyond();
    co_return content;
}

Task<Result<void>> EmrtdReader::readGroups(const EmrtdLink& link, FileReader& files, const std::set<int>& present,
                                           EmrtdReading& reading) {
    for (const int number : present)
        if (std::ranges::find(wantedGroups, number) == wantedGroups.end()) reading.groups.kept.insert(number);
    for (const int number : wantedGroups) {
        if (!present.contains(number)) continue;
        auto file = co_await readFile(files, emrtd::dataGroup(number));
        if (file) {
            reading.groups.files.emplace(number, *std::move(file));
            continue;
        }
        // DG1 is the document. Any other group may be missing, refused or broken, which the checks will tell; but the
        // chip must still be there.
        const Error& error = file.error();
        if (number == 1 || link.isLost() || isGone(error)) co_return fail(error);
        if (error.code != ErrorCode::NotFound) reading.groups.refused.insert(number);
    }
    co_return Result<void>();
}

Task<Result<void>> EmrtdReader::runActiveAuthentication(EmrtdLink& link, const SecurityInfos& infos,
                                                        EmrtdReading& reading) {
    Check& check = reading.checks.activeAuthentication;
    const auto dg15 = reading.groups.files.find(activeKey);
    if (dg15 == reading.groups.files.end()) {
        check = Check::notPossible("the document has no DG15");
        co_return Result<void>();
    }
    const auto key = ActivePublicKey::of(dg15->second.view());
    if (!key) {
        check = Check::notPossible("DG15 holds no public key that is known");
        co_return Result<void>();
    }
    const std::size_t expected = key->signatureBytes();
    // A signature that does not fit into a short answer needs extended length; some chips answer without having
    // offered it, and one that does not must not lose the session before everything else is done: it is read already.
    const bool fits = expected <= link.capacity(m_responseBytes - 2);
    const Check tooLong = Check::notPossible("the chip's signature does not fit into an answer");
    if (!fits && m_options.mostResponseBytes <= shortResponse) {
        check = tooLong;
        co_return Result<void>();
    }
    SecretBytes challenge(activeChallengeBytes);
    m_random.fill(challenge.writable());
    const auto le = static_cast<unsigned>(fits && expected < 256 ? 256 : fits ? expected : 65536);
    const auto answer = co_await link.transmit(
        {0x00, internalAuthenticate, 0x00, 0x00, Bytes(challenge.view().begin(), challenge.view().end()), le});
    if (!answer) {
        if (isGone(answer.error())) co_return fail(answer.error());
        check = fits ? Check::failed("the chip did not answer Active Authentication") : tooLong;
        co_return Result<void>();
    }
    if (!answer->status.isOk()) {
        check = fits ? Check::failed(emrtd::declined("Active Authentication", answer->status)) : tooLong;
        co_return Result<void>();
    }
    // A key that the state has not signed proves nothing.
    const auto group = reading.checks.groups.find(activeKey);
    if (group == reading.checks.groups.end() || group->second != GroupHash::Match) {
        check = Check::failed("DG15 is not the one that was signed");
        co_return Result<void>();
    }
    check = key->check(infos, challenge.view(), answer->data.view());
    co_return Result<void>();
}

Task<Result<void>> EmrtdReader::runChipAuthentication(EmrtdLink& link, const SecurityInfos& infos,
                                                      EmrtdReading& reading) {
    Check& check = reading.checks.chipAuthentication;
    if (infos.chipKeys.empty()) {
        check = Check::notPossible("the document has no key for it in DG14");
        co_return Result<void>();
    }
    if (link.isLost()) {
        check = Check::notPossible("the session with the chip is over");
        co_return Result<void>();
    }
    const auto group = reading.checks.groups.find(chipKeys);
    if (group == reading.checks.groups.end() || group->second != GroupHash::Match) {
        check = Check::failed("DG14 is not the one that was signed");
        co_return Result<void>();
    }
    auto run = ChipAuthenticationRun::create(infos);
    if (!run) {
        check = run.error().code == ErrorCode::Unsupported ? Check::notPossible(run.error().message)
                                                           : Check::failed(run.error().message);
        co_return Result<void>();
    }
    // 9303-11 §6.2.4: 3DES hands its key over with MSE:Set KAT, AES with GENERAL AUTHENTICATE.
    Bytes environment;
    std::vector<CommandApdu> commands;
    if (run->cipher() == SmCipher::TripleDes) {
        appendTlv(environment, 0x91, run->ephemeralKey());
        if (run->keyId()) appendTlv(environment, 0x84, *run->keyId());
        commands.push_back({0x00, manageSecurityEnvironment, 0x41, 0xA6, environment});
    } else {
        appendTlv(environment, 0x80, run->protocol());
        if (run->keyId()) appendTlv(environment, 0x84, *run->keyId());
        commands.push_back({0x00, manageSecurityEnvironment, 0x41, 0xA4, environment});
        commands.push_back(
            {0x00, generalAuthenticate, 0x00, 0x00, makeTlv(0x7C, makeTlv(0x80, run->ephemeralKey())), 256});
    }
    for (CommandApdu& command : commands) {
        const auto answer = co_await link.transmit(std::move(command));
        if (!answer && isGone(answer.error())) co_return fail(answer.error());
        if (!answer || !answer->status.isOk()) {
            check = Check::failed(answer ? emrtd::declined("Chip Authentication", answer->status)
                                         : "the chip did not answer Chip Authentication");
            co_return Result<void>();
        }
    }
    auto keys = run->sessionKeys();
    if (!keys) {
        check = Check::failed(keys.error().message);
        co_return Result<void>();
    }
    link.start(*std::move(keys));
    // Only a chip with the private key can answer under the new keys.
    const auto proof = co_await link.transmit(
        {0x00, 0xB0, static_cast<std::uint8_t>(0x80 | emrtd::dataGroup(1).shortId), 0x00, {}, 8});
    if (!proof && isGone(proof.error())) co_return fail(proof.error());
    check = proof ? Check::passed() : Check::failed("the chip does not hold the private key of DG14");
    co_return Result<void>();
}

}  // namespace simkiosk
