#include "drivers/id_card_reader/id_card_text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

#include "drivers/id_card_reader/sam_codec.hpp"

namespace simkiosk {

namespace {

// Offset and length in bytes, as the layouts are published.
struct Field {
    std::size_t offset;
    std::size_t length;
};

constexpr Field typeField{248, 2};
constexpr std::string_view validForeverText = "长期";

bool isDigits(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

void appendUtf8(std::string& text, std::uint32_t point) {
    const auto tail = [&](unsigned shift) { text += static_cast<char>(0x80U | (point >> shift & 0x3FU)); };
    if (point < 0x80) {
        text += static_cast<char>(point);
    } else if (point < 0x800) {
        text += static_cast<char>(0xC0U | point >> 6);
        tail(0);
    } else if (point < 0x10000) {
        text += static_cast<char>(0xE0U | point >> 12);
        tail(6);
        tail(0);
    } else {
        text += static_cast<char>(0xF0U | point >> 18);
        tail(12);
        tail(6);
        tail(0);
    }
}

bool isHighSurrogate(std::uint32_t unit) { return unit >= 0xD800 && unit <= 0xDBFF; }
bool isLowSurrogate(std::uint32_t unit) { return unit >= 0xDC00 && unit <= 0xDFFF; }

// UTF-16LE to UTF-8 without the padding. Cards pad with blanks; NUL padding is taken too, it says the same.
Result<PersonalText> decodeText(ByteView bytes) {
    const auto unitAt = [bytes](std::size_t index) -> std::uint32_t { return readU16Le(bytes.subspan(2 * index)); };
    const auto isPadding = [&](std::size_t index) { return unitAt(index) == 0x20 || unitAt(index) == 0; };
    std::size_t end = bytes.size() / 2;
    while (end > 0 && isPadding(end - 1)) --end;
    std::size_t begin = 0;
    while (begin < end && isPadding(begin)) ++begin;

    std::string text;
    text.reserve(3 * (end - begin));  // one allocation: no copies of a person are left behind by growing
    for (std::size_t i = begin; i < end; ++i) {
        std::uint32_t point = unitAt(i);
        if (isHighSurrogate(point) && i + 1 < end && isLowSurrogate(unitAt(i + 1))) {
            point = 0x10000 + ((point - 0xD800) << 10) + (unitAt(++i) - 0xDC00);
        } else if (isHighSurrogate(point) || isLowSurrogate(point)) {
            wipe(text);
            return fail(ErrorCode::Malformed, "the card text has a lone surrogate");
        }
        if (point < 0x20 || (point >= 0x7F && point < 0xA0)) {
            wipe(text);
            return fail(ErrorCode::Malformed, "the card text has a control character");
        }
        appendUtf8(text, point);
    }
    PersonalText personal(text);
    wipe(text);
    return personal;
}

// Reads field after field and remembers the first that breaks its format.
class FieldReader {
   public:
    explicit FieldReader(ByteView text) : m_text(text) {}

    PersonalText text(Field field) { return decode(m_text.subspan(field.offset, field.length)); }

    // What nothing depends on: empty when it breaks its format.
    PersonalText extra(Field field) {
        auto decoded = decodeText(m_text.subspan(field.offset, field.length));
        return decoded ? *std::move(decoded) : PersonalText();
    }

    // A text that is stored in two places.
    PersonalText text(Field first, Field second) {
        Bytes joined;
        joined.reserve(first.length + second.length);
        append(joined, m_text.subspan(first.offset, first.length));
        append(joined, m_text.subspan(second.offset, second.length));
        PersonalText both = decode(joined);
        wipe(joined);
        return both;
    }

    std::optional<Date> date(Field field) {
        const PersonalText digits = text(field);
        if (digits.empty()) return std::nullopt;
        auto date = parseDate(digits.reveal());
        if (date) return *date;
        remember(std::move(date).error());
        return std::nullopt;
    }

    Sex sex(Field field) {  // GB/T 2261.1
        const PersonalText code = text(field);
        if (code.empty() || code.reveal() == "0") return Sex::Unknown;
        if (code.reveal() == "1") return Sex::Male;
        if (code.reveal() == "2") return Sex::Female;
        if (code.reveal() == "9") return Sex::NotStated;
        remember({ErrorCode::Malformed, "the card's sex is no code of GB/T 2261.1"});
        return Sex::Unknown;
    }

    std::string nation(Field field) {
        const PersonalText code = text(field);
        if (!code.empty() && (code.reveal().size() != 2 || !isDigits(code.reveal())))
            remember({ErrorCode::Malformed, "the card's nation is no code of GB/T 3304"});
        return code.reveal();
    }

    void validity(Field from, Field to, IdCard& card) {
        card.validFrom = date(from);
        card.validForever = text(to).reveal() == validForeverText;
        if (!card.validForever) card.validTo = date(to);
    }

    const std::optional<Error>& error() const { return m_error; }

   private:
    PersonalText decode(ByteView bytes) {
        auto decoded = decodeText(bytes);
        if (decoded) return *std::move(decoded);
        remember(std::move(decoded).error());
        return {};
    }
    void remember(Error error) {
        if (!m_error) m_error = std::move(error);
    }

    ByteView m_text;
    std::optional<Error> m_error;
};

NumberCheck checkNumber(const PersonalText& number) {
    return residentNumberCheckValid(number.reveal()) ? NumberCheck::Valid : NumberCheck::Invalid;
}

// GA/T 490; the residence permit for Hong Kong, Macao and Taiwan (J) has its holder's pass instead of a nation.
void readResident(FieldReader& fields, IdCard& card) {
    card.name = fields.text({0, 30});
    card.sex = fields.sex({30, 2});
    if (card.type == IdCardType::Resident) card.nation = fields.nation({32, 4});
    card.birthDate = fields.date({36, 16});
    card.address = fields.text({52, 70});
    card.number = fields.text({122, 36});
    card.numberCheck = checkNumber(card.number);
    card.issuer = fields.text({158, 30});
    fields.validity({188, 16}, {204, 16}, card);
    if (card.type != IdCardType::HkMacaoTaiwanPermit) return;
    card.passNumber = fields.extra({220, 18});
    card.timesIssued = fields.extra({238, 4}).reveal();
}

// Foreign permanent resident card, 2017: its 15-character number has no MOD 11-2 character.
void readForeign2017(FieldReader& fields, IdCard& card) {
    card.englishName = fields.text({0, 120});
    card.sex = fields.sex({120, 2});
    card.number = fields.text({122, 30});
    card.numberCheck = NumberCheck::NotApplicable;
    card.nation = fields.text({152, 6}).reveal();
    card.name = fields.text({158, 30});
    fields.validity({188, 16}, {204, 16}, card);
    card.birthDate = fields.date({220, 16});
    card.issuer = fields.text({240, 8});  // the authority's code: the card has no issuer in words
}

// Foreign permanent resident card, 2023. The English name goes on behind the dates.
void readForeign2023(FieldReader& fields, IdCard& card) {
    card.name = fields.text({0, 30});
    card.sex = fields.sex({30, 2});
    card.birthDate = fields.date({36, 16});
    card.englishName = fields.text({52, 70}, {220, 22});
    card.number = fields.text({122, 36});
    card.numberCheck = checkNumber(card.number);
    fields.validity({188, 16}, {204, 16}, card);
    card.nation = fields.text({242, 6}).reveal();
    card.earlierNumber = fields.extra({250, 6});
}

}  // namespace

Result<IdCard> parseIdCardText(ByteView text) {
    if (text.size() != sam::textSize) return fail(ErrorCode::Malformed, "the card text is not 256 bytes long");
    FieldReader fields(text);
    IdCard card;
    switch (readU16Le(text.subspan(typeField.offset, typeField.length))) {
        case 0:  // padded with NUL, as some cards are
            if (std::ranges::all_of(text, [](auto byte) { return byte == 0; })) {
                return fail(ErrorCode::Malformed, "the card text is blank");
            }
            [[fallthrough]];
        case ' ':
            card.type = IdCardType::Resident;
            readResident(fields, card);
            break;
        case 'J':
            card.type = IdCardType::HkMacaoTaiwanPermit;
            readResident(fields, card);
            break;
        case 'I':
            card.type = IdCardType::ForeignPermanent2017;
            readForeign2017(fields, card);
            break;
        case 'Y':
            card.type = IdCardType::ForeignPermanent2023;
            readForeign2023(fields, card);
            break;
        default: return fail(ErrorCode::Unsupported, "a card type this kiosk does not know");
    }
    if (fields.error()) return fail(*fields.error());
    if (card.name.empty()) card.name = card.englishName;
    return card;
}

Result<PersonalText> parseIdCardAddress(ByteView text) {
    if (text.size() != sam::newestAddressSize) return fail(ErrorCode::Malformed, "the address is not 70 bytes long");
    return decodeText(text);
}

bool residentNumberCheckValid(std::string_view number) {
    static constexpr std::array weights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    static constexpr std::string_view checkCharacters = "10X98765432";
    if (number.size() != weights.size() + 1 || !isDigits(number.substr(0, weights.size()))) return false;
    std::size_t sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i)
        sum += static_cast<std::size_t>(number[i] - '0') * static_cast<std::size_t>(weights[i]);
    return number.back() == checkCharacters[sum % 11];
}

std::string_view nationName(std::string_view code) {
    static constexpr std::array<std::string_view, 56> names{
        "汉",   "蒙古",   "回",   "藏",     "维吾尔",   "苗",   "彝",       "壮",     "布依",   "朝鲜", "满",   "侗",
        "瑶",   "白",     "土家", "哈尼",   "哈萨克",   "傣",   "黎",       "傈僳",   "佤",     "畲",   "高山", "拉祜",
        "水",   "东乡",   "纳西", "景颇",   "柯尔克孜", "土",   "达斡尔",   "仫佬",   "羌",     "布朗", "撒拉", "毛南",
        "仡佬", "锡伯",   "阿昌", "普米",   "塔吉克",   "怒",   "乌孜别克", "俄罗斯", "鄂温克", "德昂", "保安", "裕固",
        "京",   "塔塔尔", "独龙", "鄂伦春", "赫哲",     "门巴", "珞巴",     "基诺"};
    if (code.size() != 2 || !isDigits(code)) return {};
    const auto digit = [code](std::size_t index) { return static_cast<std::size_t>(code[index] - '0'); };
    const std::size_t number = 10 * digit(0) + digit(1);
    if (number == 97) return "其他";
    if (number == 98) return "外国血统中国籍人士";
    return number >= 1 && number <= names.size() ? names[number - 1] : std::string_view();
}

}  // namespace simkiosk
