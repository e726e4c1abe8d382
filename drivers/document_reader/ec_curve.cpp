#include "drivers/document_reader/ec_curve.hpp"

#include <openssl/bn.h>
#include <openssl/ec.h>
#include <openssl/objects.h>

#include <array>

#include "platform/base/assert.hpp"

namespace simkiosk {

namespace {

// 9303-11 table 6, from number 8 on.
constexpr unsigned firstCurve = 8;
constexpr std::array curves{NID_X9_62_prime192v1, NID_brainpoolP192r1, NID_secp224r1,       NID_brainpoolP224r1,
                            NID_X9_62_prime256v1, NID_brainpoolP256r1, NID_brainpoolP320r1, NID_secp384r1,
                            NID_brainpoolP384r1,  NID_brainpoolP512r1, NID_secp521r1};

struct ContextFree {
    void operator()(BN_CTX* context) const { BN_CTX_free(context); }
};
using Context = std::unique_ptr<BN_CTX, ContextFree>;
Context newContext() { return Context(BN_CTX_secure_new()); }

EcScalar number() { return EcScalar(BN_secure_new()); }
EcScalar small(unsigned value) {
    EcScalar result = number();
    BN_set_word(result.get(), value);
    return result;
}

}  // namespace

void EcFree::operator()(EC_GROUP* group) const { EC_GROUP_free(group); }
void EcFree::operator()(EC_POINT* point) const { EC_POINT_clear_free(point); }
void EcFree::operator()(BIGNUM* value) const { BN_clear_free(value); }

std::optional<EcCurve> EcCurve::standardized(unsigned parameterId) {
    if (parameterId < firstCurve || parameterId >= firstCurve + curves.size()) return std::nullopt;
    EC_GROUP* group = EC_GROUP_new_by_curve_name(curves[parameterId - firstCurve]);
    if (!group) return std::nullopt;
    return EcCurve(group);
}

Bytes EcCurve::nameOfStandardized(unsigned parameterId) {
    if (parameterId < firstCurve || parameterId >= firstCurve + curves.size()) return {};
    const ASN1_OBJECT* name = OBJ_nid2obj(curves[parameterId - firstCurve]);
    Bytes der(static_cast<std::size_t>(i2d_ASN1_OBJECT(name, nullptr)));
    unsigned char* at = der.data();
    i2d_ASN1_OBJECT(name, &at);
    return der;
}

std::size_t EcCurve::fieldBytes() const { return (primeBits() + 7) / 8; }
std::size_t EcCurve::primeBits() const { return static_cast<std::size_t>(EC_GROUP_get_degree(m_group.get())); }

EcScalar EcCurve::randomScalar(Random& random) const {
    const BIGNUM* order = EC_GROUP_get0_order(m_group.get());
    const int bits = BN_num_bits(order);
    // Each try succeeds with a probability of at least one half.
    for (int round = 0; round < 128; ++round) {
        SecretBytes bytes(static_cast<std::size_t>(bits + 7) / 8);
        random.fill(bytes.writable());
        if (bits % 8 != 0) bytes.writable()[0] &= static_cast<std::uint8_t>((1 << bits % 8) - 1);
        EcScalar candidate = scalar(bytes.view());
        if (!BN_is_zero(candidate.get()) && BN_cmp(candidate.get(), order) < 0) return candidate;
    }
    assertionFailed("randomness is not always out of range", std::source_location::current());
}

EcScalar EcCurve::scalar(ByteView bigEndian) {
    EcScalar value(BN_secure_new());
    SIMKIOSK_ASSERT(value && BN_bin2bn(bigEndian.data(), static_cast<int>(bigEndian.size()), value.get()));
    BN_set_flags(value.get(), BN_FLG_CONSTTIME);
    return value;
}

EcPoint EcCurve::multiplyGenerator(const EcScalar& by) const {
    EcPoint result(EC_POINT_new(m_group.get()));
    SIMKIOSK_ASSERT(EC_POINT_mul(m_group.get(), result.get(), by.get(), nullptr, nullptr, newContext().get()) == 1);
    return result;
}

EcPoint EcCurve::multiply(const EcPoint& point, const EcScalar& by) const {
    EcPoint result(EC_POINT_new(m_group.get()));
    SIMKIOSK_ASSERT(EC_POINT_mul(m_group.get(), result.get(), nullptr, point.get(), by.get(), newContext().get()) == 1);
    return result;
}

EcPoint EcCurve::add(const EcPoint& left, const EcPoint& right) const {
    EcPoint result(EC_POINT_new(m_group.get()));
    SIMKIOSK_ASSERT(EC_POINT_add(m_group.get(), result.get(), left.get(), right.get(), newContext().get()) == 1);
    return result;
}

bool EcCurve::isInfinity(const EcPoint& point) const {
    return EC_POINT_is_at_infinity(m_group.get(), point.get()) == 1;
}

Bytes EcCurve::encode(const EcPoint& point) const {
    Bytes bytes(1 + 2 * fieldBytes());
    SIMKIOSK_ASSERT(EC_POINT_point2oct(m_group.get(), point.get(), POINT_CONVERSION_UNCOMPRESSED, bytes.data(),
                                       bytes.size(), newContext().get()) == bytes.size());
    return bytes;
}

Result<EcPoint> EcCurve::decode(ByteView bytes) const {
    EcPoint point(EC_POINT_new(m_group.get()));
    // oct2point refuses what does not lie on the curve; their cofactors are 1, so a point is in the group.
    if (bytes.size() != 1 + 2 * fieldBytes() || bytes[0] != 0x04 ||
        EC_POINT_oct2point(m_group.get(), point.get(), bytes.data(), bytes.size(), newContext().get()) != 1 ||
        isInfinity(point))
        return fail(ErrorCode::Malformed, "a public key that is no point of its curve");
    return point;
}

SecretBytes EcCurve::xCoordinate(const EcPoint& point) const {
    const EcScalar x = number();
    SecretBytes bytes(fieldBytes());
    SIMKIOSK_ASSERT(EC_POINT_get_affine_coordinates(m_group.get(), point.get(), x.get(), nullptr, newContext().get()) ==
                        1 &&
                    BN_bn2binpad(x.get(), bytes.writable().data(), static_cast<int>(bytes.size())) > 0);
    return bytes;
}

// The simplified Shallue-van de Woestijne-Ulas encoding, affine and in constant time; names as in the appendix.
Result<EcPoint> EcCurve::mapToPoint(ByteView pseudoRandom) const {
    const Context context = newContext();
    const EcScalar p = number(), a = number(), b = number(), t = number();
    SIMKIOSK_ASSERT(EC_GROUP_get_curve(m_group.get(), p.get(), a.get(), b.get(), context.get()) == 1);
    if (BN_mod_word(p.get(), 4) != 3) return fail(ErrorCode::Unsupported, "integrated mapping on this curve");
    const EcScalar wide = scalar(pseudoRandom);
    BN_nnmod(t.get(), wide.get(), p.get(), context.get());

    const auto multiplied = [&](const EcScalar& x, const EcScalar& y) {
        EcScalar r = number();
        BN_mod_mul(r.get(), x.get(), y.get(), p.get(), context.get());
        return r;
    };
    const auto sum = [&](const EcScalar& x, const EcScalar& y) {
        EcScalar r = number();
        BN_mod_add(r.get(), x.get(), y.get(), p.get(), context.get());
        return r;
    };
    const auto negated = [&](const EcScalar& x) {
        EcScalar r = number();
        BN_mod_sub(r.get(), small(0).get(), x.get(), p.get(), context.get());
        return r;
    };
    const auto inverse = [&](const EcScalar& x) {
        EcScalar r = number();
        if (!BN_mod_inverse(r.get(), x.get(), p.get(), context.get())) BN_zero(r.get());
        return r;
    };
    const auto curveValue = [&](const EcScalar& x) {
        return sum(sum(multiplied(multiplied(x, x), x), multiplied(a, x)), b);
    };

    const EcScalar alpha = negated(multiplied(t, t));
    const EcScalar alphas = sum(alpha, multiplied(alpha, alpha));
    const EcScalar x2 = multiplied(negated(multiplied(b, inverse(a))), sum(small(1), inverse(alphas)));
    const EcScalar x3 = multiplied(alpha, x2);
    const EcScalar h2 = curveValue(x2);
    const EcScalar u = multiplied(multiplied(multiplied(t, t), t), h2);
    // A = h2 ^ (p - 1 - (p + 1) / 4)
    EcScalar exponent = number();
    EcScalar quarter = number();
    BN_copy(quarter.get(), p.get());
    BN_add_word(quarter.get(), 1);
    BN_rshift(quarter.get(), quarter.get(), 2);
    BN_copy(exponent.get(), p.get());
    BN_sub_word(exponent.get(), 1);
    BN_sub(exponent.get(), exponent.get(), quarter.get());
    EcScalar root = number();
    BN_mod_exp(root.get(), h2.get(), exponent.get(), p.get(), context.get());
    const bool second = BN_is_one(multiplied(multiplied(root, root), h2).get());
    const EcScalar y = multiplied(root, second ? h2 : u);

    EcPoint point(EC_POINT_new(m_group.get()));
    if (EC_POINT_set_affine_coordinates(m_group.get(), point.get(), (second ? x2 : x3).get(), y.get(), context.get()) !=
        1)
        return fail(ErrorCode::Malformed, "a nonce that maps to no point");
    return point;
}

}  // namespace simkiosk
