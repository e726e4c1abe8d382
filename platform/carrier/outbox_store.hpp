// Where calls wait that must happen in the end. One table, one row a call; nothing about a person in it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "platform/base/clock.hpp"
#include "platform/base/result.hpp"

namespace simkiosk {

enum class OutboxKind {
    Capture,
    Reverse,
    ReleaseNumber,
    SuspendSim,
    Deactivate,
    OpenCase,
    WithdrawPerson,
    EndCase  // "withdraw_case" on disk
};
const char* toString(OutboxKind kind);  // "release_number"
Result<OutboxKind> parseOutboxKind(std::string_view word);

struct OutboxEntry {
    std::string id;  // kind and key: the same call asked for twice is one entry
    OutboxKind kind = OutboxKind::Capture;
    std::string payload;  // JSON
    unsigned attempts = 0;
    bool stuck = false;  // the back office declined: staff must look, it is not tried again by itself
    WallTime created{};

    bool operator==(const OutboxEntry&) const = default;
};

class OutboxStore {
   public:
    virtual ~OutboxStore() = default;

    // Durable when it returns. An entry with this id that is there already stays as it is. Storage errors stop
    // service; they are never repeated. Busy: another program holds the file, nothing was written.
    virtual Result<void> add(const OutboxEntry& entry) = 0;
    virtual Result<std::vector<OutboxEntry>> all() = 0;  // oldest first
    // May be forgotten by a power cut: the call is repeated then, which its key makes harmless.
    virtual Result<void> recordAttempt(const std::string& id, unsigned attempts, bool stuck) = 0;
    virtual Result<void> remove(const std::string& id) = 0;
};

}  // namespace simkiosk
