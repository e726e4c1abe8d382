#include "ui/viewmodels/kiosk_models.hpp"

namespace simkiosk {

KioskModels::KioskModels(IntentSink& intents, const PreviewSource& preview, const Clock& clock)
    : m_preview(preview),
      m_session(intents, clock),
      m_attract(intents),
      m_access(intents),
      m_plans(intents),
      m_advice(intents),
      m_numbers(intents),
      m_consents(intents),
      m_document(intents),
      m_identity(intents),
      m_passport(intents),
      m_face(intents),
      m_staff(intents),
      m_review(intents),
      m_payment(intents),
      m_issue(intents),
      m_receipt(intents),
      m_problem(intents),
      m_service(intents, clock) {}

void KioskModels::show(const std::shared_ptr<const Snapshot>& snapshot, bool wordingChanged) {
    m_access.show(snapshot, wordingChanged);
    // The page's own models first: when the session turns the page, what it shows is already right.
    m_attract.show(snapshot, wordingChanged);
    m_plans.show(snapshot, wordingChanged);
    m_advice.show(snapshot, wordingChanged);
    m_numbers.show(snapshot, wordingChanged);
    m_consents.show(snapshot, wordingChanged);
    m_document.show(snapshot, wordingChanged);
    m_identity.show(snapshot, wordingChanged);
    m_passport.show(snapshot, wordingChanged);
    m_face.show(snapshot, wordingChanged);
    m_staff.show(snapshot, wordingChanged);
    m_review.show(snapshot, wordingChanged);
    m_payment.show(snapshot, wordingChanged);
    m_issue.show(snapshot, wordingChanged);
    m_receipt.show(snapshot, wordingChanged);
    m_problem.show(snapshot, wordingChanged);
    m_service.show(snapshot, wordingChanged);
    m_session.show(snapshot, wordingChanged);
}

}  // namespace simkiosk
