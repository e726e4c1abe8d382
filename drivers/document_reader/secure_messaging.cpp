#include "drivers/document_reader/secure_messaging.hpp"

#include "drivers/document_reader/emrtd_errors.hpp"
#include "drivers/document_reader/tlv.hpp"
#include "platform/base/assert.hpp"

namespace simkiosk {

namespace {

constexpr std::uint32_t encryptedBytes = 0x87;    // with a padding indicator
constexpr std::uint32_t encryptedObjects = 0x85;  // of an odd instruction, without one
constexpr std::uint32_t expectedLength = 0x97;
constexpr std::uint32_t processingStatus = 0x99;
constexpr std::uint32_t cryptographicChecksum = 0x8E;
constexpr std::uint8_t paddedByMethod2 = 0x01;
constexpr std::size_t statusObjectBytes = 4;
constexpr std::size_t checksumObjectBytes = 2 + macBytes;

std::size_t lengthBytes(std::size_t length) {
    return length < 0x80 ? 1 : length <= 0xFF ? 2 : length <= 0xFFFF ? 3 : 4;
}

std::size_t protectedBytes(SmCipher cipher, std::size_t plain) {
    const std::size_t block = blockBytes(cipher);
    const std::size_t value = 1 + (plain / block + 1) * block;
    return 1 + lengthBytes(value) + value + statusObjectBytes + checksumObjectBytes;
}

Bytes lengthObject(unsigned le, bool extended) {
    if (extended) return {static_cast<std::uint8_t>(le >> 8 & 0xFF), static_cast<std::uint8_t>(le & 0xFF)};
    return {static_cast<std::uint8_t>(le & 0xFF)};
}

std::unexpected<Error> notAuthentic(const char* why) {
    return emrtd::failure(ErrorCode::Malformed, emrtd::answerNotAuthentic, std::string("secure messaging: ") + why,
                          "put the document on the reader again");
}

}  // namespace

SessionKeys sessionKeys(SmCipher cipher, ByteView secret, ByteView counter) {
    SessionKeys keys{cipher, deriveKey(secret, KeyPurpose::Encryption, cipher),
                     deriveKey(secret, KeyPurpose::Mac, cipher), SecretBytes(counter)};
    if (counter.empty()) keys.counter = SecretBytes(blockBytes(cipher));
    SIMKIOSK_ASSERT(keys.counter.size() == blockBytes(cipher));
    return keys;
}

void SecureMessaging::countUp() {
    const auto counter = m_keys.counter.writable();
    for (std::size_t i = counter.size(); i-- > 0;)
        if (++counter[i] != 0) return;
}

CommandApdu SecureMessaging::protect(const CommandApdu& command) {
    SIMKIOSK_ASSERT(!isOver());
    countUp();
    const SmCipher cipher = m_keys.cipher;
    const std::size_t block = blockBytes(cipher);
    m_oddInstruction = (command.ins & 1) != 0;
    const std::uint8_t cla = command.cla | 0x0C;

    Bytes objects;
    objects.reserve(command.data.size() + block + 32);
    if (!command.data.empty()) {
        Bytes padded = command.data;
        padTo(padded, block);
        const Bytes iv = messageIv(cipher, m_keys.encryption.view(), m_keys.counter.view());
        Bytes value = cbcEncrypt(cipher, m_keys.encryption.view(), iv, padded);
        wipe(padded);
        if (!m_oddInstruction) value.insert(value.begin(), paddedByMethod2);
        appendTlv(objects, m_oddInstruction ? encryptedObjects : encryptedBytes, value);
    }
    const unsigned le = command.le.value_or(0);
    // Where data or Le are extended, both length fields are (9303-11 §9.8.4).
    const bool extended =
        objects.size() + 4 + checksumObjectBytes > 255 || le > 256 || protectedBytes(cipher, le == 256 ? 0 : le) > 256;
    if (command.le) appendTlv(objects, expectedLength, lengthObject(le, le > 256));

    Bytes covered(m_keys.counter.view().begin(), m_keys.counter.view().end());
    covered.reserve(covered.size() + 2 * block + objects.size() + block);
    Bytes header{cla, command.ins, command.p1, command.p2};
    padTo(header, block);
    append(covered, header);
    if (!objects.empty()) {
        append(covered, objects);
        padTo(covered, block);
    }
    appendTlv(objects, cryptographicChecksum, blockMac(cipher, m_keys.mac.view(), covered));
    return {cla, command.ins, command.p1, command.p2, std::move(objects), extended ? 65536U : 256U};
}

Result<OpenedAnswer> SecureMessaging::open(const ResponseApdu& answer) {
    SIMKIOSK_ASSERT(!isOver());
    countUp();
    auto opened = check(answer);
    if (!opened) end();
    return opened;
}

Result<OpenedAnswer> SecureMessaging::check(const ResponseApdu& answer) {
    if (answer.data.empty()) {
        return emrtd::failure(ErrorCode::Refused, emrtd::sessionLost,
                              emrtd::declined("the chip ended secure messaging", answer.status),
                              "put the document on the reader again");
    }
    const SmCipher cipher = m_keys.cipher;
    const std::size_t block = blockBytes(cipher);
    TlvReader reader(answer.data);
    auto object = reader.next();
    if (!object) return notAuthentic("an answer that breaks its format");
    std::optional<ByteView> encrypted;
    // Some chips answer an odd instruction with DO87; the MAC covers either.
    if (object->tag == encryptedBytes || (object->tag == encryptedObjects && m_oddInstruction)) {
        encrypted = object->value;
        if (object->tag == encryptedBytes) {
            if (encrypted->empty() || encrypted->front() != paddedByMethod2)
                return notAuthentic("an unknown padding indicator");
            encrypted = encrypted->subspan(1);
        }
        if (reader.atEnd()) return notAuthentic("an answer without status");
        object = reader.next();
        if (!object) return notAuthentic("an answer that breaks its format");
    }
    if (object->tag != processingStatus || object->value.size() != 2) return notAuthentic("an answer without status");
    const StatusWord status{readU16Be(object->value)};
    const auto coveredBytes =
        static_cast<std::size_t>(object->whole.data() + object->whole.size() - answer.data.data());
    if (reader.atEnd()) return notAuthentic("an answer without MAC");
    object = reader.next();
    if (!object || object->tag != cryptographicChecksum || object->value.size() != macBytes || !reader.atEnd())
        return notAuthentic("an answer without MAC at its end");

    Bytes covered(m_keys.counter.view().begin(), m_keys.counter.view().end());
    covered.reserve(covered.size() + coveredBytes + block);
    append(covered, ByteView(answer.data).first(coveredBytes));
    padTo(covered, block);
    if (!equalSecrets(blockMac(cipher, m_keys.mac.view(), covered), object->value)) return notAuthentic("a wrong MAC");

    OpenedAnswer opened{{}, status};
    if (!encrypted) return opened;
    if (encrypted->empty() || encrypted->size() % block != 0) return notAuthentic("encrypted data of no whole blocks");
    const Bytes iv = messageIv(cipher, m_keys.encryption.view(), m_keys.counter.view());
    opened.data = cbcDecrypt(cipher, m_keys.encryption.view(), iv, *encrypted);
    const auto length = unpaddedLength(opened.data.view(), block);
    if (!length) return notAuthentic("data without padding");
    opened.data.truncate(*length);
    return opened;
}

std::size_t SecureMessaging::plainCapacity(SmCipher cipher, std::size_t responseBytes) {
    const std::size_t block = blockBytes(cipher);
    std::size_t plain = 0;
    // One byte of a block is padding, so the most is always one less than whole blocks.
    if (responseBytes > 40) plain = (responseBytes - 40) / block * block;
    while (protectedBytes(cipher, plain + block - 1) <= responseBytes) plain += block;
    return plain == 0 ? 0 : plain - 1;
}

}  // namespace simkiosk
