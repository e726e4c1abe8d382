// kioskctl esim parse CODE · build --smdp … · show CODE · print CODE --port …
#include <QtGui/QImage>
#include <boost/json/array.hpp>

#include "kiosk/programs/kioskctl/command.hpp"
#include "kiosk/programs/kioskctl/printer_command.hpp"
#include "kiosk/receipts/esim_receipt.hpp"
#include "kiosk/values/esim_activation_code.hpp"
#include "ui/rendering/qr_modules.hpp"

namespace simkiosk {

namespace {

struct EsimOptions {
    std::string code;
    EsimActivationCode::Fields fields;
    std::string picture;
    std::string language = "en";
    PrinterAddress printer;
};

boost::json::value textOrNull(const std::string& text) {
    return text.empty() ? boost::json::value() : boost::json::value(text);
}

boost::json::object toJson(const EsimActivationCode& code) {
    const auto& fields = code.fields();
    boost::json::array warnings;
    if (!code.isStrict()) warnings.push_back("the matching ID has lower-case letters, which SGP.22 does not foresee");
    return {{"format", "1"},
            {"smdp_address", fields.smdpAddress},
            {"matching_id", fields.matchingId},
            {"smdp_oid", textOrNull(fields.smdpOid)},
            {"confirmation_code_required", fields.confirmationCodeRequired},
            {"further", boost::json::array(fields.further.begin(), fields.further.end())},
            {"code", code.code()},
            {"qr", code.qrPayload()},
            {"warnings", std::move(warnings)}};
}

// Does something with the code that was named, or says why it is none.
template <typename Use>
int withCode(const Output& output, const std::string& text, Use use) {
    const auto code = EsimActivationCode::parse(text);
    if (code) return use(*code);
    const std::string why = code.error().message;
    output.failure({code.error().code, why,
                    DeviceRefusal{toString(code.error().code), why, "compare it with the code that was issued"}});
    return exitNotRead;
}

int build(const Output& output, const EsimOptions& options) {
    const auto code = EsimActivationCode::build(options.fields);
    return code ? output.success(toJson(*code)) : output.failure(code.error());
}

// Two rows of modules a line of text. Dark modules are left blank, as most terminals are dark: a telephone reads
// either, the quiet zone is drawn.
std::string asText(const QrModules& qr) {
    std::string text;
    for (int y = -qrQuietModules; y < qr.width + qrQuietModules; y += 2) {
        for (int x = -qrQuietModules; x < qr.width + qrQuietModules; ++x) {
            const bool upper = !qr.isDark(x, y);
            const bool lower = !qr.isDark(x, y + 1);
            text += upper ? (lower ? "█" : "▀") : (lower ? "▄" : " ");
        }
        text += '\n';
    }
    return text;
}

Result<void> writePicture(const QrModules& qr, const std::string& path) {
    constexpr int modulePixels = 8;
    const int width = qr.width + 2 * qrQuietModules;
    QImage image(width, width, QImage::Format_Grayscale8);
    for (int y = 0; y < width; ++y)
        for (int x = 0; x < width; ++x)
            image.scanLine(y)[x] = qr.isDark(x - qrQuietModules, y - qrQuietModules) ? 0 : 255;
    if (!image.scaled(width * modulePixels, width * modulePixels).save(QString::fromStdString(path), "PNG"))
        return fail(ErrorCode::Storage, path + " cannot be written");
    return {};
}

int show(const Output& output, const EsimOptions& options, const EsimActivationCode& code) {
    const auto qr = qrModules(code.qrPayload());
    if (!qr) return output.failure({ErrorCode::Unsupported, "the code is too long for a QR code", std::nullopt});
    auto result = toJson(code);
    result["modules"] = qr->width;
    if (!options.picture.empty()) {
        const auto written = writePicture(*qr, options.picture);
        if (!written) return output.failure(written.error());
        result["picture"] = options.picture;
    } else if (!output.json) {
        std::fputs(asText(*qr).c_str(), stdout);
    }
    return output.success(result);
}

int print(const Output& output, const EsimOptions& options, const EsimActivationCode& code) {
    const auto language = parseLanguage(options.language);
    if (!language) return output.failure({ErrorCode::Invalid, language.error().message, std::nullopt});
    return printDocument(output, options.printer, {esimReceiptPart(code, *language)});
}

}  // namespace

void addEsimCommands(CLI::App& app, CommandLine& line) {
    const auto options = std::make_shared<EsimOptions>();
    auto* group = app.add_subcommand("esim", "eSIM activation codes (SGP.22)")->require_subcommand(1)->fallthrough();
    const auto add = [&](const char* name, const char* about, auto use) {
        auto* command = group->add_subcommand(name, about)->fallthrough();
        command->add_option("code", options->code, "with or without LPA:")->required()->type_name("CODE");
        command->callback([&line, options, use] {
            line.action = [&line, options, use] {
                return withCode(line.output, options->code,
                                [&](const auto& code) { return use(line.output, *options, code); });
            };
        });
        return command;
    };
    add("parse", "take an activation code apart; 4: it is none",
        [](const Output& output, const EsimOptions&, const EsimActivationCode& code) {
            return output.success(toJson(code));
        });
    add("show", "its QR code in the terminal, or as a picture", show)
        ->add_option("--png", options->picture, "write a picture instead")
        ->type_name("FILE");
    auto* printing = add("print", "its QR code and text on a receipt printer", print);
    addPrinterOptions(*printing, options->printer);
    printing->add_option("--language", options->language, "of the receipt")->capture_default_str()->type_name("TAG");

    auto* building = group->add_subcommand("build", "put an activation code together")->fallthrough();
    auto& fields = options->fields;
    building->add_option("--smdp", fields.smdpAddress, "address of the SM-DP+")->required()->type_name("DOMAIN");
    building->add_option("--matching-id", fields.matchingId, "letters, digits and -")->type_name("ID");
    building->add_option("--oid", fields.smdpOid, "of the SM-DP+, dotted")->type_name("OID");
    building->add_flag("--confirmation-code", fields.confirmationCodeRequired, "the telephone asks for one");
    building->callback([&line, options] { line.action = [&line, options] { return build(line.output, *options); }; });
}

}  // namespace simkiosk
