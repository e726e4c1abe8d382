// The guided tests: real motions of real devices, each step judged by what the device says afterwards.
#include <fmt/format.h>

#include <algorithm>

#include "kiosk/journal/sale_ledger.hpp"
#include "kiosk/service/device_bench.hpp"
#include "kiosk/service/test_page.hpp"

namespace simkiosk {

namespace {

constexpr Duration layingDown = 20s;  // of a card or document on its reader

// A sale whose card is still inside owns the path.
bool saleOwnsPath(const Journal& journal) {
    const auto unfinished = journal.unfinished();
    if (!unfinished) return true;
    return std::ranges::any_of(*unfinished, [&](const TransactionId& sale) {
        const auto records = journal.records(sale);
        const auto facts = records ? foldSale(*records) : Result<SaleFacts>(fail(records.error()));
        return !facts || cardInside(facts->card);
    });
}

}  // namespace

// Every place a card can be in, and into the bin at the end: it is never sold.
Task<bool> DeviceBench::cardThrough() {
    auto& dispenser = m_talk.ports.dispenser;
    begin(TestStep::PathClear);
    if (saleOwnsPath(m_talk.ports.journal)) co_return end(false, MachineFact::SaleOpen);
    const auto before = co_await dispenser.status();
    if (!before) co_return end(before);
    if (before->card != CardPosition::None) co_return end(false, MachineFact::CardInPath);
    if (before->stacker == StackerLevel::Empty) co_return end(false, MachineFact::StackerEmpty);
    if (before->bin == RetainBinLevel::Full) co_return end(false, MachineFact::BinFull);
    end(true);

    begin(TestStep::CardDrawn);
    if (const auto staged = co_await dispenser.stage(); !end(staged)) co_return false;
    begin(TestStep::CardRead);
    const auto sim = co_await dispenser.readSim();
    // A card that cannot be read goes through all the same: that is what the technician wants to see.
    const bool read = end(sim, sim ? sim->iccid.text() : std::string());
    begin(TestStep::CardAtGate);
    if (const auto presented = co_await dispenser.present(); !end(presented)) co_return false;
    begin(TestStep::CardInBin);
    const auto retained = co_await dispenser.retain();
    if (!end(retained)) co_return false;
    m_talk.note("card_to_bin", "done", {{"iccid", sim ? sim->iccid.text() : ""}});
    begin(TestStep::BinCounted);
    if (!before->binCount || !retained->binCount) co_return end(true, MachineFact::BinNotCounting) && read;
    const bool counted = *retained->binCount == (*before->binCount + 1) % 1000;
    co_return end(counted, fmt::format("{} → {}", *before->binCount, *retained->binCount)) && read;
}

Task<bool> DeviceBench::printPage() {
    begin(TestStep::PagePrinted);
    const auto page = testPage(m_talk.ports.shop.kioskId, m_talk.localTime(m_talk.ports.clock.wall()));
    const auto printed = co_await m_talk.ports.printer.print(page);
    if (printed == PrintCompletion::Accepted) co_return end(true, MachineFact::PrintUnconfirmed);
    co_return end(printed);
}

// Says what kind of card it was and nothing of what stands on it.
Task<bool> DeviceBench::readCard() {
    auto& reader = m_talk.ports.idCardReader;
    begin(TestStep::CardFound);
    const auto until = m_talk.ports.clock.now() + layingDown;
    bool found = false;
    while (!found && m_talk.ports.clock.now() < until) {
        const auto looked = co_await reader.findCard();
        if (!looked) co_return end(looked);
        found = *looked;
        if (!found) co_await sleepFor(m_talk.ports.clock, delays::identityCardPoll);
    }
    if (!found) co_return end(false, MachineFact::NothingLaidDown);
    end(true);
    begin(TestStep::CardUnderstood);
    const auto card = co_await reader.read();
    if (!card) co_return end(card);
    if (card->numberCheck == NumberCheck::Invalid) co_return end(false, MachineFact::CardNumberWrong);
    const bool photo = m_talk.ports.photoDecoder.available();
    co_return end(true, photo ? MachineFact::PhotoDecoder : MachineFact::NoPhotoDecoder);
}

Task<bool> DeviceBench::findDocument() {
    begin(TestStep::DocumentFound);
    const auto until = m_talk.ports.clock.now() + layingDown;
    while (m_talk.ports.clock.now() < until) {
        const auto present = co_await m_talk.ports.documentReader->documentPresent();
        if (!present) co_return end(present);
        if (*present) co_return end(true);
        co_await sleepFor(m_talk.ports.clock, delays::identityCardPoll);
    }
    co_return end(false, MachineFact::NothingLaidDown);
}

Task<bool> DeviceBench::askCarrier() {
    begin(TestStep::CarrierAnswers);
    const auto asked = m_talk.ports.clock.now();
    const auto answered = co_await m_talk.ports.catalog.answers();
    const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(m_talk.ports.clock.now() - asked);
    co_return end(answered, fmt::format("{} ms", took.count()));
}

}  // namespace simkiosk
