#include "drivers/smart_card/sim_files.hpp"

#include <variant>

namespace simkiosk {

namespace {

constexpr std::uint8_t selectFile = 0xA4;
constexpr std::uint8_t readBinary = 0xB0;
constexpr unsigned iccidLength = 10;  // bytes (TS 102 221 §13.2)

struct Dialect {
    std::uint8_t cla;
    std::uint8_t selectP2;  // TS 102 221 §11.1.1.2: 04 = return the FCP; TS 51.011: always 00
};

Dialect dialectOf(SimLanguage language) {
    return language == SimLanguage::Uicc ? Dialect{0x00, 0x04} : Dialect{0xA0, 0x00};
}

// The bytes of the file, or the status word with which the card declined.
using FileOrRefusal = std::variant<Bytes, StatusWord>;

Task<Result<FileOrRefusal>> readIccidFile(ApduChannel& card, Dialect dialect) {
    constexpr std::uint16_t masterFile = 0x3F00;
    constexpr std::uint16_t efIccid = 0x2FE2;
    for (const std::uint16_t file : {masterFile, efIccid}) {
        const Bytes id{static_cast<std::uint8_t>(file >> 8), static_cast<std::uint8_t>(file & 0xFF)};
        const auto selected = co_await card.transmit({dialect.cla, selectFile, 0, dialect.selectP2, id});
        SIMKIOSK_CO_TRY(selected);
        if (!selected->status.isOk()) co_return FileOrRefusal(selected->status);
    }
    auto content = co_await card.transmit({dialect.cla, readBinary, 0, 0, {}, iccidLength});
    SIMKIOSK_CO_TRY(content);
    if (!content->status.isOk()) co_return FileOrRefusal(content->status);
    co_return FileOrRefusal(std::move(content->data));
}

}  // namespace

Task<Result<Iccid>> readIccid(ApduChannel& card, SimLanguage first) {
    const SimLanguage second = first == SimLanguage::Uicc ? SimLanguage::Gsm : SimLanguage::Uicc;
    std::string declined;
    for (const SimLanguage language : {first, second}) {
        const auto file = co_await readIccidFile(card, dialectOf(language));
        SIMKIOSK_CO_TRY(file);
        if (const auto* content = std::get_if<Bytes>(&*file)) co_return Iccid::fromEf(*content);
        declined += (declined.empty() ? "" : ", then ") + std::get<StatusWord>(*file).meaning();
    }
    co_return fail(ErrorCode::Refused, "the card does not give its ICCID: " + declined);
}

}  // namespace simkiosk
