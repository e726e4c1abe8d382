// The journal in SQLite: WAL, synchronous=FULL, one commit an append; personal data sealed beside it.
//
// Every record carries the SHA-256 of the one before it; the newest seq and hash stand authenticated in `head`, so a
// flipped, swapped, dropped or truncated record is found.
#pragma once

#include <functional>
#include <memory>

#include "kiosk/ports/journal.hpp"
#include "platform/base/clock.hpp"
#include "platform/base/disk_trust.hpp"
#include "platform/storage/journal_check.hpp"

namespace simkiosk {

// No sale is opened with less room than this on the journal's file system. A sale writes under 2 MiB before the log is
// moved; the rest is for what else grows there (logs rotate within 32 MiB, calls that wait for the back office).
inline constexpr std::uint64_t journalReserveBytes = std::uint64_t{64} << 20;

struct JournalPlace {
    std::string vfs;  // of SQLite; empty: the system's
    // Bytes free where the journal stands, nothing when it cannot be told; empty: the file system is asked.
    std::function<std::optional<std::uint64_t>()> freeBytes;
    std::shared_ptr<DiskTrust> trust = std::make_shared<DiskTrust>();  // with the other stores of its disk
};

class SqliteJournal : public Journal {
   public:
    // Opens, creates or migrates the database. Storage: it cannot be opened or written; Malformed: its version is not
    // known. Does not check the records: verify().
    static Result<std::unique_ptr<SqliteJournal>> open(const std::string& path, const SecretKey& machineKey,
                                                       Clock& clock, Random& random, std::string bootId,
                                                       JournalPlace place = {});
    ~SqliteJournal() override;

    Result<void> append(std::vector<NewRecord> records, const Bytes* personalData = nullptr) override;
    Result<std::vector<JournalRecord>> records(TransactionId transaction) const override;
    Result<std::vector<JournalRecord>> recordsAfter(TransactionId transaction, std::uint64_t seq) const override;
    Result<std::vector<JournalRecord>> all() const override;
    Result<std::vector<TransactionId>> unfinished() const override;
    Result<std::vector<TransactionId>> inDoubt() const override;
    Result<std::vector<TransactionId>> newestClosed(std::size_t atMost) const override;
    Result<Bytes> personalData(TransactionId transaction) const override;
    Result<void> verify() const override;
    // What verify() found, in full.
    Result<JournalCheck> check() const;
    Result<void> tidy() override;
    bool healthy() const override { return trouble().empty(); }
    std::string trouble() const override;
    const std::string& bootId() const override { return m_bootId; }

   private:
    struct Database;
    SqliteJournal(std::unique_ptr<Database> database, std::unique_ptr<JournalMark> mark, const SecretKey& machineKey,
                  Clock& clock, Random& random, std::string bootId, JournalPlace place);

    bool roomForSale() const;
    Result<void> write(const std::vector<NewRecord>& records, const Bytes* personalData);
    void noteFailure(const Result<void>& result);
    Result<void> bindIccid(const NewRecord& fresh);
    void insert(const NewRecord& fresh, std::string& prevHash, std::uint64_t& seq);
    void markSale(const NewRecord& fresh, std::uint64_t seq);
    void sealPersonalData(TransactionId transaction, const Bytes& personalData);

    std::unique_ptr<Database> m_database;
    std::unique_ptr<JournalMark> m_mark;
    SecretKey m_machineKey;
    Clock& m_clock;
    Random& m_random;
    std::string m_bootId;
    JournalPlace m_place;
};

// Identifies the machine's boot; monotonic times compare only within one.
std::string readBootId();

}  // namespace simkiosk
