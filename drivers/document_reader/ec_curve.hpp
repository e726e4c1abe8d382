// Points of the elliptic curves that travel documents name by number (ICAO 9303-11 §9.5.1), over OpenSSL. What PACE
// needs and OpenSSL's key interface does not have: arithmetic with a generator of one's own.
#pragma once

#include <memory>
#include <optional>

#include "drivers/document_reader/secret_bytes.hpp"
#include "kiosk/values/uuid.hpp"

// OpenSSL's EC_GROUP, EC_POINT and BIGNUM.
struct ec_group_st;
struct ec_point_st;
struct bignum_st;

namespace simkiosk {

struct EcFree {
    void operator()(ec_group_st* group) const;
    void operator()(ec_point_st* point) const;
    void operator()(bignum_st* number) const;  // clears it
};
using EcPoint = std::unique_ptr<ec_point_st, EcFree>;
using EcScalar = std::unique_ptr<bignum_st, EcFree>;

class EcCurve {
   public:
    // Standardized domain parameters 8 to 18: NIST P-192 to P-521 and brainpoolP192r1 to P512r1. The numbers 0 to 2 are
    // DH groups; nothing for them and for all others.
    static std::optional<EcCurve> standardized(unsigned parameterId);

    // The name of the same curve as an OBJECT IDENTIFIER in DER; empty for other numbers.
    static Bytes nameOfStandardized(unsigned parameterId);

    std::size_t fieldBytes() const;
    // From 1 to the group's order less one, evenly.
    EcScalar randomScalar(Random& random) const;
    static EcScalar scalar(ByteView bigEndian);

    EcPoint multiplyGenerator(const EcScalar& by) const;
    EcPoint multiply(const EcPoint& point, const EcScalar& by) const;
    EcPoint add(const EcPoint& left, const EcPoint& right) const;
    bool isInfinity(const EcPoint& point) const;

    // 04 || x || y.
    Bytes encode(const EcPoint& point) const;
    // Malformed when the bytes are no uncompressed point of the curve, or the point at infinity.
    Result<EcPoint> decode(ByteView bytes) const;
    // The shared secret of a key agreement: x with leading zeros.
    SecretBytes xCoordinate(const EcPoint& point) const;

    // The point to which integrated mapping leads from a field element (9303-11 appendix B.2); the bytes are taken
    // modulo the field's prime. Unsupported for the one curve whose prime is not 3 modulo 4 (P-224).
    Result<EcPoint> mapToPoint(ByteView pseudoRandom) const;
    std::size_t primeBits() const;

   private:
    explicit EcCurve(ec_group_st* group) : m_group(group) {}

    std::unique_ptr<ec_group_st, EcFree> m_group;
};

}  // namespace simkiosk
