#include "ui/viewmodels/pack_range.hpp"

#include "kiosk/session/service_intent.hpp"

namespace simkiosk {
namespace {

// Of an ICCID.
constexpr std::size_t digitsAtLeast = 18;
constexpr std::size_t digitsAtMost = 20;

}  // namespace

bool PackRange::mayGoOn() const { return (m_atLast ? m_last : m_first).size() >= digitsAtLeast; }

void PackRange::typeDigit(int digit) {
    auto& field = m_atLast ? m_last : m_first;
    if (field.size() < digitsAtMost) field += char('0' + digit);
    Q_EMIT typed();
}

void PackRange::eraseDigit() {
    if (m_atLast && m_last.empty()) m_atLast = false;
    auto& field = m_atLast ? m_last : m_first;
    if (!field.empty()) field.pop_back();
    Q_EMIT typed();
}

void PackRange::clearDigits() {
    m_first.clear();
    m_last.clear();
    m_atLast = false;
    Q_EMIT typed();
}

void PackRange::goOn() {
    if (!mayGoOn()) return;
    if (m_atLast)
        m_intents.submit(atService(intent::service::PackScanned{m_first, m_last}));
    else
        m_atLast = true;
    Q_EMIT typed();
}

}  // namespace simkiosk
