#include "drivers/smart_card/sim_contents.hpp"

#include <algorithm>

namespace simkiosk {

namespace {

constexpr std::uint8_t verify = 0x20;
constexpr std::uint8_t selectFile = 0xA4;
constexpr std::uint8_t readBinary = 0xB0;
constexpr std::uint8_t readRecord = 0xB2;
constexpr std::uint16_t masterFile = 0x3F00;
constexpr std::uint16_t dfGsm = 0x7F20;
constexpr std::uint16_t efDir = 0x2F00;
constexpr unsigned longestFile = 255;  // of those read here; longer ones are read so far
constexpr unsigned mostApplications = 16;

struct File {
    SimFileState state = SimFileState::Absent;
    Bytes content = {};
};

std::string fileName(std::uint16_t id) {
    return "EF " + toHex(Bytes{static_cast<std::uint8_t>(id >> 8), static_cast<std::uint8_t>(id)});
}

bool isNotFound(StatusWord status) {
    return status.value == 0x6A82 || status.value == 0x6A83 || status.value == 0x9404 || status.value == 0x6A88;
}

bool isProtected(StatusWord status) {
    return status.value == 0x6982 || status.value == 0x9804 || status.value == 0x9840 || status.value == 0x6983;
}

// One reading of one card in one language.
class SimReading {
   public:
    SimReading(ApduChannel& card, SimLanguage language, SimContents& contents)
        : m_card(card), m_language(language), m_contents(contents) {}

    // The directory the subscription lies in; false: this card has none in this language.
    Task<Result<bool>> enter();
    Task<Result<void>> readFiles();
    Task<Result<void>> askPin();

   private:
    bool isGsm() const { return m_language == SimLanguage::Gsm; }
    std::uint8_t cla() const { return isGsm() ? 0xA0 : 0x00; }

    Task<Result<ResponseApdu>> select(std::uint16_t id);
    Result<SelectedFile> describe(const ResponseApdu& selected) const;
    Task<Result<void>> findUsim();
    Task<Result<File>> read(std::uint16_t id);
    void note(std::uint16_t id, const std::string& why) { m_contents.problems.push_back(fileName(id) + ": " + why); }

