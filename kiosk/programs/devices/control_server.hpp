// The control socket: a Unix stream socket, one JSON object a line in, one a line out.
#pragma once

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>
#include <functional>
#include <memory>
#include <string>

#include "platform/base/result.hpp"
#include "platform/io/event_loop.hpp"

namespace simkiosk {

class ControlServer {
   public:
    using Handler = std::function<boost::json::object(const boost::json::value&)>;

    // Conflict: another program answers at this path. Lines are at most 64 KiB, clients at most 16.
    static Result<std::unique_ptr<ControlServer>> listen(EventLoop& loop, const std::string& path, Handler handler);
    ~ControlServer();

   private:
    struct State;
    explicit ControlServer(std::shared_ptr<State> state);
    std::shared_ptr<State> m_state;
};

// Sends one order to such a socket and returns the answer. Disconnected: nobody listens at `path`.
Task<Result<boost::json::object>> askControlSocket(EventLoop& loop, std::string path, boost::json::object order,
                                                   Instant deadline);

}  // namespace simkiosk
