// What shows whether a printer prints: letters of every script, sizes, a QR code and a bar code.
#pragma once

#include <string>

#include "kiosk/ports/receipt_printer.hpp"

namespace simkiosk {

ReceiptDocument testPage(const std::string& kioskId, const std::string& localTime);

}  // namespace simkiosk
