// The machine readable zone of travel documents (ICAO Doc 9303 parts 3 to 7): text to fields and check digits.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/values/person.hpp"
#include "platform/base/result.hpp"

namespace simkiosk {

// By shape: 3×30 (9303-5), 2×36 (9303-6; visa B of 9303-7), 2×44 (9303-4; visa A of 9303-7).
enum class MrzFormat { Td1, Td2, Td3 };
const char* toString(MrzFormat format);  // "TD1"

// Absent: no such check digit in this format, or '<' where the standard lets an empty field have none.
enum class CheckDigit { Valid, Invalid, Absent };
const char* toString(CheckDigit check);  // "valid"

struct MrzChecks {
    CheckDigit documentNumber = CheckDigit::Invalid;
    CheckDigit birthDate = CheckDigit::Invalid;
    CheckDigit expiryDate = CheckDigit::Invalid;
    CheckDigit optionalData = CheckDigit::Absent;  // TD3 passports only
    CheckDigit composite = CheckDigit::Absent;     // visas have none

    bool allGood() const;  // none is Invalid
    bool operator==(const MrzChecks&) const = default;
};

// What opens the chip (9303-11 §4.3.2 and §9.7.2).
struct MrzKey {
    PersonalText documentNumber;  // without fillers at its end
    PersonalText birthDate;       // YYMMDD, as printed
    PersonalText expiryDate;      // YYMMDD, as printed

    // MRZ_information: each with its check digit; a short number filled to nine characters, a long one whole.
    PersonalText information() const;
};

struct Mrz {
    MrzFormat format = MrzFormat::Td3;
    std::string documentCode;          // fillers removed: "P", "ID", "V"
    std::string issuingState;          // "UTO", "D"
    PersonalText primaryIdentifier;    // fillers as spaces, trimmed
    PersonalText secondaryIdentifier;  // may be empty (9303-3 §4.6)
    bool nameMayBeTruncated = false;   // a letter stands in the last place of the name field
    PersonalText documentNumber;       // long TD1 and TD2 numbers put together; fillers inside are kept
    std::string nationality;
    PersonalText birthDate;  // YYMMDD; '<' where unknown
    Sex sex = Sex::NotStated;
    PersonalText expiryDate;     // YYMMDD
    PersonalText optionalData;   // without what belongs to a long number, without fillers at its end
    PersonalText optionalData2;  // TD1's second line
    MrzChecks checks;

    bool isVisa() const { return documentCode.starts_with('V'); }
    MrzKey key() const;
};

// Malformed: neither 3×30, 2×36 nor 2×44 characters of A-Z, 0-9 and '<', or a field that no MRZ can have (a letter in a
// date, an unknown sex, no name). Unsupported: the French identity card of before 2021. Wrong check digits do not
// refuse: they are told in `checks`, as are months and days that no calendar has.
Result<Mrz> parseMrz(const std::vector<std::string>& lines);

// The 90, 72 or 88 characters of DG1's 5F1F cut into lines; empty for any other length.
std::vector<std::string> mrzLines(const std::string& dg1Text);

// Weights 7 3 1, '<' = 0, A = 10 … Z = 35, modulo 10 (9303-3 §4.9); nothing else may be in the text.
char mrzCheckDigit(std::string_view text);

// The MRZ has two digits for a year. Birth: the latest century in which the day is not after `today`. Expiry: the year
// within 49 before to 50 after today's. Nothing when a part is unknown or there is no such day.
std::optional<Date> birthDateOf(const Mrz& mrz, Date today);
std::optional<Date> expiryDateOf(const Mrz& mrz, Date today);

}  // namespace simkiosk
