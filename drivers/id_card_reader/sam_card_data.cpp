#include "drivers/id_card_reader/sam_card_data.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json/array.hpp>
#include <boost/json/value.hpp>
#include <optional>
#include <span>
#include <string_view>

#include "drivers/id_card_reader/sam_codec.hpp"
#include "drivers/id_card_reader/wlt_photo.hpp"

namespace simkiosk {

namespace {

// Where a JSON member goes; lengths in bytes. A second part takes what does not fit into the first.
struct Place {
    std::string_view member;
    std::size_t offset;
    std::size_t length;
    std::size_t nextOffset = 0;
    std::size_t nextLength = 0;
};

constexpr Place residentPlaces[] = {{"name", 0, 30},     {"sex", 30, 2},          {"nation", 32, 4},
                                    {"birth", 36, 16},   {"address", 52, 70},     {"number", 122, 36},
                                    {"issuer", 158, 30}, {"valid_from", 188, 16}, {"valid_to", 204, 16}};
constexpr Place permitPlaces[] = {{"name", 0, 30},         {"sex", 30, 2},        {"birth", 36, 16},
                                  {"address", 52, 70},     {"number", 122, 36},   {"issuer", 158, 30},
                                  {"valid_from", 188, 16}, {"valid_to", 204, 16}, {"pass_number", 220, 18},
                                  {"times_issued", 238, 4}};
constexpr Place foreign2017Places[] = {
    {"english_name", 0, 120}, {"sex", 120, 2},       {"number", 122, 30}, {"nation", 152, 6},  {"name", 158, 30},
    {"valid_from", 188, 16},  {"valid_to", 204, 16}, {"birth", 220, 16},  {"version", 236, 4}, {"issuer", 240, 8}};
constexpr Place foreign2023Places[] = {{"name", 0, 30},
                                       {"sex", 30, 2},
                                       {"times_renewed", 32, 4},
                                       {"birth", 36, 16},
                                       {"english_name", 52, 70, 220, 22},
                                       {"number", 122, 36},
                                       {"valid_from", 188, 16},
                                       {"valid_to", 204, 16},
                                       {"nation", 242, 6},
                                       {"earlier_number", 250, 6}};

struct Layout {
    std::string_view type;
    char16_t unit;
    std::span<const Place> places;
};
constexpr Layout layouts[] = {{"resident", u' ', residentPlaces},
                              {"J", u'J', permitPlaces},
                              {"I", u'I', foreign2017Places},
                              {"Y", u'Y', foreign2023Places}};

Bytes blanks(std::size_t size) {
    Bytes bytes(size, 0);
    for (std::size_t i = 0; i < size; i += 2) bytes[i] = 0x20;
    return bytes;
}

// The configuration's own UTF-8, checked by the JSON parser.
Bytes toUtf16Le(std::string_view text) {
    Bytes bytes;
    const auto unit = [&bytes](std::uint32_t value) {
        bytes.push_back(static_cast<std::uint8_t>(value));
        bytes.push_back(static_cast<std::uint8_t>(value >> 8));
    };
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<std::uint8_t>(text[i++]);
        const std::size_t tails = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC0 ? 1 : 0;
        std::uint32_t point = tails == 0 ? lead : lead & (0x3FU >> tails);
        for (std::size_t t = 0; t < tails && i < text.size(); ++t)
            point = point << 6 | (static_cast<std::uint8_t>(text[i++]) & 0x3FU);
        if (point < 0x10000) {
            unit(point);
        } else {
            unit(0xD800 + ((point - 0x10000) >> 10));
            unit(0xDC00 + ((point - 0x10000) & 0x3FF));
        }
    }
    return bytes;
}

std::string_view member(const boost::json::object& card, std::string_view name) {
    const auto* const value = card.if_contains(name);
    if (!value || !value->is_string()) return {};
    return value->get_string();
}

Result<void> put(Bytes& text, const Place& place, std::string_view value) {
    const Bytes units = toUtf16Le(value);
    if (units.size() > place.length + place.nextLength)
        return fail(ErrorCode::Invalid, fmt::format("card member {} is too long", place.member));
    const std::size_t first = std::min(units.size(), place.length);
    std::ranges::copy(ByteView(units).first(first), text.begin() + static_cast<std::ptrdiff_t>(place.offset));
    std::ranges::copy(ByteView(units).subspan(first), text.begin() + static_cast<std::ptrdiff_t>(place.nextOffset));
    return {};
}

Result<Bytes> layOut(const boost::json::object& card) {
    const auto type = member(card, "type");
    const auto* const layout = std::ranges::find(layouts, type, &Layout::type);
    if (layout == std::end(layouts))
        return fail(ErrorCode::Invalid, fmt::format("card type \"{}\" is none of resident, J, I, Y", type));
    Bytes text = blanks(sam::textSize);
    for (const Place& place : layout->places) SIMKIOSK_TRY(put(text, place, member(card, place.member)));
    text[248] = static_cast<std::uint8_t>(layout->unit);
    return text;
}

Result<std::optional<PhotoCrop>> photoCrop(const boost::json::object& card) {
    const auto* const value = card.if_contains("photo_crop");
    if (!value) return std::optional<PhotoCrop>();
    int numbers[4] = {};
    const auto* const array = value->if_array();
    if (!array || array->size() != 4) return fail(ErrorCode::Invalid, "photo_crop is not [x, y, width, height]");
    for (std::size_t i = 0; i < 4; ++i) {
        boost::system::error_code wrong;
        numbers[i] = (*array)[i].to_number<int>(wrong);
        if (wrong) return fail(ErrorCode::Invalid, "photo_crop is not [x, y, width, height]");
    }
    return std::optional(PhotoCrop{numbers[0], numbers[1], numbers[2], numbers[3]});
}

Result<Bytes> photoOf(const boost::json::object& card) {
    const auto file = member(card, "photo");
    if (file.empty()) return Bytes(sam::photoSize, 0);
    const auto crop = photoCrop(card);
    SIMKIOSK_TRY(crop);
    return packPhoto(std::string(file), *crop);
}

}  // namespace

Result<SamCardData> makeSamCard(const boost::json::object& card) {
    auto text = layOut(card);
    SIMKIOSK_TRY(text);
    auto photo = photoOf(card);
    SIMKIOSK_TRY(photo);
    Bytes address;
    if (const auto newest = member(card, "newest_address"); !newest.empty()) {
        address = blanks(sam::newestAddressSize);
        SIMKIOSK_TRY(put(address, {"newest_address", 0, sam::newestAddressSize}, newest));
    }
    return SamCardData{*std::move(text), *std::move(photo), std::move(address)};
}

}  // namespace simkiosk
