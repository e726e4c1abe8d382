#include "drivers/receipt_printer/escpos_mechanism.hpp"

namespace simkiosk::escpos {
namespace {

constexpr int lowPaperDots = 3000 * 8;  // 3 m under the near-end lever
constexpr std::uint8_t realTimeFixed = 0x12;

std::uint8_t bit(bool set, int value) { return static_cast<std::uint8_t>(set ? value : 0); }

}  // namespace

bool Mechanism::paperLow() const { return paperDots < lowPaperDots; }

std::uint8_t Mechanism::realTime(std::uint8_t n) const {
    unsigned value = realTimeFixed;
    switch (n) {
        case 1: value |= bit(!canPrint(), 0x08) | bit(cutterError || waitsForRecovery, 0x20); break;
        case 2: value |= bit(coverOpen, 0x04) | bit(paperOut(), 0x20) | bit(cutterError || overheated, 0x40); break;
        case 3: value |= bit(cutterError, 0x08) | bit(overheated, 0x40); break;
        case 4: value |= bit(paperLow(), 0x0C) | bit(paperOut(), 0x60); break;
        default: break;
    }
    return static_cast<std::uint8_t>(value);
}

std::array<std::uint8_t, 4> Mechanism::automatic() const {
    return {static_cast<std::uint8_t>(0x10 | bit(!canPrint(), 0x08) | bit(coverOpen, 0x20)),
            static_cast<std::uint8_t>(bit(cutterError, 0x08) | bit(overheated, 0x40)), paperSensor(), 0x0F};
}

std::uint8_t Mechanism::paperSensor() const {
    return static_cast<std::uint8_t>(bit(paperLow(), 0x03) | bit(paperOut(), 0x0C));
}

std::array<std::uint8_t, 6> Mechanism::full() const {
    return {0x10,
            0x0F,
            static_cast<std::uint8_t>(bit(paperOut(), 0x01) | bit(paperLow(), 0x04) | bit(ticketInOutput, 0x20)),
            static_cast<std::uint8_t>(bit(coverOpen, 0x02) | bit(spooling, 0x04) | bit(moving, 0x08)),
            bit(overheated, 0x01),
            bit(cutterError, 0x01)};
}

}  // namespace simkiosk::escpos
