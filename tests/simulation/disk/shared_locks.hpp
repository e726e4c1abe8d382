// What the open handles of one database share, and what is gone with the processes that held them.
#pragma once

#include <array>
#include <memory>
#include <vector>

#include "platform/base/bytes.hpp"

namespace simkiosk {

// SQLite's five lock states of a database file (sqlite.org/lockingv3.html §3). `mine` is the calling handle's state.
class DatabaseLock {
   public:
    bool lock(int& mine, int wanted);  // false: somebody else holds it
    void unlock(int& mine, int wanted);
    bool reserved() const;

   private:
    int m_highest = 0;
    int m_holders = 0;
};

// The wal-index: shared memory in pieces, with eight locks (sqlite.org/walformat.html §2.3). A handle says which
// locks it holds with two bit masks, kept by the handle.
class WalIndex {
   public:
    static constexpr std::size_t lockCount = 8;
    struct Held {
        unsigned shared = 0;
        unsigned exclusive = 0;
    };

    // Null when there is no such piece yet and `extend` is false.
    void* piece(std::size_t number, std::size_t size, bool extend);
    bool lockShared(Held& held, unsigned mask);
    bool lockExclusive(Held& held, unsigned mask);
    void unlock(Held& held, unsigned mask);

   private:
    std::vector<Bytes> m_pieces;
    std::array<unsigned, lockCount> m_shared{};
    unsigned m_exclusive = 0;
};

}  // namespace simkiosk
