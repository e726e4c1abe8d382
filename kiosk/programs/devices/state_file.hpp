// What the emulated devices look like, kept over a restart or a kill of the emulator.
#pragma once

#include <boost/json/object.hpp>
#include <string>

#include "platform/base/result.hpp"

namespace simkiosk {

class StateFile {
   public:
    explicit StateFile(std::string path) : m_path(std::move(path)) {}

    // Empty when there is no file yet; Malformed when it cannot be read as a state.
    Result<boost::json::object> load();
    // Durable when it returns; nothing is written when nothing changed.
    Result<void> save(const boost::json::object& devices);

   private:
    std::string m_path;
    std::string m_saved;
};

}  // namespace simkiosk
