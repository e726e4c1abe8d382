#include "ui/viewmodels/staff_view_model.hpp"

namespace simkiosk {

QString StaffViewModel::title() const {
    switch (snapshot().staffPhase) {
        case StaffPhase::Calling: return tr("We are calling a member of staff");
        case StaffPhase::OnTheWay: return tr("A member of staff is on the way");
        case StaffPhase::Comparing: return tr("A member of staff is looking after you");
    }
    return {};
}

bool StaffViewModel::concerns(const Snapshot& before, const Snapshot& now) const {
    return before.staffPhase != now.staffPhase || before.staffCaseNumber != now.staffCaseNumber ||
           before.consents != now.consents;
}

}  // namespace simkiosk
