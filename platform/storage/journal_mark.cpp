#include "platform/storage/journal_mark.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <vector>

#include "platform/base/number.hpp"
#include "platform/storage/hash_chain.hpp"

namespace simkiosk {

namespace {

// One sector, which a disk stores wholly or not at all.
constexpr std::size_t markSize = 256;

}  // namespace

JournalMark::JournalMark(const std::string& journalPath, const std::string& vfs) {
    auto* system = sqlite3_vfs_find(vfs.empty() ? nullptr : vfs.c_str());
    if (!system) return;
    std::vector<char> full(static_cast<std::size_t>(system->mxPathname) + 1);
    if (system->xFullPathname(system, (journalPath + ".mark").c_str(), static_cast<int>(full.size()), full.data()) !=
        SQLITE_OK)
        return;
    // Lives as long as the handle; two noughts end the list of its parameters.
    m_path = std::string(full.data()) + std::string(2, '\0');
    m_memory = std::make_unique<char[]>(static_cast<std::size_t>(system->szOsFile));
    const int flags = SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    m_open = system->xOpen(system, m_path.c_str(), file(), flags, nullptr) == SQLITE_OK;
}

JournalMark::~JournalMark() {
    if (m_open) file()->pMethods->xClose(file());
}

sqlite3_file* JournalMark::file() const { return reinterpret_cast<sqlite3_file*>(m_memory.get()); }

void JournalMark::write(std::uint64_t seq, const std::string& hash, const std::string& code) {
    if (!m_open) return;
    auto text = fmt::format("{} {} {}\n", seq, hash, code);
    text.resize(markSize, '\n');
    (void)file()->pMethods->xWrite(file(), text.data(), static_cast<int>(text.size()), 0);
}

std::optional<MarkedEnd> JournalMark::read(const SecretKey& machineKey) const {
    std::string text(markSize, '\0');
    if (!m_open || file()->pMethods->xRead(file(), text.data(), static_cast<int>(text.size()), 0) != SQLITE_OK)
        return std::nullopt;
    text.resize(std::min(text.find('\n'), text.size()));
    const auto hashAt = text.find(' ');
    const auto codeAt = text.find(' ', hashAt + 1);
    if (hashAt == std::string::npos || codeAt == std::string::npos) return std::nullopt;
    const auto seq = numberIn<decltype(MarkedEnd::seq)>(std::string_view(text).substr(0, hashAt));
    if (!seq) return std::nullopt;
    const MarkedEnd end{.seq = *seq, .hash = text.substr(hashAt + 1, codeAt - hashAt - 1)};
    if (text.substr(codeAt + 1) != hash_chain::headCode({end.seq, end.hash}, machineKey)) return std::nullopt;
    return end;
}

}  // namespace simkiosk
