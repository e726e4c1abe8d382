// Looks into the memory of a stopped child process for the numbers of a template.
#pragma once

#include <sys/types.h>

#include <array>
#include <cmath>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <span>
#include <string>
#include <vector>

namespace simkiosk {

// A stretch of a template; sixteen numbers in these proportions do not occur by chance.
using Pattern = std::array<float, 16>;

inline Pattern patternOf(std::span<const float> values, std::size_t from) {
    Pattern pattern;
    std::copy_n(values.begin() + static_cast<std::ptrdiff_t>(from), pattern.size(), pattern.begin());
    return pattern;
}

// At any scale: the net's own output before it is normalised counts as well.
inline bool occursAt(const float* numbers, const Pattern& pattern) {
    if (!(std::abs(numbers[0]) > 1e-12F) || !(std::abs(numbers[0]) < 1e12F)) return false;
    const float scale = numbers[0] / pattern[0];
    for (std::size_t i = 1; i < pattern.size(); ++i) {
        const float expected = pattern[i] * scale;
        if (!(std::abs(numbers[i] - expected) <= 2e-3F * std::abs(expected) + 1e-6F * std::abs(scale))) return false;
    }
    return true;
}

inline std::size_t occurrences(std::span<const std::uint8_t> memory, const std::vector<Pattern>& patterns) {
    std::vector<float> numbers(memory.size() / sizeof(float));
    std::memcpy(numbers.data(), memory.data(), numbers.size() * sizeof(float));
    std::size_t count = 0;
    for (std::size_t i = 0; i + Pattern{}.size() <= numbers.size(); ++i) {
        for (const Pattern& pattern : patterns) count += occursAt(&numbers[i], pattern) ? 1 : 0;
    }
    return count;
}

struct Region {
    std::uint64_t start = 0;
    std::uint64_t end = 0;
    bool readable = false;
    bool locked = false;      // mlock
    bool notInCores = false;  // MADV_DONTDUMP
};

inline std::vector<Region> regionsOf(pid_t process) {
    std::ifstream maps("/proc/" + std::to_string(process) + "/smaps");
    std::vector<Region> regions;
    std::string line;
    while (std::getline(maps, line)) {
        Region region;
        char mode[5] = "";
        if (std::sscanf(line.c_str(), "%lx-%lx %4s", &region.start, &region.end, mode) == 3) {
            region.readable = mode[0] == 'r';
            regions.push_back(region);
        } else if (line.starts_with("VmFlags:") && !regions.empty()) {
            regions.back().locked = line.find(" lo") != std::string::npos;
            regions.back().notInCores = line.find(" dd") != std::string::npos;
        }
    }
    return regions;
}

struct Found {
    std::size_t guarded = 0;  // in memory that is locked and not in core dumps
    std::size_t elsewhere = 0;
    std::uint64_t bytesSearched = 0;
};

inline Found search(pid_t process, const std::vector<Pattern>& patterns) {
    constexpr std::uint64_t kShadow = std::uint64_t{1} << 32;  // of a sanitizer: address space, not memory
    constexpr std::uint64_t kPart = std::uint64_t{16} << 20;
    Found found;
    std::ifstream memory("/proc/" + std::to_string(process) + "/mem", std::ios::binary);
    std::vector<std::uint8_t> bytes;
    for (const Region& region : regionsOf(process)) {
        if (!region.readable || region.end - region.start >= kShadow) continue;
        for (std::uint64_t at = region.start; at < region.end; at += kPart) {
            // A little of the next part, for what lies across.
            bytes.resize(std::min<std::uint64_t>(kPart + sizeof(Pattern), region.end - at));
            memory.clear();
            memory.seekg(static_cast<std::streamoff>(at));
            if (!memory.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size())))
                continue;
            found.bytesSearched += bytes.size();
            (region.locked && region.notInCores ? found.guarded : found.elsewhere) += occurrences(bytes, patterns);
        }
    }
    return found;
}

inline std::size_t occurrencesInFile(const std::filesystem::path& path, const std::vector<Pattern>& patterns) {
    std::ifstream file(path, std::ios::binary);
    std::vector<std::uint8_t> bytes(std::filesystem::file_size(path));
    file.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    return occurrences(bytes, patterns);
}

}  // namespace simkiosk
