#include "ui/viewmodels/card_count.hpp"

#include "kiosk/session/service_intent.hpp"

namespace simkiosk {
namespace {

constexpr std::size_t digitsAtMost = 4;

unsigned numberOf(const std::string& digits) { return QString::fromStdString(digits).toUInt(); }

}  // namespace

void CardCount::typeDigit(int digit) {
    auto& field = m_atBin ? m_bin : m_stack;
    if (field.size() < digitsAtMost) field += char('0' + digit);
    Q_EMIT typed();
}

void CardCount::eraseDigit() {
    if (m_atBin && m_bin.empty()) m_atBin = false;
    auto& field = m_atBin ? m_bin : m_stack;
    if (!field.empty()) field.pop_back();
    Q_EMIT typed();
}

void CardCount::clearDigits() {
    m_stack.clear();
    m_bin.clear();
    m_atBin = false;
    Q_EMIT typed();
}

void CardCount::goOn() {
    if (!mayGoOn()) return;
    if (m_atBin)
        m_intents.submit(atService(intent::service::Counted{numberOf(m_stack), numberOf(m_bin)}));
    else
        m_atBin = true;
    Q_EMIT typed();
}

}  // namespace simkiosk
