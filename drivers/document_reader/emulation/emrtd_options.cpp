#include "drivers/document_reader/emulation/emrtd_options.hpp"

#include <boost/json/array.hpp>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>

#include "kiosk/values/mrz.hpp"
#include "platform/base/number.hpp"

namespace simkiosk {

namespace {

namespace json = boost::json;

std::unexpected<Error> wrong(std::string_view key, std::string_view what) {
    return fail(ErrorCode::Invalid, "the document's \"" + std::string(key) + "\" " + std::string(what));
}

template <typename T>
struct Word {
    std::string_view text;
    T value;
};

using Fault = EmrtdModelConfig::Fault;
using BeyondEnd = EmrtdModelConfig::BeyondEnd;

constexpr std::array ciphers{Word{"3des", SmCipher::TripleDes}, Word{"aes128", SmCipher::Aes128},
                             Word{"aes192", SmCipher::Aes192}, Word{"aes256", SmCipher::Aes256}};
constexpr std::array digests{Word{"sha1", DigestAlgorithm::Sha1}, Word{"sha224", DigestAlgorithm::Sha224},
                             Word{"sha256", DigestAlgorithm::Sha256}, Word{"sha384", DigestAlgorithm::Sha384},
                             Word{"sha512", DigestAlgorithm::Sha512}};
constexpr std::array activeKeys{Word{"none", ActiveKey::None}, Word{"rsa", ActiveKey::Rsa},
                                Word{"ecdsa", ActiveKey::Ecdsa}};
constexpr std::array beyondEnds{Word{"gives", BeyondEnd::GivesWhatThereIs}, Word{"warns", BeyondEnd::Warns6282},
                                Word{"refuses", BeyondEnd::Refuses6700}, Word{"ends_session", BeyondEnd::EndsSession}};
constexpr std::array documentFaults{Word{"none", DocumentFault::None},
                                    Word{"portrait_swapped", DocumentFault::PortraitSwapped},
                                    Word{"mrz_changed", DocumentFault::MrzChanged},
                                    Word{"cloned", DocumentFault::Cloned},
                                    Word{"expired_signer", DocumentFault::ExpiredSigner},
                                    Word{"revoked_signer", DocumentFault::RevokedSigner},
                                    Word{"wrong_csca", DocumentFault::WrongCsca},
                                    Word{"sod_tampered", DocumentFault::SodTampered},
                                    Word{"sod_of_another", DocumentFault::SodOfAnother}};
constexpr std::array chipFaults{Word{"none", Fault::None},
                                Word{"silence", Fault::Silence},
                                Word{"garbage", Fault::Garbage},
                                Word{"wrong_mac", Fault::WrongMac},
                                Word{"no_status_object", Fault::NoStatusObject},
                                Word{"truncated", Fault::TruncatedAnswer},
                                Word{"wrong_counter", Fault::WrongCounter},
                                Word{"ends_session", Fault::EndsSession},
                                Word{"refuses_bac", Fault::RefusesBac}};

// One document's table, key by key; the first thing that is wrong is kept.
class OptionReader {
   public:
    explicit OptionReader(const json::object& options) : m_options(options) {}

    std::string text(std::string_view key, std::string otherwise = {}) {
        const json::value* value = take(key);
        if (!value) return otherwise;
        if (value->is_string()) return std::string(value->get_string());
        complain(key, "is text");
        return otherwise;
    }
    bool flag(std::string_view key, bool otherwise) {
        const json::value* value = take(key);
        if (!value) return otherwise;
        if (value->is_bool()) return value->get_bool();
        complain(key, "is true or false");
        return otherwise;
    }
    std::size_t number(std::string_view key, std::size_t otherwise, std::int64_t least, std::int64_t most) {
        const json::value* value = take(key);
        if (!value) return otherwise;
        if (value->is_int64() && value->get_int64() >= least && value->get_int64() <= most)
            return static_cast<std::size_t>(value->get_int64());
        complain(key, "is a number from " + std::to_string(least) + " to " + std::to_string(most));
        return otherwise;
    }
    template <typename T, std::size_t count>
    T word(std::string_view key, const std::array<Word<T>, count>& words, T otherwise) {
        const std::string written = text(key);
        if (written.empty()) return otherwise;
        const auto known = std::ranges::find(words, written, &Word<T>::text);
        if (known != words.end()) return known->value;
        complain(key, "has no value \"" + written + "\"");
        return otherwise;
    }
    // Lines of an array, or of a text with line ends.
    std::vector<std::string> lines(std::string_view key) {
        const json::value* value = take(key);
        std::vector<std::string> result;
        if (value && value->is_string()) {
            std::string rest(value->get_string());
            while (!rest.empty()) {
                const auto end = rest.find('\n');
                if (end != 0) result.push_back(rest.substr(0, end));
                rest.erase(0, end == std::string::npos ? rest.size() : end + 1);
            }
        } else if (value && value->is_array()) {
            for (const auto& line : value->get_array()) {
                if (!line.is_string()) complain(key, "is a list of texts");
                result.emplace_back(line.is_string() ? std::string(line.get_string()) : std::string());
            }
        } else if (value) {
            complain(key, "is a list of texts");
        }
        return result;
    }
    Bytes file(std::string_view key) {
        const std::string path = text(key);
        if (path.empty()) return {};
        std::ifstream stream(path, std::ios::binary);
        Bytes bytes{std::istreambuf_iterator<char>(stream), {}};
        if (bytes.empty()) complain(key, "is no file that can be read");
        return bytes;
    }

