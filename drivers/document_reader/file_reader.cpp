#include "drivers/document_reader/file_reader.hpp"

#include <algorithm>
#include <array>

#include "drivers/document_reader/emrtd_errors.hpp"
#include "drivers/document_reader/tlv.hpp"

namespace simkiosk {

namespace emrtd {

namespace {
// 9303-10 table 33.
constexpr std::array<std::uint8_t, 16> dataGroupTags{0x61, 0x75, 0x63, 0x76, 0x65, 0x66, 0x67, 0x68,
                                                     0x69, 0x6A, 0x6B, 0x6C, 0x6D, 0x6E, 0x6F, 0x70};
constexpr std::array dataGroupNames{"DG1", "DG2",  "DG3",  "DG4",  "DG5",  "DG6",  "DG7",  "DG8",
                                    "DG9", "DG10", "DG11", "DG12", "DG13", "DG14", "DG15", "DG16"};
}  // namespace

FileId dataGroup(int number) {
    SIMKIOSK_ASSERT(number >= 1 && number <= 16);
    const auto index = static_cast<std::size_t>(number - 1);
    return {static_cast<std::uint16_t>(0x0100 + number), static_cast<std::uint8_t>(number), dataGroupTags[index],
            dataGroupNames[index]};
}

int dataGroupOfTag(std::uint32_t tag) {
    const auto found = std::ranges::find(dataGroupTags, tag);
    return found == dataGroupTags.end() ? 0 : static_cast<int>(found - dataGroupTags.begin()) + 1;
}

}  // namespace emrtd

namespace {

constexpr std::uint8_t selectFile = 0xA4;
constexpr std::uint8_t readBinary = 0xB0;
constexpr std::uint8_t readBinaryFar = 0xB1;
constexpr std::size_t nearBytes = 0x8000;  // offsets that P1 and P2 can carry
constexpr std::size_t shortResponseData = 256;
constexpr std::size_t headerBytes = 8;  // enough for tag and length; no file is shorter
constexpr std::size_t mostFileBytes = 1024 * 1024;
// A chip that gives a byte at a time would keep the reader for hours; real ones give a block or more.
constexpr std::size_t patientRounds = 64;
constexpr std::size_t leastAtOnce = 8;
// DO53 around the data of an odd READ BINARY: how much of an answer it takes.
constexpr std::size_t farOverhead(std::size_t capacity) { return capacity < 0x82 ? 2 : capacity < 0x103 ? 3 : 4; }

bool isData(StatusWord status) { return status.isOk() || status.value == 0x6282; }  // 6282: the file ends here
bool isAbsent(StatusWord status) { return status.value == 0x6A82 || status.value == 0x6A88; }
bool isDenied(StatusWord status) { return status.value == 0x6982; }
// The chip minds how much was asked for, not where.
bool mindsLength(StatusWord status) {
    return status.value == 0x6700 || status.value == 0x6B00 || status.sw1() == 0x6C || status.value == 0x6F00;
}

std::optional<std::size_t> lessThan(std::size_t count, std::optional<unsigned> offered) {
    if (!offered || *offered >= count) return std::nullopt;
    return *offered;
}

std::unexpected<Error> kept(FileId file, StatusWord status) {
    const std::string what = std::string("reading ") + file.name;
    if (isAbsent(status)) return fail(ErrorCode::NotFound, emrtd::declined(what.c_str(), status));
    return emrtd::failure(ErrorCode::Refused, emrtd::fileRefused, emrtd::declined(what.c_str(), status),
                          "the document cannot be read by machine");
}

std::unexpected<Error> broken(FileId file, const char* how) {
    return fail(ErrorCode::Malformed, std::string(file.name) + ": " + how);
}

}  // namespace

void FileReader::setResponseLimit(std::size_t bytes) {
    m_responseData = std::clamp<std::size_t>(bytes, 258, 65538) - 2;
}

Task<Result<SecretBytes>> FileReader::read(FileId file, Progress progress) {
    auto first = co_await begin(file);
    SIMKIOSK_CO_TRY(first);
    if (!isData(first->status)) co_return kept(file, first->status);
    const auto header = readTlvHeader(first->data.view());
    SIMKIOSK_CO_TRY(header);
    if (header->tag != file.tag) co_return broken(file, "begins with another tag than its own");
    const std::size_t total = header->totalBytes();
    if (total > mostFileBytes) co_return broken(file, "longer than 1 MiB");
    // A buffer of the final size from the first: personal bytes are moved at most once.
    SecretBytes content;
    content.reserve(total);
    content.append(first->data.view().first(std::min(total, first->data.size())));
    if (progress) progress(content.size(), total);
    for (std::size_t round = 1; content.size() < total; ++round) {
        if (round > patientRounds && content.size() < round * leastAtOnce) co_return broken(file, "given in crumbs");
        const auto next = co_await chunk(content.size(), total - content.size());
        SIMKIOSK_CO_TRY(next);
        if (!isData(next->status)) co_return kept(file, next->status);
        if (next->data.empty()) co_return broken(file, "ends before its own length");
        content.append(next->data.view());
        if (progress) progress(content.size(), total);
    }
    co_return content;
}

Task<Result<SecretBytes>> FileReader::readStart(FileId file, unsigned most) {
    auto answer =
        co_await m_link.transmit({0x00, readBinary, static_cast<std::uint8_t>(0x80 | file.shortId), 0x00, {}, most});
    SIMKIOSK_CO_TRY(answer);
    if (!isData(answer->status)) co_return kept(file, answer->status);
    co_return std::move(answer->data);
}

// The short identifier saves a SELECT, a full first answer a look at the header; a chip that minds either gets the
// long way. Four attempts at most, and the way that led to data is the first one for the next file.
Task<Result<FileReader::Chunk>> FileReader::begin(FileId file) {
    bool shortId = m_shortIds;
    bool cautious = m_cautious;
    std::optional<std::size_t> offered;  // what a chip would give instead of what it was asked for (6Cxx)
    for (;;) {
        if (!shortId) {
            const Bytes id{static_cast<std::uint8_t>(file.id >> 8), static_cast<std::uint8_t>(file.id & 0xFF)};
            auto selected = co_await transmit({0x00, selectFile, 0x02, 0x0C, id});
            SIMKIOSK_CO_TRY(selected);
            if (!selected->status.isOk()) co_return selected;
        }
        const std::size_t count = offered ? *offered : cautious ? headerBytes : mostAtOnce();
        const auto p1 = static_cast<std::uint8_t>(shortId ? 0x80 | file.shortId : 0x00);
        m_askedBeyond = !cautious && !offered;
        auto answer = co_await transmit({0x00, readBinary, p1, 0x00, {}, static_cast<unsigned>(count)});
        SIMKIOSK_CO_TRY(answer);
        m_askedBeyond = false;
        if (isData(answer->status) && answer->data.size() > count) co_return broken(file, "more bytes than asked for");
        if (isData(answer->status) && !answer->data.empty()) {
            m_shortIds = shortId;
            m_cautious = cautious;
            co_return answer;
        }
        if (isDenied(answer->status)) co_return answer;
        if (mindsLength(answer->status) && !cautious) {
            offered = offered ? std::nullopt : lessThan(count, answer->status.correctLe());
            cautious = !offered;
        } else if (shortId) {
            shortId = false;
        } else {
            co_return answer;
        }
    }
}

Task<Result<FileReader::Chunk>> FileReader::chunk(std::size_t offset, std::size_t count) {
    auto answer = co_await chunkOnce(offset, count);
    SIMKIOSK_CO_TRY(answer);
    if (!mindsLength(answer->status)) co_return answer;
    // The bytes are there, as the file's own length says: the chip gives fewer at once.
    const std::size_t before = mostAtOnce();
    if (const auto offered = lessThan(std::min(count, before), answer->status.correctLe())) {
        m_mostAtOnce = *offered;
    } else {
        m_responseData = std::min(m_responseData, shortResponseData);
    }
    if (mostAtOnce() < std::min(count, before)) co_return co_await chunkOnce(offset, count);
    co_return answer;
}

std::size_t FileReader::mostAtOnce() const {
    return std::min({m_link.capacity(m_responseData), m_mostAtOnce, std::size_t{65535}});
}

Task<Result<FileReader::Chunk>> FileReader::chunkOnce(std::size_t offset, std::size_t count) {
    const bool isFar = offset >= nearBytes;
    const std::size_t most = mostAtOnce();
    count = std::min(count, isFar && most > farOverhead(most) ? most - farOverhead(most) : most);
    CommandApdu command{0x00,
                        readBinary,
                        static_cast<std::uint8_t>(offset >> 8 & 0x7F),
                        static_cast<std::uint8_t>(offset & 0xFF),
                        {},
                        static_cast<unsigned>(count)};
    if (isFar) {
        // ISO/IEC 7816-4 §11.3.3: the current file, the offset in DO54, the answer in DO53.
        Bytes at;
        for (int shift = offset > 0xFFFF ? 16 : 8; shift >= 0; shift -= 8)
            at.push_back(static_cast<std::uint8_t>(offset >> shift & 0xFF));
        const std::size_t header = count < 0x80 ? 2 : count <= 0xFF ? 3 : 4;
        command = {0x00, readBinaryFar, 0x00, 0x00, makeTlv(0x54, at), static_cast<unsigned>(count + header)};
    }
    auto answer = co_await transmit(std::move(command));
    SIMKIOSK_CO_TRY(answer);
    if (!isData(answer->status)) co_return answer;
    if (isFar) {
        const auto data = wholeTlv(answer->data.view(), 0x53);
        SIMKIOSK_CO_TRY(data);
        answer->data = SecretBytes(*data);
    }
    if (answer->data.size() > count) co_return fail(ErrorCode::Malformed, "READ BINARY: more bytes than asked for");
    co_return answer;
}

Task<Result<FileReader::Chunk>> FileReader::transmit(CommandApdu command) {
    auto answer = co_await m_link.transmit(std::move(command));
    SIMKIOSK_CO_TRY(answer);
    co_return Chunk{std::move(answer->data), answer->status};
}

}  // namespace simkiosk
