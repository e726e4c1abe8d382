// The loop's Asio side, for the few files that speak Asio.
#pragma once

#include <boost/asio/io_context.hpp>

namespace simkiosk {

class EventLoop;

boost::asio::io_context& asioContext(EventLoop& loop);

}  // namespace simkiosk
