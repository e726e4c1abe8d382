// A chain of records in SQLite, each with the hash of the one before and the newest marked with the machine's key:
// what the journal and the audit log have in common.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "platform/storage/sealed_box.hpp"

namespace simkiosk::hash_chain {

// What the first record carries as the hash before it.
extern const std::string noHash;

// SHA-256 over the hash before and the fields, one a line. Only the last field may hold line feeds.
std::string linkHash(const std::string& prevHash, const std::vector<std::string>& fields);

// A flat payload as JSON, and back. Malformed: no object of texts; `book` names it ("journal").
std::string encodePayload(const std::map<std::string, std::string>& payload);
Result<std::map<std::string, std::string>> decodePayload(const std::string& text, const std::string& book);

// The newest record, authenticated with the machine's key. Both chains have the same table for it.
extern const char* const headTable;
extern const char* const readHeadSql;   // seq, hash
extern const char* const writeHeadSql;  // seq, hash, mac
struct Head {
    std::uint64_t seq = 0;
    std::string hash = noHash;
};
Head readHead(SQLite::Statement& read);
// The code that authenticates a head; writeHead() hands it back.
std::string headCode(const Head& head, const SecretKey& machineKey);
std::string writeHead(SQLite::Statement& write, const Head& head, const SecretKey& machineKey);

struct ChainFault {
    std::string finding;
    std::optional<std::uint64_t> firstBad;
};
// Whether the marked end is the end of the records that were found in order.
std::optional<ChainFault> checkHead(SQLite::Database& connection, const SecretKey& machineKey, const Head& found,
                                    const std::string& book);

}  // namespace simkiosk::hash_chain
