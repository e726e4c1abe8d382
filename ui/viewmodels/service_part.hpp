// What a staff page shows of the machine.
#pragma once

#include <memory>

#include "kiosk/session/service_view.hpp"
#include "kiosk/session/snapshot.hpp"

namespace simkiosk {

// An empty one before its page is open and after it was left.
template <typename Part>
const Part& shownPart(const Snapshot& snapshot, std::shared_ptr<const Part> ServiceView::* part) {
    static const Part none;
    return snapshot.service && (*snapshot.service).*part ? *((*snapshot.service).*part) : none;
}

}  // namespace simkiosk
