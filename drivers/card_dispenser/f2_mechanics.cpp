#include "drivers/card_dispenser/f2_mechanics.hpp"

#include <algorithm>

#include "drivers/smart_card/apdu.hpp"
#include "kiosk/values/iccid.hpp"

namespace simkiosk {

namespace {

constexpr std::uint8_t cmInit = 0x30, cmStatus = 0x31, cmMove = 0x32, cmEntry = 0x33, cmType = 0x50, cmCpu = 0x51;
constexpr std::size_t mostRemembered = 10'000;  // ICCIDs in the lists of taken and retained cards

Bytes digits(unsigned count) {
    const std::string text = std::to_string(1000 + count).substr(1);
    return toBytes(text);
}

}  // namespace

Result<IccidSeries> IccidSeries::create(std::string first) {
    const bool decimal = first.find_first_not_of("0123456789") == std::string::npos;
    if (!decimal || first.size() < 18 || first.size() > 20 || !first.starts_with("89")) {
        return fail(ErrorCode::Invalid, "iccid_first needs 18 to 20 digits that begin with 89");
    }
    first.pop_back();
    return IccidSeries(std::move(first));
}

std::string IccidSeries::take() {
    const std::string iccid = m_body + static_cast<char>('0' + luhnCheckDigit(m_body));
    for (auto digit = m_body.rbegin(); digit != m_body.rend(); ++digit) {
        if (*digit != '9') {
            ++*digit;
            break;
        }
        *digit = '0';
    }
    return iccid;
}

Duration F2Mechanics::durationOf(const f2::Command& command) const {
    const auto time = [this](std::string_view name) { return m_times.find(name)->second; };
    switch (command.cm) {
        case cmInit: return time("init");
        case cmMove:
            if (goesToBin(command.pm)) return time("retain");
            if (m_place == Place::None) return time("draw");
            return time(command.pm == 0x30 ? "gate" : "eject");
        case cmCpu: return time("card_io");
        default: return time("status");
    }
}

Bytes F2Mechanics::finish(const f2::Command& command) {
    if (!m_initialised && command.cm != cmInit) return refusalText(command, "B0");
    switch (command.cm) {
        case cmInit: return initialise(command);
        case cmStatus: return tellStatus(command);
        case cmMove: return move(command);
        case cmEntry:
            if (command.pm != 0x30 && command.pm != 0x31 && command.pm != m_profile.enableEntry) {
                return refusalText(command, "01");
            }
            m_entryEnabled = command.pm == m_profile.enableEntry;
            return accept(command);
        case cmType:
            if (command.pm != 0x30) return refusalText(command, "03");
            return accept(command, toBytes(m_card && m_place == Place::Contacts ? "10" : "00"));
        case cmCpu: return contactCard(command);
        case 0x52:
        case 0x53:
        case 0x54:
        case 0x60: return refusalText(command, "03");
        case 0xA2:
            return accept(command, toBytes("\x0c"
                                           "SK0000000001"));
        case 0xA3: return accept(command, toBytes("9V10SK"));
        case 0xA4: return accept(command, toBytes("SK_F2_A_261122"));
        case 0xA5: return binCounter(command);
        case 0xA6: return accept(command);
        default: return refusalText(command, "00");
    }
}

Bytes F2Mechanics::accept(const f2::Command& command, ByteView data) const {
    const std::size_t cards = m_stacker.size();
    const char stacker = cards == 0 ? '0' : cards < m_fewBelow ? '1' : '2';
    Bytes text{'P',
               command.cm,
               command.pm,
               static_cast<std::uint8_t>(cardDigit()),
               static_cast<std::uint8_t>(stacker),
               static_cast<std::uint8_t>(binIsFull() ? m_profile.binFull : '0')};
    append(text, data);
    return text;
}

Bytes F2Mechanics::refusalText(const f2::Command& command, std::string_view code, ByteView data) {
    Bytes text{'N', command.cm, command.pm};
    append(text, toBytes(code));
    append(text, data);
    return text;
}

Bytes F2Mechanics::initialise(const f2::Command& command) {
    if (std::string_view("013457").find(static_cast<char>(command.pm)) == std::string_view::npos) {
        return refusalText(command, "01");
    }
    if (m_jammed) return refusalText(command, "10");
    m_initialised = true;
    m_entryEnabled = false;
    m_movedByHand = false;
    m_powered.reset();
    if (m_card && (command.pm == '0' || command.pm == '4')) m_place = Place::Gate;
    if (m_card && (command.pm == '1' || command.pm == '5')) {
        const Bytes retained = retain(command);
        if (retained[0] == 'N') return retained;
    }
    return accept(command, toBytes(m_profile.firmware));
}

Bytes F2Mechanics::tellStatus(const f2::Command& command) const {
    if (command.pm == 0x30) return accept(command);
    if (command.pm == 0x31) return accept(command, sensorBytes());
    return refusalText(command, "01");
}

// --- The path ------------------------------------------------------------------------------------------------

bool F2Mechanics::goesToBin(std::uint8_t pm) const { return pm == m_profile.moveToBin; }

std::optional<F2Mechanics::Place> F2Mechanics::targetOf(std::uint8_t pm) const {
    if (pm == 0x30) return Place::Gate;
    if (pm == 0x31) return m_feedStopsAtGate && m_place == Place::None ? Place::Gate : Place::Contacts;
    if (pm == 0x32) return Place::Antenna;
    if (m_profile.moveToMagnetic != 0 && pm == m_profile.moveToMagnetic) return Place::Antenna;
    if (pm == 0x39) return Place::None;
    return std::nullopt;
}

Bytes F2Mechanics::move(const f2::Command& command) {
    if (m_jammed) return refusalText(command, "10");
    if (m_movedByHand) return refusalText(command, "45");
    if (m_powered) return refusalText(command, "05");
    if (goesToBin(command.pm)) return m_card ? retain(command) : refusalText(command, "02");
    if (command.pm == 0x33) return accept(command);  // HB-HDN: does nothing
    const auto target = targetOf(command.pm);
    if (!target) return refusalText(command, "01");
    return moveTo(command, *target);
}

Bytes F2Mechanics::moveTo(const f2::Command& command, Place target) {
    const bool inward = target == Place::Contacts || target == Place::Antenna || command.pm == 0x31;
    if (!m_card) {
        if (!inward) return refusalText(command, "02");
        if (m_stacker.empty()) return refusalText(command, "A0");
        m_card = std::move(m_stacker.front());
        m_stacker.pop_front();
        ++m_draws;
    }
    if (m_jamsNext) {
        m_jamsNext = false;
        m_jammed = true;
        m_place = Place::Between;
        return refusalText(command, "10");
    }
    m_place = target;
    if (target == Place::None) leaveByGate();
    const char seen = cardDigit();
    const char expected = target == Place::None ? '0' : target == Place::Gate ? '1' : '2';
    if (seen != expected) return refusalText(command, "12");
    return accept(command);
}

Bytes F2Mechanics::retain(const f2::Command& command) {
    if (binIsFull()) return refusalText(command, "A1");
    if (m_counter >= 999) return refusalText(command, "50");
    if (m_jamsNext) {
        m_jamsNext = false;
        m_jammed = true;
        m_place = Place::Between;
        return refusalText(command, "10");
    }
    fallIntoBin();
    return accept(command);
}

void F2Mechanics::fallIntoBin() {
    if (m_retained.size() < mostRemembered) m_retained.push_back(m_card->iccid);
    ++m_binFill;
    ++m_counter;
    m_card.reset();
    m_place = Place::None;
}

void F2Mechanics::leaveByGate() {
    if (m_taken.size() < mostRemembered) m_taken.push_back(m_card->iccid);
    m_card.reset();
    m_place = Place::None;
}

void F2Mechanics::stop(const f2::Command& command, double share) {
    if (command.cm != cmMove || m_jammed || m_movedByHand || m_powered || !m_initialised) return;
    const bool draws = !m_card && (command.pm == 0x31 || command.pm == 0x32);
    if (draws && share >= 0.5 && !m_stacker.empty()) {
        m_card = std::move(m_stacker.front());
        m_stacker.pop_front();
        ++m_draws;
    }
    if (m_card && share > 0) m_place = Place::Between;
}

void F2Mechanics::powerCycle() {
    m_initialised = false;
    m_entryEnabled = false;
    m_powered.reset();
}

// S1, S2 at the gate, S3, S4 inside, S5 stacker, S6 stacker above "few", S7 bin full; the rest is reserved.
Bytes F2Mechanics::sensorBytes() const {
    Bytes sensors(m_profile.sensors, '0');
    const auto see = [&](std::size_t number, bool card) { sensors[number - 1] = card ? '1' : '0'; };
    see(1, m_place == Place::Gate);
    see(2, m_place == Place::Gate || m_place == Place::Between);
    see(3, m_place == Place::Contacts || m_place == Place::Antenna || m_place == Place::Between);
    see(4, m_place == Place::Contacts);
    see(5, !m_stacker.empty());
    see(6, m_stacker.size() >= m_fewBelow);
    see(7, binIsFull());
    for (const auto& [number, card] : m_stuck) {
        if (number <= sensors.size()) see(number, card);
    }
    return sensors;
}

// The unit believes its sensors.
char F2Mechanics::cardDigit() const {
    const Bytes sensors = sensorBytes();
    if (sensors[2] == '1' || sensors[3] == '1') return '2';
    return sensors[0] == '1' || sensors[1] == '1' ? '1' : '0';
}

// --- The card at the contacts ---------------------------------------------------------------------------------

Bytes F2Mechanics::contactCard(const f2::Command& command) {
    switch (command.pm) {
        case 0x30: return resetCard(command, command.data.empty() ? std::uint8_t{0x30} : command.data[0]);
        case 0x31: m_powered.reset(); return accept(command);
        case 0x32: return accept(command, toBytes(m_powered ? "1" : "0"));
        case 0x33:
        case 0x39: return exchangeApdu(command);
        case 0x34: return refusalText(command, m_powered ? "66" : "65");
        case 0x38: return m_powered ? resetCard(command, 0x33) : refusalText(command, "65");
        default: return refusalText(command, "01");
    }
}

Bytes F2Mechanics::resetCard(const f2::Command& command, std::uint8_t voltage) {
    if (voltage != 0x30 && voltage != 0x33 && voltage != 0x35) return refusalText(command, "01");
    if (!m_card || m_place == Place::Gate) return refusalText(command, "02");
    m_powered.reset();
    auto sim = UiccModel::create(*m_card);
    if (!sim || m_place != Place::Contacts || sim->atr().empty()) return refusalText(command, "63");
    Bytes typeAndAtr{'0'};
    append(typeAndAtr, sim->atr());
    if (m_card->fault == UiccConfig::Fault::ForeignAtr && voltage == 0x30) {
        return refusalText(command, "69", typeAndAtr);
    }
    m_powered = std::move(*sim);
    return accept(command, typeAndAtr);
}

Bytes F2Mechanics::exchangeApdu(const f2::Command& command) {
    if (!m_powered) return refusalText(command, "65");
    if (command.data.size() < 4 || command.data.size() > 261) return refusalText(command, "01");
    Bytes answer = m_powered->transmit(command.data);
    if (answer.size() < 2) {
        m_powered.reset();
        return refusalText(command, "63");
    }
    const StatusWord status{readU16Be(ByteView(answer).last(2))};
    if (m_unitFetchesData && status.bytesWaiting()) {
        answer = m_powered->transmit(Bytes{command.data[0], 0xC0, 0x00, 0x00, status.sw2()});
    }
    return accept(command, answer);
}

Bytes F2Mechanics::binCounter(const f2::Command& command) {
    if (command.pm == 0x30) return accept(command, digits(m_counter));
    const auto count = f2::parseBinCount(command.data);
    if (command.pm != 0x31 || !count) return refusalText(command, "01");
    m_counter = *count;
    return accept(command);
}

}  // namespace simkiosk
