#include "platform/system/whole_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>

namespace simkiosk {

namespace {

constexpr std::size_t largest = std::size_t{1} << 20;

class File {
   public:
    explicit File(int descriptor) : m_descriptor(descriptor) {}
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    ~File() {
        if (valid()) ::close(m_descriptor);
    }
    bool valid() const { return m_descriptor >= 0; }
    int descriptor() const { return m_descriptor; }

   private:
    int m_descriptor;
};

bool writeAll(int descriptor, std::string_view text) {
    while (!text.empty()) {
        const auto written = ::write(descriptor, text.data(), text.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

}  // namespace

Result<void> writeWholeFile(const std::string& path, const std::string& text) {
    const auto fresh = path + ".new";
    const auto failed = [&] { return fail(ErrorCode::Storage, "'" + path + "' cannot be written"); };
    {
        const File file(::open(fresh.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600));
        if (!file.valid() || ::fchmod(file.descriptor(), 0600) != 0) return failed();
        if (!writeAll(file.descriptor(), text) || ::fsync(file.descriptor()) != 0) return failed();
    }
    if (std::rename(fresh.c_str(), path.c_str()) != 0) return failed();
    const auto folderPath = std::filesystem::path(path).parent_path();
    const File folder(::open(folderPath.empty() ? "." : folderPath.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!folder.valid() || ::fsync(folder.descriptor()) != 0) return failed();
    return {};
}

Result<std::string> readWholeFile(const std::string& path) {
    const File file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (!file.valid()) {
        return fail(errno == ENOENT ? ErrorCode::NotFound : ErrorCode::Storage, "'" + path + "' cannot be read");
    }
    std::string text;
    char part[4096];
    while (true) {
        const auto count = ::read(file.descriptor(), part, sizeof part);
        if (count < 0 && errno == EINTR) continue;
        if (count == 0) return text;
        if (count < 0 || text.size() > largest) return fail(ErrorCode::Storage, "'" + path + "' cannot be read");
        text.append(part, static_cast<std::size_t>(count));
    }
}

}  // namespace simkiosk
