// The way to the back office: requests are lost, late, doubled and overtaken, as on a real network.
#pragma once

#include <deque>
#include <functional>
#include <optional>

#include "platform/backoffice/back_office.hpp"
#include "tests/simulation/faults.hpp"
#include "tests/simulation/story.hpp"

namespace simkiosk::simulation {

// What survives the kiosk: the office behind it, and requests that are still under way when the kiosk is dead.
class Network {
   public:
    Network(BackOffice& office, Clock& clock, Story& story) : m_office(office), m_clock(clock), m_story(story) {}

    bool reachable = true;
    bool declinesCapture = false;  // the acquirer says no to every capture
    std::function<void()> onCapture = [] {};

    void disturb(NetworkFault fault, unsigned times);
    void partition(Duration time) { m_partedUntil = m_clock.now() + time; }
    // No fault from now on; requests under way still arrive.
    void heal();

    Clock& clock() { return m_clock; }
    // At the kiosk's end of the wire.
    Task<Result<HttpResponse>> exchange(HttpRequest request, Instant deadline);

   private:
    std::optional<NetworkFault> nextFault();
    HttpResponse serve(const HttpRequest& request, const char* late = "");
    void deliverLater(HttpRequest request);

    BackOffice& m_office;
    Clock& m_clock;
    Story& m_story;
    std::deque<NetworkFault> m_faults;
    Instant m_partedUntil{};
    HttpResponse m_lastAnswer{200, {}, "{}"};
};

// The kiosk's HTTP client: the network, with the power of the kiosk on this side.
class NetworkClient : public HttpClient {
   public:
    NetworkClient(Network& network, std::function<bool()> before, std::function<bool()> after)
        : m_network(network), m_before(std::move(before)), m_after(std::move(after)) {}
    Task<Result<HttpResponse>> send(HttpRequest request, Instant deadline) override;

   private:
    Network& m_network;
    std::function<bool()> m_before;
    std::function<bool()> m_after;
};

}  // namespace simkiosk::simulation
