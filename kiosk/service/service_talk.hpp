// What every service page shares: who is at work, what is shown, what is written down.
#pragma once

#include "kiosk/ports/sale_ports.hpp"
#include "kiosk/service/service_ports.hpp"
#include "kiosk/session/conversation.hpp"
#include "kiosk/session/service_intent.hpp"

namespace simkiosk {

class ServiceTalk {
   public:
    ServiceTalk(const SalePorts& salePorts, ServicePorts servicePorts, Conversation& conversation)
        : ports(salePorts), service(servicePorts), m_talk(conversation) {}

    // Edit, then show.
    ServiceView view;
    void show();
    void open(ServicePage page);
    void openAgain(ServicePage page);  // with the notice of what was done on the page before

    // The next word of staff; nothing: they have left, or nobody was there for the page's whole time. Every step of a
    // talk ends then.
    Task<std::optional<ServiceWord>> next();
    bool over() const { return m_left || m_talk.expired() || (m_until && ports.clock.now() >= *m_until); }
    // Ends then in any case.
    void endBy(Instant until) { m_until = until; }
    bool left() const { return m_left; }  // by a word of theirs
    void begin();
    // Called now and then while staff are silent: what is shown of the machine follows it.
    void onTick(std::function<void()> look) { m_onTick = std::move(look); }
    // A device is at work, or somebody types: no time-out by silence until the next word.
    void suspendTimeout() { m_talk.suspendTimeout(); }
    void resumeTimeout() { m_talk.resumeTimeout(); }

    // Durable when it returns. False: it could not be written, and the action must not be done; the page says so.
    bool note(const std::string& action, const std::string& outcome, std::map<std::string, std::string> details = {});
    // The same, by whom it says.
    bool noteOf(const std::string& who, const std::string& action, const std::string& outcome,
                std::map<std::string, std::string> details = {});

    // Number and PIN, until they go together. False: nobody came in.
    Task<bool> logIn();
    // Somebody else signs what the first person does, with a number and a PIN of their own.
    Task<std::optional<StaffMember>> secondPerson();
    // A number and a PIN: who that is. The page says why nobody.
    Task<std::optional<StaffMember>> recognise(intent::service::LogIn typed, std::string action);

    // A device's wire belongs to whoever holds it: staff's test, or the look at the parts.
    class Wires {
       public:
        explicit Wires(ServiceTalk& talk) : m_talk(talk) { m_talk.m_wiresHeld = true; }
        Wires(const Wires&) = delete;
        Wires& operator=(const Wires&) = delete;
        ~Wires() { m_talk.m_wiresHeld = false; }

       private:
        ServiceTalk& m_talk;
    };
    bool wiresHeld() const { return m_wiresHeld; }
    // Waits until the devices are not being asked; hold Wires while this runs and after.
    Task<void> devicesQuiet();
    // While it prints nothing else may be done and no time-out runs; the page says how it ended. True: printed.
    Task<bool> printOut(ReceiptDocument paper);
    bool devicesAsked = false;
    // The page says where it is kept, or why it is not.
    void tellKept(const Result<std::string>& kept);

    Language language() const { return m_talk.snapshot().language; }  // of the screen now
    std::string localTime(WallTime wall) const { return ports.shop.localTime(wall); }
    PaperHead paperHead(std::string at) const { return {ports.shop.kioskId, std::move(at), *view.member, language()}; }

    const SalePorts& ports;
    ServicePorts service;

   private:
    Task<Reason> whyNotPrinted(Error error);
    // Beside a page that asks for a number: the badge on the reader says it.
    Task<void> watchBadges();

    Conversation& m_talk;
    std::optional<Instant> m_until;
    std::function<void()> m_onTick;
    bool m_left = false;
    bool m_wiresHeld = false;
};

}  // namespace simkiosk
