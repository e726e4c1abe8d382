// The reader's side of a chip: every command, plain or protected, goes through here and is counted.
#pragma once

#include <optional>

#include "drivers/document_reader/secure_messaging.hpp"
#include "drivers/smart_card/apdu_channel.hpp"

namespace simkiosk {

class EmrtdLink {
   public:
    explicit EmrtdLink(ApduChannel& channel) : m_channel(channel) {}

    // Protected as soon as there is a session. Errors of the channel pass through; those of secure messaging end the
    // session (isLost).
    Task<Result<OpenedAnswer>> transmit(CommandApdu command);

    void start(SessionKeys keys) { m_session.emplace(std::move(keys)); }
    bool isProtected() const { return m_session.has_value() && !m_session->isOver(); }
    bool isLost() const { return m_session.has_value() && m_session->isOver(); }
    // The most plain bytes that an answer can hold whose data field has at most `responseBytes`.
    std::size_t capacity(std::size_t responseBytes) const;
    // Of all commands so far.
    unsigned commands() const { return m_commands; }

   private:
    ApduChannel& m_channel;
    std::optional<SecureMessaging> m_session;
    unsigned m_commands = 0;
};

}  // namespace simkiosk