    ApduChannel& m_card;
    SimLanguage m_language;
    SimContents& m_contents;
};

Task<Result<ResponseApdu>> SimReading::select(std::uint16_t id) {
    const Bytes name{static_cast<std::uint8_t>(id >> 8), static_cast<std::uint8_t>(id)};
    return m_card.transmit({cla(), selectFile, 0, static_cast<std::uint8_t>(isGsm() ? 0x00 : 0x04), name, 256});
}

Result<SelectedFile> SimReading::describe(const ResponseApdu& selected) const {
    return isGsm() ? parseGsmFileResponse(selected.data) : parseFileControlParameters(selected.data);
}

Task<Result<void>> SimReading::findUsim() {
    const auto directory = co_await select(efDir);
    SIMKIOSK_CO_TRY(directory);
    if (!directory->status.isOk()) co_return Result<void>{};
    const auto about = describe(*directory);
    const unsigned length = about && about->recordLength ? std::clamp(*about->recordLength, 1U, longestFile) : 256;
    for (unsigned number = 1; number <= mostApplications; ++number) {
        const auto record =
            co_await m_card.transmit({cla(), readRecord, static_cast<std::uint8_t>(number), 0x04, {}, length});
        SIMKIOSK_CO_TRY(record);
        if (!record->status.isOk()) break;
        const auto application = parseDirectoryRecord(record->data);
        if (!application) {
            note(efDir, application.error().message);
        } else if (*application && isUsim(**application)) {
            m_contents.usim = **application;
            break;
        }
    }
    co_return Result<void>{};
}

Task<Result<bool>> SimReading::enter() {
    const auto root = co_await select(masterFile);
    SIMKIOSK_CO_TRY(root);
    if (!root->status.isOk()) co_return false;
    if (isGsm()) {
        const auto directory = co_await select(dfGsm);
        SIMKIOSK_CO_TRY(directory);
        if (!directory->status.isOk()) co_return false;
        if (const auto about = describe(*directory); about && about->pinDisabled) {
            m_contents.pinTries = about->pinTries;
            m_contents.pin = *about->pinDisabled     ? SimPin::NotNeeded
                             : about->pinTries == 0U ? SimPin::Blocked
                                                     : SimPin::Needed;
        }
        co_return true;
    }
    SIMKIOSK_CO_TRY(co_await findUsim());
    // A card without EF_DIR may still know the application by the beginning of its name.
    const Bytes aid = m_contents.usim ? m_contents.usim->aid : Bytes{0xA0, 0x00, 0x00, 0x00, 0x87, 0x10, 0x02};
    const auto application = co_await m_card.transmit({0x00, selectFile, 0x04, 0x04, aid, 256});
    SIMKIOSK_CO_TRY(application);
    co_return application->status.isOk();
}

// VERIFY without data asks and does not try (TS 102 221 §11.1.9). A 2G card has told it with its directory.
Task<Result<void>> SimReading::askPin() {
    if (isGsm()) co_return Result<void>{};
    const auto answer = co_await m_card.transmit({0x00, verify, 0x00, 0x01, {}, std::nullopt});
    SIMKIOSK_CO_TRY(answer);
    const StatusWord status = answer->status;
    // 6984 is what cards say whose PIN is switched off.
    if (status.isOk() || status.value == 0x6984) m_contents.pin = SimPin::NotNeeded;
    if (status.value == 0x6983) m_contents.pin = SimPin::Blocked;
    if ((status.value & 0xFFF0) == 0x63C0) {
        m_contents.pinTries = status.sw2() & 0x0FU;
        m_contents.pin = *m_contents.pinTries == 0 ? SimPin::Blocked : SimPin::Needed;
    }
    co_return Result<void>{};
}

Task<Result<File>> SimReading::read(std::uint16_t id) {
    const auto selected = co_await select(id);
    SIMKIOSK_CO_TRY(selected);
    if (isNotFound(selected->status)) co_return File{};
    if (isProtected(selected->status)) co_return File{SimFileState::Protected};
    if (!selected->status.isOk()) {
        note(id, "the card declines SELECT: " + selected->status.meaning());
        co_return File{SimFileState::Unreadable};
    }
    const auto about = describe(*selected);
    const unsigned length = about && about->size ? std::clamp(*about->size, 1U, longestFile) : 256;
    auto content = co_await m_card.transmit({cla(), readBinary, 0, 0, {}, length});
    SIMKIOSK_CO_TRY(content);
    if (const auto right = content->status.correctLe(); right && content->data.empty()) {
        content = co_await m_card.transmit({cla(), readBinary, 0, 0, {}, right});
        SIMKIOSK_CO_TRY(content);
    }
    if (isNotFound(content->status)) co_return File{};
    if (isProtected(content->status)) co_return File{SimFileState::Protected};
    // 6282: the file ended before Le, which is what was wanted.
    const bool read = content->status.isOk() || content->status.value == 0x6282;
    if (!read || content->data.empty()) {
        note(id, "the card declines READ BINARY: " + content->status.meaning());
        co_return File{SimFileState::Unreadable};
    }
    co_return File{SimFileState::Read, std::move(content->data)};
}

Task<Result<void>> SimReading::readFiles() {
    const auto imsi = co_await read(0x6F07);
    SIMKIOSK_CO_TRY(imsi);
    m_contents.imsiState = imsi->state;
    if (imsi->state == SimFileState::Read) {
        const auto digits = parseImsiFile(imsi->content);
        if (digits) {
            m_contents.imsi = *digits;
        } else {
            m_contents.imsiState = SimFileState::Unreadable;
            note(0x6F07, digits.error().message);
        }
    }
    const auto administrative = co_await read(0x6FAD);
    SIMKIOSK_CO_TRY(administrative);
    m_contents.mncLength = parseMncLength(administrative->content);

    const auto services = co_await read(0x6F38);
    SIMKIOSK_CO_TRY(services);
    if (services->state == SimFileState::Read) {
        m_contents.services = isGsm() ? parseGsmServices(services->content) : parseUsimServices(services->content);
    }
    const auto gid1 = co_await read(0x6F3E);
    SIMKIOSK_CO_TRY(gid1);
    if (gid1->state == SimFileState::Read) m_contents.gid1 = gid1->content;
    const auto gid2 = co_await read(0x6F3F);
    SIMKIOSK_CO_TRY(gid2);
    if (gid2->state == SimFileState::Read) m_contents.gid2 = gid2->content;

    const auto provider = co_await read(0x6F46);
    SIMKIOSK_CO_TRY(provider);
    if (provider->state == SimFileState::Read) {
        const auto name = parseSpnFile(provider->content);
        if (name) {
            m_contents.serviceProvider = *name;
        } else {
            note(0x6F46, name.error().message);
        }
    }
    co_return Result<void>{};
}

}  // namespace

const char* toString(SimFileState state) {
    switch (state) {
        case SimFileState::Read: return "read";
        case SimFileState::Absent: return "absent";
        case SimFileState::Protected: return "pin_protected";
        case SimFileState::Unreadable: return "unreadable";
    }
    return "unreadable";
}

const char* toString(SimPin pin) {
    switch (pin) {
        case SimPin::Unknown: return "unknown";
        case SimPin::NotNeeded: return "not_needed";
        case SimPin::Needed: return "needed";
        case SimPin::Blocked: return "blocked";
    }
    return "unknown";
}

Task<Result<SimContents>> readSimContents(ApduChannel& card) {
    auto iccid = co_await readIccid(card);
    SIMKIOSK_CO_TRY(iccid);
    SimContents contents{.iccid = std::move(*iccid)};
    for (const SimLanguage language : {SimLanguage::Uicc, SimLanguage::Gsm}) {
        SimReading reading(card, language, contents);
        const auto entered = co_await reading.enter();
        SIMKIOSK_CO_TRY(entered);
        if (!*entered) continue;
        contents.language = language;
        SIMKIOSK_CO_TRY(co_await reading.readFiles());
        SIMKIOSK_CO_TRY(co_await reading.askPin());
        break;
    }
    co_return contents;
}

}  // namespace simkiosk
