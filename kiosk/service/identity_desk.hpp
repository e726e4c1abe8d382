// A customer waits to be compared with the document: staff at this very machine look at both and say so.
#pragma once

#include "kiosk/service/service_talk.hpp"

namespace simkiosk {

struct IdentityAnswer {
    enum class Kind { None, Same, Other } kind = Kind::None;
    StaffMember member;       // who answered
    std::string second = {};  // the number of who said yes with them; empty: one was enough
};

class IdentityDesk {
   public:
    IdentityDesk(const SalePorts& ports, ServicePorts service, Conversation& conversation)
        : m_ports(ports), m_conversation(conversation), m_talk(ports, service, conversation) {}

    // From the page of the customer who waits, and back to it. Without an answer: staff left it at that, or `until`
    // (the number's lease) has come. Of `shown` nothing is left when it returns.
    Task<IdentityAnswer> visit(IdentityView shown, TransactionId sale, Instant until);

   private:
    Task<IdentityAnswer> compare(IdentityView shown, TransactionId sale);
    Task<bool> needsSecond();
    Task<void> showCamera();

    const SalePorts& m_ports;
    Conversation& m_conversation;
    ServiceTalk m_talk;
};

}  // namespace simkiosk
