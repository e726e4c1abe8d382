// Which page follows which: one table, step × event → step. Everything else about a sale lives in its workflow.
#pragma once

#include <optional>
#include <string_view>

#include "kiosk/session/snapshot.hpp"

namespace simkiosk {

enum class SessionEvent {
    Touched,  // attract page
    LanguageChosen,
    PlanChosen,
    NumberReserved,
    NumberLost,     // the reservation lapsed or was taken over
    ConsentsGiven,  // and several documents to choose from
    IdentityCardChosen,
    PassportChosen,  // or a permit with the same chip
    DocumentReconsidered,
    CardAccepted,
    StaffCheckChosen,  // instead of the camera
    FaceCheckChosen,   // the camera after all
    IdentityVerified,  // by face or by staff, and the carrier sells to this person
    Signed,
    PaymentConfirmed,
    SimTaken,
    ReceiptDone,
    Finished,  // goodbye or problem page left
    WentBack,
    Failed,            // problem page
    ResumedAtPayment,  // after a restart, with the same customer
    ResumedAtIssue,
    ResumedAtReceipt,
    ServiceLost,
    ServiceRestored,
    StaffCame,  // to work at the machine
    StaffLeft,
    StaffWentBack,  // to the customer who waits for them
};
std::string_view toString(SessionEvent event);

// Nothing: the event has no meaning on that page, and the caller has a defect.
std::optional<Page> nextPage(Page page, SessionEvent event);

}  // namespace simkiosk
