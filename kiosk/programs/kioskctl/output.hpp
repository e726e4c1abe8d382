// What kioskctl prints: one JSON object, or the same for people.
#pragma once

#include <boost/json/object.hpp>

#include "platform/base/result.hpp"

namespace simkiosk {

// Exit statuses of every command.
constexpr int exitSuccess = 0;
constexpr int exitFailure = 1;
constexpr int exitUsage = 2;
constexpr int exitCheckFailed = 3;  // read, but a check failed: not to be relied on
constexpr int exitNotRead = 4;      // a document or card that could not be read

struct Output {
    bool json = false;

    // To standard output.
    int success(const boost::json::object& result) const;
    // {"error":{"code","meaning","recovery"}}: a device's own words where it refused. JSON goes to standard output,
    // text to standard error. A wrong argument (Invalid) is a usage error.
    int failure(const Error& error) const;
};

boost::json::object toJson(const Error& error);

}  // namespace simkiosk
