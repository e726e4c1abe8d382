// One local socket that takes a JSON object a line and answers with one: the screen port and the emulated devices.
#pragma once

#include <boost/json/object.hpp>
#include <chrono>
#include <string>

#include "platform/base/result.hpp"

namespace simkiosk::customer {

class JsonLines {
   public:
    // Tries until `patience` is over: the program may still be starting.
    static Result<JsonLines> connect(const std::string& socketPath, std::chrono::milliseconds patience);

    JsonLines(JsonLines&& other) noexcept;
    JsonLines& operator=(JsonLines&& other) noexcept;
    ~JsonLines();

    // After somebody else has taken the place at the other end.
    Result<void> reopen();

    // Sends one order and waits for its answer. Refused when the answer is not {"ok":true,…}, with its error;
    // Disconnected when the program has gone.
    Result<boost::json::object> ask(const boost::json::object& order,
                                    std::chrono::milliseconds patience = std::chrono::seconds(10));

   private:
    JsonLines(int descriptor, std::string socketPath) : m_descriptor(descriptor), m_socketPath(std::move(socketPath)) {}

    Result<std::string> readLine(std::chrono::milliseconds patience);

    int m_descriptor = -1;
    std::string m_socketPath;
    std::string m_unread;
};

}  // namespace simkiosk::customer
