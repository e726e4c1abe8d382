#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <iostream>

#include "kiosk/programs/devices/control_server.hpp"
#include "kiosk/programs/devices/options.hpp"

namespace simkiosk {

namespace {

constexpr auto orderLimit = 10s;

// A value that reads as JSON is that (true, 12, "12", {"a":1}); anything else is text.
boost::json::value toValue(const std::string& text) {
    boost::system::error_code wrong;
    auto value = boost::json::parse(text, wrong);
    return wrong ? boost::json::value(text) : value;
}

Result<boost::json::object> toOrder(const std::vector<std::string>& words) {
    if (words.size() == 1 && words[0] == "list") return boost::json::object{{"do", "list"}};
    if (words.size() < 2) return fail(ErrorCode::Invalid, "write DEVICE ORDER [key=value…], or list");
    boost::json::object order{{"device", words[0]}, {"do", words[1]}};
    for (std::size_t i = 2; i < words.size(); ++i) {
        const auto equals = words[i].find('=');
        if (equals == std::string::npos || equals == 0) {
            return fail(ErrorCode::Invalid, "\"" + words[i] + "\" is not of the form key=value");
        }
        const std::string key = words[i].substr(0, equals);
        if (key == "device" || key == "do") return fail(ErrorCode::Invalid, "\"" + key + "\" is already given");
        order[key] = toValue(words[i].substr(equals + 1));
    }
    return order;
}

}  // namespace

int sendOrder(const OrderOptions& options) {
    const auto order = toOrder(options.words);
    if (!order) {
        std::cerr << "simkiosk-devices: " << order.error().message << '\n';
        return 2;
    }
    const std::string socket = options.controlSocket.empty() ? defaultRunFolder() + "/control" : options.controlSocket;
    EventLoop loop;
    const auto answer = runUntilDone(loop, askControlSocket(loop, socket, *order, loop.now() + orderLimit)).value();
    if (!answer) {
        std::cerr << "simkiosk-devices: " << answer.error().message << '\n';
        return 1;
    }
    std::cout << boost::json::serialize(*answer) << '\n';
    const auto* ok = answer->if_contains("ok");
    return ok && ok->is_bool() && ok->get_bool() ? 0 : 1;
}

}  // namespace simkiosk
