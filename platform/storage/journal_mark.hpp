// How far the journal had come, in a file beside it. SQLite takes a damaged frame of its log for the log's end and says
// nothing of the commits behind it; the chain that is left is sound, and only shorter.
//
// Written after a commit is durable and never synced: it may be behind, and then says nothing, but never ahead. What is
// written is the row `head` with its code, so that nobody else can write one.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "platform/storage/sealed_box.hpp"

struct sqlite3_file;
struct sqlite3_vfs;

namespace simkiosk {

struct MarkedEnd {
    std::uint64_t seq = 0;
    std::string hash;
};

class JournalMark {
   public:
    // `vfs`: of SQLite; empty: the system's. A mark that cannot be opened is none.
    JournalMark(const std::string& journalPath, const std::string& vfs);
    ~JournalMark();
    JournalMark(const JournalMark&) = delete;
    JournalMark& operator=(const JournalMark&) = delete;

    // Failures are nobody's concern: the journal itself is where it should be.
    void write(std::uint64_t seq, const std::string& hash, const std::string& code);
    // Nothing: there is none, it is torn, or of another machine.
    std::optional<MarkedEnd> read(const SecretKey& machineKey) const;

   private:
    sqlite3_file* file() const;

    std::string m_path;
    std::unique_ptr<char[]> m_memory;  // SQLite's handle
    bool m_open = false;
};

}  // namespace simkiosk
