#include "drivers/smart_card/uicc_model.hpp"

#include <algorithm>
#include <utility>

#include "drivers/smart_card/apdu.hpp"

namespace simkiosk {

namespace {

constexpr std::uint16_t masterFile = 0x3F00;
constexpr std::uint16_t adfUsim = 0x7FF0;  // internal number; reached by its name
constexpr std::uint16_t dfGsm = 0x7F20;
constexpr std::uint16_t efDir = 0x2F00;
constexpr std::uint16_t efIccid = 0x2FE2;
constexpr std::uint16_t efImsi = 0x6F07;
constexpr std::uint16_t efGid1 = 0x6F3E;
constexpr std::uint16_t efGid2 = 0x6F3F;
constexpr std::uint16_t efSpn = 0x6F46;
constexpr std::uint16_t efUst = 0x6F38;
constexpr std::uint16_t efAd = 0x6FAD;

// A0000000871002 (3GPP USIM) with a country and provider part, 16 bytes (TS 101 220 annex E).
const Bytes usimAid{0xA0, 0x00, 0x00, 0x00, 0x87, 0x10, 0x02, 0xFF, 0x86, 0xFF, 0xFF, 0x89, 0x06, 0x01, 0x00, 0x00};

// The ATR of the published test vector; T=0 only.
const Bytes usualAtr{0x3B, 0x9F, 0x96, 0x80, 0x1F, 0xC7, 0x80, 0x31, 0xA0, 0x73, 0xBE,
                     0x21, 0x13, 0x67, 0x43, 0x20, 0x07, 0x18, 0x00, 0x00, 0x01, 0xA5};
const Bytes foreignAtr{0x3F, 0x2F, 0x00, 0x80, 0x69, 0xAF, 0x02, 0x04, 0x01, 0x31, 0x00, 0x00, 0x00, 0x0E};

Bytes statusWord(std::uint16_t value) {
    return {static_cast<std::uint8_t>(value >> 8), static_cast<std::uint8_t>(value)};
}

std::uint8_t hexDigit(char c) { return static_cast<std::uint8_t>(c <= '9' ? c - '0' : c - 'A' + 10); }

// Nibble-swapped digits, padded with F.
Bytes swappedDigits(std::string digits, std::size_t length) {
    digits.resize(length * 2, 'F');
    Bytes bytes;
    for (std::size_t i = 0; i < digits.size(); i += 2) {
        bytes.push_back(static_cast<std::uint8_t>(hexDigit(digits[i + 1]) << 4 | hexDigit(digits[i])));
    }
    return bytes;
}

// TS 31.102 §4.2.2: length, then the digits behind a parity nibble (9 odd, 1 even).
Bytes imsiFile(const std::string& imsi) {
    if (imsi.empty()) return Bytes(9, 0xFF);
    Bytes file{static_cast<std::uint8_t>(imsi.size() / 2 + 1)};
    append(file, swappedDigits((imsi.size() % 2 == 1 ? "9" : "1") + imsi, 8));
    return file;
}

// The characters of UTF-8 text below U+10000, as UCS2; nothing when it is none.
std::optional<Bytes> ucs2(const std::string& text) {
    Bytes bytes;
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<std::uint8_t>(text[i]);
        const std::size_t count = lead < 0x80 ? 1 : lead >> 5 == 0x06 ? 2 : lead >> 4 == 0x0E ? 3 : 0;
        if (count == 0 || i + count > text.size()) return std::nullopt;
        unsigned character = count == 1 ? lead : lead & (0x7FU >> count);
        for (std::size_t k = 1; k < count; ++k)
            character = character << 6 | (static_cast<unsigned>(text[i + k]) & 0x3F);
        bytes.push_back(static_cast<std::uint8_t>(character >> 8));
        bytes.push_back(static_cast<std::uint8_t>(character));
        i += count;
    }
    return bytes;
}

// Letters, digits and blanks are the same in ASCII and in the GSM alphabet; anything else goes as UCS2.
std::optional<Bytes> serviceProviderFile(const std::string& name) {
    const bool simple = std::ranges::all_of(name, [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == ' ';
    });
    Bytes file{0x01};  // the registered network's name is shown too
    if (simple) {
        append(file, toBytes(name));
    } else {
        const auto coded = ucs2(name);
        if (!coded) return std::nullopt;
        file.push_back(0x80);
        append(file, *coded);
    }
    if (file.size() > 17) return std::nullopt;
    file.resize(17, 0xFF);
    return file;
}

// EF_DIR: one application template in a record of 32 bytes (TS 102 221 §13.1).
Bytes directoryFile() {
    Bytes entry{0x4F, static_cast<std::uint8_t>(usimAid.size())};
    append(entry, usimAid);
    append(entry, Bytes{0x50, 0x04, 'U', 'S', 'I', 'M'});
    Bytes record{0x61, static_cast<std::uint8_t>(entry.size())};
    append(record, entry);
    record.resize(32, 0xFF);
    return record;
}

bool allDigits(const std::string& text, const char* allowed) {
    return text.find_first_not_of(allowed) == std::string::npos;
}

}  // namespace

