// Pumps an open Asio endpoint for a device: everything read goes to a callback, output is queued.
#pragma once

#include <array>
#include <boost/asio/buffer.hpp>
#include <boost/asio/error.hpp>
#include <functional>
#include <memory>

#include "drivers/emulation/device_wire.hpp"

namespace simkiosk {

template <typename Endpoint>
class DeviceLine : public std::enable_shared_from_this<DeviceLine<Endpoint>> {
   public:
    DeviceLine(Endpoint endpoint, DeviceWire::Receiver receiver, std::function<void()> onEnd)
        : m_endpoint(std::move(endpoint)), m_receiver(std::move(receiver)), m_onEnd(std::move(onEnd)) {}

    void start() { readMore(); }
    void close() {
        m_receiver = nullptr;
        m_onEnd = nullptr;
        boost::system::error_code ignored;
        m_endpoint.close(ignored);
    }
    void send(ByteView bytes) {
        if (m_queue.size() + bytes.size() > queueLimit) return;
        append(m_queue, bytes);
        if (!m_writing) writeMore();
    }

   private:
    static constexpr std::size_t queueLimit = 256 * 1024;

    void readMore() {
        m_endpoint.async_read_some(
            boost::asio::buffer(m_input),
            [self = this->shared_from_this()](boost::system::error_code error, std::size_t count) {
                if (error) return self->end();
                // A copy, because what the device does with the bytes may take the wire away.
                const auto receiver = self->m_receiver;
                if (receiver) receiver(ByteView(self->m_input.data(), count));
                if (self->m_receiver) self->readMore();
            });
    }
    void writeMore() {
        if (m_queue.empty()) return;
        m_writing = true;
        m_output.swap(m_queue);
        m_queue.clear();
        writeRest(0);
    }
    void writeRest(std::size_t written) {
        if (written == m_output.size()) {
            m_writing = false;
            return writeMore();
        }
        m_endpoint.async_write_some(
            boost::asio::buffer(m_output.data() + written, m_output.size() - written),
            [self = this->shared_from_this(), written](boost::system::error_code error, std::size_t count) {
                if (error) return self->end();
                self->writeRest(written + count);
            });
    }
    void end() {
        const auto onEnd = std::exchange(m_onEnd, nullptr);
        if (onEnd) onEnd();
    }

    Endpoint m_endpoint;
    DeviceWire::Receiver m_receiver;
    std::function<void()> m_onEnd;
    std::array<std::uint8_t, 4096> m_input;
    Bytes m_queue;
    Bytes m_output;
    bool m_writing = false;
};

}  // namespace simkiosk
