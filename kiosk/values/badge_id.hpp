// What a contactless badge calls itself: the identifier its chip gives during anticollision (ISO/IEC 14443-3 §6.5.4),
// 4, 7 or 10 bytes. It is no secret: any reader can take it and any copy can give it.
#pragma once

#include "platform/base/bytes.hpp"
#include "platform/base/result.hpp"

namespace simkiosk {

class BadgeId {
   public:
    // Malformed: another length, or one that chips draw anew each time (08h first of four bytes, §6.5.4), all zeros or
    // all ones.
    static Result<BadgeId> parse(ByteView bytes);

    const Bytes& bytes() const { return m_bytes; }
    bool operator==(const BadgeId&) const = default;

   private:
    explicit BadgeId(Bytes bytes) : m_bytes(std::move(bytes)) {}
    Bytes m_bytes;
};

}  // namespace simkiosk
