// Looks for words in the memory of a running program.
#pragma once

#include <sys/types.h>

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace simkiosk::scenario {

struct Word {
    std::string name;  // for reports: not the word itself where that is personal
    std::string bytes;
};

// A text as Qt keeps it: UTF-16 in the byte order of the machine.
Word utf16(const std::string& name, std::u16string_view text);
// ASCII only: both as it stands and as UTF-16.
std::vector<Word> bothWays(const std::string& name, const std::string& text);

// The mappings in which each word lies, of those that the program may write ("[heap]", "[stack]", or where it begins),
// once for each place; words that are not found are left out.
std::map<std::string, std::multiset<std::string>> searchMemory(pid_t program, const std::vector<Word>& words);

}  // namespace simkiosk::scenario
