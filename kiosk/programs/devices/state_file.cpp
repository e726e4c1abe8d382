#include "kiosk/programs/devices/state_file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <system_error>

namespace simkiosk {

namespace {

constexpr std::uintmax_t largestFile = 64 * 1024 * 1024;

std::unexpected<Error> systemFailure(const std::string& path) {
    return fail(ErrorCode::Storage, path + ": " + std::generic_category().message(errno));
}

Result<void> writeDurably(const std::string& path, std::string_view text) {
    const int fd = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (fd < 0) return systemFailure(path);
    while (!text.empty()) {
        const auto count = ::write(fd, text.data(), text.size());
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) {
            const auto failure = systemFailure(path);
            ::close(fd);
            return failure;
        }
        text.remove_prefix(static_cast<std::size_t>(count));
    }
    const bool synced = ::fsync(fd) == 0;
    if (::close(fd) != 0 || !synced) return systemFailure(path);
    return {};
}

Result<void> syncFolderOf(const std::string& path) {
    auto folder = std::filesystem::path(path).parent_path();
    if (folder.empty()) folder = ".";
    const int fd = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0) return systemFailure(folder);
    const bool synced = ::fsync(fd) == 0;
    ::close(fd);
    if (!synced) return systemFailure(folder);
    return {};
}

}  // namespace

Result<boost::json::object> StateFile::load() {
    std::error_code error;
    if (!std::filesystem::exists(m_path, error)) return boost::json::object{};
    if (std::filesystem::file_size(m_path, error) > largestFile) {
        return fail(ErrorCode::Malformed, m_path + " is too large for a state file");
    }
    std::ifstream file(m_path, std::ios::binary);
    if (!file) return fail(ErrorCode::Storage, m_path + " cannot be read");
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    boost::system::error_code wrong;
    const auto json = boost::json::parse(text, wrong);
    const auto* root = wrong ? nullptr : json.if_object();
    const auto* version = root ? root->if_contains("version") : nullptr;
    const auto* devices = root ? root->if_contains("devices") : nullptr;
    if (!version || !version->is_int64() || version->get_int64() != 1 || !devices || !devices->is_object()) {
        return fail(ErrorCode::Malformed, m_path + " is no state of emulated devices; remove it to begin anew");
    }
    m_saved = text;
    return devices->get_object();
}

Result<void> StateFile::save(const boost::json::object& devices) {
    std::string text = boost::json::serialize(boost::json::object{{"version", 1}, {"devices", devices}});
    if (text == m_saved) return {};
    const std::string fresh = m_path + ".new";
    SIMKIOSK_TRY(writeDurably(fresh, text));
    if (::rename(fresh.c_str(), m_path.c_str()) != 0) return systemFailure(m_path);
    SIMKIOSK_TRY(syncFolderOf(m_path));
    m_saved = std::move(text);
    return {};
}

}  // namespace simkiosk
