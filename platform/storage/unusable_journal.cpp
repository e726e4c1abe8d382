#include "platform/storage/unusable_journal.hpp"

namespace simkiosk {

Result<void> UnusableJournal::append(std::vector<NewRecord>, const Bytes*) { return refuse(); }

Result<std::vector<JournalRecord>> UnusableJournal::records(TransactionId) const { return refuse(); }

Result<Bytes> UnusableJournal::personalData(TransactionId) const { return refuse(); }

}  // namespace simkiosk