Result<UiccModel> UiccModel::create(UiccConfig config) {
    if (config.iccid.size() < 18 || config.iccid.size() > 20 || !allDigits(config.iccid, "0123456789ABCDEF")) {
        return fail(ErrorCode::Invalid, "emulated SIM: the ICCID needs 18 to 20 digits");
    }
    if (!config.imsi.empty() &&
        (config.imsi.size() < 6 || config.imsi.size() > 15 || !allDigits(config.imsi, "0123456789"))) {
        return fail(ErrorCode::Invalid, "emulated SIM: the IMSI needs 6 to 15 digits");
    }
    if (!serviceProviderFile(config.serviceProvider)) {
        return fail(ErrorCode::Invalid, "emulated SIM: the service provider's name does not fit into EF_SPN");
    }
    if (config.pinTries > 3 || (config.mncLength != 2 && config.mncLength != 3)) {
        return fail(ErrorCode::Invalid, "emulated SIM: 0 to 3 PIN tries, 2 or 3 digits of MNC");
    }
    return UiccModel(std::move(config));
}

UiccModel::UiccModel(UiccConfig config) : m_config(std::move(config)) {
    using enum File::Kind;
    m_files = {
        {masterFile, masterFile, Directory, {}},
        {efDir, masterFile, LinearFixed, directoryFile(), 32},
        {efIccid, masterFile, Transparent, swappedDigits(m_config.iccid, 10)},
        {adfUsim, masterFile, Directory, {}},
        {dfGsm, masterFile, Directory, {}},
        // GID1 (17), GID2 (18) and SPN (19) among others.
        {efUst, adfUsim, Transparent, Bytes{0x9E, 0x6B, 0x1F, 0x1C, 0xF7, 0x2C, 0x00, 0x00}, 0, m_config.pinNeeded},
        // CHV1 may be disabled (1), SMS (4), GID1 (14), SPN (17); two bits each.
        {efUst, dfGsm, Transparent, Bytes{0xC3, 0x00, 0x00, 0x0C, 0x03}, 0, m_config.pinNeeded},
    };
    const auto mnc = static_cast<std::uint8_t>(m_config.mncLength);
    const bool pin = m_config.pinNeeded;
    for (const std::uint16_t directory : {adfUsim, dfGsm}) {
        m_files.push_back({efImsi, directory, Transparent, imsiFile(m_config.imsi), 0, pin});
        m_files.push_back({efGid1, directory, Transparent, Bytes{m_config.groupId}, 0, pin});
        if (m_config.groupId2) m_files.push_back({efGid2, directory, Transparent, Bytes{*m_config.groupId2}, 0, pin});
        m_files.push_back({efSpn, directory, Transparent, *serviceProviderFile(m_config.serviceProvider)});
        m_files.push_back({efAd, directory, Transparent, Bytes{0x00, 0x00, 0x00, mnc}});
    }
    reset();
}

void UiccModel::reset() {
    m_directory = masterFile;
    m_selected = 0;
    m_selectedParent = masterFile;
    m_waiting.clear();
}

Bytes UiccModel::atr() const {
    switch (m_config.fault) {
        case UiccConfig::Fault::Mute: return {};
        case UiccConfig::Fault::ForeignAtr: return foreignAtr;
        default: return usualAtr;
    }
}

