// QR codes (ISO/IEC 18004) as a square of dark and light modules, without the quiet zone.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace simkiosk {

inline constexpr int qrQuietModules = 4;  // light, on every side (ISO/IEC 18004 §5.3.8)

struct QrModules {
    int width = 0;  // of the square, in modules
    std::vector<bool> dark;

    // Light outside of the square.
    bool isDark(int x, int y) const {
        return x >= 0 && y >= 0 && x < width && y < width && dark[static_cast<std::size_t>(y * width + x)];
    }
};

// In byte mode with error correction M, the smallest version that holds it. Nothing for a payload that is empty or has
// more than 2,331 bytes.
std::optional<QrModules> qrModules(std::string_view payload);

}  // namespace simkiosk