    void complain(std::string_view key, std::string_view what) {
        if (!m_problem) m_problem = wrong(key, what).error();
    }
    Result<void> end() {
        for (const auto& [key, value] : m_options)
            if (std::ranges::find(m_known, std::string(key)) == m_known.end()) complain(key, "is no key of a document");
        if (m_problem) return fail(*m_problem);
        return {};
    }

   private:
    const json::value* take(std::string_view key) {
        m_known.emplace_back(key);
        return m_options.if_contains(key);
    }

    const json::object& m_options;
    std::vector<std::string> m_known;
    std::optional<Error> m_problem;
};

// "gm-aes128-13".
std::optional<PaceOffer> parseOffer(std::string_view text) {
    PaceOffer offer;
    if (!text.starts_with("gm-") && !text.starts_with("im-")) return std::nullopt;
    offer.mapping = text[0] == 'g' ? PaceMapping::Generic : PaceMapping::Integrated;
    text.remove_prefix(3);
    const auto dash = text.find('-');
    if (dash == std::string_view::npos) return std::nullopt;
    const auto cipher = std::ranges::find(ciphers, text.substr(0, dash), &Word<SmCipher>::text);
    if (cipher == ciphers.end()) return std::nullopt;
    offer.cipher = cipher->value;
    text.remove_prefix(dash + 1);
    const auto parameters = numberIn<decltype(offer.parameterId)>(text);
    if (!parameters || !EcCurve::standardized(*parameters)) return std::nullopt;
    offer.parameterId = *parameters;
    return offer;
}

}  // namespace

Result<std::unique_ptr<CardModel>> EmrtdCardMaker::make(const json::object& options) {
    OptionReader reader(options);
    const std::vector<std::string> lines = reader.lines("mrz");
    DocumentContents contents{.mrz = {}, .portrait = reader.file("portrait")};
    for (const std::string& line : lines) contents.mrz += line;
    if (contents.portrait.empty()) reader.complain("portrait", "is a JPEG or JPEG 2000 file and must be there");
    contents.otherPortrait = reader.file("other_portrait");
    contents.fullName = reader.text("full_name");
    contents.hasDocumentDetails = reader.flag("details", false);
    contents.activeKey = reader.word("active_authentication", activeKeys, ActiveKey::None);
    contents.digest = reader.word("digest", digests, DigestAlgorithm::Sha256);
    if (const std::string cipher = reader.text("chip_authentication", "none"); cipher != "none") {
        const auto known = std::ranges::find(ciphers, cipher, &Word<SmCipher>::text);
        if (known == ciphers.end()) {
            reader.complain("chip_authentication", "is none, 3des, aes128, aes192 or aes256");
        } else {
            contents.chipAuthentication = known->value;
        }
    }
    EmrtdModelConfig config;
    config.can = reader.text("can");
    config.bac = reader.flag("bac", true);
    for (const std::string& text : reader.lines("pace")) {
        const auto offer = parseOffer(text);
        if (!offer) reader.complain("pace", "lists offers like gm-aes128-13");
        if (!offer) break;
        config.pace.push_back(*offer);
        append(contents.paceInfos, paceInfoObject(*offer));
    }
    config.mostResponseBytes = reader.number("most_response_bytes", 258, 258, 65538);
    config.shortIdentifiers = reader.flag("short_identifiers", true);
    config.beyondEnd = reader.word("beyond_end", beyondEnds, BeyondEnd::GivesWhatThereIs);
    config.fault = reader.word("fault", chipFaults, Fault::None);
    config.faultAfter = static_cast<unsigned>(reader.number("fault_after", 3, 0, 100000));
    const DocumentFault documentFault = reader.word("document_fault", documentFaults, DocumentFault::None);
    const std::string country = reader.text("country", "UT");
    SIMKIOSK_TRY(reader.end());

    const auto mrz = parseMrz(lines);
    if (!mrz) return wrong("mrz", "is none: " + mrz.error().message);
    if (!mrz->checks.allGood()) return wrong("mrz", "has a wrong check digit");
    config.mrzInformation = mrz->key().information().reveal();
    const auto pki = pkiOf(country);
    SIMKIOSK_TRY(pki);
    auto document = issueDocument(**pki, contents, documentFault);
    SIMKIOSK_TRY(document);
    config.document = *std::move(document);
    return std::unique_ptr<CardModel>(std::make_unique<EmrtdModel>(std::move(config), m_random));
}

Result<const TestPki*> EmrtdCardMaker::pkiOf(const std::string& country) {
    if (const auto known = m_states.find(country); known != m_states.end()) return &known->second;
    auto pki = TestPki::create(country, m_now);
    SIMKIOSK_TRY(pki);
    if (!m_trustFolder.empty()) SIMKIOSK_TRY(pki->write(m_trustFolder, {}, country + "_"));
    return &m_states.emplace(country, *std::move(pki)).first->second;
}

}  // namespace simkiosk