Bytes UiccModel::transmit(ByteView bytes) {
    if (m_config.fault == UiccConfig::Fault::Mute) return {};
    if (m_config.fault == UiccConfig::Fault::Answers6F00) return statusWord(0x6F00);
    const auto command = CommandApdu::parse(bytes);
    if (!command) return statusWord(0x6700);
    const bool gsm = command->cla == 0xA0;
    if ((gsm && !m_config.gsm) || (command->cla == 0x00 && !m_config.usim) || (!gsm && command->cla != 0x00)) {
        return statusWord(0x6E00);
    }
    if (command->ins != 0xC0) m_waiting.clear();
    const unsigned le = command->le.value_or(256);
    switch (command->ins) {
        case 0xA4: return select(gsm, command->p1, command->p2, command->data);
        case 0xB0: return readBinary(static_cast<std::size_t>(command->p1) << 8 | command->p2, le);
        case 0xB2: return command->p2 == 0x04 ? readRecord(command->p1, le) : statusWord(0x6B00);
        case 0xC0: return fetch(le);
        case 0x20: return verify(command->data);
        default: return statusWord(0x6D00);
    }
}

const UiccModel::File* UiccModel::find(std::uint16_t id) const {
    // TS 102 221 §8.4.1: the directory itself, what lies in it, its parent, and the master file.
    if (id == 0x7FFF) id = adfUsim;
    const auto found = std::ranges::find_if(m_files, [&](const File& file) {
        if (file.id != id) return false;
        return id == masterFile || file.parent == m_directory || file.id == m_directory ||
               (file.kind == File::Kind::Directory && file.parent == masterFile);
    });
    return found == m_files.end() ? nullptr : &*found;
}

const UiccModel::File* UiccModel::findApplication(ByteView aid) const {
    const bool matches =
        aid.size() >= 5 && aid.size() <= usimAid.size() && std::equal(aid.begin(), aid.end(), usimAid.begin());
    if (!matches) return nullptr;
    return &*std::ranges::find(m_files, adfUsim, &File::id);
}

const UiccModel::File* UiccModel::selectedFile() const {
    const auto found = std::ranges::find_if(m_files, [&](const File& file) {
        return file.id == m_selected && file.parent == m_selectedParent && file.kind != File::Kind::Directory;
    });
    return found == m_files.end() ? nullptr : &*found;
}

Bytes UiccModel::select(bool gsm, std::uint8_t p1, std::uint8_t p2, ByteView data) {
    const File* file = nullptr;
    if (!gsm && p1 == 0x04) {
        file = findApplication(data);
    } else if (data.size() == 2 && p1 == 0x00) {
        file = find(readU16Be(data));
        if (file && gsm && (file->id == adfUsim || file->parent == adfUsim)) file = nullptr;
    } else {
        return statusWord(0x6A86);
    }
    if (!file) return statusWord(gsm ? 0x9404 : 0x6A82);
    if (file->kind == File::Kind::Directory) {
        m_directory = file->id;
        m_selected = 0;
    } else {
        m_selected = file->id;
        m_selectedParent = file->parent;
    }
    if (!gsm && p2 == 0x0C) return statusWord(0x9000);
    Bytes answer = gsm ? gsmResponse(*file) : fileControlParameters(*file);
    if (!m_config.announcesData) {
        append(answer, statusWord(0x9000));
        return answer;
    }
    m_waiting = std::move(answer);
    return {static_cast<std::uint8_t>(gsm ? 0x9F : 0x61), static_cast<std::uint8_t>(m_waiting.size())};
}

// Without data it tells the tries left (TS 102 221 §11.1.9); every PIN is wrong.
Bytes UiccModel::verify(ByteView pin) {
    if (!pin.empty()) {
        ++m_pinsTried;
        if (m_config.pinTries > 0) --m_config.pinTries;
    }
    if (!m_config.pinNeeded) return statusWord(0x9000);
    if (m_config.pinTries == 0) return statusWord(0x6983);
    return statusWord(static_cast<std::uint16_t>(0x63C0 | m_config.pinTries));
}

Bytes UiccModel::readBinary(std::size_t offset, unsigned le) const {
    const File* file = selectedFile();
    if (!file || file->kind != File::Kind::Transparent) return statusWord(0x6986);
    if (file->protectedByPin) return statusWord(file->parent == dfGsm ? 0x9804 : 0x6982);
    if (offset >= file->content.size()) return statusWord(0x6B00);
    return give(Bytes(file->content.begin() + static_cast<std::ptrdiff_t>(offset), file->content.end()), le);
}

