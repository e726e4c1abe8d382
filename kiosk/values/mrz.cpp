#include "kiosk/values/mrz.hpp"

#include <algorithm>

namespace simkiosk {

namespace {

constexpr char kFiller = '<';

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isLetter(char c) { return c >= 'A' && c <= 'Z'; }
bool isMrzCharacter(char c) { return isDigit(c) || isLetter(c) || c == kFiller; }

int valueOf(char c) {
    if (isDigit(c)) return c - '0';
    return isLetter(c) ? c - 'A' + 10 : 0;
}

std::string withoutTrailingFillers(std::string_view field) {
    return std::string(field.substr(0, field.find_last_not_of(kFiller) + 1));
}

// Runs of fillers become one space.
std::string asWords(std::string_view field) {
    std::string words;
    for (const char c : field) {
        if (c != kFiller) {
            words += c;
        } else if (!words.empty() && words.back() != ' ') {
            words += ' ';
        }
    }
    if (words.ends_with(' ')) words.pop_back();
    return words;
}

CheckDigit check(std::string_view field, char digit) {
    return isDigit(digit) && digit == mrzCheckDigit(field) ? CheckDigit::Valid : CheckDigit::Invalid;
}

// YYMMDD. '<' and 00 stand for parts that nobody knows.
bool isOnCalendar(std::string_view date) {
    const auto atMost = [](std::string_view part, std::string_view most) {
        return !std::ranges::all_of(part, isDigit) || part <= most;
    };
    return atMost(date.substr(2, 2), "12") && atMost(date.substr(4, 2), "31");
}

// A thirteenth month is misread or misprinted, whatever its check digit says: one in ten fits by chance.
CheckDigit checkDate(std::string_view date, char digit) {
    return isOnCalendar(date) ? check(date, digit) : CheckDigit::Invalid;
}

bool isEmpty(std::string_view field) { return field.find_first_not_of(kFiller) == std::string_view::npos; }

// 9303-4 §4.2.2: an empty optional field may have '<' in the place of its check digit.
CheckDigit checkOptional(std::string_view field, char digit) {
    return digit == kFiller && isEmpty(field) ? CheckDigit::Absent : check(field, digit);
}

// Where things stand, the three formats and the visas apart. Views into the lines.
struct Fields {
    std::string_view code, state, name;
    std::string_view number;
    char numberCheck = kFiller;
    std::string_view nationality;
    std::string_view birth;
    char birthCheck = kFiller;
    char sex = kFiller;
    std::string_view expiry;
    char expiryCheck = kFiller;
    std::string_view optional, optional2;
    std::optional<char> optionalCheck;
    std::string composite;  // what the composite digit is over
    std::optional<char> compositeCheck;
};

std::string join(std::string_view line, std::initializer_list<std::pair<std::size_t, std::size_t>> spans) {
    std::string joined;
    for (const auto& [from, to] : spans) joined += line.substr(from - 1, to - from + 1);  // columns as in 9303: 1-based
    return joined;
}

// 9303-5 §4.2.2
Fields td1Fields(const std::vector<std::string>& lines) {
    const std::string_view upper = lines[0], middle = lines[1];
    Fields f;
    f.code = upper.substr(0, 2);
    f.state = upper.substr(2, 3);
    f.number = upper.substr(5, 9);
    f.numberCheck = upper[14];
    f.optional = upper.substr(15, 15);
    f.birth = middle.substr(0, 6);
    f.birthCheck = middle[6];
    f.sex = middle[7];
    f.expiry = middle.substr(8, 6);
    f.expiryCheck = middle[14];
    f.nationality = middle.substr(15, 3);
    f.optional2 = middle.substr(18, 11);
    f.composite = join(upper, {{6, 30}}) + join(middle, {{1, 7}, {9, 15}, {19, 29}});
    f.compositeCheck = middle[29];
    f.name = lines[2];
    return f;
}

// 9303-6 §4.2.2, 9303-4 §4.2.2 and 9303-7 §5.2.2 and §6.2.2: the same lower line, of which the end differs.
Fields twoLineFields(const std::vector<std::string>& lines) {
    const std::string_view upper = lines[0], lower = lines[1];
    const bool td3 = upper.size() == 44;
    Fields f;
    f.code = upper.substr(0, 2);
    f.state = upper.substr(2, 3);
    f.name = upper.substr(5);
    f.number = lower.substr(0, 9);
    f.numberCheck = lower[9];
    f.nationality = lower.substr(10, 3);
    f.birth = lower.substr(13, 6);
    f.birthCheck = lower[19];
    f.sex = lower[20];
    f.expiry = lower.substr(21, 6);
    f.expiryCheck = lower[27];
    if (f.code.starts_with('V')) {
        f.optional = lower.substr(28);
        return f;
    }
    if (td3) {
        f.optional = lower.substr(28, 14);
        f.optionalCheck = lower[42];
    } else {
        f.optional = lower.substr(28, 7);
    }
    f.composite = join(lower, {{1, 10}, {14, 20}, {22, td3 ? 43 : 35}});
    f.compositeCheck = lower.back();
    return f;
}

Result<void> refuseImpossible(const Fields& f) {
    const auto malformed = [](const char* why) { return fail(ErrorCode::Malformed, why); };
    if (!isLetter(f.code.front())) return malformed("the MRZ's document code begins with no letter");
    if (isEmpty(f.name)) return malformed("the MRZ has no name");
    for (const auto date : {f.birth, f.expiry}) {
        if (std::ranges::any_of(date, isLetter)) return malformed("a date of the MRZ has a letter");
    }
    // 9303 knows M, F and '<'; some states print the X of the visual zone here too.
    if (std::string_view("MFX<").find(f.sex) == std::string_view::npos) return malformed("the MRZ's sex is unknown");
    return {};
}

// 9303-5 §4.2.2 note j, 9303-6 note j: a number of more than nine characters has '<' in place of its check digit; its
// rest and its check digit begin the optional field, a filler ends them.
struct DocumentNumber {
    std::string number;
    CheckDigit check = CheckDigit::Invalid;
    std::string_view optional;  // what is left of the field
};

DocumentNumber documentNumber(const Fields& f, MrzFormat format) {
    const bool mayBeLong = format != MrzFormat::Td3 && !f.code.starts_with('V');
    if (!mayBeLong || f.numberCheck != kFiller || f.optional.front() == kFiller) {
        return {withoutTrailingFillers(f.number), check(f.number, f.numberCheck), f.optional};
    }
    const std::string_view rest = f.optional.substr(0, f.optional.find(kFiller));
    const std::string whole = std::string(f.number) + std::string(rest.substr(0, rest.size() - 1));
    auto left = f.optional.substr(rest.size());
    if (!left.empty()) left.remove_prefix(1);
    return {whole, check(whole, rest.back()), left};
}

Sex sexOf(char c) {
    if (c == 'M') return Sex::Male;
    return c == 'F' ? Sex::Female : Sex::NotStated;
}

void setName(Mrz& mrz, std::string_view field) {
    const auto end = field.find("<<");
    mrz.primaryIdentifier = PersonalText(asWords(field.substr(0, end)));
    if (end != std::string_view::npos) mrz.secondaryIdentifier = PersonalText(asWords(field.substr(end)));
    mrz.nameMayBeTruncated = isLetter(field.back());
}

MrzChecks checksOf(const Fields& f, CheckDigit number) {
    MrzChecks checks;
    checks.documentNumber = number;
    checks.birthDate = checkDate(f.birth, f.birthCheck);
    checks.expiryDate = checkDate(f.expiry, f.expiryCheck);
    if (f.optionalCheck) checks.optionalData = checkOptional(f.optional, *f.optionalCheck);
    if (f.compositeCheck) checks.composite = check(f.composite, *f.compositeCheck);
    return checks;
}

std::optional<MrzFormat> formatOf(const std::vector<std::string>& lines) {
    if (lines.empty()) return std::nullopt;
    const auto width = lines.front().size();
    if (std::ranges::any_of(lines, [&](const std::string& line) { return line.size() != width; })) return std::nullopt;
    if (lines.size() == 3 && width == 30) return MrzFormat::Td1;
    if (lines.size() == 2 && width == 36) return MrzFormat::Td2;
    if (lines.size() == 2 && width == 44) return MrzFormat::Td3;
    return std::nullopt;
}

int twoDigits(std::string_view text) { return (text[0] - '0') * 10 + (text[1] - '0'); }

std::optional<Date> dayOf(int year, std::string_view date) {
    const Date day{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(twoDigits(date.substr(2)))),
                   std::chrono::day(static_cast<unsigned>(twoDigits(date.substr(4))))};
    return day.ok() ? std::optional(day) : std::nullopt;
}

bool isSixDigits(std::string_view date) { return date.size() == 6 && std::ranges::all_of(date, isDigit); }

std::string withCheckDigit(std::string text) {
    text += mrzCheckDigit(text);
    return text;
}

}  // namespace

