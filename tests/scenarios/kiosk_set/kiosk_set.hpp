// The real programs of one kiosk, in a folder of their own: back office, emulated devices, kiosk with a screen
// port. Each can be killed and started again; what they keep on disk stays.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "tests/scenarios/customer/device_desk.hpp"
#include "tests/scenarios/customer/kiosk_screen.hpp"
#include "tests/scenarios/customer/walk.hpp"
#include "tests/scenarios/support/process.hpp"
#include "tests/support/temporary_folder.hpp"

namespace simkiosk::scenario {

struct KioskSetup {
    double motion = 0.1;          // of real mechanics' times; 1: as long as they take
    std::string readerPort = {};  // of pcscd's virtual reader; empty: a kiosk without a reader of passports
    std::string pack = "china";
    std::string officeSettings = {};      // TOML of the back office; empty: its defaults
    std::vector<std::string> under = {};  // a program that runs the kiosk: {"/usr/bin/strace", "-f", …}
};

class KioskSet {
   public:
    // Starts everything and waits until the kiosk shows its first page. The error tells which part did not start
    // and the end of its log. SIMKIOSK_KEEP in the environment keeps the folder, and screenshots, for whoever looks
    // into a failure.
    static Result<std::unique_ptr<KioskSet>> start(KioskSetup setup = {});
    ~KioskSet();

    Result<void> startBackOffice();
    Result<void> startDevices();
    Result<void> startKiosk();
    Process& backOffice() { return *m_backOffice; }
    Process& devices() { return *m_devices; }
    Process& kiosk() { return *m_kiosk; }

    // One customer from attract to attract, with a transcript in the folder.
    Result<customer::Visit> visit(const customer::Wishes& wishes,
                                  std::chrono::seconds patience = std::chrono::seconds(120),
                                  std::function<void(Page)> onPage = nullptr);
    // A second pair of hands at the devices; each call is a new connection.
    Result<customer::DeviceDesk> desk() const;
    // The newest screen port has the screen: not while somebody visits.
    Result<customer::KioskScreen> screen() const;
    // Until the page with this objectName is shown.
    Result<void> waitForPage(std::string_view page, std::chrono::milliseconds patience);

    const std::filesystem::path& folder() const { return m_folder; }
    // What the emulated headset has heard: a JSON object a line (drivers/headset/emulated_headset).
    std::filesystem::path heardFile() const { return m_folder / "heard"; }
    std::filesystem::path stateFolder() const { return m_folder / "kiosk"; }
    std::filesystem::path program(const std::string& name) const { return m_bin / name; }
    std::string caFile() const { return (m_folder / "backoffice" / "ca.pem").string(); }
    std::string officeAddress() const { return "https://127.0.0.1:" + m_officePort; }
    std::string logs() const;  // the last lines of each program

   private:
    KioskSet(KioskSetup setup, std::filesystem::path bin, std::filesystem::path source);

    Result<void> writeConfig(const std::string& which);
    Result<void> waitForDevices();
    void expectToLeave(std::optional<Process>& program, const std::string& name) const;
    std::unexpected<Error> didNotStart(const std::string& program, const std::string& why) const;

    KioskSetup m_setup;
    TemporaryFolder m_scratch;
    std::filesystem::path m_folder = m_scratch.path();
    std::filesystem::path m_bin;
    std::filesystem::path m_source;
    std::string m_officePort = "0";
    std::string m_cameraPort = "0";
    std::optional<Process> m_backOffice;
    std::optional<Process> m_devices;
    std::optional<Process> m_kiosk;
    int m_visits = 0;
};

}  // namespace simkiosk::scenario
