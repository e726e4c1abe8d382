// Debian's smart card service with its virtual reader, for one test program: its own socket, its own ports, and where
// the machine allows it its own network, because vpcd listens on every address.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <string>

#include "tests/support/temporary_folder.hpp"

namespace simkiosk {

class PcscdWorld {
   public:
    // One at a time in a program. Sets PCSCLITE_CSOCK_NAME for this process and its children, so that libpcsclite finds
    // this service.
    PcscdWorld();
    ~PcscdWorld();
    PcscdWorld(const PcscdWorld&) = delete;
    PcscdWorld& operator=(const PcscdWorld&) = delete;

    // Empty when it runs; otherwise what is missing, for the test to fail with.
    const std::string& whyNot() const { return m_whyNot; }
    // The driver's log, for a failure message.
    std::string log() const;

    // Of the slot 0 or 1.
    std::uint16_t port(int slot = 0) const { return static_cast<std::uint16_t>(m_port + slot); }
    std::string wire(int slot = 0) const { return "vpcd:127.0.0.1:" + std::to_string(port(slot)); }
    std::string reader(int slot = 0) const { return "Kiosk virtual reader 00 0" + std::to_string(slot); }

    void stop();
    void start();

   private:
    TemporaryFolder m_folder;
    std::uint16_t m_port = 0;
    pid_t m_pid = -1;
    std::string m_whyNot;
};

// Once, from main() or a global fixture, before the first thread: a network and a /run/pcscd of this program's own. The
// tests run without them too, on free ports.
void enterOwnNetwork();

}  // namespace simkiosk
