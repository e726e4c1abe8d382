#include "ui/rendering/qr_modules.hpp"

#include <qrencode.h>

#include <memory>

namespace simkiosk {

std::optional<QrModules> qrModules(std::string_view payload) {
    constexpr std::size_t largestBytes = 2331;  // version 40, level M
    if (payload.empty() || payload.size() > largestBytes) return std::nullopt;
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeData(static_cast<int>(payload.size()), reinterpret_cast<const unsigned char*>(payload.data()), 0,
                          QR_ECLEVEL_M),
        &QRcode_free);
    if (!code) return std::nullopt;
    QrModules modules{code->width, {}};
    const auto count = static_cast<std::size_t>(code->width * code->width);
    for (std::size_t i = 0; i < count; ++i) modules.dark.push_back((code->data[i] & 1) != 0);
    return modules;
}

}  // namespace simkiosk
