// The symmetric primitives of ICAO 9303-11 §9.7 and §9.8, over OpenSSL: key derivation, block ciphers, MACs, digests.
#pragma once

#include "drivers/document_reader/secret_bytes.hpp"

namespace simkiosk {

// What protects a session with the chip; the keys are derived and used accordingly.
enum class SmCipher { TripleDes, Aes128, Aes192, Aes256 };
const char* toString(SmCipher cipher);  // "3DES", "AES-128"

constexpr std::size_t blockBytes(SmCipher cipher) { return cipher == SmCipher::TripleDes ? 8 : 16; }
constexpr std::size_t macBytes = 8;

enum class KeyPurpose : std::uint8_t { Encryption = 1, Mac = 2, Password = 3 };

// KDF of 9303-11 §9.7.1: SHA-1 for 3DES (16 bytes, odd parity) and AES-128, SHA-256 for AES-192 and AES-256.
SecretBytes deriveKey(ByteView secret, KeyPurpose purpose, SmCipher cipher);

// CBC without padding; the length is a multiple of the block's, the IV has a block's length (empty: zeros).
Bytes cbcEncrypt(SmCipher cipher, ByteView key, ByteView iv, ByteView plain);
SecretBytes cbcDecrypt(SmCipher cipher, ByteView key, ByteView iv, ByteView encrypted);
// The IV of an AES message is its encrypted counter (9303-11 §9.8.6.1); for 3DES it is zeros.
Bytes messageIv(SmCipher cipher, ByteView encryptionKey, ByteView sendSequenceCounter);

// ISO/IEC 9797-1 padding method 2 up to a whole number of blocks.
void padTo(Bytes& bytes, std::size_t block);
// How much of `padded` is data; Malformed when there is no padding of that method at its end.
Result<std::size_t> unpaddedLength(ByteView padded, std::size_t block);

// Eight bytes over whole blocks: ISO/IEC 9797-1 MAC algorithm 3 with DES, or CMAC cut to eight bytes.
Bytes blockMac(SmCipher cipher, ByteView key, ByteView padded);
// Eight bytes over an authentication token's data (9303-11 §4.4.3.4): 3DES pads it first, CMAC does so itself.
Bytes tokenMac(SmCipher cipher, ByteView key, ByteView data);

// In constant time.
bool equalSecrets(ByteView left, ByteView right);

enum class DigestAlgorithm { Sha1, Sha224, Sha256, Sha384, Sha512 };
Bytes digestOf(DigestAlgorithm algorithm, ByteView data);

}  // namespace simkiosk