const char* toString(MrzFormat format) {
    switch (format) {
        case MrzFormat::Td1: return "TD1";
        case MrzFormat::Td2: return "TD2";
        case MrzFormat::Td3: return "TD3";
    }
    return "";
}

const char* toString(CheckDigit check) {
    switch (check) {
        case CheckDigit::Valid: return "valid";
        case CheckDigit::Invalid: return "invalid";
        case CheckDigit::Absent: return "absent";
    }
    return "";
}

bool MrzChecks::allGood() const {
    const auto bad = CheckDigit::Invalid;
    return documentNumber != bad && birthDate != bad && expiryDate != bad && optionalData != bad && composite != bad;
}

PersonalText MrzKey::information() const {
    std::string number = documentNumber.reveal();
    if (number.size() < 9) number.resize(9, kFiller);
    return PersonalText(withCheckDigit(std::move(number)) + withCheckDigit(birthDate.reveal()) +
                        withCheckDigit(expiryDate.reveal()));
}

MrzKey Mrz::key() const { return {documentNumber, birthDate, expiryDate}; }

char mrzCheckDigit(std::string_view text) {
    constexpr int weights[] = {7, 3, 1};
    int sum = 0;
    for (std::size_t i = 0; i < text.size(); ++i) sum += valueOf(text[i]) * weights[i % 3];
    return static_cast<char>('0' + sum % 10);
}

