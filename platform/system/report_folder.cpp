#include "platform/system/report_folder.hpp"

#include <algorithm>
#include <filesystem>
#include <vector>

#include "platform/system/whole_file.hpp"

namespace simkiosk {

namespace fs = std::filesystem;

Result<std::string> ReportFolder::keep(const std::string& name, const std::string& report) const {
    std::error_code failure;  // writing tells
    fs::create_directories(m_path, failure);
    const auto path = m_path + "/" + name;
    SIMKIOSK_TRY(writeWholeFile(path, report));
    forgetOldest();
    return path;
}

// What cannot be removed stays until the next time.
void ReportFolder::forgetOldest() const {
    std::error_code failure;
    std::vector<fs::path> kept;
    for (fs::directory_iterator entry(m_path, failure), end; !failure && entry != end; entry.increment(failure))
        if (entry->is_regular_file(failure)) kept.push_back(entry->path());
    std::ranges::sort(kept);
    for (std::size_t i = 0; i + m_most < kept.size(); ++i) fs::remove(kept[i], failure);
}

}  // namespace simkiosk
