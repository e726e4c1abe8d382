// The form of a country pack's file, declared: every table, every key, what its value may be. One walk holds a file
// against it.
#pragma once

#include <toml++/toml.h>

#include <cstdint>

#include "platform/system/country_pack_file.hpp"

namespace simkiosk {

enum class ValueForm { Text, Number, Score, Flag, Word, States };

struct KeyRule {
    std::string name;
    ValueForm form = ValueForm::Text;
    bool required = true;
    std::int64_t least = 0;  // of a number; of a score in thousandths
    std::int64_t most = 0;
    std::vector<std::string> words = {};  // one of these
};

struct TableRule {
    std::string path;  // "checks.sod_signature"
    bool repeated = false;
    bool required = true;
    std::vector<KeyRule> keys;
};

const std::vector<TableRule>& countryPackSchema();

// Every difference between the file and the schema, in the file's order, missing keys last.
std::vector<PackProblem> compareWithSchema(const toml::table& file, const std::vector<TableRule>& schema);

}  // namespace simkiosk
