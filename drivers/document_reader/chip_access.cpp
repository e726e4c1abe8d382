#include "drivers/document_reader/chip_access.hpp"

#include <algorithm>

#include "drivers/document_reader/bac.hpp"
#include "drivers/document_reader/emrtd_errors.hpp"
#include "drivers/document_reader/pace.hpp"
#include "drivers/document_reader/tlv.hpp"

namespace simkiosk {

namespace {

constexpr std::uint8_t selectFile = 0xA4;
constexpr std::uint8_t getChallenge = 0x84;
constexpr std::uint8_t externalAuthenticate = 0x82;
constexpr std::uint8_t manageSecurityEnvironment = 0x22;
constexpr std::uint8_t generalAuthenticate = 0x86;
constexpr std::uint8_t chained = 0x10;
constexpr std::uint32_t dynamicAuthenticationData = 0x7C;
constexpr std::uint8_t paceByMrz = 1;
constexpr std::uint8_t paceByCan = 2;

Bytes applicationId() { return {0xA0, 0x00, 0x00, 0x02, 0x47, 0x10, 0x01}; }

std::unexpected<Error> wrongKey(const char* word, const std::string& what) {
    return emrtd::failure(ErrorCode::Refused, word, what, "read the document's data page again");
}

Task<Result<void>> selectApplication(EmrtdLink& link) {
    const auto selected = co_await link.transmit({0x00, selectFile, 0x04, 0x0C, applicationId()});
    SIMKIOSK_CO_TRY(selected);
    if (selected->status.isOk()) co_return Result<void>();
    co_return emrtd::failure(ErrorCode::NotFound, emrtd::notADocument,
                             emrtd::declined("selecting the travel document application", selected->status),
                             "this is no electronic travel document");
}

Task<Result<void>> runBac(EmrtdLink& link, SecretBytes seed, Random& random) {
    const auto challenge = co_await link.transmit({0x00, getChallenge, 0x00, 0x00, {}, BacTerminal::challengeBytes});
    SIMKIOSK_CO_TRY(challenge);
    if (!challenge->status.isOk())
        co_return wrongKey(emrtd::bacRefused,
                           emrtd::declined("the chip gives no challenge for BAC", challenge->status));
    if (challenge->data.size() != BacTerminal::challengeBytes)
        co_return fail(ErrorCode::Malformed, "a challenge that is not 8 bytes long");
    SecretBytes fresh(BacTerminal::randomBytes);
    random.fill(fresh.writable());
    BacTerminal terminal(seed.view(), std::move(fresh));
    const auto answer =
        co_await link.transmit({0x00, externalAuthenticate, 0x00, 0x00, terminal.answer(challenge->data.view()), 40});
    SIMKIOSK_CO_TRY(answer);
    if (!answer->status.isOk())
        co_return wrongKey(emrtd::bacRefused, emrtd::declined("the chip refuses the key of BAC", answer->status));
    auto keys = terminal.finish(answer->data.view());
    SIMKIOSK_CO_TRY(keys);
    link.start(*std::move(keys));
    co_return Result<void>();
}

// What a chip says that knows a password to be wrong or blocked (9303-11 §4.4.4.1).
bool isAboutPassword(StatusWord status) {
    return status.sw1() == 0x63 || status.value == 0x6983 || status.value == 0x6984;
}

// A refusal before any password was proved: the chip announces PACE and does not run it.
std::unexpected<Error> paceDeclined(const char* what, StatusWord status) {
    const char* const word = isAboutPassword(status) ? emrtd::paceRefused : emrtd::paceNotRun;
    return wrongKey(word, emrtd::declined(what, status));
}

bool isPaceNotRun(const Error& error) { return error.refusal && error.refusal->code == emrtd::paceNotRun; }

// One step of GENERAL AUTHENTICATE: an object in, the value of the next object out.
Task<Result<Bytes>> authenticateStep(EmrtdLink& link, std::uint8_t cla, Bytes object, std::uint32_t expected) {
    const auto answer =
        co_await link.transmit({cla, generalAuthenticate, 0x00, 0x00, makeTlv(dynamicAuthenticationData, object), 256});
    SIMKIOSK_CO_TRY(answer);
    if (!answer->status.isOk() && cla == chained) co_return paceDeclined("the chip refuses PACE", answer->status);
    if (!answer->status.isOk())
        co_return wrongKey(emrtd::paceRefused, emrtd::declined("the chip refuses PACE", answer->status));
    const auto data = wholeTlv(answer->data.view(), dynamicAuthenticationData);
    SIMKIOSK_CO_TRY(data);
    const auto value = findTlv(*data, expected);
    // Integrated mapping has nothing to say in its second step, and some chips say it with an empty template.
    if (!value && !(expected == 0x82 && data->empty()))
        co_return fail(ErrorCode::Malformed, "PACE: an answer without its object");
    co_return value ? Bytes(value->begin(), value->end()) : Bytes();
}

Task<Result<void>> runPace(EmrtdLink& link, PaceProtocol protocol, SecretBytes password, std::uint8_t reference,
                           Random& random) {
    Bytes environment = makeTlv(0x80, protocol.oid);
    appendTlv(environment, 0x83, Bytes{reference});
    appendTlv(environment, 0x84, Bytes{static_cast<std::uint8_t>(protocol.parameterId)});
    const auto set = co_await link.transmit({0x00, manageSecurityEnvironment, 0xC1, 0xA4, environment});
    SIMKIOSK_CO_TRY(set);
    // 63Cx counts the tries left of a password that was wrong before; PACE goes on.
    if (!set->status.isOk() && (set->status.value & 0xFFF0) != 0x63C0)
        co_return paceDeclined("the chip refuses PACE's parameters", set->status);

    PaceTerminal terminal(std::move(protocol), password.view(), random);
    const auto nonce = co_await authenticateStep(link, chained, {}, 0x80);
    SIMKIOSK_CO_TRY(nonce);
    SIMKIOSK_CO_TRY(terminal.acceptNonce(*nonce));
    const auto mapped = co_await authenticateStep(link, chained, makeTlv(0x81, terminal.mappingData()), 0x82);
    SIMKIOSK_CO_TRY(mapped);
    SIMKIOSK_CO_TRY(terminal.map(*mapped));
    const auto chipKey = co_await authenticateStep(link, chained, makeTlv(0x83, terminal.ephemeralKey()), 0x84);
    SIMKIOSK_CO_TRY(chipKey);
    SIMKIOSK_CO_TRY(terminal.agree(*chipKey));
    const auto token = co_await authenticateStep(link, 0x00, makeTlv(0x85, terminal.token()), 0x86);
    SIMKIOSK_CO_TRY(token);
    auto keys = terminal.finish(*token);
    SIMKIOSK_CO_TRY(keys);
    link.start(*std::move(keys));
    co_return Result<void>();
}

// Empty where the chip has no EF.CardAccess, keeps it, or filled it with something else: then it is a chip for BAC.
Task<Result<SecurityInfos>> readCardAccess(FileReader& files) {
    const auto file = co_await files.read(emrtd::cardAccess);
    if (!file) {
        const ErrorCode code = file.error().code;
        if (code == ErrorCode::NotFound || code == ErrorCode::Refused || code == ErrorCode::Malformed)
            co_return SecurityInfos{};
        co_return fail(file.error());
    }
    auto infos = parseSecurityInfos(file->view());
    if (!infos) co_return SecurityInfos{};
    co_return *std::move(infos);
}

}  // namespace

const char* toString(AccessProtocol protocol) { return protocol == AccessProtocol::Bac ? "bac" : "pace"; }

Result<MrzKey> parseMrzKey(std::string_view text) {
    const auto wrong = [] { return fail(ErrorCode::Invalid, "the MRZ key is DOCNO+YYMMDD+YYMMDD"); };
    const auto first = text.find('+');
    const auto second = first == std::string_view::npos ? first : text.find('+', first + 1);
    if (second == std::string_view::npos) return wrong();
    std::string number(text.substr(0, first));
    const std::string_view birth = text.substr(first + 1, second - first - 1);
    const std::string_view expiry = text.substr(second + 1);
    const auto isDate = [](std::string_view date) {
        return date.size() == 6 && std::ranges::all_of(date, [](char c) { return (c >= '0' && c <= '9') || c == '<'; });
    };
    std::ranges::transform(number, number.begin(),
                           [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    const bool legal = std::ranges::all_of(
        number, [](char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || c == '<'; });
    if (!legal || number.empty() || number.size() > 22 || !isDate(birth) || !isDate(expiry)) return wrong();
    // Nine places with fillers and their check digit: "L898902C<3".
    if (number.size() == 10 && number.find('<') != std::string::npos &&
        number.back() == mrzCheckDigit(std::string_view(number).substr(0, 9)))
        number.pop_back();
    number.erase(number.find_last_not_of('<') + 1);
    if (number.empty()) return wrong();
    MrzKey key{PersonalText(number), PersonalText(std::string(birth)), PersonalText(std::string(expiry))};
    wipe(number);
    return key;
}

Result<CardAccessNumber> parseCardAccessNumber(std::string_view text) {
    const bool digits = std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
    if (!digits || text.size() < 4 || text.size() > 12)
        return fail(ErrorCode::Invalid, "the card access number is the six digits printed on the document");
    return CardAccessNumber{PersonalText(std::string(text))};
}

Task<Result<ChipAccess>> openChip(EmrtdLink& link, FileReader& files, EmrtdKey key, Random& random) {
    ChipAccess access;
    auto announced = co_await readCardAccess(files);
    SIMKIOSK_CO_TRY(announced);
    access.announced = *std::move(announced);
    const auto* mrz = std::get_if<MrzKey>(&key);
    const auto* can = std::get_if<CardAccessNumber>(&key);

    if (auto protocol = choosePace(access.announced)) {
        access.protocol = AccessProtocol::Pace;
        access.cipher = protocol->cipher;
        SecretBytes password =
            mrz ? paceMrzPassword(mrz->information().reveal()) : paceCanPassword(can->digits.reveal());
        const std::uint8_t reference = mrz ? paceByMrz : paceByCan;
        auto opened = co_await runPace(link, *std::move(protocol), std::move(password), reference, random);
        if (opened) opened = co_await selectApplication(link);
        if (opened) co_return access;
        // A chip that does not run what it announces is opened with BAC, which then is required (9303-11 §4.2); one
        // that found the password wrong is not asked a second time.
        if (!mrz || !isPaceNotRun(opened.error())) co_return fail(std::move(opened).error());
        access.protocol = AccessProtocol::Bac;
        access.cipher = SmCipher::TripleDes;
    }
    if (!mrz) {
        co_return emrtd::failure(ErrorCode::Unsupported, emrtd::accessUnsupported,
                                 "the chip offers no PACE that this reader has, and BAC needs the MRZ",
                                 "read the document's data page instead of its access number");
    }
    SIMKIOSK_CO_TRY(co_await selectApplication(link));
    SIMKIOSK_CO_TRY(co_await runBac(link, bacSeed(mrz->information().reveal()), random));
    co_return access;
}

}  // namespace simkiosk
