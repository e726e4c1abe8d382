#include "drivers/card_dispenser/f2_card_dispenser.hpp"

#include <utility>

#include "drivers/card_dispenser/f2_errors.hpp"
#include "platform/base/log.hpp"

namespace simkiosk {

namespace {

using f2::Command;
using f2::Recovery;
using f2::Repeat;

constexpr Command initWithoutMotion{0x30, 0x33};
constexpr Command statusOnly{0x31, 0x30};
constexpr Command statusWithSensors{0x31, 0x31};
constexpr Command disableEntry{0x33, 0x31};
constexpr Command readBinCounter{0xA5, 0x30};
constexpr Duration openLimit = 5s;
// A unit that is still moving for a process that was killed does not acknowledge until it has ended.
constexpr Duration busyUnitPatience = 8s;
constexpr int mostPacketResends = 3;  // recovery of error 04
constexpr int mostLooks = 3;

// How the unit's own refusal is to be recovered from; nothing when the error is no refusal of the unit.
std::optional<Recovery> recoveryOf(const Error& error) {
    if (!error.refusal) return std::nullopt;
    return f2::errorMeaning(error.refusal->code).recovery;
}

bool isRefusal(const Error& error) { return error.refusal.has_value(); }

void adopt(const f2::StatusDigits& told, DispenserStatus& status) {
    status.card = told.card;
    status.stacker = told.stacker;
    status.bin = told.bin;
}

}  // namespace

F2CardDispenser::F2CardDispenser(ByteStream& stream, Clock& clock, F2Profile profile, std::uint8_t address)
    : m_stream(stream), m_clock(clock), m_profile(profile), m_link(stream, clock, address) {}

Task<Result<DispenserStatus>> F2CardDispenser::initialise() {
    if (m_busy) co_return busy();
    const Occupied occupied(m_busy);
    m_initialised = false;
    SIMKIOSK_CO_TRY(co_await makeReady());
    co_return co_await readStatus();
}

Task<Result<DispenserStatus>> F2CardDispenser::status() {
    if (m_busy) co_return busy();
    const Occupied occupied(m_busy);
    co_return co_await readStatus();
}

Task<Result<DispenserStatus>> F2CardDispenser::stage() {
    if (m_busy) co_return busy();
    const Occupied occupied(m_busy);
    const auto before = co_await readyStatus();
    SIMKIOSK_CO_TRY(before);
    if (before->card != CardPosition::None) {
        co_return fail(ErrorCode::Conflict, "a card is already in the path, at " + std::string(toString(before->card)));
    }
    co_return co_await confirm(co_await move(m_profile.moveToRead), CardPosition::ReadPosition);
}

Task<Result<DispenserStatus>> F2CardDispenser::present() {
    if (m_busy) co_return busy();
    const Occupied occupied(m_busy);
    const auto before = co_await readyStatus();
    SIMKIOSK_CO_TRY(before);
    if (before->card == CardPosition::None) co_return fail(ErrorCode::NotFound, "no card in the path to present");
    if (before->card == CardPosition::Gate) co_return *before;
    const auto closed = co_await query(disableEntry);
    if (!closed && !isRefusal(closed.error())) co_return std::unexpected(closed.error());
    co_return co_await confirm(co_await move(m_profile.moveToGate), CardPosition::Gate);
}

Task<Result<DispenserStatus>> F2CardDispenser::retain() {
    if (m_busy) co_return busy();
    const Occupied occupied(m_busy);
    const auto before = co_await readyStatus();
    SIMKIOSK_CO_TRY(before);
    if (before->card == CardPosition::None) co_return fail(ErrorCode::NotFound, "no card in the path to retain");
    if (before->bin == RetainBinLevel::Full) co_return fail(f2::refusal("A1"));
    const auto moved = co_await move(m_profile.moveToBin);
    auto after = co_await confirm(moved, CardPosition::None);
    // An empty path alone does not say that the card went into the bin; the unit's word or its counter does.
    if (after && !moved && (!after->binCount || after->binCount == before->binCount)) {
        co_return fail(ErrorCode::Timeout, moved.error().message + "; the path is empty, the bin's counter unchanged");
    }
    co_return after;
}

Task<Result<F2UnitInfo>> F2CardDispenser::unitInfo() {
    if (m_busy) co_return busy();
    const Occupied occupied(m_busy);
    SIMKIOSK_CO_TRY(co_await makeReady());
    F2UnitInfo info{.firmware = m_firmware, .version = {}, .configuration = {}, .serialNumber = {}};
    for (const std::uint8_t cm : Bytes{0xA2, 0xA3, 0xA4}) {
        const auto told = co_await query({cm, 0x30});
        if (!told && !isRefusal(told.error())) co_return std::unexpected(told.error());
        if (!told) continue;
        const Bytes& data = told->reply.echo.data;
        if (cm == 0xA2) info.serialNumber = f2::parseSerialNumber(data).value_or(f2::printableText(data));
        if (cm == 0xA3) info.configuration = f2::printableText(data);
        if (cm == 0xA4) info.version = f2::printableText(data);
    }
    co_return info;
}

Task<Result<void>> F2CardDispenser::resetBinCount() {
    if (m_busy) co_return busy();
    const Occupied occupied(m_busy);
    SIMKIOSK_CO_TRY(co_await makeReady());
    SIMKIOSK_CO_TRY(co_await query({0xA5, 0x31, toBytes("000")}));
    co_return Result<void>{};
}

// --- In service ----------------------------------------------------------------------------------------------

Task<Result<void>> F2CardDispenser::makeReady() {
    SIMKIOSK_CO_TRY(co_await openStream());
    if (m_initialised) co_return Result<void>{};
    co_return co_await initialiseUnit();
}

Task<Result<void>> F2CardDispenser::openStream() {
    if (m_stream.isOpen()) co_return Result<void>{};
    m_initialised = false;
    co_return co_await m_stream.open(m_clock.now() + openLimit);
}

Task<Result<void>> F2CardDispenser::initialiseUnit() {
    m_contactsPowered = false;  // INIT takes the card's power
    const Instant patience = m_clock.now() + busyUnitPatience;
    auto initialised = co_await perform(initWithoutMotion, Repeat::Safe);
    while (!initialised && initialised.error().code == ErrorCode::Timeout && m_clock.now() < patience) {
        initialised = co_await perform(initWithoutMotion, Repeat::Safe);
    }
    m_initRefusal.reset();
    if (!initialised && isRefusal(initialised.error())) m_initRefusal = initialised.error();
    SIMKIOSK_CO_TRY(initialised);
    m_firmware = f2::printableText(initialised->reply.echo.data);
    m_countsCards = true;
    // Units without an entry slot decline this.
    const auto closed = co_await perform(disableEntry, Repeat::Safe);
    if (!closed && !isRefusal(closed.error())) co_return std::unexpected(closed.error());
    m_initialised = true;
    logInfo("dispenser.initialised", "the card dispenser is initialised", {{"firmware", m_firmware}});
    co_return Result<void>{};
}

// --- Commands ------------------------------------------------------------------------------------------------

// A refusal becomes an error; a packet the unit could not read (04) was not carried out and is sent again.
Task<Result<F2CardDispenser::Done>> F2CardDispenser::perform(Command command, Repeat repeat) {
    for (int resends = 0;; ++resends) {
        auto answer = co_await m_link.exchange(command, repeat);
        if (!answer) {
            if (answer.error().code == ErrorCode::Disconnected) {
                m_stream.close();
                m_initialised = false;
                m_contactsPowered = false;
            }
            co_return std::unexpected(std::move(answer.error()));
        }
        if (auto* positive = std::get_if<f2::PositiveReply>(&answer->reply)) {
            co_return Done{std::move(*positive), std::move(answer->raw)};
        }
        const std::string code = std::get<f2::NegativeReply>(answer->reply).code;
        if (f2::errorMeaning(code).recovery == Recovery::Resend && resends < mostPacketResends) continue;
        const auto log = repeat == Repeat::Never ? logWarning : logInfo;  // a feature asked for may be missing
        log("dispenser.refused", "the card dispenser refused a command",
            {{"command", toHex(Bytes{command.cm, command.pm})}, {"code", code}});
        co_return fail(f2::refusal(code));
    }
}

// For what moves nothing: also initialises once when the unit asks for it (02, 45, B0).
Task<Result<F2CardDispenser::Done>> F2CardDispenser::query(Command command) {
    auto done = co_await perform(command, Repeat::Safe);
    if (!done && recoveryOf(done.error()) == Recovery::Initialise) {
        SIMKIOSK_CO_TRY(co_await initialiseUnit());
        done = co_await perform(command, Repeat::Safe);
    }
    co_return done;
}

// One MOVE. Only 05 is followed by a second one: the unit has declined the first because of the contacts.
Task<Result<F2CardDispenser::Done>> F2CardDispenser::move(std::uint8_t target) {
    if (m_contactsPowered) SIMKIOSK_CO_TRY(co_await releaseContacts());
    auto moved = co_await perform({0x32, target}, Repeat::Never);
    if (!moved && recoveryOf(moved.error()) == Recovery::PowerOffThenMove) {
        const auto released = co_await releaseContacts();
        if (!released && isRefusal(released.error())) co_return moved;  // 05 is what the motion failed of
        SIMKIOSK_CO_TRY(released);
        moved = co_await perform({0x32, target}, Repeat::Never);
    }
    if (moved) co_return moved;
    if (recoveryOf(moved.error()) == Recovery::Initialise) {
        // Ready for whatever the caller decides from the status; the motion is not repeated.
        SIMKIOSK_CO_TRY(co_await initialiseUnit());
    }
    if (recoveryOf(moved.error()) == Recovery::StaffClearsPath) m_initialised = false;
    co_return moved;
}

// --- Status --------------------------------------------------------------------------------------------------

// For motions: the unit is initialised before its status is believed.
Task<Result<DispenserStatus>> F2CardDispenser::readyStatus() {
    SIMKIOSK_CO_TRY(co_await makeReady());
    co_return co_await readStatus();
}

Task<Result<DispenserStatus>> F2CardDispenser::readStatus() {
    if (!m_stream.isOpen()) {
        const auto ready = co_await makeReady();
        // A jammed unit may refuse INIT and still tell its status.
        if (!ready && !isRefusal(ready.error())) co_return std::unexpected(ready.error());
    }
    DispenserStatus status;
    // A card can go between the two questions: a unit takes it back by itself, a hand takes it out. Then they are asked
    // again, so that sensors and place are of one moment; place and count are of one reply and always are.
    for (int looks = 0; looks < mostLooks; ++looks) {
        SIMKIOSK_CO_TRY(co_await readSensors(status));
        const auto place = status.card;
        SIMKIOSK_CO_TRY(co_await readBinCount(status));
        if (status.card == place) break;
    }
    if (m_initRefusal && m_firmware.empty()) SIMKIOSK_CO_TRY(co_await readFirmware());
    status.firmware = m_firmware;
    co_return status;
}

Task<Result<void>> F2CardDispenser::readSensors(DispenserStatus& status) {
    auto done = co_await query(statusWithSensors);
    Result<std::vector<bool>> sensors;
    if (done) sensors = f2::parseSensors(done->reply.echo.data, m_profile.mostSensors);
    const bool declined = !done && (isRefusal(done.error()) || done.error().code == ErrorCode::Malformed);
    if (declined || !sensors) {
        sensors = std::vector<bool>{};
        done = co_await query(statusOnly);
    }
    SIMKIOSK_CO_TRY(done);
    adopt(done->reply.status, status);
    status.sensors = std::move(*sensors);
    status.rawReply = std::move(done->raw);
    co_return Result<void>{};
}

// From a unit that has refused INIT, whose reply would have told it.
Task<Result<void>> F2CardDispenser::readFirmware() {
    const auto told = co_await perform({0xA4, 0x30}, Repeat::Safe);
    if (told) m_firmware = f2::printableText(told->reply.echo.data);
    if (!told && !isRefusal(told.error())) co_return std::unexpected(told.error());
    co_return Result<void>{};
}

// Not every unit counts; one that does not is not asked again until it is initialised anew.
Task<Result<void>> F2CardDispenser::readBinCount(DispenserStatus& status) {
    if (!m_countsCards) co_return Result<void>{};
    const auto done = co_await query(readBinCounter);
    if (!done && done.error().code == ErrorCode::Disconnected) co_return std::unexpected(done.error());
    const auto count = done ? f2::parseBinCount(done->reply.echo.data) : std::unexpected(done.error());
    if (count) {
        status.binCount = *count;
        adopt(done->reply.status, status);
    } else {
        m_countsCards = false;
    }
    co_return Result<void>{};
}

// What a motion has brought about, by the status read after it. A reply that was lost is made good by a status that
// shows the card where it was sent; anything else stays unconfirmed.
Task<Result<DispenserStatus>> F2CardDispenser::confirm(Result<Done> moved, CardPosition expected) {
    if (!moved && moved.error().code != ErrorCode::Timeout) co_return std::unexpected(std::move(moved.error()));
    auto status = co_await readStatus();
    if (!status) co_return std::unexpected(moved ? std::move(status.error()) : std::move(moved.error()));
    if (moved) status->rawReply.insert(status->rawReply.begin(), moved->raw.begin(), moved->raw.end());
    // A customer may be quick: presented by the unit's word, gone by its sensors.
    const bool takenAtOnce = moved && expected == CardPosition::Gate && status->card == CardPosition::None &&
                             moved->reply.status.card == CardPosition::Gate;
    if (status->card == expected || takenAtOnce) co_return status;
    const std::string where = std::string("the card's position is ") + toString(status->card);
    if (!moved) co_return fail(ErrorCode::Timeout, moved.error().message + "; " + where);
    co_return fail(ErrorCode::Internal, "the dispenser reported a motion as done, but " + where);
}

}  // namespace simkiosk
