#include "tests/simulation/disk/disk_directory.hpp"

namespace simkiosk {
namespace {

constexpr std::size_t olderLimit = 8;

std::string_view folderOf(std::string_view name) { return name.substr(0, name.rfind('/') + 1); }

}  // namespace

void DiskEntry::become(std::shared_ptr<DiskNode> next) {
    // A database without syncs makes and deletes its journal for ever; the durable file stays, a middle one goes.
    if (older.size() == olderLimit) older.erase(older.begin() + 1);
    older.push_back(std::exchange(node, std::move(next)));
}

DiskEntry& DiskDirectory::entry(std::string_view name) {
    const auto found = m_entries.find(name);
    if (found != m_entries.end()) return found->second;
    return m_entries.emplace(std::string(name), DiskEntry{std::string(name), nullptr, {}, {}}).first->second;
}

void DiskDirectory::sync(std::string_view name) {
    for (auto& [other, entry] : m_entries)
        if (folderOf(other) == folderOf(name)) entry.older.clear();
}

void DiskDirectory::losePower(Chance& chance, Survival survival) {
    for (auto& [name, entry] : m_entries) {
        if (!entry.older.empty() && !chance.percent(survival.keptPercent))
            entry.node = entry.older[chance.below(entry.older.size())];
        entry.older.clear();
        if (entry.node) entry.node->file.losePower(chance, survival);
    }
    forgetProcesses();
}

void DiskDirectory::forgetProcesses() {
    for (auto& [name, entry] : m_entries) {
        if (entry.node) entry.node->forgetProcesses();
        for (const auto& node : entry.older)
            if (node) node->forgetProcesses();
    }
}

std::uint64_t DiskDirectory::bytesUsed() const {
    std::uint64_t bytes = 0;
    for (const auto& [name, entry] : m_entries)
        if (entry.node) bytes += entry.node->file.size();
    return bytes;
}

}  // namespace simkiosk
