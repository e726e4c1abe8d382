// OutboxStore in an SQLite file of its own.
#pragma once

#include <memory>

#include "platform/base/disk_trust.hpp"
#include "platform/carrier/outbox_store.hpp"

namespace simkiosk {

class SqliteOutbox : public OutboxStore {
   public:
    // `path` may be ":memory:".
    static Result<std::unique_ptr<SqliteOutbox>> open(const std::string& path,
                                                      std::shared_ptr<DiskTrust> trust = std::make_shared<DiskTrust>());
    ~SqliteOutbox() override;

    Result<void> add(const OutboxEntry& entry) override;
    Result<std::vector<OutboxEntry>> all() override;
    Result<void> recordAttempt(const std::string& id, unsigned attempts, bool stuck) override;
    Result<void> remove(const std::string& id) override;

   private:
    struct State;
    SqliteOutbox(std::unique_ptr<State> state, std::shared_ptr<DiskTrust> trust);
    Result<void> write(const std::function<Result<void>()>& work);

    std::unique_ptr<State> m_state;
    std::shared_ptr<DiskTrust> m_trust;
};

}  // namespace simkiosk
