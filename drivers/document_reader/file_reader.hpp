// Reads a chip's elementary files whole, in as few commands as the negotiated length allows (ICAO 9303-10 §3.6).
#pragma once

#include <functional>

#include "drivers/document_reader/emrtd_link.hpp"

namespace simkiosk {

// An elementary file: how it is addressed and the tag of the object that fills it.
struct FileId {
    std::uint16_t id = 0;
    std::uint8_t shortId = 0;
    std::uint32_t tag = 0;
    const char* name = "";
};

namespace emrtd {
inline constexpr FileId atrInfo{0x2F01, 0x01, 0, "EF.ATR/INFO"};
inline constexpr FileId cardAccess{0x011C, 0x1C, 0x31, "EF.CardAccess"};
inline constexpr FileId com{0x011E, 0x1E, 0x60, "EF.COM"};
inline constexpr FileId sod{0x011D, 0x1D, 0x77, "EF.SOD"};
// DG1 to DG16.
FileId dataGroup(int number);
// The number of the data group whose file begins with this tag; 0 when there is none.
int dataGroupOfTag(std::uint32_t tag);
}  // namespace emrtd

class FileReader {
   public:
    // Bytes read and the file's length, while a file is read.
    using Progress = std::function<void(std::size_t done, std::size_t total)>;

    explicit FileReader(EmrtdLink& link) : m_link(link) {}

    // The longest response APDU that chip and reader can exchange, status word included; 258 until this is called.
    void setResponseLimit(std::size_t bytes);
    // Reads no further than a file is known to reach: for chips that end the session when they are asked for more.
    void readCautiously() { m_cautious = true; }
    // The last command asked for more than the file was known to have.
    bool askedBeyond() const { return m_askedBeyond; }

    // The object that fills the file, header included; what stands after it is left. NotFound: there is no such file;
    // Refused: the chip keeps it; Malformed: another tag, more than 1 MiB, or an answer that is none.
    Task<Result<SecretBytes>> read(FileId file, Progress progress = {});
    // What the file's first answer holds, unjudged: for EF.ATR/INFO, which is no single object.
    Task<Result<SecretBytes>> readStart(FileId file, unsigned most);

   private:
    struct Chunk {
        SecretBytes data;
        StatusWord status;
    };
    Task<Result<Chunk>> begin(FileId file);
    Task<Result<Chunk>> chunk(std::size_t offset, std::size_t count);
    Task<Result<Chunk>> chunkOnce(std::size_t offset, std::size_t count);
    std::size_t mostAtOnce() const;
    Task<Result<Chunk>> transmit(CommandApdu command);

    EmrtdLink& m_link;
    std::size_t m_responseData = 256;  // bytes of a response's data field
    std::size_t m_mostAtOnce = 65535;  // plain bytes; less where the chip said so (6Cxx)
    bool m_cautious = false;
    bool m_askedBeyond = false;
    bool m_shortIds = true;
};

}  // namespace simkiosk
