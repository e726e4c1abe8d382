// Reports that staff keep on the machine: a folder that does not grow without end.
#pragma once

#include <string>

#include "platform/base/result.hpp"

namespace simkiosk {

class ReportFolder {
   public:
    // `most`: files, the oldest go; names are told apart by the time in them and so are in order of age.
    explicit ReportFolder(std::string path, std::size_t most = 200) : m_path(std::move(path)), m_most(most) {}

    // Where it is; made with the first report. Storage: it could not be written.
    Result<std::string> keep(const std::string& name, const std::string& report) const;

   private:
    void forgetOldest() const;

    std::string m_path;
    std::size_t m_most;
};

}  // namespace simkiosk
