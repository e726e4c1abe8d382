// OutboxStore in an SQLite file of its own.
#pragma once

#include <memory>

#include "platform/carrier/outbox_store.hpp"

namespace simkiosk {

class SqliteOutbox : public OutboxStore {
   public:
    // `path` may be ":memory:".
    static Result<std::unique_ptr<SqliteOutbox>> open(const std::string& path);
    ~SqliteOutbox() override;

    Result<void> add(const OutboxEntry& entry) override;
    Result<std::vector<OutboxEntry>> all() override;
    Result<void> recordAttempt(const std::string& id, unsigned attempts, bool stuck) override;
    Result<void> remove(const std::string& id) override;

   private:
    struct State;
    explicit SqliteOutbox(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

}  // namespace simkiosk
