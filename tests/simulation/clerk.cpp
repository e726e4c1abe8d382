#include "tests/simulation/clerk.hpp"

#include "tests/simulation/shop.hpp"

namespace simkiosk::simulation {

namespace {

constexpr Duration patience = 1min;

}  // namespace

bool Clerk::settlesEverything() {
    if (!logsIn()) return false;
    for (const auto& sale : m_shop.journal().inDoubt().value_or(std::vector<TransactionId>{}))
        if (!settles(sale)) return false;
    say(intent::service::Leave{});
    return m_shop.runUntil([&] { return m_shop.screen().page != Page::Service; }, patience);
}

bool Clerk::logsIn() {
    const auto idle = [&] {
        return m_shop.running() &&
               (m_shop.screen().page == Page::Attract || m_shop.screen().page == Page::OutOfService);
    };
    if (!m_shop.runUntil(idle, patience)) return false;
    say(intent::service::Enter{});
    if (!comes(ServicePage::LogIn)) return false;
    const auto& clerk = m_shop.staff.people.front();
    say(intent::service::LogIn{clerk.member.number, PersonalText(clerk.pin)});
    if (!comes(ServicePage::Home)) return false;
    say(intent::service::Open{ServicePage::Cases});
    return comes(ServicePage::Cases);
}

bool Clerk::settles(TransactionId sale) {
    say(intent::service::OpenCase{sale});
    if (!comes(ServicePage::Case)) return false;
    const bool alone = !m_shop.screen().service->openCase->needsSecond;
    say(intent::service::Next{});
    if (!comes(ServicePage::Count)) return false;
    const auto cards = m_shop.observer().cardsAndMoney();
    say(intent::service::Counted{cards.stacker, static_cast<unsigned>(cards.bin.size())});
    if (alone) return comes(ServicePage::Cases);
    if (!comes(ServicePage::SignOff)) return false;
    const auto& second = m_shop.staff.people.back();
    say(intent::service::LogIn{second.member.number, PersonalText(second.pin)});
    return comes(ServicePage::Cases);
}

bool Clerk::comes(ServicePage page) {
    return m_shop.runUntil(
        [&] { return m_shop.running() && m_shop.screen().service && m_shop.screen().service->page == page; }, patience);
}

void Clerk::say(ServiceWord word) { m_shop.say(atService(std::move(word))); }

}  // namespace simkiosk::simulation
