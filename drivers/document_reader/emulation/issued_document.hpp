// An emulated travel document as its state hands it out: files, signature and the chip's own keys.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "drivers/document_reader/emulation/emrtd_model_keys.hpp"
#include "drivers/document_reader/emulation/test_pki.hpp"

namespace simkiosk {

// What of a document is wrong; each is found by another check.
enum class DocumentFault {
    None,
    PortraitSwapped,  // DG2 is another's: its hash was not signed
    MrzChanged,       // one character of DG1's name was changed
    Cloned,           // the files of a genuine document on a chip without its private keys
    ExpiredSigner,
    RevokedSigner,
    WrongCsca,     // signed under a CSCA that only bears the right name
    SodTampered,   // one byte of EF.SOD's signature was changed
    SodOfAnother,  // EF.SOD of another document
};

enum class ActiveKey { None, Rsa, Ecdsa };

struct DocumentContents {
    std::string mrz;                  // 90, 72 or 88 characters, lines one after the other
    Bytes portrait;                   // JPEG, JPEG 2000 or its codestream
    Bytes otherPortrait = {};         // for PortraitSwapped; empty: the portrait with its last byte changed
    std::string fullName = {};        // DG11 when not empty
    bool hasDocumentDetails = false;  // DG12
    ActiveKey activeKey = ActiveKey::None;
    std::optional<SmCipher> chipAuthentication = std::nullopt;  // DG14 with an ECDH key
    Bytes paceInfos = {};  // SecurityInfo objects that DG14 repeats from EF.CardAccess; DG14 when not empty
    DigestAlgorithm digest = DigestAlgorithm::Sha256;
};

struct IssuedDocument {
    std::map<std::uint16_t, Bytes> files;  // by file identifier: 011E, 011D, 0101 …
    ChipPrivateKey activeKey;
    ChipPrivateKey chipKey;
};

// Internal when OpenSSL declines.
Result<IssuedDocument> issueDocument(const TestPki& pki, const DocumentContents& contents,
                                     DocumentFault fault = DocumentFault::None);

// DG2's file around an image, as issuers write it.
Bytes portraitGroup(ByteView image);

}  // namespace simkiosk
