// The photo of a card through the sandboxed decoder beside this program.
#pragma once

#include <boost/json/object.hpp>
#include <string>

#include "platform/base/bytes.hpp"
#include "platform/io/event_loop.hpp"

namespace simkiosk {

// {"decoded":true,"width":102,"height":126}, or {"decoded":false,"width":0,"height":0,"reason":…}. Without a plug-in
// nothing is decoded.
boost::json::object decodePhoto(EventLoop& loop, const Bytes& wlt, const std::string& plugin);

}  // namespace simkiosk
