// The emulated unit's configuration, saved state and the orders of people's hands, as JSON.
#include <algorithm>
#include <array>
#include <boost/json/array.hpp>
#include <boost/json/value.hpp>

#include "drivers/card_dispenser/f2_mechanics.hpp"

namespace simkiosk {

namespace json = boost::json;

namespace {

Error invalid(std::string sentence) { return {ErrorCode::Invalid, std::move(sentence), std::nullopt}; }

std::string textAt(const json::object& object, std::string_view key, std::string otherwise = {}) {
    const auto* value = object.if_contains(key);
    return value && value->is_string() ? std::string(value->get_string()) : std::move(otherwise);
}

bool flagAt(const json::object& object, std::string_view key, bool otherwise = false) {
    const auto* value = object.if_contains(key);
    return value && value->is_bool() ? value->get_bool() : otherwise;
}

// A whole number from 0 to `most`; nothing when it is none.
std::optional<std::size_t> countAt(const json::object& object, std::string_view key, std::size_t otherwise,
                                   std::size_t most) {
    const auto* value = object.if_contains(key);
    if (!value) return otherwise;
    boost::system::error_code wrong;
    const auto count = value->to_number<std::int64_t>(wrong);
    if (wrong || count < 0 || static_cast<std::size_t>(count) > most) return std::nullopt;
    return static_cast<std::size_t>(count);
}

constexpr std::size_t mostCards = 1000;  // what no stacker or bin holds

struct FaultName {
    UiccConfig::Fault fault;
    const char* name;
};
constexpr std::array faultNames{
    FaultName{UiccConfig::Fault::None, "none"},
    FaultName{UiccConfig::Fault::Mute, "mute"},
    FaultName{UiccConfig::Fault::ForeignAtr, "foreign_atr"},
    FaultName{UiccConfig::Fault::Answers6F00, "6f00"},
};

json::object cardToJson(const UiccConfig& card) {
    const char* fault = "none";
    for (const auto& known : faultNames) {
        if (known.fault == card.fault) fault = known.name;
    }
    return {{"iccid", card.iccid},
            {"imsi", card.imsi},
            {"service_provider", card.serviceProvider},
            {"group_id", card.groupId},
            {"usim", card.usim},
            {"gsm", card.gsm},
            {"announces_data", card.announcesData},
            {"insists_on_le", card.insistsOnLe},
            {"fault", fault}};
}

Result<UiccConfig> cardFromJson(const json::value& value) {
    if (!value.is_object()) return std::unexpected(invalid("a card is a JSON object"));
    const json::object& object = value.get_object();
    UiccConfig card;
    card.iccid = textAt(object, "iccid");
    card.imsi = textAt(object, "imsi");
    card.serviceProvider = textAt(object, "service_provider", card.serviceProvider);
    const auto group = countAt(object, "group_id", card.groupId, 255);
    if (!group) return std::unexpected(invalid("group_id is a byte"));
    card.groupId = static_cast<std::uint8_t>(*group);
    card.usim = flagAt(object, "usim", card.usim);
    card.gsm = flagAt(object, "gsm", card.gsm);
    card.announcesData = flagAt(object, "announces_data", card.announcesData);
    card.insistsOnLe = flagAt(object, "insists_on_le", card.insistsOnLe);
    const std::string fault = textAt(object, "fault", "none");
    const auto known = std::ranges::find(faultNames, fault, &FaultName::name);
    if (known == faultNames.end()) return std::unexpected(invalid("a card's fault is none, mute, foreign_atr or 6f00"));
    card.fault = known->fault;
    SIMKIOSK_TRY(UiccModel::create(card));
    return card;
}

json::array cardsToJson(const std::deque<UiccConfig>& cards) {
    json::array list;
    for (const auto& card : cards) list.push_back(cardToJson(card));
    return list;
}

Result<std::deque<UiccConfig>> cardsFromJson(const json::value& value) {
    if (!value.is_array() || value.get_array().size() > mostCards) {
        return std::unexpected(invalid("cards: a list of at most 1,000 cards"));
    }
    std::deque<UiccConfig> cards;
    for (const auto& each : value.get_array()) {
        auto card = cardFromJson(each);
        SIMKIOSK_TRY(card);
        cards.push_back(std::move(*card));
    }
    return cards;
}

json::array textsToJson(const std::vector<std::string>& texts) { return json::array(texts.begin(), texts.end()); }

std::vector<std::string> textsFromJson(const json::object& object, std::string_view key) {
    std::vector<std::string> texts;
    const auto* value = object.if_contains(key);
    if (!value || !value->is_array()) return texts;
    for (const auto& text : value->get_array()) {
        if (text.is_string()) texts.emplace_back(text.get_string());
    }
    return texts;
}

// Milliseconds of the modelled motion; roughly what field programs allow for.
Result<std::map<std::string, Duration, std::less<>>> timesFrom(const json::object& config) {
    std::map<std::string, double, std::less<>> milliseconds{{"init", 1500}, {"draw", 1800},   {"gate", 900},
                                                            {"eject", 900}, {"retain", 1200}, {"card_io", 30},
                                                            {"status", 5}};
    double scale = 1;
    if (const auto* given = config.if_contains("motion_ms")) {
        if (!given->is_object()) return std::unexpected(invalid("motion_ms is an object of milliseconds"));
        for (const auto& [name, value] : given->get_object()) {
            boost::system::error_code wrong;
            const auto number = value.to_number<double>(wrong);
            if (wrong || !(number >= 0 && number <= 60'000)) {
                return std::unexpected(invalid("motion_ms: from 0 to 60,000"));
            }
            if (name == "scale") {
                scale = number;
            } else if (const auto known = milliseconds.find(std::string_view(name)); known != milliseconds.end()) {
                known->second = number;
            } else {
                return std::unexpected(
                    invalid("motion_ms knows init, draw, gate, eject, retain, card_io, status, scale"));
            }
        }
    }
    std::map<std::string, Duration, std::less<>> times;
    for (const auto& [name, value] : milliseconds) {
        times.emplace(name,
                      std::chrono::duration_cast<Duration>(std::chrono::duration<double, std::milli>(value * scale)));
    }
    return times;
}

}  // namespace

const char* F2Mechanics::toString(Place place) {
    switch (place) {
        case Place::None: return "none";
        case Place::Gate: return "gate";
        case Place::Contacts: return "contacts";
        case Place::Antenna: return "antenna";
        case Place::Between: return "between";
    }
    return "none";
}

Result<F2Mechanics> F2Mechanics::create(const json::object& config) {
    const auto profile = f2Profile(textAt(config, "profile", "crt-591-m001"));
    if (!profile) return std::unexpected(invalid(profile.error().message));
    const auto* cards = config.if_contains("cards");
    const bool series = cards && cards->is_object();
    auto iccids = IccidSeries::create(series ? textAt(cards->get_object(), "iccid_first") : "8986011200000000000");
    SIMKIOSK_TRY(iccids);
    F2Mechanics unit(*profile, std::move(*iccids));
    auto times = timesFrom(config);
    SIMKIOSK_TRY(times);
    unit.m_times = std::move(*times);
    const auto few = countAt(config, "few_below", unit.m_fewBelow, mostCards);
    const auto capacity = countAt(config, "bin_capacity", unit.m_binCapacity, mostCards);
    if (!few || !capacity) return std::unexpected(invalid("few_below and bin_capacity are counts of cards"));
    unit.m_fewBelow = *few;
    unit.m_binCapacity = *capacity;
    unit.m_unitFetchesData = flagAt(config, "unit_fetches_data");
    unit.m_feedStopsAtGate = flagAt(config, "feed_stops_at_gate");
    if (series) {
        const auto count = countAt(cards->get_object(), "count", 0, mostCards);
        if (!count) return std::unexpected(invalid("cards.count is a count of cards"));
        for (std::size_t i = 0; i < *count; ++i) unit.m_stacker.push_back(unit.newCard());
    } else if (cards) {
        auto list = cardsFromJson(*cards);
        SIMKIOSK_TRY(list);
        unit.m_stacker = std::move(*list);
    }
    return unit;
}

UiccConfig F2Mechanics::newCard() { return cardOf(m_series.take()); }

UiccConfig F2Mechanics::cardOf(std::string iccid) {
    UiccConfig card;
    card.iccid = std::move(iccid);
    card.imsi = "46001" + card.iccid.substr(card.iccid.size() - 11, 10);
    return card;
}

Result<void> F2Mechanics::order(std::string_view what, const json::object& details) {
    if (what == "take_card") {
        if (m_place != Place::Gate) return std::unexpected(invalid("there is no card at the gate"));
        leaveByGate();
    } else if (what == "retract") {
        if (m_place != Place::Gate) return std::unexpected(invalid("there is no card at the gate"));
        fallIntoBin();  // some units have a timer of their own
    } else if (what == "clear_path") {
        if (!m_card) return std::unexpected(invalid("there is no card in the path"));
        fallIntoBin();  // as some units do when they are reset
    } else if (what == "push_back") {
        if (m_place != Place::Gate) return std::unexpected(invalid("there is no card at the gate"));
        m_place = Place::Antenna;
        m_movedByHand = !m_entryEnabled;
    } else if (what == "insert_card") {
        if (!m_entryEnabled) return std::unexpected(invalid("the entry is closed"));
        if (m_card) return std::unexpected(invalid("there is a card in the path"));
        auto card = details.contains("iccid") ? cardFromJson(details) : Result<UiccConfig>(newCard());
        SIMKIOSK_TRY(card);
        m_card = std::move(*card);
        m_place = Place::Antenna;
    } else if (what == "move_by_hand") {
        if (!m_card) return std::unexpected(invalid("there is no card in the path"));
        const std::string to = textAt(details, "to", "none");
        if (to == "none") {
            leaveByGate();
        } else if (to == "gate" || to == "read_position") {
            m_place = to == "gate" ? Place::Gate : Place::Antenna;
        } else {
            return std::unexpected(invalid("move_by_hand: to none, gate or read_position"));
        }
        m_movedByHand = true;
        m_powered.reset();
    } else if (what == "jam") {
        (m_card ? m_jammed : m_jamsNext) = true;  // a card in the path is stuck now, the next one on its way
    } else if (what == "clear_jam") {
        m_jammed = m_jamsNext = false;
        if (m_card && !flagAt(details, "keep_card")) {
            m_card.reset();
            m_place = Place::None;
        }
        m_powered.reset();
    } else if (what == "empty") {
        m_stacker.clear();
    } else if (what == "refill") {
        const auto count = countAt(details, "count", 50, mostCards);
        if (!count || m_stacker.size() + *count > mostCards) return std::unexpected(invalid("refill: count of cards"));
        for (std::size_t i = 0; i < *count; ++i) m_stacker.push_back(newCard());
    } else if (what == "fill_bin") {
        m_binFill = m_binCapacity;
    } else if (what == "empty_bin") {
        m_binFill = 0;
    } else if (what == "restack") {
        while (!m_retained.empty()) {
            m_stacker.push_front(cardOf(std::move(m_retained.back())));
            m_retained.pop_back();
        }
        m_binFill = 0;
    } else if (what == "stick_sensor") {
        const auto number = countAt(details, "n", 0, m_profile.sensors);
        if (!number || *number == 0) return std::unexpected(invalid("stick_sensor: n from 1"));
        m_stuck[*number] = flagAt(details, "value", true);
    } else if (what == "unstick") {
        m_stuck.clear();
    } else if (what == "mute_sim") {
        auto left = countAt(details, "count", 1, mostCards);
        if (!left) return std::unexpected(invalid("mute_sim: count of cards"));
        if (m_card && *left > 0) {
            m_card->fault = UiccConfig::Fault::Mute;
            --*left;
        }
        for (std::size_t i = 0; i < std::min(*left, m_stacker.size()); ++i)
            m_stacker[i].fault = UiccConfig::Fault::Mute;
    } else {
        return fail(ErrorCode::NotFound, "unknown order");
    }
    return {};
}

json::object F2Mechanics::state() const {
    return {{"profile", std::string(m_profile.name)},
            {"card", toString(m_place)},
            {"iccid", m_card ? json::value(m_card->iccid) : json::value(nullptr)},
            {"stacker", m_stacker.size()},
            {"next_iccid", m_stacker.empty() ? json::value(nullptr) : json::value(m_stacker.front().iccid)},
            {"draws", m_draws},
            {"bin", m_binFill},
            {"bin_full", binIsFull()},
            {"counter", m_counter},
            {"retained", textsToJson(m_retained)},
            {"taken", textsToJson(m_taken)},
            {"initialised", m_initialised},
            {"entry_enabled", m_entryEnabled},
            {"powered", m_powered.has_value()},
            {"jammed", m_jammed}};
}

json::value F2Mechanics::save() const {
    json::object stuck;
    for (const auto& [number, value] : m_stuck) stuck[std::to_string(number)] = value;
    return json::object{{"series", m_series.next()},
                        {"stacker", cardsToJson(m_stacker)},
                        {"card", m_card ? json::value(cardToJson(*m_card)) : json::value(nullptr)},
                        {"place", toString(m_place)},
                        {"retained", textsToJson(m_retained)},
                        {"taken", textsToJson(m_taken)},
                        {"bin_fill", m_binFill},
                        {"counter", m_counter},
                        {"draws", m_draws},
                        {"jammed", m_jammed},
                        {"jams_next", m_jamsNext},
                        {"moved_by_hand", m_movedByHand},
                        {"stuck", stuck},
                        {"initialised", m_initialised},
                        {"entry_enabled", m_entryEnabled}};
}

// The contacts are without power after a restart, as after INIT: whoever powered the card has to begin anew.
Result<void> F2Mechanics::load(const json::value& saved) {
    if (!saved.is_object()) return std::unexpected(invalid("the saved state is no object"));
    const json::object& object = saved.get_object();
    auto series = IccidSeries::create(textAt(object, "series") + "0");
    SIMKIOSK_TRY(series);
    auto stacker = cardsFromJson(object.contains("stacker") ? object.at("stacker") : json::value());
    SIMKIOSK_TRY(stacker);
    std::optional<UiccConfig> card;
    if (const auto* inPath = object.if_contains("card"); inPath && !inPath->is_null()) {
        auto parsed = cardFromJson(*inPath);
        SIMKIOSK_TRY(parsed);
        card = std::move(*parsed);
    }
    const std::string place = textAt(object, "place");
    std::optional<Place> where;
    for (const Place each : {Place::None, Place::Gate, Place::Contacts, Place::Antenna, Place::Between}) {
        if (place == toString(each)) where = each;
    }
    if (!where || (*where == Place::None) == card.has_value()) {
        return std::unexpected(invalid("the saved place contradicts the saved card"));
    }
    const auto binFill = countAt(object, "bin_fill", 0, mostCards);
    const auto counter = countAt(object, "counter", 0, 999);
    const auto draws = countAt(object, "draws", 0, 1'000'000'000);
    if (!binFill || !counter || !draws) return std::unexpected(invalid("a saved count is wrong"));

    m_series = std::move(*series);
    m_stacker = std::move(*stacker);
    m_card = std::move(card);
    m_place = *where;
    m_retained = textsFromJson(object, "retained");
    m_taken = textsFromJson(object, "taken");
    m_binFill = *binFill;
    m_counter = static_cast<unsigned>(*counter);
    m_draws = static_cast<unsigned>(*draws);
    m_jammed = flagAt(object, "jammed");
    m_jamsNext = flagAt(object, "jams_next");
    m_movedByHand = flagAt(object, "moved_by_hand");
    m_stuck.clear();
    if (const auto* stuck = object.if_contains("stuck"); stuck && stuck->is_object()) {
        for (std::size_t number = 1; number <= m_profile.sensors; ++number) {
            const auto* value = stuck->get_object().if_contains(std::to_string(number));
            if (value && value->is_bool()) m_stuck[number] = value->get_bool();
        }
    }
    m_initialised = flagAt(object, "initialised");
    m_entryEnabled = flagAt(object, "entry_enabled");
    m_powered.reset();
    return {};
}

}  // namespace simkiosk
