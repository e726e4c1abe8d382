#include "kiosk/programs/stores/kiosk_stores.hpp"

#include "platform/base/log.hpp"
#include "platform/carrier/sqlite_outbox.hpp"
#include "platform/storage/sqlite_audit_log.hpp"
#include "platform/storage/unusable_journal.hpp"

namespace simkiosk {

namespace {

Result<std::unique_ptr<OutboxStore>> openOutbox(const std::string& path, const std::shared_ptr<DiskTrust>& trust) {
    auto outbox = SqliteOutbox::open(path, trust);
    SIMKIOSK_TRY(outbox);
    SIMKIOSK_TRY((*outbox)->all());
    return std::unique_ptr<OutboxStore>(std::move(*outbox));
}

Result<std::unique_ptr<AuditLog>> openAudit(const std::string& path, const SecretKey& machineKey, Clock& clock,
                                            const std::string& bootId, const std::shared_ptr<DiskTrust>& trust) {
    auto audit = SqliteAuditLog::open(path, machineKey, clock, bootId, trust);
    SIMKIOSK_TRY(audit);
    const auto checked = (*audit)->check();
    SIMKIOSK_TRY(checked);
    if (!checked->sound()) return fail(ErrorCode::Malformed, checked->finding);
    return std::unique_ptr<AuditLog>(std::move(*audit));
}

}  // namespace

Result<KioskStores> openStores(const std::string& folder, const Result<SecretKey>& machineKey, Clock& clock,
                               Random& random, const std::string& bootId,
                               std::function<std::optional<std::uint64_t>()> freeBytes) {
    KioskStores stores;
    const auto trust = std::make_shared<DiskTrust>();
    const auto open = [&]() -> Result<void> {
        SIMKIOSK_TRY(machineKey);
        auto journal = SqliteJournal::open(folder + "/journal.db", *machineKey, clock, random, bootId,
                                           {.vfs = {}, .freeBytes = std::move(freeBytes), .trust = trust});
        SIMKIOSK_TRY(journal);
        SIMKIOSK_TRY((*journal)->verify());
        auto outbox = openOutbox(folder + "/outbox.db", trust);
        SIMKIOSK_TRY(outbox);
        stores.journal = std::move(*journal);
        stores.outbox = std::move(*outbox);
        return {};
    };
    const auto opened = open();
    if (machineKey) {
        auto audit = openAudit(folder + "/audit.db", *machineKey, clock, bootId, trust);
        if (!audit) logError("audit.unusable", audit.error().message);
        // A damaged log keeps staff away; a disk that fails keeps everybody away.
        if (!audit && audit.error().code == ErrorCode::Storage) trust->note(fail(audit.error()));
        if (audit) stores.audit = std::move(*audit);
    }
    if (opened) return stores;
    logError("journal.unusable", opened.error().message);
    stores.journal = std::make_unique<UnusableJournal>(opened.error(), bootId);
    // Without a journal nothing is handed to the outbox.
    auto empty = SqliteOutbox::open(":memory:", trust);
    SIMKIOSK_TRY(empty);
    stores.outbox = std::move(*empty);
    return stores;
}

}  // namespace simkiosk
