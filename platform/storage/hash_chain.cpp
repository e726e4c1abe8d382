#include "platform/storage/hash_chain.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <boost/json.hpp>

#include "platform/base/sha256.hpp"
#include "platform/storage/sqlite_work.hpp"

namespace simkiosk::hash_chain {

const std::string noHash(64, '0');
const char* const headTable =
    "CREATE TABLE IF NOT EXISTS head(one INTEGER PRIMARY KEY CHECK(one = 1), seq INTEGER NOT NULL, hash TEXT NOT NULL, "
    "mac TEXT NOT NULL);";
const char* const readHeadSql = "SELECT seq, hash FROM head";
const char* const writeHeadSql = "INSERT OR REPLACE INTO head VALUES(1, ?, ?, ?)";

std::string linkHash(const std::string& prevHash, const std::vector<std::string>& fields) {
    std::string text = prevHash;
    for (const auto& field : fields) text += '\n' + field;
    return sha256Hex(toBytes(text));
}

std::string encodePayload(const std::map<std::string, std::string>& payload) {
    boost::json::object object;
    for (const auto& [name, value] : payload) object[name] = value;
    return boost::json::serialize(object);
}

Result<std::map<std::string, std::string>> decodePayload(const std::string& text, const std::string& book) {
    // A record's payload is read and forgotten: its tree stands on the stack.
    std::array<unsigned char, 4096> room;
    boost::json::monotonic_resource memory(room.data(), room.size());
    boost::system::error_code error;
    const auto value = boost::json::parse(text, error, &memory);
    if (error || !value.is_object()) return fail(ErrorCode::Malformed, book + " payload is not a JSON object");
    std::map<std::string, std::string> payload;
    for (const auto& [name, field] : value.get_object()) {
        if (!field.is_string()) return fail(ErrorCode::Malformed, book + " payload field is not a string");
        payload.emplace(std::string(name), std::string(field.get_string()));
    }
    return payload;
}

Head readHead(SQLite::Statement& read) {
    InUse row(read);
    if (!row->executeStep()) return {};
    return {static_cast<std::uint64_t>(row->getColumn(0).getInt64()), row->getColumn(1).getString()};
}

std::string headCode(const Head& head, const SecretKey& machineKey) {
    return authenticate(machineKey, fmt::format("{}:{}", head.seq, head.hash));
}

std::string writeHead(SQLite::Statement& write, const Head& head, const SecretKey& machineKey) {
    auto code = headCode(head, machineKey);
    InUse row(write);
    row->bind(1, static_cast<std::int64_t>(head.seq));
    row->bind(2, head.hash);
    row->bind(3, code);
    row->exec();
    return code;
}

std::optional<ChainFault> checkHead(SQLite::Database& connection, const SecretKey& machineKey, const Head& found,
                                    const std::string& book) {
    SQLite::Statement row(connection, "SELECT seq, hash, mac FROM head");
    if (!row.executeStep()) {
        if (found.seq == 0) return std::nullopt;
        return ChainFault{fmt::format("the {}'s end is not marked: it was changed after record {}", book, found.seq),
                          {}};
    }
    const Head marked{static_cast<std::uint64_t>(row.getColumn(0).getInt64()), row.getColumn(1).getString()};
    if (row.getColumn(2).getString() != headCode(marked, machineKey)) {
        return ChainFault{fmt::format("the {}'s end was not marked with this machine's key", book), {}};
    }
    const auto next = std::min(marked.seq, found.seq) + 1;
    if (marked.seq > found.seq)
        return ChainFault{fmt::format("the {} was cut: record {} is missing", book, next), next};
    if (marked.seq < found.seq) return ChainFault{fmt::format("record {} was added from outside", next), next};
    if (marked.hash != found.hash)
        return ChainFault{fmt::format("record {} is not as it was written", marked.seq), marked.seq};
    return std::nullopt;
}

}  // namespace simkiosk::hash_chain
