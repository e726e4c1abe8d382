#include "kiosk/programs/kioskctl/own_folder.hpp"

#include <filesystem>

#include "vision/face/model_files.hpp"

namespace simkiosk {

namespace fs = std::filesystem;

std::string ownFolder() {
    std::error_code error;
    return fs::read_symlink("/proc/self/exe", error).parent_path().string();
}

std::string defaultModelFolder() {
    const fs::path own = ownFolder();
    // An installation has ../share/simkiosk/models; a build tree, or the technician, stands somewhere below the
    // sources.
    std::error_code error;
    for (fs::path folder : {own, fs::current_path(error)}) {
        for (int level = 0; level < 5; ++level) {
            for (const char* place : {"share/simkiosk/models", "models"}) {
                if (fs::exists(folder / place / kDetectModel.name, error)) return (folder / place).string();
            }
            folder = folder.parent_path();
        }
    }
    return (own.parent_path() / "share/simkiosk/models").string();
}

}  // namespace simkiosk
