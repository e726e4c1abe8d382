#include "platform/system/staff_file.hpp"

#include <openssl/crypto.h>
#include <openssl/evp.h>

#include <algorithm>
#include <bit>
#include <boost/json.hpp>

#include "platform/system/whole_file.hpp"

namespace simkiosk {

namespace {

constexpr std::size_t saltSize = 16;
constexpr std::size_t hashSize = 32;
constexpr std::size_t mostEntries = 200;

// What a list from elsewhere may ask of this machine.
bool bearable(const ScryptCost& cost) {
    return std::has_single_bit(cost.n) && cost.n >= 2 && cost.n <= (1U << 17) && cost.r >= 1 && cost.r <= 16 &&
           cost.p >= 1 && cost.p <= 4;
}

Bytes derive(std::string_view secret, const Bytes& salt, const ScryptCost& cost) {
    Bytes hash(hashSize);
    const std::uint64_t memory = 128 * cost.r * (cost.n + cost.p + 4) + (1U << 20);
    const bool ok = EVP_PBE_scrypt(secret.data(), secret.size(), salt.data(), salt.size(), cost.n, cost.r, cost.p,
                                   memory, hash.data(), hash.size()) == 1;
    SIMKIOSK_ASSERT(ok);
    return hash;
}

// Every entry has a salt of its own, so each costs a derivation: badges are hashed with less work than PINs, which are
// what counts.
constexpr ScryptCost badgeCost{1U << 12, 8, 1};

boost::json::object toJson(const StaffEntry& entry) {
    boost::json::object object{{"number", entry.member.number},
                               {"initials", entry.member.initials},
                               {"role", std::string(toString(entry.member.role))},
                               {"scrypt",
                                {{"n", entry.cost.n},
                                 {"r", entry.cost.r},
                                 {"p", entry.cost.p},
                                 {"salt", toHex(entry.salt)},
                                 {"hash", toHex(entry.hash)}}}};
    if (!entry.badge.empty()) object["badge"] = toHex(entry.badge);
    return object;
}

std::string textOf(const boost::json::object& object, const char* name) {
    const auto* value = object.if_contains(name);
    return value && value->is_string() ? std::string(value->get_string()) : std::string();
}

std::uint64_t numberOf(const boost::json::object& object, const char* name) {
    const auto* value = object.if_contains(name);
    return value && value->is_int64() && value->get_int64() > 0 ? static_cast<std::uint64_t>(value->get_int64()) : 0;
}

std::optional<StaffEntry> fromJson(const boost::json::value& value) {
    const auto* object = value.if_object();
    const auto* found = object ? object->if_contains("scrypt") : nullptr;
    const auto* scrypt = found ? found->if_object() : nullptr;
    if (!scrypt) return std::nullopt;
    const auto role = parseStaffRole(textOf(*object, "role"));
    const auto salt = fromHex(textOf(*scrypt, "salt"));
    const auto hash = fromHex(textOf(*scrypt, "hash"));
    if (!role || !salt || !hash || salt->size() < saltSize || hash->size() != hashSize) return std::nullopt;
    StaffEntry entry{{textOf(*object, "number"), textOf(*object, "initials"), *role},
                     *salt,
                     *hash,
                     {numberOf(*scrypt, "n"), numberOf(*scrypt, "r"), numberOf(*scrypt, "p")}};
    const auto badge = fromHex(textOf(*object, "badge"));
    if (!badge || (!badge->empty() && badge->size() != hashSize)) return std::nullopt;
    entry.badge = *badge;
    const bool sound = checkStaffNumber(entry.member.number) && checkInitials(entry.member.initials);
    if (!sound || !bearable(entry.cost)) return std::nullopt;
    return entry;
}

// Who it is; for a number that nobody has, the same work is done in vain.
std::optional<StaffMember> recognise(const std::vector<StaffEntry>& entries, const std::string& number,
                                     const PersonalText& pin) {
    const auto entry =
        std::ranges::find_if(entries, [&](const StaffEntry& known) { return known.member.number == number; });
    if (entry == entries.end()) {
        derive(pin.reveal(), Bytes(saltSize), entries.front().cost);
        return std::nullopt;
    }
    return pinFits(*entry, pin) ? std::optional(entry->member) : std::nullopt;
}

}  // namespace

Result<StaffEntry> makeStaffEntry(StaffMember member, const PersonalText& pin, Random& random, ScryptCost cost) {
    SIMKIOSK_TRY(checkStaffNumber(member.number));
    SIMKIOSK_TRY(checkInitials(member.initials));
    SIMKIOSK_TRY(checkPin(pin.reveal()));
    StaffEntry entry{std::move(member), Bytes(saltSize), {}, cost};
    random.fill(entry.salt);
    entry.hash = derive(pin.reveal(), entry.salt, cost);
    return entry;
}

Bytes badgeHash(const StaffEntry& entry, const BadgeId& badge) {
    const auto& bytes = badge.bytes();
    const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    return derive(std::string("badge ").append(text), entry.salt, badgeCost);
}

bool badgeFits(const StaffEntry& entry, const BadgeId& badge) {
    if (entry.badge.empty()) return false;
    const auto hash = badgeHash(entry, badge);
    return CRYPTO_memcmp(hash.data(), entry.badge.data(), hashSize) == 0;
}

bool pinFits(const StaffEntry& entry, const PersonalText& pin) {
    const auto hash = derive(pin.reveal(), entry.salt, entry.cost);
    return CRYPTO_memcmp(hash.data(), entry.hash.data(), hashSize) == 0;
}

Result<std::vector<StaffEntry>> readStaffFile(const std::string& path) {
    const auto text = readWholeFile(path);
    if (!text && text.error().code == ErrorCode::NotFound) return std::vector<StaffEntry>{};
    SIMKIOSK_TRY(text);
    const auto malformed = [&] { return fail(ErrorCode::Malformed, "'" + path + "' is no list of staff"); };
    boost::system::error_code error;
    const auto value = boost::json::parse(*text, error);
    const auto* list = error || !value.is_object() ? nullptr : value.get_object().if_contains("staff");
    if (!list || !list->is_array() || list->get_array().size() > mostEntries) return malformed();
    std::vector<StaffEntry> entries;
    for (const auto& item : list->get_array()) {
        auto entry = fromJson(item);
        if (!entry) return malformed();
        entries.push_back(std::move(*entry));
    }
    return entries;
}

Result<void> writeStaffFile(const std::string& path, const std::vector<StaffEntry>& entries) {
    if (entries.size() > mostEntries) return fail(ErrorCode::Invalid, "the list of staff is full");
    boost::json::array list;
    for (const auto& entry : entries) list.push_back(toJson(entry));
    return writeWholeFile(path, boost::json::serialize(boost::json::object{{"staff", std::move(list)}}) + "\n");
}

StaffFile::StaffFile(const std::string& folder, Worker& worker, Clock& clock)
    : m_path(folder + "/staff.json"), m_tries(folder + "/staff_tries.json"), m_worker(worker), m_clock(clock) {}

Task<Result<StaffAnswer>> StaffFile::authenticate(std::string number, PersonalText pin) {
    if (!checkStaffNumber(number)) co_return StaffAnswer{};
    auto entries = readStaffFile(m_path);
    SIMKIOSK_CO_TRY(entries);
    if (entries->empty()) co_return fail(ErrorCode::NotFound, "nobody is on the list of staff");
    const bool known =
        std::ranges::any_of(*entries, [&](const StaffEntry& entry) { return entry.member.number == number; });
    const std::string counted = known ? number : StaffTries::nobody;
    if (const auto locked = m_tries.lockedFor(counted, m_clock.wall()); locked > Duration::zero()) {
        co_return StaffAnswer{std::nullopt, locked};
    }
    SIMKIOSK_CO_TRY(m_tries.note(counted, m_clock.wall()));
    auto member = co_await runOn<std::optional<StaffMember>>(
        m_worker,
        [entries = std::move(*entries), number, pin = std::move(pin)] { return recognise(entries, number, pin); });
    if (!member) co_return StaffAnswer{std::nullopt, m_tries.lockedFor(counted, m_clock.wall())};
    SIMKIOSK_CO_TRY(m_tries.forget(counted));
    co_return StaffAnswer{std::move(member), {}};
}

Task<Result<bool>> StaffFile::anotherClerk(std::string number) {
    const auto entries = readStaffFile(m_path);
    SIMKIOSK_CO_TRY(entries);
    co_return std::ranges::any_of(*entries, [&](const StaffEntry& entry) {
        return entry.member.number != number && entry.member.role != StaffRole::Technician;
    });
}

Task<Result<std::optional<std::string>>> StaffFile::carrierOf(BadgeId badge) {
    auto entries = readStaffFile(m_path);
    SIMKIOSK_CO_TRY(entries);
    co_return co_await runOn<std::optional<std::string>>(
        m_worker, [entries = std::move(*entries), badge = std::move(badge)]() -> std::optional<std::string> {
            const auto carrier =
                std::ranges::find_if(entries, [&](const StaffEntry& entry) { return badgeFits(entry, badge); });
            return carrier == entries.end() ? std::nullopt : std::optional(carrier->member.number);
        });
}

}  // namespace simkiosk
