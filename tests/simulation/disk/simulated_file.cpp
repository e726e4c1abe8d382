#include "tests/simulation/disk/simulated_file.hpp"

#include <algorithm>
#include <array>
#include <cstring>

namespace simkiosk {
namespace {

// What a disk stores wholly or not at all. SQLite is told so (SQLITE_IOCAP_POWERSAFE_OVERWRITE), as by its unix VFS.
constexpr std::uint64_t sectorSize = 512;

void place(Bytes& image, ByteView bytes, std::uint64_t offset) {
    // Nearly all of a log is written at its end: there nothing is filled with zeros first.
    if (image.size() < offset) image.resize(offset);
    const auto over = std::min<std::uint64_t>(bytes.size(), image.size() - offset);
    if (over > 0) std::memcpy(image.data() + offset, bytes.data(), over);
    image.insert(image.end(), bytes.begin() + static_cast<std::ptrdiff_t>(over), bytes.end());
}

}  // namespace

Survival Survival::draw(Chance& chance) {
    constexpr std::array<unsigned, 5> kinds{0, 15, 50, 85, 100};
    return {kinds[chance.below(kinds.size())]};
}

std::size_t SimulatedFile::read(std::span<std::uint8_t> into, std::uint64_t offset) const {
    const auto there = offset >= m_live.size() ? 0 : std::min<std::uint64_t>(into.size(), m_live.size() - offset);
    if (there > 0) std::memcpy(into.data(), m_live.data() + offset, there);
    std::ranges::fill(into.subspan(there), std::uint8_t{0});
    return there;
}

void SimulatedFile::write(ByteView bytes, std::uint64_t offset) {
    m_changes.push_back({Change::Kind::Write, offset, bytes.size(), m_written.size()});
    m_written.insert(m_written.end(), bytes.begin(), bytes.end());
    place(m_live, bytes, offset);
}

void SimulatedFile::truncate(std::uint64_t size) {
    m_changes.push_back({Change::Kind::Resize, size, 0, m_written.size()});
    m_live.resize(size);
}

void SimulatedFile::sync() {
    for (const auto& change : m_changes) {
        if (change.kind == Change::Kind::Resize)
            m_durable.resize(change.offset);
        else
            place(m_durable, bytesOf(change), change.offset);
    }
    forgetChanges();
}

void SimulatedFile::failSync(Chance& chance) {
    m_durable = survivors(chance, Survival::draw(chance));
    forgetChanges();
}

void SimulatedFile::losePower(Chance& chance, Survival survival) {
    m_durable = survivors(chance, survival);
    m_live = m_durable;
    forgetChanges();
}

Bytes SimulatedFile::survivors(Chance& chance, Survival survival) const {
    Bytes image = m_durable;
    for (const auto& change : m_changes) {
        const bool kept = chance.percent(survival.keptPercent);
        if (change.kind == Change::Kind::Resize) {
            if (kept) image.resize(change.offset);
        } else if (kept) {
            place(image, bytesOf(change), change.offset);
        } else {
            if (survival.keptPercent > 0 && chance.below(3) == 0) tear(image, change, chance);
            // The file's new length is stored apart from its bytes: it may survive without them, as zeros.
            const auto end = change.offset + change.size;
            if (image.size() < end && chance.percent(survival.keptPercent)) image.resize(end);
        }
    }
    return image;
}

// Each sector on its own, which includes the plain case of a first part.
void SimulatedFile::tear(Bytes& image, const Change& change, Chance& chance) const {
    const auto bytes = bytesOf(change);
    for (std::uint64_t done = 0; done < bytes.size();) {
        const auto offset = change.offset + done;
        const auto length = std::min(sectorSize - offset % sectorSize, bytes.size() - done);
        if (chance.coin()) place(image, bytes.subspan(done, length), offset);
        done += length;
    }
}

void SimulatedFile::flipBit(std::uint64_t offset, unsigned bit) {
    const auto mask = static_cast<std::uint8_t>(1U << bit);
    if (offset < m_live.size()) m_live[offset] ^= mask;
    if (offset < m_durable.size()) m_durable[offset] ^= mask;
    for (const auto& change : m_changes)
        if (change.kind == Change::Kind::Write && offset >= change.offset && offset < change.offset + change.size)
            m_written[change.at + (offset - change.offset)] ^= mask;
}

void SimulatedFile::forgetChanges() {
    m_changes.clear();
    m_written.clear();
}

}  // namespace simkiosk
