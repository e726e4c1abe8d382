// simkiosk-backoffice: the carrier's side of the kiosk on one machine, for shops to try and for tests.
#include <CLI/CLI.hpp>
#include <cstdio>
#include <filesystem>
#include <fstream>

#include "platform/backoffice/back_office.hpp"
#include "platform/backoffice/fault_gate.hpp"
#include "platform/backoffice/tls_identity.hpp"
#include "platform/base/log.hpp"
#include "platform/io/event_loop.hpp"
#include "platform/io/https_server.hpp"
#include "platform/io/system_random.hpp"

namespace {

using namespace simkiosk;

struct Options {
    std::string address = "127.0.0.1";
    std::uint16_t port = 0;
    std::string stateDir = "backoffice-state";
    std::string portFile;
    std::string configFile;
};

int complain(const Error& error) {
    std::fprintf(stderr, "simkiosk-backoffice: %s\n", error.message.c_str());
    return 1;
}

// Whole or not at all: whoever waits for the file reads a whole number.
void announce(const Options& options, std::uint16_t port, const TlsIdentity& identity) {
    if (!options.portFile.empty()) {
        const auto beside = options.portFile + ".new";
        std::ofstream(beside) << port << "\n";
        std::filesystem::rename(beside, options.portFile);
    }
    std::printf("https://%s:%u ca=%s\n", options.address.c_str(), static_cast<unsigned>(port), identity.caFile.c_str());
    std::fflush(stdout);
}

int serve(const Options& options) {
    BackOfficeConfig config;
    if (!options.configFile.empty()) {
        auto loaded = backoffice::loadConfig(options.configFile);
        if (!loaded) return complain(loaded.error());
        config = std::move(*loaded);
    }
    const auto identity = ensureTlsIdentity(options.stateDir);
    if (!identity) return complain(identity.error());

    EventLoop loop;
    SystemRandom random;
    BackOffice office(options.stateDir + "/backoffice.sqlite", loop, random, std::move(config));
    FaultGate gate([&](const HttpRequest& request) { return office.handle(request); },
                   [&](ActivationPolicy policy) { office.setActivationPolicy(policy); });
    HttpsListen listen;
    listen.maxBodyBytes = 3 * 1024 * 1024;  // a contract; the APIs have limits of their own
    listen.refusal = BackOffice::refuseUnread;
    listen.address = options.address;
    listen.port = options.port;
    listen.certificateFile = identity->certificateFile;
    listen.keyFile = identity->keyFile;
    const auto server = HttpsServer::start(loop, listen, [&](HttpRequest request) { return gate.handle(request); });
    if (!server) return complain(server.error());
    loop.onTermination([&] { loop.stop(); });
    announce(options, (*server)->port(), *identity);
    loop.run();
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    Options options;
    bool quiet = false;
    CLI::App app("Embedded carrier back office: TM Forum Open APIs over HTTPS.", "simkiosk-backoffice");
    app.add_option("--address", options.address, "IP address to listen on")->capture_default_str();
    app.add_option("--port", options.port, "TCP port; 0 takes a free one and prints it")->capture_default_str();
    app.add_option("--state-dir", options.stateDir, "Database and certificates")->capture_default_str();
    app.add_option("--port-file", options.portFile, "Write the port there once it listens");
    app.add_option("--config", options.configFile, "TOML settings, see README.md")->check(CLI::ExistingFile);
    app.add_flag("--quiet", quiet, "Log warnings and errors only");
    CLI11_PARSE(app, argc, argv);
    if (quiet) simkiosk::logQuietly();
    try {
        return serve(options);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "simkiosk-backoffice: %s\n", error.what());
        return 1;
    }
}
