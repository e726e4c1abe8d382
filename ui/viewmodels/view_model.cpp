#include "ui/viewmodels/view_model.hpp"

#include <utility>

namespace simkiosk {

void ViewModel::show(std::shared_ptr<const Snapshot> snapshot, bool wordingChanged) {
    const auto before = std::exchange(m_snapshot, std::move(snapshot));
    if (!wordingChanged && !concerns(*before, *m_snapshot)) return;
    refresh();
    Q_EMIT changed();
}

}  // namespace simkiosk
