// Reads a travel document's chip from the first command to the verdict (ICAO 9303-10, -11, -12).
#pragma once

#include <functional>
#include <optional>

#include "drivers/document_reader/chip_access.hpp"
#include "drivers/document_reader/document_checks.hpp"
#include "drivers/document_reader/face_record.hpp"
#include "drivers/document_reader/passive_authentication.hpp"
#include "drivers/document_reader/trust_store.hpp"
#include "kiosk/values/mrz.hpp"

namespace simkiosk {

struct EmrtdReading {
    ChipAccess access;
    Mrz mrz;  // of DG1
    // DG11's name in the holder's script; empty when the document has none.
    PersonalText fullName;
    // The country of the CSCA that vouches for the document; empty when it is unknown.
    std::string issuedBy;
    // The portrait; empty where DG2 could not be read or holds none, and why.
    std::optional<FacePhoto> photo;
    std::string photoProblem;
    // The files as read, header and all: DG1, DG2, DG11, DG12, DG14, DG15, as far as the document has them.
    ReadGroups groups;
    DocumentChecks checks;
    unsigned commands = 0;  // APDUs sent
};

struct EmrtdProgress {
    const char* file = "";  // "DG2"
    std::size_t done = 0;   // bytes
    std::size_t total = 0;
};

struct EmrtdOptions {
    // Answer to reset: its capabilities say whether the chip takes extended length (ISO/IEC 7816-4 §12.1.1).
    Bytes atr = {};
    // The longest response APDU that reader and driver carry, status word included; 258 keeps to short length.
    std::size_t mostResponseBytes = 65538;
    std::function<void(const EmrtdProgress&)> progress = {};
};

// One document on one channel. The channel bounds the time of a command; a reading takes as many as the document has
// bytes.
class EmrtdReader {
   public:
    EmrtdReader(ApduChannel& card, Random& random, const TrustStore& trust, EmrtdOptions options = {});

    // `optical`: the MRZ as read from the data page, to be compared with DG1's. An error means that the document
    // could not be read (emrtd_errors.hpp names the reasons); whether it is genuine stands in EmrtdReading::checks.
    Task<Result<EmrtdReading>> read(EmrtdKey key, std::optional<Mrz> optical, WallTime now);

   private:
    struct Manner {
        bool cautious = false;     // FileReader::readCautiously
        bool shortLength = false;  // whatever the chip announces
    };
    Task<Result<EmrtdReading>> readOnce(EmrtdKey key, std::optional<Mrz> optical, WallTime now, Manner manner);
    Task<void> learnLengths(FileReader& files);
    Task<Result<void>> readGroups(const EmrtdLink& link, FileReader& files, const std::set<int>& present,
                                  EmrtdReading& reading);
    Task<Result<SecretBytes>> readFile(FileReader& files, FileId file);
    Task<Result<void>> runActiveAuthentication(EmrtdLink& link, const SecurityInfos& infos, EmrtdReading& reading);
    Task<Result<void>> runChipAuthentication(EmrtdLink& link, const SecurityInfos& infos, EmrtdReading& reading);

    ApduChannel& m_card;
    Random& m_random;
    const TrustStore& m_trust;
    EmrtdOptions m_options;
    std::size_t m_responseBytes = 258;
    bool m_askedBeyond = false;  // when the session was lost
};

}  // namespace simkiosk
