#include "vision/pad/repeated_frames.hpp"

#include <algorithm>
#include <cstring>

namespace simkiosk {

bool RepeatedFrames::seenBefore(const Image& frame) {
    const std::uint64_t hash = frameHash(frame);
    const bool seen = std::ranges::find(m_hashes, hash) != m_hashes.end();
    m_hashes[m_next] = hash;
    m_next = (m_next + 1) % m_hashes.size();
    return seen;
}

std::uint64_t frameHash(const Image& frame) {
    constexpr std::size_t kStride = 8 * 19;  // one word in nineteen: every line is met, and every column by some line
    std::uint64_t hash = 0x9E3779B97F4A7C15U ^ frame.pixels.size();
    for (std::size_t at = 0; at + 8 <= frame.pixels.size(); at += kStride) {
        std::uint64_t word = 0;
        std::memcpy(&word, frame.pixels.data() + at, sizeof word);
        hash = (hash ^ word) * 0xFF51AFD7ED558CCDU;
        hash ^= hash >> 29;
    }
    return hash == 0 ? 1 : hash;  // 0 marks an empty place
}

}  // namespace simkiosk
