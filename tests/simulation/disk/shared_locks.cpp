#include "tests/simulation/disk/shared_locks.hpp"

#include <sqlite3.h>

#include <algorithm>

namespace simkiosk {
namespace {

// The state of a handle that wants Exclusive and waits for the readers to leave.
constexpr int pendingLock = SQLITE_LOCK_PENDING;

}  // namespace

bool DatabaseLock::lock(int& mine, int wanted) {
    if (mine >= wanted) return true;
    if (mine != m_highest && (m_highest >= pendingLock || wanted > SQLITE_LOCK_SHARED)) return false;
    if (wanted == SQLITE_LOCK_SHARED) {
        ++m_holders;
        m_highest = std::max(m_highest, wanted);
        mine = wanted;
        return true;
    }
    if (wanted == SQLITE_LOCK_EXCLUSIVE && m_holders > 1) {
        mine = m_highest = pendingLock;  // no new readers, so that a writer is not starved
        return false;
    }
    mine = m_highest = wanted;
    return true;
}

void DatabaseLock::unlock(int& mine, int wanted) {
    if (mine <= wanted) return;
    if (mine > SQLITE_LOCK_SHARED) m_highest = SQLITE_LOCK_SHARED;
    if (wanted == SQLITE_LOCK_NONE && --m_holders == 0) m_highest = SQLITE_LOCK_NONE;
    mine = wanted;
}

bool DatabaseLock::reserved() const { return m_highest > SQLITE_LOCK_SHARED; }

void* WalIndex::piece(std::size_t number, std::size_t size, bool extend) {
    // Bytes keep their address when the outer vector grows: they are moved, not copied.
    if (number >= m_pieces.size() && extend) m_pieces.resize(number + 1);
    if (number >= m_pieces.size()) return nullptr;
    if (m_pieces[number].empty()) m_pieces[number].resize(size);
    return m_pieces[number].data();
}

bool WalIndex::lockShared(Held& held, unsigned mask) {
    if ((m_exclusive & ~held.exclusive & mask) != 0) return false;
    for (std::size_t slot = 0; slot < lockCount; ++slot)
        if ((mask & ~held.shared) >> slot & 1U) ++m_shared[slot];
    held.shared |= mask;
    return true;
}

bool WalIndex::lockExclusive(Held& held, unsigned mask) {
    if ((m_exclusive & ~held.exclusive & mask) != 0) return false;
    for (std::size_t slot = 0; slot < lockCount; ++slot) {
        const unsigned own = held.shared >> slot & 1U;
        if ((mask >> slot & 1U) && m_shared[slot] > own) return false;
    }
    m_exclusive |= mask;
    held.exclusive |= mask;
    return true;
}

void WalIndex::unlock(Held& held, unsigned mask) {
    for (std::size_t slot = 0; slot < lockCount; ++slot)
        if ((mask & held.shared) >> slot & 1U) --m_shared[slot];
    m_exclusive &= ~(held.exclusive & mask);
    held.shared &= ~mask;
    held.exclusive &= ~mask;
}

}  // namespace simkiosk
