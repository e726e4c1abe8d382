#include "kiosk/service/test_page.hpp"

#include <fmt/format.h>

#include "kiosk/receipts/receipt_file.hpp"

namespace simkiosk {

ReceiptDocument testPage(const std::string& kioskId, const std::string& localTime) {
    return receiptFromText(
        fmt::format("# TEST\n> {0} · {1}\n---\n## ABCDEFGHIJKLMNOPQRSTUVWXYZ\nabcdefghijklmnopqrstuvwxyz 0123456789\n"
                    "中文 测试 · ¡Español! ¿Año?\n~ The quick brown fox jumps over the lazy dog.\nLeft | Right\n---\n"
                    "{{qr:SIMKIOSK-TEST-{0}}}\n{{code128:TEST-{0}}}\n",
                    kioskId, localTime));
}

}  // namespace simkiosk
