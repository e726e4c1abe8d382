// kioskctl esim parse
#include <boost/json/array.hpp>

#include "kiosk/programs/kioskctl/command.hpp"
#include "kiosk/values/esim_activation_code.hpp"

namespace simkiosk {

namespace {

boost::json::value textOrNull(const std::string& text) {
    return text.empty() ? boost::json::value() : boost::json::value(text);
}

int parseCode(const Output& output, const std::string& text) {
    const auto code = EsimActivationCode::parse(text);
    if (!code) {
        const std::string why = code.error().message;
        output.failure({code.error().code, why,
                        DeviceRefusal{toString(code.error().code), why, "compare it with the code that was issued"}});
        return exitNotRead;
    }
    const auto& fields = code->fields();
    boost::json::array warnings;
    if (!code->isStrict()) warnings.push_back("the matching ID has lower-case letters, which SGP.22 does not foresee");
    return output.success({{"format", "1"},
                           {"smdp_address", fields.smdpAddress},
                           {"matching_id", fields.matchingId},
                           {"smdp_oid", textOrNull(fields.smdpOid)},
                           {"confirmation_code_required", fields.confirmationCodeRequired},
                           {"further", boost::json::array(fields.further.begin(), fields.further.end())},
                           {"code", code->code()},
                           {"qr", code->qrPayload()},
                           {"warnings", std::move(warnings)}});
}

}  // namespace

void addEsimCommands(CLI::App& app, CommandLine& line) {
    const auto code = std::make_shared<std::string>();
    auto* group = app.add_subcommand("esim", "eSIM activation codes (SGP.22)")->require_subcommand(1)->fallthrough();
    auto* parse = group->add_subcommand("parse", "take an activation code apart; 4: it is none")->fallthrough();
    parse->add_option("code", *code, "with or without LPA:")->required()->type_name("CODE");
    parse->callback([&line, code] { line.action = [&line, code] { return parseCode(line.output, *code); }; });
}

}  // namespace simkiosk
