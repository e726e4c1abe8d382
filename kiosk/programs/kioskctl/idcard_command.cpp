// kioskctl idcard read
#include <filesystem>

#include "drivers/id_card_reader/id_card_text.hpp"
#include "drivers/id_card_reader/sam_id_card_reader.hpp"
#include "kiosk/programs/kioskctl/command.hpp"
#include "kiosk/programs/kioskctl/photo_decoding.hpp"
#include "kiosk/programs/kioskctl/port_option.hpp"
#include "platform/io/stream_factory.hpp"

namespace simkiosk {

namespace {

struct ReadOptions {
    std::string port;
    std::string decoder;
    unsigned timeoutSeconds = 10;
    bool newestAddress = false;
};

const char* word(IdCardType type) {
    switch (type) {
        case IdCardType::Resident: return "resident";
        case IdCardType::HkMacaoTaiwanPermit: return "J";
        case IdCardType::ForeignPermanent2017: return "I";
        case IdCardType::ForeignPermanent2023: return "Y";
    }
    return "resident";
}

const char* word(Sex sex) {
    switch (sex) {
        case Sex::Male: return "male";
        case Sex::Female: return "female";
        case Sex::NotStated: return "not_stated";
        case Sex::Unknown: return "unknown";
    }
    return "unknown";
}

boost::json::value date(const std::optional<Date>& day) {
    return day ? boost::json::value(isoDate(*day)) : boost::json::value();
}

// Not every card's number has a check digit.
boost::json::value checkResult(NumberCheck check) {
    if (check == NumberCheck::NotApplicable) return nullptr;
    return check == NumberCheck::Valid;
}

boost::json::object toJson(const IdCard& card) {
    boost::json::object about{{"type", word(card.type)},
                              {"name", card.name.reveal()},
                              {"sex", word(card.sex)},
                              {"nation", card.nation},
                              {"birth_date", date(card.birthDate)},
                              {"address", card.address.reveal()},
                              {"number", card.number.reveal()},
                              {"number_check", checkResult(card.numberCheck)},
                              {"issuer", card.issuer.reveal()},
                              {"valid_from", date(card.validFrom)},
                              {"valid_to", card.validForever ? boost::json::value("long-term") : date(card.validTo)}};
    if (card.type == IdCardType::Resident) about["nation_name"] = nationName(card.nation);
    if (!card.englishName.empty()) about["english_name"] = card.englishName.reveal();
    if (!card.passNumber.empty()) about["pass_number"] = card.passNumber.reveal();
    if (!card.timesIssued.empty()) about["times_issued"] = card.timesIssued;
    if (!card.earlierNumber.empty()) about["earlier_number"] = card.earlierNumber.reveal();
    return about;
}

// Told before anybody lifts a card in vain.
Result<void> decoderThere(const std::string& plugin) {
    std::error_code ignored;
    if (plugin.empty() || std::filesystem::is_regular_file(plugin, ignored)) return {};
    return fail(ErrorCode::NotFound, "there is no decoder plug-in " + plugin);
}

int readCard(const Output& output, const ReadOptions& options) {
    const auto address = parsePortOption(options.port);
    if (!address) return output.failure(address.error());
    if (const auto decoder = decoderThere(options.decoder); !decoder) return output.failure(decoder.error());
    EventLoop loop;
    const auto stream = openableStream(loop, *address, SerialSettings{.baud = 115200});
    SamIdCardReader reader(*stream, loop, {.readNewestAddress = options.newestAddress});
    const auto card = runUntilDone(loop, reader.waitAndRead(std::chrono::seconds(options.timeoutSeconds))).value();
    if (!card) return output.failure(card.error());
    auto about = toJson(*card);
    about["photo"] = decodePhoto(loop, card->photo, options.decoder);
    return output.success(about);
}

}  // namespace

void addIdCardCommands(CLI::App& app, CommandLine& line) {
    const auto options = std::make_shared<ReadOptions>();
    auto* group =
        app.add_subcommand("idcard", "resident identity card reader (SAM-V)")->require_subcommand(1)->fallthrough();
    auto* read = group->add_subcommand("read", "wait for a card and read it")->fallthrough();
    read->add_option("--port", options->port, "/dev/tty…[@baud] or tcp:host:port")->required()->type_name("ADDR");
    read->add_option("--decoder", options->decoder, "plug-in that decodes the photo")->type_name("PLUGIN");
    read->add_option("--timeout", options->timeoutSeconds, "seconds to wait for a card")
        ->capture_default_str()
        ->check(CLI::Range(0, 600));
    read->add_flag("--newest-address", options->newestAddress, "ask for the address written to the card last");
    read->callback([&line, options] { line.action = [&line, options] { return readCard(line.output, *options); }; });
}

}  // namespace simkiosk
