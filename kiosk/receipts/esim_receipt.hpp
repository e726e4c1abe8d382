// The part of a receipt that hands out an eSIM: title, QR code, the code in text, and what the telephone will ask.
#pragma once

#include "kiosk/ports/receipt_printer.hpp"
#include "kiosk/values/esim_activation_code.hpp"
#include "kiosk/values/language.hpp"

namespace simkiosk {

// Blocks to append to a document. The text below the QR code is what is typed where nothing can scan: address and
// matching ID each on lines of their own, cut so that no printer wraps them elsewhere.
std::vector<ReceiptBlock> esimReceiptPart(const EsimActivationCode& code, Language language);

}  // namespace simkiosk
