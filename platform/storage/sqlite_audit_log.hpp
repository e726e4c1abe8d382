// The audit log in SQLite, beside the journal and chained like it (hash_chain.hpp).
#pragma once

#include <memory>
#include <optional>

#include "kiosk/ports/audit_log.hpp"
#include "platform/base/disk_trust.hpp"
#include "platform/storage/sealed_box.hpp"

namespace simkiosk {

struct AuditCheck {
    std::uint64_t records = 0;  // in order, from the first on
    std::string finding;        // what is wrong; empty when all is well
    std::optional<std::uint64_t> firstBad;

    bool sound() const { return finding.empty(); }
};

class SqliteAuditLog : public AuditLog {
   public:
    // Opens or creates. Storage: it cannot be opened or written; Malformed: its version is not known. Does not check
    // the records: check().
    static Result<std::unique_ptr<SqliteAuditLog>> open(
        const std::string& path, const SecretKey& machineKey, Clock& clock, std::string bootId,
        std::shared_ptr<DiskTrust> trust = std::make_shared<DiskTrust>());
    ~SqliteAuditLog() override;

    Result<void> append(AuditEntry entry) override;
    Result<std::vector<AuditRecord>> all() const override;
    // Finds what was flipped, dropped, swapped, added or cut off.
    Result<AuditCheck> check() const;

   private:
    struct Database;
    SqliteAuditLog(std::unique_ptr<Database> database, const SecretKey& machineKey, Clock& clock, std::string bootId,
                   std::shared_ptr<DiskTrust> trust);

    Result<void> write(AuditEntry entry);

    std::unique_ptr<Database> m_database;
    SecretKey m_machineKey;
    Clock& m_clock;
    std::string m_bootId;
    std::shared_ptr<DiskTrust> m_trust;
};

}  // namespace simkiosk
