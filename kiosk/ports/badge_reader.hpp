// Contactless badges of staff, on the reader that customers lay their documents on.
#pragma once

#include <optional>

#include "kiosk/values/badge_id.hpp"
#include "platform/base/task.hpp"

namespace simkiosk {

class BadgeReader {
   public:
    virtual ~BadgeReader() = default;

    // The badge that lies there now; nothing: none, or a card without a lasting identifier, as identity documents are.
    // Disconnected: the reader is not there; Busy: a document is being read.
    virtual Task<Result<std::optional<BadgeId>>> badge() = 0;
};

}  // namespace simkiosk
