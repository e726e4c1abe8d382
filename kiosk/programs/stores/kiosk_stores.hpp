// What the kiosk keeps. Nothing is sold on top of a store that cannot be trusted: the screen says so, the log says why,
// and staff find a kiosk that stands instead of one that restarts for ever.
#pragma once

#include <memory>
#include <string>

#include "kiosk/ports/audit_log.hpp"
#include "platform/carrier/outbox_store.hpp"
#include "platform/storage/sqlite_journal.hpp"

namespace simkiosk {

struct KioskStores {
    std::unique_ptr<Journal> journal;
    std::unique_ptr<OutboxStore> outbox;
    std::unique_ptr<AuditLog> audit;  // null: what staff do could not be written down, so they do nothing here
};

// Opens journal.db, outbox.db and audit.db in `folder`, each verified from its first record to its last. Without a key
// nothing can be; its error says why. `freeBytes`: see JournalPlace.
Result<KioskStores> openStores(const std::string& folder, const Result<SecretKey>& machineKey, Clock& clock,
                               Random& random, const std::string& bootId,
                               std::function<std::optional<std::uint64_t>()> freeBytes = {});

}  // namespace simkiosk
