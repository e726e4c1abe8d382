// What staff did at the kiosk: append-only, chained by hash like the journal. Never anything about a customer.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "platform/base/clock.hpp"
#include "platform/base/result.hpp"

namespace simkiosk {

struct AuditEntry {
    std::string who;      // staff number; "" when nobody was recognised
    std::string action;   // a stable word: "log_in", "resolve_case"
    std::string outcome;  // "done", "refused", "failed"
    // What with: a device, a case, a transaction, counts. Flat and textual, for ten years.
    std::map<std::string, std::string> details;
};

struct AuditRecord {
    std::uint64_t seq = 0;  // 1, 2, 3 … without gaps
    std::string bootId;
    std::int64_t monotonicNs = 0;
    WallTime wall;
    AuditEntry entry;
    std::string prevHash;  // SHA-256 of the record before, lower-case hex; 64 zeros for the first
    std::string hash;
};

class AuditLog {
   public:
    virtual ~AuditLog() = default;

    // Durable when it returns. Storage: it could not be written, and the action must not be done.
    virtual Result<void> append(AuditEntry entry) = 0;
    virtual Result<std::vector<AuditRecord>> all() const = 0;
};

}  // namespace simkiosk