Result<Mrz> parseMrz(const std::vector<std::string>& lines) {
    const auto format = formatOf(lines);
    if (!format) return fail(ErrorCode::Malformed, "no MRZ: neither 3 lines of 30 nor 2 of 36 or 44 characters");
    for (const auto& line : lines) {
        if (!std::ranges::all_of(line, isMrzCharacter)) {
            return fail(ErrorCode::Malformed, "the MRZ has a character other than A-Z, 0-9 and <");
        }
    }
    // Two lines of 36 of its own making, with other fields and check digits; the card of today is a TD1.
    if (*format == MrzFormat::Td2 && lines[0].starts_with("IDFRA")) {
        return fail(ErrorCode::Unsupported,
                    "this is the zone of the French identity card of before 2021, which is none of ICAO 9303");
    }
    const Fields f = *format == MrzFormat::Td1 ? td1Fields(lines) : twoLineFields(lines);
    SIMKIOSK_TRY(refuseImpossible(f));

    Mrz mrz;
    mrz.format = *format;
    mrz.documentCode = withoutTrailingFillers(f.code);
    mrz.issuingState = withoutTrailingFillers(f.state);
    mrz.nationality = withoutTrailingFillers(f.nationality);
    setName(mrz, f.name);
    auto number = documentNumber(f, *format);
    mrz.documentNumber = PersonalText(std::move(number.number));
    mrz.birthDate = PersonalText(std::string(f.birth));
    mrz.sex = sexOf(f.sex);
    mrz.expiryDate = PersonalText(std::string(f.expiry));
    mrz.optionalData = PersonalText(withoutTrailingFillers(number.optional));
    mrz.optionalData2 = PersonalText(withoutTrailingFillers(f.optional2));
    mrz.checks = checksOf(f, number.check);
    return mrz;
}

std::vector<std::string> mrzLines(const std::string& dg1Text) {
    std::size_t width = 0;
    if (dg1Text.size() == 90) width = 30;
    if (dg1Text.size() == 72) width = 36;
    if (dg1Text.size() == 88) width = 44;
    std::vector<std::string> lines;
    if (width == 0) return lines;
    for (std::size_t at = 0; at < dg1Text.size(); at += width) lines.push_back(dg1Text.substr(at, width));
    return lines;
}

std::optional<Date> birthDateOf(const Mrz& mrz, Date today) {
    const std::string_view date = mrz.birthDate.reveal();
    if (!isSixDigits(date)) return std::nullopt;
    const int century = static_cast<int>(today.year()) / 100 * 100;
    const auto inThisCentury = dayOf(century + twoDigits(date), date);
    if (inThisCentury && *inThisCentury <= today) return inThisCentury;
    return dayOf(century - 100 + twoDigits(date), date);
}

std::optional<Date> expiryDateOf(const Mrz& mrz, Date today) {
    const std::string_view date = mrz.expiryDate.reveal();
    if (!isSixDigits(date)) return std::nullopt;
    const int thisYear = static_cast<int>(today.year());
    int year = thisYear / 100 * 100 + twoDigits(date);
    if (year > thisYear + 50) year -= 100;
    if (year < thisYear - 49) year += 100;
    return dayOf(year, date);
}

}  // namespace simkiosk
