// Stands where the journal should be when it cannot be opened or does not verify: the kiosk starts, says that it is out
// of service and why, and nothing can be written or read as if nothing had happened.
#pragma once

#include "kiosk/ports/journal.hpp"

namespace simkiosk {

class UnusableJournal : public Journal {
   public:
    UnusableJournal(Error why, std::string bootId) : m_why(std::move(why)), m_bootId(std::move(bootId)) {}

    // Storage, always, with the reason.
    Result<void> append(std::vector<NewRecord> records, const Bytes* personalData = nullptr) override;
    Result<std::vector<JournalRecord>> records(TransactionId transaction) const override;
    Result<std::vector<JournalRecord>> all() const override { return refuse(); }
    Result<std::vector<TransactionId>> unfinished() const override { return refuse(); }
    Result<std::vector<TransactionId>> inDoubt() const override { return refuse(); }
    Result<Bytes> personalData(TransactionId transaction) const override;
    Result<void> verify() const override { return refuse(); }
    Result<void> tidy() override { return refuse(); }
    bool healthy() const override { return false; }
    std::string trouble() const override { return m_why.message; }
    const std::string& bootId() const override { return m_bootId; }

   private:
    std::unexpected<Error> refuse() const { return fail(ErrorCode::Storage, m_why.message); }

    Error m_why;
    std::string m_bootId;
};

}  // namespace simkiosk
