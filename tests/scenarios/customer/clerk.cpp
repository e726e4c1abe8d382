#include "tests/scenarios/customer/clerk.hpp"

#include <boost/json/parse.hpp>
#include <chrono>

#include "tests/scenarios/support/process.hpp"

namespace simkiosk::customer {
namespace {

using namespace std::chrono_literals;

constexpr auto looksEvery = 200ms;
constexpr auto comesOver = 1s;

constexpr const char* confirmation =
    R"({"status":"resolved","statusChangeReason":"identityConfirmed",)"
    R"("relatedParty":[{"id":"clerk-17","role":"clerk","@referredType":"Individual"}]})";

}  // namespace

Clerk::Clerk(std::string office, std::string caFile, ClerkDecision decision)
    : m_office(std::move(office)),
      m_caFile(std::move(caFile)),
      m_decision(decision),
      m_thread([this](const std::stop_token& goesHome) { work(goesHome); }) {}

void Clerk::work(const std::stop_token& goesHome) {
    while (!goesHome.stop_requested()) {
        std::this_thread::sleep_for(looksEvery);
        const auto ticket = openCase();
        if (ticket.empty()) continue;
        ask("PATCH", "/" + ticket, R"({"status":"inProgress"})");
        std::this_thread::sleep_for(comesOver);
        ask("PATCH", "/" + ticket, m_decision == ClerkDecision::Confirms ? confirmation : R"({"status":"rejected"})");
    }
}

std::string Clerk::openCase() const {
    boost::system::error_code error;
    const auto open = boost::json::parse(ask("GET", "?ticketType=identity_check&status=acknowledged"), error);
    const auto* tickets = open.if_array();
    const auto* ticket = tickets && !tickets->empty() ? tickets->front().if_object() : nullptr;
    const auto* id = ticket ? ticket->if_contains("id") : nullptr;
    return id && id->is_string() ? std::string(id->get_string()) : std::string();
}

std::string Clerk::ask(const std::string& method, const std::string& rest, const std::string& body) const {
    std::vector<std::string> words{"curl",      "--silent", "--show-error", "--fail-with-body", "--max-time", "10",
                                   "--noproxy", "*",        "--cacert",     m_caFile,           "--request",  method};
    if (!body.empty()) words.insert(words.end(), {"--header", "Content-Type: application/json", "--data-binary", body});
    words.push_back(m_office + "/tmf-api/troubleTicket/v4/troubleTicket" + rest);
    return scenario::runToEnd(words).value_or("");
}

}  // namespace simkiosk::customer
