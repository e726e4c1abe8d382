#include "drivers/emulation/wire_faults.hpp"

#include <algorithm>
#include <array>

namespace simkiosk {

namespace {

constexpr std::array allModes{WireFaults::Mode::Normal, WireFaults::Mode::Silent, WireFaults::Mode::Garbage,
                              WireFaults::Mode::Slow};
constexpr std::size_t underWayLimit = 4096;  // pieces; beyond that a slow wire loses bytes like a full buffer

Result<std::chrono::milliseconds> milliseconds(const boost::json::object& order, std::string_view key,
                                               std::chrono::milliseconds otherwise) {
    const auto* value = order.if_contains(key);
    if (!value) return otherwise;
    const auto* number = value->if_int64();
    if (!number || *number < 0 || *number > 600'000) {
        return fail(ErrorCode::Invalid, std::string(key) + " must be a number of milliseconds from 0 to 600000");
    }
    return std::chrono::milliseconds(*number);
}

}  // namespace

const char* toString(WireFaults::Mode mode) {
    switch (mode) {
        case WireFaults::Mode::Normal: return "normal";
        case WireFaults::Mode::Silent: return "silent";
        case WireFaults::Mode::Garbage: return "garbage";
        case WireFaults::Mode::Slow: return "slow";
    }
    return "?";
}

bool WireFaults::knows(std::string_view order) {
    return std::ranges::any_of(allModes, [order](Mode mode) { return order == toString(mode); });
}

Result<void> WireFaults::apply(const boost::json::object& order, Instant now) {
    const auto* word = order.if_contains("do");
    if (!word || !word->is_string() || !knows(word->get_string())) {
        return fail(ErrorCode::Invalid, "the wire can be normal, silent, garbage or slow");
    }
    const auto delay = milliseconds(order, "delay_ms", 1500ms);
    SIMKIOSK_TRY(delay);
    const auto perByte = milliseconds(order, "byte_ms", 20ms);
    SIMKIOSK_TRY(perByte);
    const auto healsAfter = milliseconds(order, "for_ms", 0ms);
    SIMKIOSK_TRY(healsAfter);
    const auto* deaf = order.if_contains("deaf");
    if (deaf && !deaf->is_bool()) return fail(ErrorCode::Invalid, "deaf must be true or false");

    for (const Mode mode : allModes) {
        if (word->get_string() == toString(mode)) m_mode = mode;
    }
    m_deaf = m_mode == Mode::Silent && deaf && deaf->get_bool();
    m_delay = *delay;
    m_perByte = *perByte;
    m_healsAt.reset();
    if (healsAfter->count() > 0) m_healsAt = now + *healsAfter;
    return {};
}

bool WireFaults::hostIsHeard(Instant now) {
    healIfTime(now);
    return !m_deaf;
}

void WireFaults::fromDevice(Bytes bytes, Instant now) {
    healIfTime(now);
    if (bytes.empty() || m_mode == Mode::Silent || m_underWay.size() >= underWayLimit) return;
    if (m_mode == Mode::Garbage) bytes = noise(bytes.size());
    // Nothing overtakes what is still under way.
    const Instant after = m_underWay.empty() ? now : std::max(now, m_underWay.back().when);
    if (m_mode != Mode::Slow) {
        m_underWay.push_back({after, std::move(bytes)});
        return;
    }
    Instant when = after + m_delay;
    for (const auto byte : bytes) {
        if (m_underWay.size() >= underWayLimit) return;
        m_underWay.push_back({when, Bytes{byte}});
        when += m_perByte;
    }
}

Bytes WireFaults::toHost(Instant now) {
    Bytes arrived;
    while (!m_underWay.empty() && m_underWay.front().when <= now) {
        append(arrived, m_underWay.front().bytes);
        m_underWay.pop_front();
    }
    return arrived;
}

std::optional<Instant> WireFaults::nextWake() const {
    if (m_underWay.empty()) return std::nullopt;
    return m_underWay.front().when;
}

void WireFaults::healIfTime(Instant now) {
    if (!m_healsAt || now < *m_healsAt) return;
    m_healsAt.reset();
    m_mode = Mode::Normal;
    m_deaf = false;
}

Bytes WireFaults::noise(std::size_t count) {
    Bytes bytes(count);
    for (auto& byte : bytes) {
        m_noise ^= m_noise << 13;
        m_noise ^= m_noise >> 17;
        m_noise ^= m_noise << 5;
        byte = static_cast<std::uint8_t>(m_noise >> 24);
    }
    return bytes;
}

}  // namespace simkiosk
