#include "kiosk/values/signature.hpp"

#include <fmt/format.h>

#include <iterator>

namespace simkiosk {

std::string canonicalJson(const Signature& signature) {
    std::string json = fmt::format(R"({{{}"padHeight":{},"padWidth":{},"samples":[)",
                                   signature.confirmedByKey ? R"("confirmedByKey":true,)" : "", signature.padHeight,
                                   signature.padWidth);
    const char* separator = "";
    for (const auto& sample : signature.samples) {
        json += separator;
        json += '{';
        if (sample.force) fmt::format_to(std::back_inserter(json), R"("force":{},)", *sample.force);
        fmt::format_to(std::back_inserter(json), R"("penDown":{},"timeMs":{},"x":{},"y":{}}})", sample.penDown,
                       sample.timeMs, sample.x, sample.y);
        separator = ",";
    }
    return json + "]}";
}

}  // namespace simkiosk
