#include "kiosk/values/esim_activation_code.hpp"

#include <algorithm>

namespace simkiosk {

namespace {

constexpr std::size_t longestCode = 255;
constexpr std::size_t longestName = 253;  // RFC 1035 §2.3.4, without the final dot
constexpr std::size_t longestLabel = 63;
constexpr std::size_t mostFurther = 8;

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isUpper(char c) { return c >= 'A' && c <= 'Z'; }
bool isLetter(char c) { return isUpper(c) || (c >= 'a' && c <= 'z'); }

std::vector<std::string_view> split(std::string_view text, char at) {
    std::vector<std::string_view> parts;
    while (true) {
        const auto end = text.find(at);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + 1);
    }
}

std::string_view withoutPrefix(std::string_view text) {
    constexpr std::string_view prefix = "LPA:";
    if (text.size() < prefix.size()) return text;
    const bool there = std::ranges::equal(prefix, text.substr(0, prefix.size()), [](char expected, char c) {
        return (c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c) == expected;
    });
    return there ? text.substr(prefix.size()) : text;
}

// What is wrong with the fields; empty: nothing.
std::string wrongName(std::string_view name) {
    if (name.empty()) return "the SM-DP+ address is missing";
    if (name.size() > longestName) return "the SM-DP+ address is longer than a domain name";
    const auto labels = split(name, '.');
    if (labels.size() < 2) return "the SM-DP+ address is no fully qualified domain name";
    for (const auto label : labels) {
        const bool fits = !label.empty() && label.size() <= longestLabel && label.front() != '-' &&
                          label.back() != '-' &&
                          std::ranges::all_of(label, [](char c) { return isLetter(c) || isDigit(c) || c == '-'; });
        if (!fits) return "the SM-DP+ address is no domain name";
    }
    if (std::ranges::all_of(labels.back(), isDigit)) return "the SM-DP+ address is no domain name but a number";
    return "";
}

// X.660: the first arc is 0 to 2, the second below 40 under 0 and 1; no leading zeros.
std::string wrongOid(std::string_view oid) {
    if (oid.empty()) return "";
    const auto arcs = split(oid, '.');
    const bool numbers = std::ranges::all_of(arcs, [](std::string_view arc) {
        return !arc.empty() && arc.size() <= 39 && std::ranges::all_of(arc, isDigit) &&
               (arc.size() == 1 || arc.front() != '0');
    });
    const bool fits = numbers && arcs.size() >= 2 && arcs[0].size() == 1 && arcs[0][0] <= '2' &&
                      (arcs[0][0] == '2' || arcs[1].size() == 1 || (arcs[1].size() == 2 && arcs[1][0] < '4'));
    return fits ? "" : "the SM-DP+ OID is no object identifier";
}

std::string wrongFields(const EsimActivationCode::Fields& fields) {
    if (auto wrong = wrongName(fields.smdpAddress); !wrong.empty()) return wrong;
    const auto plain = [](char c) { return isLetter(c) || isDigit(c) || c == '-'; };
    if (!std::ranges::all_of(fields.matchingId, plain)) return "the matching ID holds more than letters, digits and -";
    if (auto wrong = wrongOid(fields.smdpOid); !wrong.empty()) return wrong;
    if (fields.further.size() > mostFurther) return "there are too many fields";
    for (const auto& field : fields.further) {
        if (!std::ranges::all_of(field, [&](char c) { return plain(c) || c == '.'; })) {
            return "a field behind the confirmation flag holds more than letters, digits, . and -";
        }
    }
    return "";
}

}  // namespace

Result<EsimActivationCode> EsimActivationCode::parse(std::string_view text) {
    const auto broken = [](std::string_view why) {
        return fail(ErrorCode::Malformed, "no eSIM activation code: " + std::string(why));
    };
    text = withoutPrefix(text);
    if (text.empty()) return broken("it is empty");
    if (text.size() > longestCode) return broken("it is longer than 255 characters");
    const auto parts = split(text, '$');
    if (parts[0] != "1") return broken("its format is not 1");
    if (parts.size() < 3) return broken("the SM-DP+ address and the matching ID do not stand between $");
    Fields fields{.smdpAddress = std::string(parts[1]), .matchingId = std::string(parts[2])};
    if (parts.size() > 3) fields.smdpOid = parts[3];
    if (parts.size() > 4) {
        if (parts[4] != "1" && !parts[4].empty()) return broken("the confirmation code flag is neither 1 nor empty");
        fields.confirmationCodeRequired = parts[4] == "1";
    }
    for (std::size_t i = 5; i < parts.size(); ++i) fields.further.emplace_back(parts[i]);
    while (!fields.further.empty() && fields.further.back().empty()) fields.further.pop_back();
    if (const auto wrong = wrongFields(fields); !wrong.empty()) return broken(wrong);
    return EsimActivationCode(std::move(fields));
}

Result<EsimActivationCode> EsimActivationCode::build(Fields fields) {
    while (!fields.further.empty() && fields.further.back().empty()) fields.further.pop_back();
    auto wrong = wrongFields(fields);
    EsimActivationCode built(std::move(fields));
    if (wrong.empty() && built.code().size() > longestCode) wrong = "it is longer than 255 characters";
    if (!wrong.empty()) return fail(ErrorCode::Invalid, "no eSIM activation code: " + wrong);
    return built;
}

std::string EsimActivationCode::code() const {
    std::vector<std::string> fields{"1", m_fields.smdpAddress, m_fields.matchingId, m_fields.smdpOid,
                                    m_fields.confirmationCodeRequired ? "1" : ""};
    fields.insert(fields.end(), m_fields.further.begin(), m_fields.further.end());
    // The address and the delimiter of the matching ID always stand there.
    while (fields.size() > 3 && fields.back().empty()) fields.pop_back();
    std::string text = fields.front();
    for (std::size_t i = 1; i < fields.size(); ++i) text += "$" + fields[i];
    return text;
}

bool EsimActivationCode::isStrict() const {
    return std::ranges::all_of(m_fields.matchingId, [](char c) { return isUpper(c) || isDigit(c) || c == '-'; });
}

}  // namespace simkiosk
