// What staff take from the machine on paper, in the words and the language of the screen. Callable on any thread.
#pragma once

#include "kiosk/ports/receipt_printer.hpp"
#include "kiosk/session/service_view.hpp"

namespace simkiosk::staff_papers {

ReceiptDocument readiness(const ReadinessView& report, const PaperHead& head);
// As it is filed: who, when, what agrees, and every difference.
ReceiptDocument day(const DayView& day, const PaperHead& head);

}  // namespace simkiosk::staff_papers
