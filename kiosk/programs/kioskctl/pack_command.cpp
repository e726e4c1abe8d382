// kioskctl pack check FILE
#include <boost/json/array.hpp>
#include <boost/json/serialize.hpp>
#include <iostream>

#include "kiosk/programs/kioskctl/command.hpp"
#include "kiosk/programs/kioskctl/own_folder.hpp"
#include "platform/system/country_pack_file.hpp"

namespace simkiosk {

namespace {

constexpr int exitInvalidPack = 3;  // read, and not what a pack must be
constexpr int exitUnreadable = 4;

int sayProblems(const Output& output, const std::string& file, const std::vector<PackProblem>& problems) {
    boost::json::array listed;
    for (const auto& problem : problems) {
        listed.push_back({{"line", problem.line}, {"key", problem.key}, {"message", problem.message}});
        if (!output.json) std::cerr << describe(file, problem) << '\n';
    }
    if (output.json) (void)output.success({{"valid", false}, {"file", file}, {"problems", std::move(listed)}});
    return exitInvalidPack;
}

int sayMeaning(const Output& output, const std::string& file, const CountryPack& pack) {
    boost::json::array means;
    for (auto& sentence : inPlainWords(pack)) {
        if (!output.json) std::cout << sentence << '\n';
        means.push_back(boost::json::string(sentence));
    }
    if (!output.json) return std::cout.flush() ? exitSuccess : exitFailure;
    return output.success({{"valid", true},
                           {"file", file},
                           {"id", pack.id},
                           {"country", pack.country},
                           {"title", pack.title},
                           {"problems", boost::json::array{}},
                           {"means", std::move(means)}});
}

int check(const Output& output, const std::string& name) {
    const auto file = countryPackFile(name, ownFolder());
    const auto text = readPackFile(file);
    if (!text) {
        (void)output.failure(text.error());
        return exitUnreadable;
    }
    const auto pack = parseCountryPack(*text);
    return pack ? sayMeaning(output, file, *pack) : sayProblems(output, file, pack.error());
}

}  // namespace

void addPackCommands(CLI::App& app, CommandLine& line) {
    const auto name = std::make_shared<std::string>();
    auto* group = app.add_subcommand("pack", "country packs: who may buy with which document");
    group->require_subcommand(1)->fallthrough();
    auto* command = group->add_subcommand(
        "check", "is it valid, and what does it mean? Status 0 valid, 3 not valid, 4 cannot be read");
    command->fallthrough();
    command->add_option("FILE", *name, "a pack's file, or the name of a shipped one: china, eu")->required();
    command->callback([&line, name] { line.action = [&line, name] { return check(line.output, *name); }; });
}

}  // namespace simkiosk
