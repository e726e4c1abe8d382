// simkiosk-customer: walks the real screen of a running kiosk by real input, as one customer after the other.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstdlib>
#include <filesystem>
#include <iostream>

#include "tests/scenarios/customer/clerk.hpp"
#include "tests/scenarios/customer/walk.hpp"
#include "tests/support/temporary_folder.hpp"

namespace {

using namespace simkiosk;
using namespace simkiosk::customer;
using namespace std::chrono_literals;

struct Options {
    std::string screenSocket;
    std::string devicesSocket;
    std::string acquirer;
    std::string caFile;
    std::string language = "en";
    std::string behaviour = "normal";
    std::string transcript;
    int sales = 1;
    bool quiet = false;
    int patienceSeconds = 180;
    WalkOptions walk;
};

void describe(CLI::App& app, Options& options) {
    app.option_defaults()->always_capture_default();
    app.add_option("--screen", options.screenSocket, "socket of the screen port")->required();
    app.add_option("--devices", options.devicesSocket, "control socket of simkiosk-devices")->required();
    app.add_option("--acquirer", options.acquirer, "the wallet's bank, https://HOST:PORT")->required();
    app.add_option("--ca", options.caFile, "certificate of the acquirer")->required();
    app.add_option("--language", options.language, "zh-CN, zh-TW, en, es or ar");
    app.add_option("--behaviour", options.behaviour,
                   "normal, walks_away=PAGE, cancels=PAGE, other_face, photo_attack, removes_card_early, "
                   "never_takes_sim, forged_document, asks_staff=consents, asks_staff=live_face");
    app.add_option("--document", options.walk.wishes.document,
                   "identity card of the emulated reader, or passport or permit");
    app.add_option("--chip", options.walk.wishes.chip, "another card of the passport reader than the document's own");
    app.add_option("--plan", options.walk.wishes.plan, "part of the plan's name; the second plan when not given");
    app.add_option("--number", options.walk.wishes.digits, "digits typed into the number search");
    app.add_option("--speed", options.walk.wishes.speed, "2 reads, decides and moves twice as fast")
        ->check(CLI::Range(0.1, 20.0));
    app.add_option("--sales", options.sales, "customers one after the other")->check(CLI::Range(1, 100'000));
    app.add_option("--screenshots", options.walk.screenshots, "folder for a picture of every page");
    app.add_option("--transcript", options.transcript, "text file; JSON lines go beside it as .jsonl");
    app.add_option("--patience", options.patienceSeconds, "seconds for one visit")->check(CLI::Range(1, 3600));
    app.add_flag("--quiet", options.quiet, "no transcript on standard output");
}

int complain(const Error& error) {
    std::cerr << "simkiosk-customer: " << error.message << '\n';
    return error.code == ErrorCode::Invalid ? 2 : 1;
}

std::string smoothness(const boost::json::object& stats) {
    const auto number = [&](std::string_view key) {
        const auto* value = stats.if_contains(key);
        return value && value->is_number() ? value->to_number<double>() : 0;
    };
    return fmt::format(
        "screen: longest block {:.0f} ms ({:.0f} ms of it own work), {:.0f} frames; first frame {:.0f} ms after the "
        "program began; {:.0f} MiB resident",
        number("longest_block_ms"), number("cpu_ms_of_longest_block"), number("frames"),
        number("first_frame_ms_after_start"), number("peak_rss_kib") / 1024);
}

// All customers; the number of visits that did not end as their manner wants.
Result<int> visitAll(Options& options) {
    const auto language = parseLanguage(options.language);
    SIMKIOSK_TRY(language);
    const auto behaviour = parseBehaviour(options.behaviour);
    SIMKIOSK_TRY(behaviour);
    options.walk.wishes.language = *language;
    options.walk.wishes.behaviour = *behaviour;
    options.walk.patience = std::chrono::seconds(options.patienceSeconds);
    auto screenPort = JsonLines::connect(options.screenSocket, 15s);
    SIMKIOSK_TRY(screenPort);
    auto devicesPort = JsonLines::connect(options.devicesSocket, 15s);
    SIMKIOSK_TRY(devicesPort);
    KioskScreen screen(std::move(*screenPort));
    DeviceDesk devices(std::move(*devicesPort));
    const Wallet wallet(options.acquirer, options.caFile);
    Transcript transcript(options.transcript, !options.quiet);
    // Who asks for staff, or whom the camera could not judge, is not left alone. Staff see who stands there.
    std::optional<Clerk> clerk;
    const bool holder = behaviour->manner != Manner::OtherFace && behaviour->manner != Manner::PhotoAttack &&
                        behaviour->manner != Manner::ForgedDocument;
    options.walk.onPage = [&](Page page) {
        if (page != Page::StaffCheck || clerk) return;
        clerk.emplace(options.acquirer, options.caFile, holder ? ClerkDecision::Confirms : ClerkDecision::Rejects);
    };
    int wrong = 0;
    for (int sale = 1; sale <= options.sales; ++sale) {
        SIMKIOSK_TRY(screen.stats());  // from here on: this visit's
        Walk walk(screen, devices, wallet, transcript, options.walk);
        const Visit visit = walk.run();
        transcript.closeSale(visit.outcome);
        if (const auto stats = screen.stats()) transcript.note(smoothness(*stats), *stats);
        if (!visit.asExpected) {
            ++wrong;
            std::cerr << "simkiosk-customer: visit " << sale << ": " << visit.outcome << ": " << visit.reason << '\n';
        }
    }
    return wrong;
}

}  // namespace

int main(int argc, char** argv) {
    Options options;
    CLI::App app{"A scripted customer at a running SimKiosk.", "simkiosk-customer"};
    describe(app, options);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : 2;
    }
    const TemporaryFolder scratch;
    options.walk.scratch = scratch.path();
    if (!options.walk.screenshots.empty()) std::filesystem::create_directories(options.walk.screenshots);
    const auto wrong = visitAll(options);
    if (!wrong) return complain(wrong.error());
    return *wrong == 0 ? 0 : 1;
}
