// A receipt printer named on the command line, for every command that prints.
#pragma once

#include <string>

#include "kiosk/ports/receipt_printer.hpp"
#include "kiosk/programs/kioskctl/command.hpp"

namespace simkiosk {

struct PrinterAddress {
    std::string port;
    std::string profile = "generic-80mm";
};

// --port and --profile.
void addPrinterOptions(CLI::App& command, PrinterAddress& printer);

// Prints, cuts and tells how it ended; the exit status.
int printDocument(const Output& output, const PrinterAddress& address, const ReceiptDocument& document);

}  // namespace simkiosk
