#include "drivers/document_reader/tlv.hpp"

#include "platform/base/assert.hpp"

namespace simkiosk {

namespace {

constexpr std::size_t mostTagBytes = 3;
constexpr std::size_t mostLengthBytes = 4;  // ISO/IEC 7816-4 §5.2.2.2; leading zeros are legal

std::unexpected<Error> broken(const char* how) { return fail(ErrorCode::Malformed, std::string("TLV: ") + how); }

}  // namespace

Result<TlvHeader> readTlvHeader(ByteView bytes) {
    if (bytes.empty()) return broken("nothing there");
    TlvHeader header{.tag = bytes[0], .headerBytes = 1};
    if ((bytes[0] & 0x1F) == 0x1F) {
        bool more = true;
        while (more) {
            if (header.headerBytes == mostTagBytes) return broken("a tag of more than three bytes");
            if (header.headerBytes == bytes.size()) return broken("cut short in its tag");
            const std::uint8_t next = bytes[header.headerBytes++];
            header.tag = header.tag << 8 | next;
            more = (next & 0x80) != 0;
        }
    }
    if (header.headerBytes == bytes.size()) return broken("no length");
    const std::uint8_t first = bytes[header.headerBytes++];
    if (first < 0x80) {
        header.valueBytes = first;
        return header;
    }
    const std::size_t count = first & 0x7F;
    if (count == 0) return broken("an indefinite length");
    if (count > mostLengthBytes) return broken("a length of more than four bytes");
    if (bytes.size() - header.headerBytes < count) return broken("cut short in its length");
    for (std::size_t i = 0; i < count; ++i) header.valueBytes = header.valueBytes << 8 | bytes[header.headerBytes++];
    return header;
}

Result<Tlv> TlvReader::next() {
    const auto header = readTlvHeader(m_rest);
    SIMKIOSK_TRY(header);
    if (m_rest.size() < header->totalBytes()) return broken("cut short in its value");
    const Tlv object{header->tag, m_rest.subspan(header->headerBytes, header->valueBytes),
                     m_rest.first(header->totalBytes())};
    m_rest = m_rest.subspan(header->totalBytes());
    return object;
}

Result<Tlv> TlvReader::expect(std::uint32_t tag) {
    const auto object = next();
    SIMKIOSK_TRY(object);
    if (object->tag != tag) return broken("another object than its place asks for");
    return object;
}

std::optional<ByteView> findTlv(ByteView objects, std::uint32_t tag) {
    for (TlvReader reader(objects); !reader.atEnd();) {
        const auto object = reader.next();
        if (!object) return std::nullopt;
        if (object->tag == tag) return object->value;
    }
    return std::nullopt;
}

Result<ByteView> wholeTlv(ByteView bytes, std::uint32_t tag) {
    TlvReader reader(bytes);
    const auto object = reader.expect(tag);
    SIMKIOSK_TRY(object);
    if (!reader.atEnd()) return broken("bytes after its end");
    return object->value;
}

Result<std::uint32_t> tlvNumber(ByteView value) {
    if (value.empty() || value.size() > 4) return broken("no number of one to four bytes");
    std::uint32_t number = 0;
    for (const std::uint8_t byte : value) number = number << 8 | byte;
    return number;
}

void appendTlv(Bytes& to, std::uint32_t tag, ByteView value) {
    SIMKIOSK_ASSERT(tag != 0 && tag <= 0xFFFFFF && value.size() <= 0xFFFFFF);
    for (int shift = 16; shift >= 0; shift -= 8) {
        if (tag >> shift) to.push_back(static_cast<std::uint8_t>(tag >> shift & 0xFF));
    }
    const std::size_t length = value.size();
    if (length >= 0x80) {
        const int count = length > 0xFFFF ? 3 : length > 0xFF ? 2 : 1;
        to.push_back(static_cast<std::uint8_t>(0x80 | count));
        for (int shift = 8 * (count - 1); shift > 0; shift -= 8)
            to.push_back(static_cast<std::uint8_t>(length >> shift & 0xFF));
    }
    to.push_back(static_cast<std::uint8_t>(length & 0xFF));
    append(to, value);
}

Bytes makeTlv(std::uint32_t tag, ByteView value) {
    Bytes bytes;
    bytes.reserve(value.size() + 7);
    appendTlv(bytes, tag, value);
    return bytes;
}

}  // namespace simkiosk
