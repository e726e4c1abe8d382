// The bytes of one file: as its readers see them, and as a power cut would leave them.
#pragma once

#include "platform/base/bytes.hpp"
#include "tests/simulation/disk/chance.hpp"

namespace simkiosk {

// How kind one power cut is. A fixed chance would make "all lost" and "all kept" vanishingly rare for long lists of
// writes, so each power cut draws its own.
struct Survival {
    unsigned keptPercent = 50;  // of what was not synced; of the rest, a third is torn
    static Survival draw(Chance& chance);
};

class SimulatedFile {
   public:
    SimulatedFile() = default;
    explicit SimulatedFile(Bytes durable) : m_live(durable), m_durable(std::move(durable)) {}

    const Bytes& content() const { return m_live; }
    std::uint64_t size() const { return m_live.size(); }
    // Copies what is there and zeroes the rest of `into`; how many bytes were there.
    std::size_t read(std::span<std::uint8_t> into, std::uint64_t offset) const;
    void write(ByteView bytes, std::uint64_t offset);
    void truncate(std::uint64_t size);

    // Everything written so far survives from now on.
    void sync();
    // Linux after a failed fsync: the pages are marked clean whether or not they were stored, so readers go on seeing
    // them and no later sync stores them. What was stored is decided here, by chance.
    void failSync(Chance& chance);
    // Each unsynced write is kept, lost or torn on its own; their order is not respected.
    void losePower(Chance& chance, Survival survival);
    // The medium itself goes bad.
    void flipBit(std::uint64_t offset, unsigned bit);

   private:
    struct Change {
        enum class Kind { Write, Resize };
        Kind kind = Kind::Write;
        std::uint64_t offset = 0;  // of a Resize: the new size
        std::uint64_t size = 0;
        std::size_t at = 0;  // in m_written
    };
    ByteView bytesOf(const Change& change) const { return ByteView(m_written).subspan(change.at, change.size); }
    Bytes survivors(Chance& chance, Survival survival) const;
    void tear(Bytes& image, const Change& change, Chance& chance) const;
    void forgetChanges();

    Bytes m_live;
    Bytes m_durable;
    std::vector<Change> m_changes;  // since the last sync, oldest first
    Bytes m_written;                // their bytes, one behind the other: no allocation for each write
};

}  // namespace simkiosk
