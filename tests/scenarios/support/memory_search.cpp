#include "tests/scenarios/support/memory_search.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <fstream>

namespace simkiosk::scenario {

Word utf16(const std::string& name, std::u16string_view text) {
    return {name + " (UTF-16)", {reinterpret_cast<const char*>(text.data()), text.size() * sizeof(char16_t)}};
}

std::vector<Word> bothWays(const std::string& name, const std::string& text) {
    return {{name, text}, utf16(name, std::u16string(text.begin(), text.end()))};
}

std::map<std::string, std::multiset<std::string>> searchMemory(pid_t program, const std::vector<Word>& words) {
    constexpr std::uint64_t partBytes = 16U << 20;
    constexpr std::uint64_t across = 256;  // the longest word that may lie across two parts
    std::map<std::string, std::multiset<std::string>> found;
    std::ifstream maps("/proc/" + std::to_string(program) + "/maps");
    std::ifstream memory("/proc/" + std::to_string(program) + "/mem", std::ios::binary);
    std::string bytes;
    for (std::string line; std::getline(maps, line);) {
        std::uint64_t start = 0;
        std::uint64_t end = 0;
        char mode[5] = "";
        if (std::sscanf(line.c_str(), "%lx-%lx %4s", &start, &end, mode) != 3 || mode[0] != 'r' || mode[1] != 'w')
            continue;
        const auto name = line.find_first_of("[/");
        const auto place = name == std::string::npos ? line.substr(0, line.find('-')) : line.substr(name);
        for (auto at = start; at < end; at += partBytes) {
            bytes.resize(std::min(partBytes + across, end - at));
            memory.clear();
            memory.seekg(static_cast<std::streamoff>(at));
            memory.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
            bytes.resize(static_cast<std::size_t>(memory.gcount()));
            for (const auto& word : words)
                for (auto hit = bytes.find(word.bytes); hit != std::string::npos && hit < partBytes;
                     hit = bytes.find(word.bytes, hit + 1))
                    found[word.name].insert(place);
        }
    }
    return found;
}

}  // namespace simkiosk::scenario
