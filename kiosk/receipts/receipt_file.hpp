// A receipt written by hand, for technicians and tests.
#pragma once

#include <string_view>

#include "kiosk/ports/receipt_printer.hpp"

namespace simkiosk {

// UTF-8, one block a line; never fails, what is no mark is text:
//   # words            large, centred          > words        centred
//   ## words           bold                    >> words       at the right
//   ~ words            small                   left | right   a pair of label and value
//   ---                a rule                  {feed:3}       empty lines, 1 to 20
//   {qr:payload}       QR code                 {code128:ABC}  bar code, printable ASCII
// Control characters are left out; at most 1,000 lines of at most 1,000 bytes are read.
ReceiptDocument receiptFromText(std::string_view text);

}  // namespace simkiosk
