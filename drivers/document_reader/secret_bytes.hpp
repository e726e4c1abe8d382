// Keys, and what a document says about its holder: bytes that are wiped before their memory is given back.
#pragma once

#include <algorithm>

#include "platform/base/bytes.hpp"

namespace simkiosk {

class SecretBytes {
   public:
    SecretBytes() = default;
    explicit SecretBytes(std::size_t count) : m_bytes(count) {}
    // Takes the memory over; there is no second copy.
    explicit SecretBytes(Bytes&& bytes) noexcept : m_bytes(std::move(bytes)) {}
    explicit SecretBytes(ByteView bytes) : m_bytes(bytes.begin(), bytes.end()) {}
    SecretBytes(const SecretBytes&) = default;
    SecretBytes(SecretBytes&& other) noexcept : m_bytes(std::move(other.m_bytes)) {}
    SecretBytes& operator=(SecretBytes other) noexcept {
        m_bytes.swap(other.m_bytes);
        return *this;
    }
    ~SecretBytes() { wipe(m_bytes); }

    ByteView view() const { return m_bytes; }
    std::span<std::uint8_t> writable() { return m_bytes; }
    std::size_t size() const { return m_bytes.size(); }
    bool empty() const { return m_bytes.empty(); }

    // Grows without leaving a copy behind.
    void append(ByteView more) {
        if (m_bytes.capacity() < m_bytes.size() + more.size()) {
            Bytes larger;
            larger.reserve(std::max(2 * m_bytes.size(), m_bytes.size() + more.size()));
            larger.assign(m_bytes.begin(), m_bytes.end());
            wipe(m_bytes);
            m_bytes.swap(larger);
        }
        m_bytes.insert(m_bytes.end(), more.begin(), more.end());
    }
    // Room for so many bytes in all, so that append() need not move them.
    void reserve(std::size_t count) {
        if (m_bytes.empty()) m_bytes.reserve(count);
    }
    void truncate(std::size_t count) {
        if (count >= m_bytes.size()) return;
        wipe(std::span(m_bytes).subspan(count));
        m_bytes.resize(count);
    }

   private:
    Bytes m_bytes;
};

}  // namespace simkiosk
