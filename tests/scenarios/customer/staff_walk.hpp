// A member of staff at the kiosk: holds the corner, types number and PIN, finds their way by what can be read.
#pragma once

#include <chrono>
#include <functional>

#include "tests/scenarios/customer/kiosk_screen.hpp"

namespace simkiosk::customer {

class StaffWalk {
   public:
    explicit StaffWalk(KioskScreen screen) : m_screen(std::move(screen)) {}

    // From the attract or out-of-service page to the home page.
    Result<void> comeIn(std::string_view number, std::string_view pin);
    Result<void> holdCorner();
    // The digits, the way from one to the other, and the answer.
    Result<void> type(std::string_view number, std::string_view pin);
    Result<void> typeDigits(std::string_view digits);
    // As the second person of a case.
    Result<void> sign(std::string_view number, std::string_view pin,
                      std::string_view action = "Sign and settle the case");
    // Once it is there and can be touched.
    Result<void> press(std::string_view name, std::chrono::seconds patience = std::chrono::seconds(20));
    Result<void> pressWith(std::string_view part, std::chrono::seconds patience = std::chrono::seconds(20));
    // Until this object is shown, or these words can be read.
    Result<void> reaches(std::string_view place, std::chrono::seconds patience = std::chrono::seconds(20));
    Result<void> reads(std::string_view words, std::chrono::seconds patience = std::chrono::seconds(20));
    Result<View> look() { return m_screen.look(); }
    Result<void> shot(const std::string& path) { return m_screen.shot(path); }

   private:
    using Finder = std::function<const Seen*(const View&)>;
    // Where it stays from one look to the next: what still moves is missed.
    Result<void> pressWhat(const Finder& find, const std::string& what, std::chrono::seconds patience);
    Result<View> until(const std::function<bool(const View&)>& there, const std::string& what,
                       std::chrono::seconds patience);

    KioskScreen m_screen;
};

}  // namespace simkiosk::customer
