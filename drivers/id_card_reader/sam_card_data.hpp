// What an emulated identity card holds, written in JSON and laid out as a reader sends it.
#pragma once

#include <boost/json/object.hpp>

#include "platform/base/bytes.hpp"
#include "platform/base/result.hpp"

namespace simkiosk {

struct SamCardData {
    Bytes text;           // 256 bytes
    Bytes photo;          // 1,024 bytes; zeros for a card without picture
    Bytes newestAddress;  // 70 bytes, or empty when the card has none
};

// {"type":"resident"|"J"|"I"|"Y", "name", "english_name" (I, Y), "sex":"0|1|2|9", "nation":"01" (I, Y: country
// "USA"), "birth":"YYYYMMDD", "address", "newest_address", "number", "issuer", "valid_from", "valid_to":"YYYYMMDD" or
// "长期", "pass_number" and "times_issued" (J), "photo":"picture file", "photo_crop":[x,y,width,height]}.
// Everything but type is optional and blank without it. Invalid names the field that does not fit.
Result<SamCardData> makeSamCard(const boost::json::object& card);

}  // namespace simkiosk
