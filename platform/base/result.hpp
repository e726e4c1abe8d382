// What may go wrong, as a value. The code is chosen by what the caller can do about it.
#pragma once

#include <expected>
#include <optional>
#include <string>
#include <utility>

namespace simkiosk {

enum class ErrorCode {
    Timeout,       // no answer before the deadline: the effect is unknown, ask again by status or key
    Disconnected,  // the device or peer is gone: wait for it to come back
    Refused,       // understood and declined: `refusal` or the message says why, repeating will not help
    Malformed,     // bytes that break their format
    Unsupported,   // this device, card or file cannot do it
    NotFound,      // asked for something that is not there
    Conflict,      // somebody else got there first, or the same key came with another body
    Busy,          // try again later
    Cancelled,     // the caller asked to stop
    Storage,       // disk or database: service stops
    Invalid,       // the argument or configuration is wrong
    Internal,      // a defect of ours, found at run time
};

// The snake_case word used in logs and JSON, e.g. "timeout".
const char* toString(ErrorCode code);

// A device's own refusal, in the words of its manual.
struct DeviceRefusal {
    std::string code;      // as printed in the manual, e.g. "10"
    std::string meaning;   // e.g. "card jam"
    std::string recovery;  // what to do, e.g. "hold: staff clears the path"
};

struct Error {
    ErrorCode code = ErrorCode::Internal;
    std::string message;  // one sentence for a technician; never anything about a person
    std::optional<DeviceRefusal> refusal = std::nullopt;
};

template <typename T>
using Result = std::expected<T, Error>;

inline std::unexpected<Error> fail(ErrorCode code, std::string message) {
    return std::unexpected(Error{code, std::move(message), std::nullopt});
}
inline std::unexpected<Error> fail(Error error) { return std::unexpected(std::move(error)); }

}  // namespace simkiosk

// libstdc++ 12 has no monadic members on std::expected: return early instead.
#define SIMKIOSK_TRY(result)                                       \
    do {                                                           \
        if (auto&& tried_ = (result); !tried_) {                   \
            return ::std::unexpected(::std::move(tried_).error()); \
        }                                                          \
    } while (false)

#define SIMKIOSK_CO_TRY(result)                                       \
    do {                                                              \
        if (auto&& tried_ = (result); !tried_) {                      \
            co_return ::std::unexpected(::std::move(tried_).error()); \
        }                                                             \
    } while (false)
