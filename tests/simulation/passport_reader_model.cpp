#include "tests/simulation/passport_reader_model.hpp"

#include <array>
#include <map>

#include "drivers/document_reader/emulation/issued_document.hpp"

namespace simkiosk::simulation {

namespace {

namespace json = boost::json;

constexpr Duration thinks = 12ms;  // a command with its answer through the air
constexpr Duration isLate = 8s;    // longer than the host waits
constexpr std::size_t portraitBytes = 500;
constexpr std::array names{"passport", "passport-expired", "passport-forged", "passport-cloned"};

// TD3 (ICAO 9303-4 §4.2.2) with its check digits.
std::string zone(const std::string& number, const std::string& birth, const std::string& expiry) {
    const auto checked = [](const std::string& field) { return field + mrzCheckDigit(field); };
    std::string first = "P<UTOSAMPLE<<ANNA<MARIA";
    first.resize(44, '<');
    std::string optional(14, '<');
    optional += '<';  // an empty field may leave its check digit out
    const auto numberField = checked(number);
    const auto birthField = checked(birth);
    const auto expiryField = checked(expiry);
    const char composite = mrzCheckDigit(numberField + birthField + expiryField + optional);
    return first + numberField + "UTO" + birthField + "F" + expiryField + optional + composite;
}

std::string zoneOf(const std::string& document) {
    return document == "passport-expired" ? zone("U12345679", "740812", "220415")
                                          : zone("U12345678", "740812", "330415");
}

DocumentFault faultOf(const std::string& document) {
    if (document == "passport-forged") return DocumentFault::PortraitSwapped;
    if (document == "passport-cloned") return DocumentFault::Cloned;
    return DocumentFault::None;
}

// The head of a JPEG; nobody decodes it here.
Bytes portrait() {
    Bytes image{0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x04, 0x4A, 0x46, 0xFF, 0xC0, 0x00,
                0x0B, 0x08, 0x01, 0x90, 0x01, 0x2C, 0x01, 0x01, 0x11, 0x00};
    while (image.size() < portraitBytes) image.push_back(static_cast<std::uint8_t>(image.size() * 7 >> 3));
    return image;
}

// One state, its documents and who believes them. Keys are drawn once a process, and not from the seed: no story tells
// anything of them.
struct IssuingState {
    TrustStore trust;
    std::map<std::string, EmrtdModelConfig> documents;

    IssuingState() {
        const WallTime today(1'800'000'000'000ms);
        // The arithmetic of curves is tested elsewhere; here every document's signatures are verified again and again.
        const auto pki = TestPki::create("UT", today, PkiCurve::NistP256);
        SIMKIOSK_ASSERT(pki.has_value());
        trust.add(pki->csca(), "csca", today);
        trust.add(pki->revocationList(), "crl", today);
        for (const std::string name : names) {
            const auto text = zoneOf(name);
            auto issued = issueDocument(*pki, {.mrz = text, .portrait = portrait(), .activeKey = ActiveKey::Ecdsa},
                                        faultOf(name));
            SIMKIOSK_ASSERT(issued.has_value());
            const auto lines = parseMrz(mrzLines(text));
            SIMKIOSK_ASSERT(lines.has_value());
            documents[name] = {.document = std::move(*issued),
                               .mrzInformation = std::string(lines->key().information().reveal())};
        }
    }
};

const IssuingState& state() {
    static const IssuingState issued;
    return issued;
}

}  // namespace

bool isPassport(const std::string& document) { return document.starts_with("passport"); }

Mrz printedLines(const std::string& document) {
    auto lines = parseMrz(mrzLines(zoneOf(document)));
    SIMKIOSK_ASSERT(lines.has_value());
    return std::move(*lines);
}

const TrustStore& passportTrust() { return state().trust; }

void PassportReaderModel::receive(ByteView command, Instant now) {
    m_output.clear();
    m_due.reset();
    if (!m_chip) return;
    if (m_liftedAfter > 0 && --m_liftedAfter == 0) return lift();
    auto bytes = m_chip->transmit(command);
    const auto previous = std::exchange(m_last, bytes);
    if (m_faults == 0) return answer(std::move(bytes), now + thinks);
    --m_faults;
    if (m_fault == "silence") return;
    if (m_fault == "late") return answer(std::move(bytes), now + isLate);
    if (m_fault == "garbage") bytes = {0x3C, 0x21, 0x00};
    if (m_fault == "truncated") bytes.resize(bytes.size() / 2);
    if (m_fault == "flipped") bytes.front() ^= 0x10;
    if (m_fault == "oversize") bytes.insert(bytes.begin(), 600, 0x55);
    if (m_fault == "refused") bytes = {0x69, 0x82};
    if (m_fault == "duplicate" && !previous.empty()) bytes = previous;
    answer(std::move(bytes), now + thinks);
}

void PassportReaderModel::answer(Bytes bytes, Instant due) {
    m_output = std::move(bytes);
    m_due = due;
}

Bytes PassportReaderModel::takeOutput(Instant now) {
    if (!m_due || now < *m_due) return {};
    m_due.reset();
    return std::exchange(m_output, {});
}

std::optional<Instant> PassportReaderModel::nextWake() const { return m_due; }

Result<json::value> PassportReaderModel::control(const json::object& order, Instant) {
    const auto text = [&](const char* name) {
        const auto* value = order.if_contains(name);
        return value && value->is_string() ? std::string(value->get_string()) : std::string();
    };
    const auto what = text("do");
    if (what == "insert_card") {
        place(text("card"));
    } else if (what == "remove_card") {
        lift();
    } else if (what == "remove_mid_read") {
        constexpr unsigned commandsBefore = 7;
        m_liftedAfter = commandsBefore;
    } else if (what == "fault") {
        m_fault = text("kind");
        m_faults = order.at("count").to_number<unsigned>();
    } else if (what == "clear_faults") {
        m_faults = m_liftedAfter = 0;
    } else if (what != "state") {
        return fail(ErrorCode::Invalid, "a passport reader does not do that");
    }
    return json::object{{"card", m_chip ? json::value(m_document) : json::value(nullptr)}};
}

void PassportReaderModel::place(const std::string& document) {
    const auto& known = state().documents;
    const auto found = known.find(document);
    m_chip = std::make_unique<EmrtdModel>((found == known.end() ? known.begin() : found)->second, m_random);
    m_document = document;
    m_liftedAfter = 0;
    ++m_placings;
}

void PassportReaderModel::lift() {
    m_chip.reset();
    m_last.clear();
    m_output.clear();
    m_due.reset();
    m_liftedAfter = 0;
}

Bytes PassportReaderModel::connect() {
    m_chip->reset();
    return m_chip->atr();
}

}  // namespace simkiosk::simulation
