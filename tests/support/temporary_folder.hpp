// A folder of its own for one test, gone afterwards.
#pragma once

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <system_error>

namespace simkiosk {

class TemporaryFolder {
   public:
    TemporaryFolder() {
        std::string pattern = (std::filesystem::temp_directory_path() / "simkiosk-XXXXXX").string();
        if (::mkdtemp(pattern.data()) == nullptr)
            throw std::filesystem::filesystem_error("no folder for temporary files", pattern,
                                                    std::error_code(errno, std::generic_category()));
        m_path = pattern;
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder() {
        std::error_code ignored;
        if (!m_kept) std::filesystem::remove_all(m_path, ignored);
    }
    // Whoever looks into a failure finds it afterwards.
    void keep() { m_kept = true; }

    std::string operator/(const std::string& name) const { return (m_path / name).string(); }
    const std::filesystem::path& path() const { return m_path; }
    // The file's path.
    std::string write(const std::string& name, const std::string& text) const {
        std::ofstream(*this / name, std::ios::binary) << text;
        return *this / name;
    }

   private:
    std::filesystem::path m_path;
    bool m_kept = false;
};

}  // namespace simkiosk
