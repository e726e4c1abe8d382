#include "drivers/smart_card/pcsc_badge.hpp"

namespace simkiosk {

namespace {

constexpr Duration lookLimit = 2s;
constexpr Duration connectLimit = 2s;
constexpr Duration answerLimit = 2s;

}  // namespace

Task<Result<std::optional<BadgeId>>> readBadge(PcscReader& reader, Clock& clock) {
    // The session before this one may still be letting go of the card: status() waits for it.
    const auto there = co_await reader.status(clock.now() + lookLimit);
    SIMKIOSK_CO_TRY(there);
    if (there->reader.empty()) co_return fail(ErrorCode::Disconnected, "the reader is not connected");
    if (there->slot.inUse) co_return fail(ErrorCode::Busy, "the card on the reader is in use");
    if (!there->slot.cardPresent || there->slot.mute) co_return std::nullopt;
    auto session = co_await reader.connect(clock.now() + connectLimit);
    if (!session && session.error().code == ErrorCode::NotFound) co_return std::nullopt;
    SIMKIOSK_CO_TRY(session);
    (*session)->setCommandLimit(answerLimit);
    const auto answer = co_await (*session)->transmit(badgeQuestion());
    // Lifted while it was asked.
    if (!answer && answer.error().code == ErrorCode::Disconnected) co_return std::nullopt;
    SIMKIOSK_CO_TRY(answer);
    co_return badgeOf(*answer);
}

}  // namespace simkiosk
