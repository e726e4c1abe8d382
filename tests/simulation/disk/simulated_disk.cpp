#include "tests/simulation/disk/simulated_disk.hpp"

#include "platform/base/assert.hpp"

namespace simkiosk {
namespace {

constexpr WallTime timeStandingStill{std::chrono::milliseconds(1'800'000'000'000)};

}  // namespace

SimulatedDisk::SimulatedDisk(std::uint64_t seed, std::function<WallTime()> wall)
    : m_state(seed, wall ? std::move(wall) : [] { return timeStandingStill; }), m_vfs(m_state) {}

SimulatedDisk::~SimulatedDisk() { SIMKIOSK_ASSERT(m_state.openFiles == 0); }

void SimulatedDisk::losePower(Random& random) {
    Chance chance(random);
    m_state.directory.losePower(chance, Survival::draw(chance));
    ++m_state.generation;
    m_state.powered = true;
}

void SimulatedDisk::killProcesses() {
    m_state.directory.forgetProcesses();
    ++m_state.generation;
    m_state.powered = true;
}

void SimulatedDisk::arm(StorageFault fault, std::uint64_t nth, std::string suffix, std::uint64_t times) {
    m_state.faults.arm(fault, nth, std::move(suffix), times);
}

void SimulatedDisk::clearFaults() {
    m_state.faults.clear();
    m_state.capacityBytes.reset();
    m_state.readOnlyAfter.reset();
    m_state.readOnly = false;
}

void SimulatedDisk::flipBit(std::string_view file, std::uint64_t offset, unsigned bit) {
    if (const auto& node = m_state.directory.entry(file).node) node->file.flipBit(offset, bit);
}

DiskCounters SimulatedDisk::counters(std::string_view suffix) const {
    DiskCounters sum;
    for (const auto& [name, entry] : m_state.directory.entries())
        if (name.ends_with(suffix)) sum += entry.counters;
    return sum;
}

DiskContents SimulatedDisk::contents() const {
    DiskContents contents;
    for (const auto& [name, entry] : m_state.directory.entries())
        if (entry.node) contents.emplace(name, entry.node->file.content());
    return contents;
}

Bytes SimulatedDisk::content(std::string_view file) const {
    const auto found = m_state.directory.entries().find(file);
    return found == m_state.directory.entries().end() || !found->second.node ? Bytes()
                                                                             : found->second.node->file.content();
}

void SimulatedDisk::put(std::string_view file, Bytes content) {
    auto& entry = m_state.directory.entry(file);
    SIMKIOSK_ASSERT(!entry.node || entry.node.use_count() == 1);
    entry.node = std::make_shared<DiskNode>();
    entry.node->file = SimulatedFile(std::move(content));
    entry.older.clear();
}

void SimulatedDisk::put(const DiskContents& contents) {
    for (const auto& [name, content] : contents) put(name, content);
}

}  // namespace simkiosk
