// All view models together: the one thing a page is given.
#pragma once

#include "kiosk/ports/face_verifier.hpp"
#include "ui/viewmodels/access_view_model.hpp"
#include "ui/viewmodels/advice_view_model.hpp"
#include "ui/viewmodels/attract_view_model.hpp"
#include "ui/viewmodels/consents_view_model.hpp"
#include "ui/viewmodels/document_view_model.hpp"
#include "ui/viewmodels/face_view_model.hpp"
#include "ui/viewmodels/identity_view_model.hpp"
#include "ui/viewmodels/issue_view_model.hpp"
#include "ui/viewmodels/numbers_view_model.hpp"
#include "ui/viewmodels/passport_view_model.hpp"
#include "ui/viewmodels/payment_view_model.hpp"
#include "ui/viewmodels/plans_view_model.hpp"
#include "ui/viewmodels/problem_view_model.hpp"
#include "ui/viewmodels/receipt_view_model.hpp"
#include "ui/viewmodels/review_view_model.hpp"
#include "ui/viewmodels/service_view_model.hpp"
#include "ui/viewmodels/session_view_model.hpp"
#include "ui/viewmodels/staff_view_model.hpp"

namespace simkiosk {

class KioskModels : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by KioskScreen")

    Q_PROPERTY(simkiosk::SessionViewModel* session READ session CONSTANT)
    Q_PROPERTY(simkiosk::AttractViewModel* attract READ attract CONSTANT)
    Q_PROPERTY(simkiosk::AccessViewModel* access READ access CONSTANT)
    Q_PROPERTY(simkiosk::PlansViewModel* plans READ plans CONSTANT)
    Q_PROPERTY(simkiosk::AdviceViewModel* advice READ advice CONSTANT)
    Q_PROPERTY(simkiosk::NumbersViewModel* numbers READ numbers CONSTANT)
    Q_PROPERTY(simkiosk::ConsentsViewModel* consents READ consents CONSTANT)
    Q_PROPERTY(simkiosk::DocumentViewModel* document READ document CONSTANT)
    Q_PROPERTY(simkiosk::IdentityViewModel* identity READ identity CONSTANT)
    Q_PROPERTY(simkiosk::PassportViewModel* passport READ passport CONSTANT)
    Q_PROPERTY(simkiosk::FaceViewModel* face READ face CONSTANT)
    Q_PROPERTY(simkiosk::StaffViewModel* staff READ staff CONSTANT)
    Q_PROPERTY(simkiosk::ReviewViewModel* review READ review CONSTANT)
    Q_PROPERTY(simkiosk::PaymentViewModel* payment READ payment CONSTANT)
    Q_PROPERTY(simkiosk::IssueViewModel* issue READ issue CONSTANT)
    Q_PROPERTY(simkiosk::ReceiptViewModel* receipt READ receipt CONSTANT)
    Q_PROPERTY(simkiosk::ProblemViewModel* problem READ problem CONSTANT)
    Q_PROPERTY(simkiosk::ServiceViewModel* service READ service CONSTANT)

   public:
    // `intents`, `preview` and `clock` must outlive this; they are called from the GUI thread.
    KioskModels(IntentSink& intents, const PreviewSource& preview, const Clock& clock);

    void show(const std::shared_ptr<const Snapshot>& snapshot, bool wordingChanged);
    const PreviewSource& preview() const { return m_preview; }

    SessionViewModel* session() { return &m_session; }
    AttractViewModel* attract() { return &m_attract; }
    AccessViewModel* access() { return &m_access; }
    PlansViewModel* plans() { return &m_plans; }
    AdviceViewModel* advice() { return &m_advice; }
    NumbersViewModel* numbers() { return &m_numbers; }
    ConsentsViewModel* consents() { return &m_consents; }
    DocumentViewModel* document() { return &m_document; }
    IdentityViewModel* identity() { return &m_identity; }
    PassportViewModel* passport() { return &m_passport; }
    FaceViewModel* face() { return &m_face; }
    StaffViewModel* staff() { return &m_staff; }
    ReviewViewModel* review() { return &m_review; }
    PaymentViewModel* payment() { return &m_payment; }
    IssueViewModel* issue() { return &m_issue; }
    ReceiptViewModel* receipt() { return &m_receipt; }
    ProblemViewModel* problem() { return &m_problem; }
    ServiceViewModel* service() { return &m_service; }

   private:
    const PreviewSource& m_preview;
    SessionViewModel m_session;
    AttractViewModel m_attract;
    AccessViewModel m_access;
    PlansViewModel m_plans;
    AdviceViewModel m_advice;
    NumbersViewModel m_numbers;
    ConsentsViewModel m_consents;
    DocumentViewModel m_document;
    IdentityViewModel m_identity;
    PassportViewModel m_passport;
    FaceViewModel m_face;
    StaffViewModel m_staff;
    ReviewViewModel m_review;
    PaymentViewModel m_payment;
    IssueViewModel m_issue;
    ReceiptViewModel m_receipt;
    ProblemViewModel m_problem;
    ServiceViewModel m_service;
};

}  // namespace simkiosk
