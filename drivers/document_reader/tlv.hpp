// BER-TLV data objects as smart cards use them (ISO/IEC 7816-4 §5.2.2, ICAO 9303-10): pure, bounded, hostile bytes
// welcome. Definite lengths only, tags of at most three bytes, lengths of at most three bytes (16 MiB).
#pragma once

#include <optional>

#include "platform/base/bytes.hpp"

namespace simkiosk {

// Tag and length; what a file's first bytes tell about its whole.
struct TlvHeader {
    std::uint32_t tag = 0;        // as written: 0x61, 0x5F1F, 0x7F61
    std::size_t headerBytes = 0;  // of tag and length
    std::size_t valueBytes = 0;

    std::size_t totalBytes() const { return headerBytes + valueBytes; }
};

// The bytes belong to whoever gave them to the reader.
struct Tlv {
    std::uint32_t tag = 0;
    ByteView value;
    ByteView whole;  // header and value
};

// Malformed: too short for a header, an indefinite or over-long length, a tag of more than three bytes.
Result<TlvHeader> readTlvHeader(ByteView bytes);

// Walks the objects that stand one after the other in `bytes`.
class TlvReader {
   public:
    explicit TlvReader(ByteView bytes) : m_rest(bytes) {}

    bool atEnd() const { return m_rest.empty(); }
    // Malformed also when the value is cut short. Not to be called at the end.
    Result<Tlv> next();
    // next(), which must bear this tag: Malformed otherwise.
    Result<Tlv> expect(std::uint32_t tag);

   private:
    ByteView m_rest;
};

// The value of the first object with this tag; nullopt when there is none before the end or the first broken object.
std::optional<ByteView> findTlv(ByteView objects, std::uint32_t tag);
// `bytes` are exactly one object with this tag: its value. Malformed otherwise.
Result<ByteView> wholeTlv(ByteView bytes, std::uint32_t tag);

// Big-endian without sign, of at most four bytes and not empty; Malformed otherwise.
Result<std::uint32_t> tlvNumber(ByteView value);

// Writes one object; lengths in their shortest form.
void appendTlv(Bytes& to, std::uint32_t tag, ByteView value);
Bytes makeTlv(std::uint32_t tag, ByteView value);

}  // namespace simkiosk
