#include "drivers/smart_card/vpcd_hosted_reader.hpp"

#include <boost/json/array.hpp>

namespace simkiosk {

namespace {

namespace json = boost::json;

constexpr std::int64_t longestTime = 10'000'000;  // µs
constexpr std::int64_t mostCommands = 1'000'000;

std::unexpected<Error> wrong(std::string what) { return fail(ErrorCode::Invalid, std::move(what)); }

const json::string* textAt(const json::object& object, std::string_view key) {
    const auto* value = object.if_contains(key);
    return value ? value->if_string() : nullptr;
}

Result<std::int64_t> numberAt(const json::object& object, std::string_view key, std::int64_t otherwise,
                              std::int64_t most) {
    const auto* value = object.if_contains(key);
    if (!value) return otherwise;
    if (!value->is_int64() || value->get_int64() < 0 || value->get_int64() > most) {
        return wrong("\"" + std::string(key) + "\" is a number from 0 to " + std::to_string(most));
    }
    return value->get_int64();
}

Result<CardTiming> parseTiming(const json::object& config) {
    const auto* value = config.if_contains("timing");
    if (!value) return CardTiming{};
    if (!value->is_object()) return wrong("\"timing\" is a table with command_us and byte_us");
    const auto command = numberAt(value->get_object(), "command_us", 0, longestTime);
    SIMKIOSK_TRY(command);
    const auto byte = numberAt(value->get_object(), "byte_us", 0, longestTime);
    SIMKIOSK_TRY(byte);
    return CardTiming{std::chrono::microseconds(*command), std::chrono::microseconds(*byte)};
}

json::value faultToJson(const std::optional<PlannedFault>& fault) {
    if (!fault) return nullptr;
    return json::object{{"kind", toString(fault->kind)}, {"after", fault->after}, {"count", fault->count}};
}

Result<PlannedFault> faultFromJson(const json::object& order) {
    const auto* kind = textAt(order, "kind");
    const auto known = kind ? cardFaultNamed(*kind) : std::nullopt;
    if (!known) {
        return wrong(
            "a fault's \"kind\" is removed_mid_apdu, garbage, silence, one_byte, empty, truncated or wrong_length");
    }
    const auto after = numberAt(order, "after", 0, mostCommands);
    SIMKIOSK_TRY(after);
    const auto count = numberAt(order, "count", 1, mostCommands);
    SIMKIOSK_TRY(count);
    return PlannedFault{*known, static_cast<unsigned>(*after), static_cast<unsigned>(*count)};
}

}  // namespace

Result<std::unique_ptr<HostedDevice>> HostedCardReader::create(EventLoop& loop, TcpAddress address,
                                                               const json::object& config, CardMaker maker) {
    for (const auto& [key, unused] : config) {
        if (key != "cards" && key != "card" && key != "timing") {
            return wrong("\"" + std::string(key) + "\" is no key of a card reader");
        }
    }
    const auto timing = parseTiming(config);
    SIMKIOSK_TRY(timing);
    auto reader =
        std::unique_ptr<HostedCardReader>(new HostedCardReader(loop, std::move(address), *timing, std::move(maker)));
    const auto* cards = config.if_contains("cards");
    if (cards && !cards->is_object()) return wrong("\"cards\" is a table of tables, one for each card");
    if (cards) {
        for (const auto& [name, options] : cards->get_object()) {
            if (!options.is_object()) return wrong("the card \"" + std::string(name) + "\" is a table");
            if (const auto made = reader->m_maker(options.get_object()); !made) {
                return wrong("card \"" + std::string(name) + "\": " + made.error().message);
            }
            reader->m_cards.emplace(name, options.get_object());
        }
    }
    if (config.contains("card")) SIMKIOSK_TRY(reader->insert(config));
    return std::unique_ptr<HostedDevice>(std::move(reader));
}

HostedCardReader::HostedCardReader(EventLoop& loop, TcpAddress address, CardTiming timing, CardMaker maker)
    : m_address(std::move(address)), m_maker(std::move(maker)), m_slot(loop, m_address, timing, [this] {
          m_card.clear();
          m_slot.remove();
          m_changed();
      }) {}

std::string HostedCardReader::address() const {
    return "vpcd:" + m_address.host + ":" + std::to_string(m_address.port);
}

Result<void> HostedCardReader::plug() {
    if (m_plugged) return {};
    m_plugged = true;
    place();
    return {};
}

void HostedCardReader::unplug() {
    m_plugged = false;
    m_slot.remove();
}

// Makes wire and wish agree. The maker has made this very card before.
void HostedCardReader::place() {
    m_slot.remove();
    if (!m_plugged || m_card.empty()) return;
    if (auto made = m_maker(m_cards.at(m_card))) m_slot.insert(std::move(*made));
}

Result<void> HostedCardReader::insert(const json::object& order) {
    const auto* name = textAt(order, "card");
    if (!name || !m_cards.contains(std::string(*name))) {
        std::string known;
        for (const auto& [each, unused] : m_cards) known += (known.empty() ? "" : ", ") + each;
        return wrong("\"card\" is one of: " + (known.empty() ? "(none configured)" : known));
    }
    m_card = *name;
    place();
    return {};
}

Result<void> HostedCardReader::planFault(const json::object& order) {
    const auto fault = faultFromJson(order);
    SIMKIOSK_TRY(fault);
    m_slot.plan(*fault);
    return {};
}

Result<json::value> HostedCardReader::control(const json::object& order) {
    const auto* word = textAt(order, "do");
    if (!word) return wrong("an order says what to \"do\"");
    const std::string_view what = *word;
    if (what == "plug") {
        SIMKIOSK_TRY(plug());
    } else if (what == "unplug") {
        unplug();
    } else if (what == "insert_card") {
        SIMKIOSK_TRY(insert(order));
    } else if (what == "remove_card") {
        if (m_card.empty()) return wrong("there is no card to remove");
        m_card.clear();
        place();
    } else if (what == "fault") {
        SIMKIOSK_TRY(planFault(order));
    } else if (what == "clear_faults") {
        m_slot.plan(std::nullopt);
    } else if (what != "state") {
        return wrong("a card reader does not know \"" + std::string(what) +
                     "\": state, insert_card, remove_card, fault, clear_faults, plug, unplug");
    }
    return json::value(describe());
}

json::object HostedCardReader::describe() {
    json::array cards;
    for (const auto& [name, unused] : m_cards) cards.push_back(json::value(name));
    return {{"card", m_card.empty() ? json::value() : json::value(m_card)},
            {"cards", std::move(cards)},
            {"connected", m_slot.connected()},
            {"commands", m_slot.commandsAnswered()},
            {"fault", faultToJson(m_slot.planned())},
            {"plugged", m_plugged}};
}

json::value HostedCardReader::saveState() const {
    return json::object{{"card", m_card.empty() ? json::value() : json::value(m_card)},
                        {"fault", faultToJson(m_slot.planned())}};
}

Result<void> HostedCardReader::loadState(const json::value& state) {
    const auto* fields = state.if_object();
    const auto* card = fields ? fields->if_contains("card") : nullptr;
    const auto* fault = fields ? fields->if_contains("fault") : nullptr;
    if (!card || !fault || (!card->is_null() && !card->is_string()) || (!fault->is_null() && !fault->is_object())) {
        return fail(ErrorCode::Malformed, "it is no state of a card reader");
    }
    m_card.clear();
    // A card that is no longer configured was taken away with its table.
    if (card->is_string() && m_cards.contains(std::string(card->get_string()))) m_card = card->get_string();
    m_slot.plan(std::nullopt);
    if (fault->is_object()) {
        const auto planned = faultFromJson(fault->get_object());
        if (!planned) return fail(ErrorCode::Malformed, planned.error().message);
        m_slot.plan(*planned);
    }
    place();
    return {};
}

}  // namespace simkiosk
