#include "ui/viewmodels/consents_view_model.hpp"

namespace simkiosk {

void ConsentsViewModel::give() {
    if (sufficient()) submit(intent::GiveConsents{m_given});
}

void ConsentsViewModel::setFaceProcessing(bool given) {
    if (given) setStaffCheck(false);
    set(Consent::FaceProcessing, given);
}

void ConsentsViewModel::setStaffCheck(bool wanted) {
    if (m_staffCheck == wanted) return;
    m_staffCheck = wanted;
    if (wanted) m_given.erase(Consent::FaceProcessing);
    Q_EMIT changed();
}

bool ConsentsViewModel::concerns(const Snapshot& before, const Snapshot& now) const {
    return before.page != now.page || before.consents != now.consents;
}

void ConsentsViewModel::refresh() {
    // What the session holds is the truth when a page opens; a change of language keeps the ticks made since.
    if (m_openedPage == snapshot().page && snapshot().page == Page::Consents) return;
    m_openedPage = snapshot().page;
    m_given = snapshot().consents;
    m_staffCheck = m_given.contains(Consent::Identification) && !m_given.contains(Consent::FaceProcessing);
}

void ConsentsViewModel::set(Consent consent, bool given) {
    const bool changes = given ? m_given.insert(consent).second : m_given.erase(consent) > 0;
    if (changes) Q_EMIT changed();
}

}  // namespace simkiosk
