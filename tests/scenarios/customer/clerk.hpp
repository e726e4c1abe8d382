// A member of staff at the carrier's own ticket API: takes the first case of a customer who waits at the kiosk, comes
// over, compares and decides.
#pragma once

#include <string>
#include <thread>

namespace simkiosk::customer {

enum class ClerkDecision { Confirms, Rejects };

class Clerk {
   public:
    // At work until destroyed.
    Clerk(std::string office, std::string caFile, ClerkDecision decision);

   private:
    void work(const std::stop_token& goesHome);
    std::string openCase() const;  // empty: none
    std::string ask(const std::string& method, const std::string& rest, const std::string& body = {}) const;

    std::string m_office;  // https://HOST:PORT
    std::string m_caFile;
    ClerkDecision m_decision;
    std::jthread m_thread;  // last: ends first
};

}  // namespace simkiosk::customer
