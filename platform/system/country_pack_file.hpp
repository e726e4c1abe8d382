// Country packs in files (TOML), held against their schema before anything is decided by them.
#pragma once

#include <expected>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/policy/country_pack.hpp"
#include "platform/base/result.hpp"

namespace simkiosk {

// What is wrong with a pack, and what is expected instead.
struct PackProblem {
    std::size_t line = 0;  // 0: of the whole file
    std::string key;       // "checks.sod_signature.failed"; empty when the file is no TOML
    std::string message;   // "has a value it cannot have; expected: one of …"
};
// "china.toml:12: 'checks.sod_signature.failed' has a value it cannot have; expected: one of …".
std::string describe(const std::string& file, const PackProblem& problem);

// Of at most 64 kB; every problem at once, in the file's order.
std::expected<CountryPack, std::vector<PackProblem>> parseCountryPack(std::string_view toml);

// NotFound: it cannot be read. Invalid: the first problem, with the file, its line and its key.
Result<CountryPack> readCountryPack(const std::string& path);
// The bytes of the file; NotFound, or Invalid when there are more than a pack may have.
Result<std::string> readPackFile(const std::string& path);

// The file of a shipped pack ("china"), beside the folder that holds the programs; a name that ends in .toml is a
// file's already.
std::string countryPackFile(const std::string& name, const std::string& programFolder);

}  // namespace simkiosk
