#include "platform/io/device_address.hpp"

#include <algorithm>

#include "platform/base/number.hpp"

namespace simkiosk {

namespace {

constexpr std::string_view tcpPrefix = "tcp:";

std::optional<unsigned> parseNumber(std::string_view digits, unsigned largest) {
    const auto number = numberIn<unsigned>(digits);
    return number && *number > 0 && *number <= largest ? number : std::nullopt;
}

std::unexpected<Error> wrong(std::string_view text, const char* why) {
    return fail(ErrorCode::Invalid, "device address \"" + std::string(text) + "\": " + why);
}

bool hasOddCharacters(std::string_view text) {
    return std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) <= 0x20 || c == 0x7F; });
}

Result<DeviceAddress> parseTcp(std::string_view text) {
    std::string_view rest = text.substr(tcpPrefix.size());
    std::string_view host;
    if (rest.starts_with('[')) {
        const auto end = rest.find(']');
        if (end == std::string_view::npos) return wrong(text, "the bracket of the IPv6 address is not closed");
        host = rest.substr(1, end - 1);
        rest = rest.substr(end + 1);
        if (host.find(':') == std::string_view::npos) return wrong(text, "brackets are for IPv6 addresses");
    } else {
        host = rest.substr(0, rest.find(':'));
        rest = rest.substr(host.size());
    }
    if (host.empty()) return wrong(text, "the host is missing");
    if (hasOddCharacters(host)) return wrong(text, "blanks do not belong into a host name");
    if (!rest.starts_with(':')) return wrong(text, "the port is missing, write tcp:host:port");
    const auto port = parseNumber(rest.substr(1), 65535);
    if (!port) return wrong(text, "the port must be a number from 1 to 65535, an IPv6 host stands in brackets");
    return TcpAddress{.host = std::string(host), .port = static_cast<std::uint16_t>(*port)};
}

Result<DeviceAddress> parseSerial(std::string_view text) {
    SerialAddress address;
    // Only a number after the last @ is a speed: a path may contain the sign itself.
    const auto at = text.rfind('@');
    address.path = std::string(text);
    if (at != std::string_view::npos && text.find('/', at) == std::string_view::npos) {
        address.baud = parseNumber(text.substr(at + 1), 4'000'000);
        if (!address.baud) return wrong(text, "after @ stands the line speed, e.g. /dev/ttyUSB0@9600");
        address.path = std::string(text.substr(0, at));
    }
    if (address.path.size() < 2 || address.path.ends_with('/')) return wrong(text, "names no device file");
    if (address.path.find('\0') != std::string::npos) return wrong(text, "contains a zero byte");
    return address;
}

}  // namespace

Result<DeviceAddress> parseDeviceAddress(std::string_view text) {
    if (text.starts_with(tcpPrefix)) return parseTcp(text);
    if (text.starts_with('/')) return parseSerial(text);
    return wrong(text, "write an absolute device path (/dev/ttyUSB0, /dev/ttyUSB0@115200) or tcp:host:port");
}

std::string toString(const DeviceAddress& address) {
    if (const auto* serial = std::get_if<SerialAddress>(&address)) {
        return serial->baud ? serial->path + "@" + std::to_string(*serial->baud) : serial->path;
    }
    const auto& tcp = std::get<TcpAddress>(address);
    const bool isIpv6 = tcp.host.find(':') != std::string::npos;
    return std::string(tcpPrefix) + (isIpv6 ? "[" + tcp.host + "]" : tcp.host) + ":" + std::to_string(tcp.port);
}

}  // namespace simkiosk
