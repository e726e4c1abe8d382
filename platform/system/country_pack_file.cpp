#include "platform/system/country_pack_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "platform/system/country_pack_schema.hpp"

namespace simkiosk {

namespace {

constexpr std::size_t maxSize = std::size_t{64} << 10;  // bytes; a pack has some 4 kB

// The value whose word this is; the schema has made sure that there is one.
template <typename Values>
auto valueOf(const Values& values, std::string_view word, typename Values::value_type otherwise) {
    const auto found = std::ranges::find(values, word, [](auto value) { return toString(value); });
    return found == values.end() ? otherwise : *found;
}

constexpr std::array verdicts{Verdict::Accept, Verdict::Staff, Verdict::Refuse};
constexpr std::array starts{RetentionStart::Sale, RetentionStart::ContractEnd};

std::vector<std::string> states(toml::node_view<const toml::node> list) {
    std::vector<std::string> found;
    if (const auto* const entries = list.as_array())
        for (const auto& entry : *entries) found.push_back(entry.value_or(std::string()));
    return found;
}

CountryPack fill(const toml::table& file) {
    CountryPack pack;
    pack.id = file["pack"]["id"].value_or(std::string());
    pack.country = file["pack"]["country"].value_or(std::string());
    pack.title = file["pack"]["title"].value_or(std::string());
    for (const auto& entry : *file["document"].as_array()) {
        const toml::node_view<const toml::node> document(entry);
        pack.documents.push_back({valueOf(allDocumentKinds, document["kind"].value_or(""), DocumentKind::Passport),
                                  states(document["states"]), states(document["except"])});
    }
    const auto person = file["person"];
    pack.numbersPerPerson = person["numbers"].value_or(0U);
    pack.minimumAgeYears = person["minimum_age"].value_or(0);
    pack.adultAgeYears = person["adult_age"].value_or(0);
    pack.minorsNeedGuardian = person["minors_need_guardian"].value_or(true);
    pack.faceMatchMandatory = file["sale"]["face_match_mandatory"].value_or(true);
    pack.faceAcceptMin = file["face"]["accept_min"].value_or(0.0);
    pack.presentBeforeActive = file["sale"]["present_before_active"].value_or(false);
    for (const auto check : allDocumentChecks) {
        const auto rule = file["checks"][toString(check)];
        pack[check] = {valueOf(verdicts, rule["failed"].value_or(""), CheckRule{}.failed),
                       valueOf(verdicts, rule["absent"].value_or(""), CheckRule{}.absent)};
    }
    for (const auto data : allPersonalData) {
        const auto rule = file["retention"][toString(data)];
        pack[data] = {rule["days"].value_or(0U), valueOf(starts, rule["from"].value_or(""), RetentionStart::Sale)};
    }
    return pack;
}

std::size_t lineOf(toml::node_view<const toml::node> view) {
    return view.node() ? std::size_t{view.node()->source().begin.line} : 0;
}

// What no table of keys can say.
std::vector<PackProblem> contradictions(const toml::table& file, const CountryPack& pack) {
    std::vector<PackProblem> problems;
    const auto inside = [](const std::string& text, std::string_view letters) {
        return text.find_first_not_of(letters) == std::string::npos;
    };
    if (!inside(pack.id, "abcdefghijklmnopqrstuvwxyz0123456789_-"))
        problems.push_back({lineOf(file["pack"]["id"]), "pack.id", "may have small letters, digits, - and _ only"});
    if (pack.country.size() != 2 || !inside(pack.country, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
        problems.push_back(
            {lineOf(file["pack"]["country"]), "pack.country", "must be two capital letters: ISO 3166-1, or \"EU\""});
    for (std::size_t i = 0; i < pack.documents.size(); ++i) {
        if (!pack.documents[i].states.empty() && !pack.documents[i].except.empty())
            problems.push_back({std::size_t{(*file["document"].as_array())[i].source().begin.line}, "document.except",
                                "cannot stand beside 'states'; expected: one of the two"});
    }
    if (pack.adultAgeYears < pack.minimumAgeYears)
        problems.push_back(
            {lineOf(file["person"]["adult_age"]), "person.adult_age",
             fmt::format("is below 'minimum_age'; expected: a number from {} to 120", pack.minimumAgeYears)});
    return problems;
}

}  // namespace

std::string describe(const std::string& file, const PackProblem& problem) {
    const auto where = problem.line == 0 ? file : fmt::format("{}:{}", file, problem.line);
    return problem.key.empty() ? fmt::format("{}: {}", where, problem.message)
                               : fmt::format("{}: '{}' {}", where, problem.key, problem.message);
}

std::expected<CountryPack, std::vector<PackProblem>> parseCountryPack(std::string_view text) {
    if (text.size() > maxSize) return std::unexpected(std::vector{PackProblem{0, "", "more than 64 kB"}});
    try {
        const toml::table file = toml::parse(text);
        auto problems = compareWithSchema(file, countryPackSchema());
        if (!problems.empty()) return std::unexpected(std::move(problems));
        auto pack = fill(file);
        problems = contradictions(file, pack);
        if (!problems.empty()) return std::unexpected(std::move(problems));
        return pack;
    } catch (const toml::parse_error& error) {
        return std::unexpected(
            std::vector{PackProblem{std::size_t{error.source().begin.line}, "", std::string(error.description())}});
    }
}

Result<std::string> readPackFile(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::string text(maxSize + 1, '\0');
    if (!file || std::filesystem::is_directory(path))
        return fail(ErrorCode::NotFound, fmt::format("{}: the country pack cannot be read", path));
    file.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(file.gcount()));
    if (text.size() > maxSize) return fail(ErrorCode::Invalid, fmt::format("{}: more than 64 kB", path));
    return text;
}

Result<CountryPack> readCountryPack(const std::string& path) {
    const auto text = readPackFile(path);
    SIMKIOSK_TRY(text);
    auto pack = parseCountryPack(*text);
    if (!pack) return fail(ErrorCode::Invalid, describe(path, pack.error().front()));
    return *std::move(pack);
}

std::string countryPackFile(const std::string& name, const std::string& programFolder) {
    if (name.ends_with(".toml")) return name;
    const auto folder = std::filesystem::path(programFolder).parent_path();
    return (folder / "share/simkiosk/packs" / (name + ".toml")).string();
}

}  // namespace simkiosk
