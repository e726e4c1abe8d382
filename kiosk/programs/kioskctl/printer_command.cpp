// kioskctl printer print FILE|status
#include "kiosk/programs/kioskctl/printer_command.hpp"

#include <filesystem>
#include <fstream>
#include <iostream>

#include "drivers/receipt_printer/escpos_receipt_printer.hpp"
#include "kiosk/programs/kioskctl/command.hpp"
#include "kiosk/programs/kioskctl/offscreen_text.hpp"
#include "kiosk/programs/kioskctl/port_option.hpp"
#include "kiosk/receipts/receipt_file.hpp"
#include "platform/io/stream_factory.hpp"

namespace simkiosk {

namespace {

constexpr std::size_t largestText = 64 * 1024;

boost::json::object toJson(const PrinterStatus& status) {
    return {{"online", status.online},
            {"paper", toString(status.paper)},
            {"cover_open", status.coverOpen},
            {"cutter_error", status.cutterError},
            {"recoverable_error", status.recoverableError},
            {"unrecoverable_error", status.unrecoverableError}};
}

const char* word(PrintCompletion completion) { return completion == PrintCompletion::Printed ? "printed" : "accepted"; }

Result<std::string> readText(const std::string& path) {
    std::string text(largestText + 1, '\0');
    if (path == "-") {
        std::cin.read(text.data(), static_cast<std::streamsize>(text.size()));
        text.resize(static_cast<std::size_t>(std::cin.gcount()));
    } else {
        std::ifstream file(path, std::ios::binary);
        std::error_code error;
        if (!file || std::filesystem::is_directory(path, error)) {
            return fail(ErrorCode::NotFound, path + " cannot be read");
        }
        file.read(text.data(), static_cast<std::streamsize>(text.size()));
        text.resize(static_cast<std::size_t>(file.gcount()));
    }
    if (text.size() > largestText) return fail(ErrorCode::Unsupported, "a text to print has at most 64 KiB");
    if (!isPrintableUtf8(text)) return fail(ErrorCode::Malformed, path + " is no UTF-8 text");
    return text;
}

Task<Result<boost::json::object>> status(EscPosReceiptPrinter& printer) {
    const auto now = co_await printer.status();
    SIMKIOSK_CO_TRY(now);
    co_return toJson(*now);
}

Task<Result<boost::json::object>> print(EscPosReceiptPrinter& printer, const ReceiptDocument& document) {
    const auto completion = co_await printer.print(document);
    SIMKIOSK_CO_TRY(completion);
    co_return boost::json::object{{"completion", word(*completion)}};
}

using Operation = std::function<Task<Result<boost::json::object>>(EscPosReceiptPrinter&)>;

int runOperation(const Output& output, const PrinterAddress& options, const Operation& operation) {
    const auto address = parsePortOption(options.port);
    if (!address) return output.failure(address.error());
    const auto profile = escPosProfile(options.profile);
    if (!profile) return output.failure({ErrorCode::Invalid, profile.error().message, std::nullopt});
    EventLoop loop;
    const auto stream = openableStream(loop, *address, SerialSettings{.baud = 115200});
    OffscreenText rasterizer;
    EscPosReceiptPrinter printer(*stream, loop, *profile, rasterizer);
    const auto done = runUntilDone(loop, operation(printer)).value();
    return done ? output.success(*done) : output.failure(done.error());
}

int printFile(const Output& output, const PrinterAddress& printer, const std::string& file) {
    const auto text = readText(file);
    if (!text) return output.failure(text.error());
    const auto document = receiptFromText(*text);
    if (document.blocks.empty()) return output.failure({ErrorCode::Invalid, "there is nothing to print", std::nullopt});
    return printDocument(output, printer, document);
}

std::string profileNames() {
    std::string names;
    for (const auto& profile : escPosProfiles()) names += (names.empty() ? "" : " | ") + std::string(profile.name);
    return names;
}

}  // namespace

void addPrinterOptions(CLI::App& command, PrinterAddress& printer) {
    command.add_option("--port", printer.port, "/dev/tty…[@baud] or tcp:host:port")->required()->type_name("ADDR");
    command.add_option("--profile", printer.profile, profileNames())->capture_default_str()->type_name("NAME");
}

int printDocument(const Output& output, const PrinterAddress& address, const ReceiptDocument& document) {
    return runOperation(output, address,
                        [&document](EscPosReceiptPrinter& printer) { return print(printer, document); });
}

void addPrinterCommands(CLI::App& app, CommandLine& line) {
    const auto options = std::make_shared<PrinterAddress>();
    const auto file = std::make_shared<std::string>();
    auto* group = app.add_subcommand("printer", "ESC/POS receipt printer")->require_subcommand(1)->fallthrough();
    addPrinterOptions(*group, *options);

    group->add_subcommand("status", "paper, cover, cutter and errors")->fallthrough()->callback([&line, options] {
        line.action = [&line, options] { return runOperation(line.output, *options, status); };
    });
    auto* print = group->add_subcommand("print", "print a text file and cut")->fallthrough();
    print
        ->add_option("FILE", *file,
                     "UTF-8 text, - for standard input; \"# large\", \"left | right\", \"---\", \"{qr:…}\" and more: "
                     "kiosk/receipts/receipt_file.hpp")
        ->required();
    print->callback([&line, options, file] {
        line.action = [&line, options, file] { return printFile(line.output, *options, *file); };
    });
}

}  // namespace simkiosk
