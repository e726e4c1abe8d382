#include "drivers/document_reader/emrtd_errors.hpp"

namespace simkiosk::emrtd {

std::unexpected<Error> failure(ErrorCode code, const char* word, std::string meaning, std::string recovery) {
    return fail(Error{code, meaning, DeviceRefusal{word, meaning, std::move(recovery)}});
}

std::string declined(const char* what, StatusWord status) { return std::string(what) + ": " + status.meaning(); }

}  // namespace simkiosk::emrtd
