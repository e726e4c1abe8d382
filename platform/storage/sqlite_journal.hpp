// The journal in SQLite: WAL, synchronous=FULL, one commit an append; personal data sealed beside it.
//
// Every record carries the SHA-256 of the one before it; the newest seq and hash stand authenticated in `head`, so a
// flipped, swapped, dropped or truncated record is found.
#pragma once

#include <memory>

#include "kiosk/ports/journal.hpp"
#include "platform/base/clock.hpp"
#include "platform/storage/sealed_box.hpp"

namespace simkiosk {

class SqliteJournal : public Journal {
   public:
    // Opens or creates the database. Storage: it cannot be opened or written; Malformed: it is of an unknown version.
    static Result<std::unique_ptr<SqliteJournal>> open(const std::string& path, const SecretKey& machineKey,
                                                       Clock& clock, Random& random, std::string bootId);
    ~SqliteJournal() override;

    Result<void> append(std::vector<NewRecord> records, const Bytes* personalData = nullptr) override;
    Result<std::vector<JournalRecord>> records(TransactionId transaction) const override;
    Result<std::vector<JournalRecord>> all() const override;
    Result<std::vector<TransactionId>> unfinished() const override;
    Result<std::vector<TransactionId>> inDoubt() const override;
    Result<Bytes> personalData(TransactionId transaction) const override;
    Result<void> verify() const override;
    Result<void> tidy() override;
    bool healthy() const override { return !m_broken; }
    const std::string& bootId() const override { return m_bootId; }

   private:
    struct Database;
    SqliteJournal(std::unique_ptr<Database> database, const SecretKey& machineKey, Clock& clock, Random& random,
                  std::string bootId);

    void noteFailure(const Result<void>& result);
    void insert(const NewRecord& fresh, std::string& prevHash, std::uint64_t& seq);
    void sealPersonalData(TransactionId transaction, const Bytes& personalData);

    std::unique_ptr<Database> m_database;
    SecretKey m_machineKey;
    Clock& m_clock;
    Random& m_random;
    std::string m_bootId;
    bool m_broken = false;
};

// Identifies the machine's boot; monotonic times compare only within one.
std::string readBootId();

}  // namespace simkiosk
