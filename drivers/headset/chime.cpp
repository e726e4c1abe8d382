#include "drivers/headset/chime.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <vector>

namespace simkiosk {
namespace {

constexpr int samplesPerSecond = 22'050;
constexpr double toneSeconds = 0.25;
constexpr double loudness = 0.35;

void number(std::string& bytes, std::uint32_t value, int count) {
    for (int i = 0; i < count; ++i) bytes += static_cast<char>(value >> (8 * i) & 0xFF);
}

void tone(std::vector<std::int16_t>& samples, double hertz) {
    const int count = static_cast<int>(toneSeconds * samplesPerSecond);
    for (int i = 0; i < count; ++i) {
        const double at = static_cast<double>(i) / samplesPerSecond;
        const double fading = std::min(1.0, at / 0.01) * std::exp(-6 * at);
        samples.push_back(
            static_cast<std::int16_t>(32'767 * loudness * fading * std::sin(2 * std::numbers::pi * hertz * at)));
    }
}

}  // namespace

std::string warningChime() {
    std::vector<std::int16_t> samples;
    tone(samples, 880);
    tone(samples, 660);
    const auto size = static_cast<std::uint32_t>(samples.size() * 2);
    std::string wav = "RIFF";
    number(wav, 36 + size, 4);
    wav += "WAVEfmt ";
    number(wav, 16, 4);                    // of this part
    number(wav, 1, 2);                     // PCM
    number(wav, 1, 2);                     // mono
    number(wav, samplesPerSecond, 4);      // frames
    number(wav, samplesPerSecond * 2, 4);  // bytes a second
    number(wav, 2, 2);                     // bytes a frame
    number(wav, 16, 2);                    // bits
    wav += "data";
    number(wav, size, 4);
    for (const auto sample : samples) number(wav, static_cast<std::uint16_t>(sample), 2);
    return wav;
}

}  // namespace simkiosk
