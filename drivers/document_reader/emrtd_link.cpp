#include "drivers/document_reader/emrtd_link.hpp"

#include "drivers/document_reader/emrtd_errors.hpp"

namespace simkiosk {

Task<Result<OpenedAnswer>> EmrtdLink::transmit(CommandApdu command) {
    if (isLost()) {
        co_return emrtd::failure(ErrorCode::Refused, emrtd::sessionLost, "the session with the chip is over",
                                 "put the document on the reader again");
    }
    ++m_commands;
    if (m_session) command = m_session->protect(command);
    auto answer = co_await m_channel.transmit(std::move(command));
    if (!answer) {
        // An answer that was lost on the way leaves the two counters apart: nothing more can be understood.
        if (m_session) m_session->end();
        co_return fail(std::move(answer).error());
    }
    if (m_session) co_return m_session->open(*answer);
    co_return OpenedAnswer{SecretBytes(std::move(answer->data)), answer->status};
}

std::size_t EmrtdLink::capacity(std::size_t responseBytes) const {
    return m_session ? SecureMessaging::plainCapacity(m_session->cipher(), responseBytes) : responseBytes;
}

}  // namespace simkiosk
