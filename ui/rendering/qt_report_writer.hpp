// A receipt document as an A4 PDF, for reports that are kept; codes are left out.
#pragma once

#include "kiosk/ports/receipt_printer.hpp"

namespace simkiosk {

// Internal: Qt could not write it.
Result<Bytes> reportPdf(const ReceiptDocument& document, const std::string& title);

}  // namespace simkiosk
