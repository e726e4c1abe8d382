// Reading and writing with deadlines over an open Asio descriptor or socket; what serial and TCP have in common.
#pragma once

#include <array>
#include <boost/asio/buffer.hpp>
#include <boost/asio/error.hpp>
#include <memory>
#include <optional>
#include <string>

#include "platform/base/bytes.hpp"
#include "platform/base/clock.hpp"

namespace simkiosk {

// Waits for readiness and then reads or writes without blocking, never the other way round: a read that is given
// up at its deadline can so not take bytes with it. Unread input stays in the kernel's bounded buffer.
// One reader and one writer at a time. Shared, because Asio calls back after a close.
template <typename Endpoint>
class AsioChannel : public std::enable_shared_from_this<AsioChannel<Endpoint>> {
   public:
    // `endpoint` is open and non-blocking.
    AsioChannel(Clock& clock, Endpoint endpoint) : m_clock(clock), m_endpoint(std::move(endpoint)) {}

    bool isOpen() const { return m_endpoint.is_open(); }
    void close() {
        boost::system::error_code ignored;
        m_endpoint.close(ignored);
    }
    Endpoint& endpoint() { return m_endpoint; }

    // Static: the coroutine itself keeps the channel alive while its stream may close or go.
    static Task<Result<Bytes>> read(std::shared_ptr<AsioChannel> self, Instant deadline) {
        Bytes bytes(largestRead);
        while (true) {
            if (!self->isOpen()) co_return fail(ErrorCode::Disconnected, "the connection was closed");
            boost::system::error_code error;
            const auto count = self->m_endpoint.read_some(boost::asio::buffer(bytes), error);
            if (count > 0) {
                bytes.resize(count);
                co_return bytes;
            }
            if (error && !mayComeLater(error)) co_return self->lost(error);
            if (self->m_clock.now() >= deadline) co_return fail(ErrorCode::Timeout, "nothing was received in time");
            co_await self->whenReady(self->m_reader, Endpoint::wait_read, deadline);
        }
    }

    static Task<Result<void>> write(std::shared_ptr<AsioChannel> self, ByteView bytes, Instant deadline) {
        const auto total = bytes.size();
        while (!bytes.empty()) {
            if (!self->isOpen()) co_return fail(ErrorCode::Disconnected, "the connection was closed");
            boost::system::error_code error;
            const auto count = self->m_endpoint.write_some(boost::asio::buffer(bytes.data(), bytes.size()), error);
            bytes = bytes.subspan(count);
            if (error && !mayComeLater(error)) co_return self->lost(error);
            if (bytes.empty()) break;
            if (self->m_clock.now() >= deadline) {
                co_return fail(ErrorCode::Timeout, "only " + std::to_string(total - bytes.size()) + " of " +
                                                       std::to_string(total) + " bytes were taken in time");
            }
            if (count == 0) co_await self->whenReady(self->m_writer, Endpoint::wait_write, deadline);
        }
        co_return Result<void>{};
    }

    void discardInput() {
        std::array<std::uint8_t, largestRead> unwanted;
        // Bounded: a device that never stops talking may not keep us here.
        for (int round = 0; round < 64 && isOpen(); ++round) {
            boost::system::error_code error;
            if (m_endpoint.read_some(boost::asio::buffer(unwanted), error) == 0 || error) return;
        }
    }

   private:
    static constexpr std::size_t largestRead = 4096;
    using Direction = typename Endpoint::wait_type;

    struct Waiter {
        bool asked = false;  // Asio will call back
        std::optional<Resolver<std::monostate>> resolver;
    };

    static bool mayComeLater(boost::system::error_code error) {
        return error == boost::asio::error::would_block || error == boost::asio::error::try_again ||
               error == boost::asio::error::interrupted;
    }

    // End of file, EIO (pseudo-terminal unplugged), ENXIO and ECONNRESET are all the same to the caller.
    std::unexpected<Error> lost(boost::system::error_code error) {
        close();
        return fail(ErrorCode::Disconnected, "the connection was lost: " + error.message());
    }

    // Ready or past the deadline: the caller's loop finds out which.
    Task<void> whenReady(Waiter& waiter, Direction direction, Instant deadline) {
        Timer timer;
        co_await suspendUntil<std::monostate>([&](Resolver<std::monostate> done) {
            waiter.resolver = done;
            timer = Timer(m_clock, deadline, [done]() mutable { done.resolve({}); });
            if (waiter.asked) return;
            waiter.asked = true;
            m_endpoint.async_wait(direction, [self = this->shared_from_this(), &waiter](boost::system::error_code) {
                waiter.asked = false;
                auto resolver = std::exchange(waiter.resolver, std::nullopt);
                if (resolver) resolver->resolve({});
            });
        });
    }

    Clock& m_clock;
    Endpoint m_endpoint;
    Waiter m_reader;
    Waiter m_writer;
};

}  // namespace simkiosk
