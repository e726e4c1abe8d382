// The carrier's plans. Prices include tax and are in CNY.
#pragma once

#include <span>
#include <string_view>

namespace simkiosk::backoffice {

struct Words {
    std::string_view zhCn, en, es, zhTw, ar;
};

struct Plan {
    std::string_view id;
    Words name;
    Words description;
    int monthlyFen;
    int oneTimeFen;  // SIM card and registration
    int dataGigabytes;
    int voiceMinutes;  // -1: unlimited
    int messages;
    bool fiveG;
    int contractMonths;           // 0: none
    std::string_view categories;  // blank-separated
    bool sellable = true;
    bool unlimitedData = false;
    int abroadMinutes = 0;  // of calls to other countries a month
};

std::span<const Plan> plans();

}  // namespace simkiosk::backoffice
