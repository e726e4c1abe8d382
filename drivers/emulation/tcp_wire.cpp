#include <boost/asio/ip/tcp.hpp>

#include "drivers/emulation/device_line.hpp"
#include "platform/io/device_address.hpp"
#include "platform/io/event_loop_asio.hpp"

namespace simkiosk {

namespace {

using boost::asio::ip::tcp;

class TcpWire : public DeviceWire {
   public:
    TcpWire(EventLoop& loop, std::string host, std::uint16_t port)
        : m_loop(loop), m_host(std::move(host)), m_port(port) {}
    ~TcpWire() override { unplug(); }

    std::string address() const override { return toString(DeviceAddress(TcpAddress{m_host, m_port})); }
    bool plugged() const override { return m_listener != nullptr; }

    Result<void> plug(Receiver receiver) override {
        if (plugged()) return {};
        boost::system::error_code error;
        const auto host = boost::asio::ip::make_address(m_host, error);
        if (error) return fail(ErrorCode::Invalid, m_host + " is no IP address to listen at");
        const tcp::endpoint endpoint(host, m_port);
        auto listener = std::make_shared<tcp::acceptor>(asioContext(m_loop));
        listener->open(endpoint.protocol(), error);
        if (!error) listener->set_option(boost::asio::socket_base::reuse_address(true), error);
        if (!error) listener->bind(endpoint, error);
        if (!error) listener->listen(4, error);
        if (error) return fail(ErrorCode::Invalid, address() + ": " + error.message());
        m_port = listener->local_endpoint().port();
        m_listener = std::move(listener);
        m_receiver = std::move(receiver);
        acceptNext();
        return {};
    }

    void unplug() override {
        if (!m_listener) return;
        boost::system::error_code ignored;
        m_listener->close(ignored);
        m_listener.reset();
        hangUp();
    }

    void send(ByteView bytes) override {
        if (m_line) m_line->send(bytes);
    }

   private:
    // The next host is accepted when the one before has gone, as network printers do.
    void acceptNext() {
        m_listener->async_accept([this, listener = m_listener](boost::system::error_code error, tcp::socket socket) {
            // After a close `this` may be gone; the listener is not.
            if (error == boost::asio::error::operation_aborted || !listener->is_open()) return;
            if (error) return acceptNext();
            boost::system::error_code ignored;
            socket.set_option(tcp::no_delay(true), ignored);
            m_line = std::make_shared<DeviceLine<tcp::socket>>(std::move(socket), m_receiver, [this] {
                hangUp();
                acceptNext();
            });
            m_line->start();
        });
    }
    void hangUp() {
        if (m_line) m_line->close();
        m_line.reset();
    }

    EventLoop& m_loop;
    std::string m_host;
    std::uint16_t m_port;
    Receiver m_receiver;
    std::shared_ptr<tcp::acceptor> m_listener;
    std::shared_ptr<DeviceLine<tcp::socket>> m_line;
};

}  // namespace

std::unique_ptr<DeviceWire> makeTcpWire(EventLoop& loop, std::string host, std::uint16_t port) {
    return std::make_unique<TcpWire>(loop, std::move(host), port);
}

}  // namespace simkiosk
