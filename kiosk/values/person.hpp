// Who the customer is. These types have no formatter and no stream operator on purpose: a person cannot be
// logged. Their text is wiped when they are destroyed.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "platform/base/bytes.hpp"

namespace simkiosk {

using Date = std::chrono::year_month_day;

// "YYYYMMDD"; Malformed when it is no day of the calendar.
Result<Date> parseDate(std::string_view eightDigits);
std::string isoDate(Date date);  // "2031-05-17"

// Text about a person: UTF-8, wiped on destruction.
class PersonalText {
   public:
    PersonalText() = default;
    explicit PersonalText(std::string text) : m_text(std::move(text)) {}
    PersonalText(const PersonalText&) = default;
    PersonalText(PersonalText&& other) noexcept : m_text(other.m_text) { wipe(other.m_text); }
    PersonalText& operator=(const PersonalText& other) {
        if (this != &other) {
            wipe(m_text);
            m_text = other.m_text;
        }
        return *this;
    }
    PersonalText& operator=(PersonalText&& other) noexcept {
        if (this != &other) {
            wipe(m_text);
            m_text = other.m_text;
            wipe(other.m_text);
        }
        return *this;
    }
    ~PersonalText() { wipe(m_text); }

    // Every use of a person's text is visible in the source as reveal().
    const std::string& reveal() const { return m_text; }
    bool empty() const { return m_text.empty(); }

   private:
    std::string m_text;
};

enum class Sex { Unknown, Male, Female, NotStated };  // GB/T 2261.1: 0 1 2 9

// The card kinds of a Chinese resident identity card reader, by the UTF-16 unit at offset 248.
enum class IdCardType { Resident, HkMacaoTaiwanPermit, ForeignPermanent2017, ForeignPermanent2023 };

// The check character of the card's number (GB 11643 / ISO 7064 MOD 11-2). Not applicable to the 15-character
// numbers of the 2017 foreign permanent resident card. Three-valued on purpose: "no" and "does not apply"
// lead to different decisions.
enum class NumberCheck { NotApplicable, Valid, Invalid };

// What an identity card says. Validity without end is an empty `validTo` with `validForever`.
struct IdCard {
    IdCardType type = IdCardType::Resident;
    PersonalText name;         // as printed; Chinese where the card has it
    PersonalText englishName;  // foreign permanent resident cards
    Sex sex = Sex::Unknown;
    std::string nation;  // GB/T 3304 two digits (resident); country code GB/T 2659 (I, Y); empty (J)
    std::optional<Date> birthDate;
    PersonalText address;
    PersonalText number;
    NumberCheck numberCheck = NumberCheck::NotApplicable;
    PersonalText issuer;
    std::optional<Date> validFrom;
    std::optional<Date> validTo;
    bool validForever = false;
    PersonalText passNumber;     // J: the Mainland travel permit's
    std::string timesIssued;     // J: "01"
    PersonalText earlierNumber;  // Y: of the card before this one, as far as it is kept
    Bytes photo;                 // the 1,024 WLT bytes as read; decoded only in simkiosk-decoder
};

}  // namespace simkiosk
