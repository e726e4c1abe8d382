#include "kiosk/workflows/trouble_report.hpp"

#include "kiosk/workflows/sale.hpp"
#include "platform/base/log.hpp"

namespace simkiosk {

Task<void> TroubleReport::journal() {
    const auto trouble = m_ports.journal.trouble();
    if (trouble.empty()) co_return;
    const TransactionId none{};
    co_await tell({derivedKey(none, "journal " + m_ports.journal.bootId()),
                   none,
                   "journal_unusable",
                   "The kiosk is out of service: its journal cannot be used. Look at the disk, then at 'kioskctl "
                   "journal verify'.",
                   "",
                   {trouble, "boot " + m_ports.journal.bootId()}});
}

Task<void> TroubleReport::unreadable(TransactionId sale, Error why) {
    logWarning("sale.unreadable", why.message, {{"transaction", sale.text()}});
    co_await tell({derivedKey(sale, "case unreadable"),
                   sale,
                   "journal_unreadable",
                   "The records of a sale contradict each other; the kiosk cannot say where its card and money are. "
                   "Compare with 'kioskctl reconcile'.",
                   "",
                   {why.message, "boot " + m_ports.journal.bootId()}});
}

Task<void> TroubleReport::tell(StaffCase details) {
    const Uuid key = details.key;
    if (m_told.contains(key)) co_return;
    const auto kind = details.kind;
    const auto number = co_await m_ports.staffDesk.openCase(std::move(details));
    if (!number) {
        logWarning("trouble.not_told", number.error().message, {{"kind", kind}});
        co_return;
    }
    m_told.insert(key);
    logWarning("trouble.case", "A staff case was opened", {{"case", *number}, {"kind", kind}});
}

}  // namespace simkiosk
