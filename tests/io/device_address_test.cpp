#include "platform/io/device_address.hpp"

#include <gtest/gtest.h>

namespace simkiosk {
namespace {

TEST(DeviceAddress, ReadsSerialPathWithAndWithoutSpeed) {
    const auto plain = parseDeviceAddress("/dev/ttyUSB0");
    ASSERT_TRUE(plain);
    EXPECT_EQ(std::get<SerialAddress>(*plain), (SerialAddress{"/dev/ttyUSB0", std::nullopt}));
    const auto withSpeed = parseDeviceAddress("/dev/serial/by-id/usb-1a86@2-if00@115200");
    ASSERT_TRUE(withSpeed);
    EXPECT_EQ(std::get<SerialAddress>(*withSpeed), (SerialAddress{"/dev/serial/by-id/usb-1a86@2-if00", 115200}));
    const auto signInFolder = parseDeviceAddress("/run/user@1000/dispenser");
    ASSERT_TRUE(signInFolder);
    EXPECT_EQ(std::get<SerialAddress>(*signInFolder).path, "/run/user@1000/dispenser");
}

TEST(DeviceAddress, ReadsTcpWithNameIpv4AndIpv6) {
    EXPECT_EQ(std::get<TcpAddress>(parseDeviceAddress("tcp:printer.local:9100").value()),
              (TcpAddress{"printer.local", 9100}));
    EXPECT_EQ(std::get<TcpAddress>(parseDeviceAddress("tcp:127.0.0.1:1").value()), (TcpAddress{"127.0.0.1", 1}));
    EXPECT_EQ(std::get<TcpAddress>(parseDeviceAddress("tcp:[fe80::1%eth0]:65535").value()),
              (TcpAddress{"fe80::1%eth0", 65535}));
}

TEST(DeviceAddress, ParsesBackWhatItPrints) {
    for (const char* text : {"/dev/ttyS0", "/dev/ttyS0@9600", "tcp:host:9100", "tcp:[::1]:9100"}) {
        const auto address = parseDeviceAddress(text);
        ASSERT_TRUE(address) << text;
        EXPECT_EQ(toString(*address), text);
    }
}

TEST(DeviceAddress, RefusesWhatIsNoAddress) {
    for (const char* text : {"",
                             "/",
                             "/dev/",
                             "ttyUSB0",
                             "/dev/ttyUSB0@",
                             "/dev/ttyUSB0@fast",
                             "/dev/ttyUSB0@0",
                             "/dev/ttyUSB0@99999999999",
                             "tcp:",
                             "tcp:host",
                             "tcp::9100",
                             "tcp:host:",
                             "tcp:host:0",
                             "tcp:host:65536",
                             "tcp:host:9100x",
                             "tcp:::1:9100",
                             "tcp:[::1:9100",
                             "tcp:[::1]9100",
                             "tcp:[host]:9100",
                             "tcp:a b:9100",
                             "udp:host:1",
                             "COM3"}) {
        const auto address = parseDeviceAddress(text);
        ASSERT_FALSE(address) << text;
        EXPECT_EQ(address.error().code, ErrorCode::Invalid);
        EXPECT_FALSE(address.error().message.empty());
    }
}

}  // namespace
}  // namespace simkiosk
