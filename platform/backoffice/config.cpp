#include "platform/backoffice/config.hpp"

#include <toml++/toml.h>

#include <algorithm>

namespace simkiosk::backoffice {

namespace {

bool usable(const IccidRange& range) {
    const auto digits = [](const std::string& text) {
        return text.size() >= 18 && text.size() <= 20 &&
               std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
    };
    return digits(range.first) && digits(range.last) && range.first.size() == range.last.size() &&
           range.first <= range.last;
}

Result<ActivationPolicy::Mode> parseMode(const std::string& word) {
    if (word == "asynchronous") return ActivationPolicy::Mode::Asynchronous;
    if (word == "synchronous") return ActivationPolicy::Mode::Synchronous;
    if (word == "denied") return ActivationPolicy::Mode::Denied;
    return fail(ErrorCode::Invalid, "activation.mode");
}

Result<BackOfficeConfig> fromTable(const toml::table& table) {
    BackOfficeConfig config;
    config.reservationLease = std::chrono::seconds(table["reservation"]["lease_s"].value_or(600));
    if (config.reservationLease < 1s || config.reservationLease > 24h) {
        return fail(ErrorCode::Invalid, "reservation.lease_s");
    }
    config.keysKept = std::chrono::days(table["idempotency"]["keys_kept_days"].value_or(90));
    if (config.keysKept < std::chrono::days(90)) return fail(ErrorCode::Invalid, "idempotency.keys_kept_days");
    const auto mode = parseMode(table["activation"]["mode"].value_or(std::string("asynchronous")));
    SIMKIOSK_TRY(mode);
    config.activation.mode = *mode;
    const int delayMs = table["activation"]["delay_ms"].value_or(1000);
    const int polls = table["activation"]["polls_at_least"].value_or(0);
    if (delayMs < 0 || delayMs > 3'600'000) return fail(ErrorCode::Invalid, "activation.delay_ms");
    if (polls < 0 || polls > 1000) return fail(ErrorCode::Invalid, "activation.polls_at_least");
    config.activation.delay = std::chrono::milliseconds(delayMs);
    config.activation.pollsAtLeast = static_cast<unsigned>(polls);
    if (const auto numbers = table["person"]["numbers"]) {
        const auto limit = numbers.value<std::int64_t>();
        if (!limit || *limit < 0 || *limit > 1000) return fail(ErrorCode::Invalid, "person.numbers");
        config.numbersPerPerson = static_cast<unsigned>(*limit);
    }
    if (const auto* ranges = table["sim_stock"].as_array()) {
        config.simStock.clear();
        for (const auto& entry : *ranges) {
            const auto* range = entry.as_table();
            if (!range) return fail(ErrorCode::Invalid, "sim_stock");
            config.simStock.push_back(
                {(*range)["first"].value_or(std::string()), (*range)["last"].value_or(std::string())});
            if (!usable(config.simStock.back())) return fail(ErrorCode::Invalid, "sim_stock first and last");
        }
    }
    return config;
}

}  // namespace

Result<BackOfficeConfig> loadConfig(const std::string& path) {
    try {
        return fromTable(toml::parse_file(path));
    } catch (const toml::parse_error& error) {
        return fail(ErrorCode::Invalid, path + ": " + std::string(error.description()));
    }
}

}  // namespace simkiosk::backoffice