Bytes UiccModel::readRecord(std::uint8_t number, unsigned le) const {
    const File* file = selectedFile();
    if (!file || file->kind != File::Kind::LinearFixed) return statusWord(0x6986);
    if (number == 0 || number * file->record > file->content.size()) return statusWord(0x6A83);
    const auto begin = file->content.begin() + static_cast<std::ptrdiff_t>((number - 1) * file->record);
    return give(Bytes(begin, begin + static_cast<std::ptrdiff_t>(file->record)), le);
}

Bytes UiccModel::give(const Bytes& content, unsigned le) const {
    const bool wrongLe = m_config.insistsOnLe ? le != content.size() : le > content.size();
    if (wrongLe) return {0x6C, static_cast<std::uint8_t>(content.size())};
    Bytes answer(content.begin(), content.begin() + static_cast<std::ptrdiff_t>(le));
    append(answer, statusWord(0x9000));
    return answer;
}

Bytes UiccModel::fetch(unsigned le) {
    if (m_waiting.empty()) return statusWord(0x6F00);
    if (le > m_waiting.size()) return {0x6C, static_cast<std::uint8_t>(m_waiting.size())};
    Bytes answer(m_waiting.begin(), m_waiting.begin() + static_cast<std::ptrdiff_t>(le));
    append(answer, statusWord(0x9000));
    m_waiting.clear();
    return answer;
}

// TS 102 221 §11.1.1.3.
Bytes UiccModel::fileControlParameters(const File& file) {
    Bytes body;
    const Bytes id = statusWord(file.id == adfUsim ? 0x7FFF : file.id);
    switch (file.kind) {
        case File::Kind::Directory: body = {0x82, 0x02, 0x78, 0x21}; break;
        case File::Kind::Transparent: body = {0x82, 0x02, 0x41, 0x21}; break;
        case File::Kind::LinearFixed:
            body = {0x82,
                    0x05,
                    0x42,
                    0x21,
                    0x00,
                    static_cast<std::uint8_t>(file.record),
                    static_cast<std::uint8_t>(file.content.size() / file.record)};
            break;
    }
    append(body, Bytes{0x83, 0x02});
    append(body, id);
    append(body, Bytes{0x8A, 0x01, 0x05, 0x8B, 0x03, 0x2F, 0x06, 0x01});
    if (file.kind != File::Kind::Directory) {
        append(body, Bytes{0x80, 0x02});
        append(body, statusWord(static_cast<std::uint16_t>(file.content.size())));
        append(body, Bytes{0x88, 0x00});
    }
    Bytes template62{0x62, static_cast<std::uint8_t>(body.size())};
    append(template62, body);
    return template62;
}

// TS 51.011 §9.2.1: 15 bytes for an elementary file, 22 for a directory.
Bytes UiccModel::gsmResponse(const File& file) const {
    const Bytes size = statusWord(static_cast<std::uint16_t>(file.content.size()));
    const Bytes id = statusWord(file.id);
    if (file.kind == File::Kind::Directory) {
        Bytes answer{0x00, 0x00, 0x00, 0x00, id[0], id[1], static_cast<std::uint8_t>(file.id == masterFile ? 1 : 2)};
        // Characteristics (bit 8: CHV1 is disabled), files below, then CHV1, UNBLOCK CHV1, CHV2, UNBLOCK CHV2.
        const auto characteristics = static_cast<std::uint8_t>(m_config.pinNeeded ? 0x11 : 0x91);
        const auto chv1 = static_cast<std::uint8_t>(0x80 | m_config.pinTries);
        append(answer, Bytes{0x00, 0x00, 0x00, 0x00, 0x00, 0x09, characteristics, 0x01, 0x04, 0x04, 0x00, chv1, 0x8A,
                             0x83, 0x8A});
        return answer;
    }
    const bool linear = file.kind == File::Kind::LinearFixed;
    return {0x00,
            0x00,
            size[0],
            size[1],
            id[0],
            id[1],
            0x04,
            0x00,
            0x0F,
            0xFF,
            0x55,
            0x01,
            0x02,
            static_cast<std::uint8_t>(linear ? 1 : 0),
            static_cast<std::uint8_t>(file.record)};
}

}  // namespace simkiosk
