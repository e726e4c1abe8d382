// The architecture as data: who may include whom, and the few rules a reader of any file may rely on.
// README shows the picture; this is the table that keeps it true.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace simkiosk::arch {

struct SourceFile {
    std::string path;  // from the project's root: "kiosk/values/money.hpp"
    std::string text;
};

// Every broken rule as one line, "path:line: what is wrong". Empty: the file is in order.
std::vector<std::string> brokenRules(const SourceFile& file);

// The C++, QML, CMake, shell and Markdown files below `root`, without build results.
std::vector<SourceFile> readProject(const std::filesystem::path& root);

}  // namespace simkiosk::arch
