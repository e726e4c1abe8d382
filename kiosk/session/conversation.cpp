#include "kiosk/session/conversation.hpp"

#include "platform/base/log.hpp"

namespace simkiosk {

namespace {

std::optional<Duration> idleTime(Page page) {
    for (const auto& timeout : delays::pageTimeouts) {
        if (timeout.page == page) return timeout.idle;
    }
    return std::nullopt;
}

}  // namespace

Conversation::Conversation(Screen& screen, Clock& clock) : m_screen(screen), m_clock(clock), m_heard(clock, 16) {}

void Conversation::hear(Intent intent) {
    if (const auto* language = std::get_if<intent::ChooseLanguage>(&intent)) {
        m_snapshot.language = language->language;
        showChoice();
        // These two pages have more to do about it than to be worded anew.
        if (m_snapshot.page != Page::Language && m_snapshot.page != Page::Review) return;
    }
    if (const auto* modes = std::get_if<intent::ChooseModes>(&intent)) {
        m_snapshot.modes = modes->modes;
        return showChoice();
    }
    // Also while nobody listens, and as often as they like: it takes no other word's place.
    if (std::holds_alternative<intent::StillHere>(intent)) return stay();
    if (!m_heard.push(std::move(intent))) logWarning("session.intent_dropped", "The customer is faster than the kiosk");
}

void Conversation::publish() { m_screen.show(m_snapshot); }

void Conversation::apply(SessionEvent event) {
    const auto next = nextPage(m_snapshot.page, event);
    SIMKIOSK_ASSERT(next.has_value());
    logInfo("session.page", "The page changes",
            {{"from", toString(m_snapshot.page)}, {"event", std::string(toString(event))}, {"to", toString(*next)}});
    m_snapshot.page = *next;
    m_snapshot.notice = Notice::None;
    m_snapshot.busy = false;
    m_snapshot.canGoBack = nextPage(*next, SessionEvent::WentBack).has_value();
    m_snapshot.canCancel = *next != Page::Attract && *next != Page::OutOfService && *next != Page::Goodbye &&
                           *next != Page::Problem && *next != Page::Service && *next != Page::Issue &&
                           *next != Page::Receipt;
    coverHolder();
    m_heard.clear();
    m_endsAt.reset();
    resumeTimeout();
    publish();
}

Task<std::optional<Intent>> Conversation::listen(Instant until) {
    while (!expired()) {
        auto limit = m_snapshot.expiresAt ? std::min(until, *m_snapshot.expiresAt) : until;
        if (m_holderHiddenAt) limit = std::min(limit, *m_holderHiddenAt);
        auto intent = co_await m_heard.next(limit);
        if (m_holderHiddenAt && m_clock.now() >= *m_holderHiddenAt) hideHolder();
        if (intent) {
            touch();
            publish();
            co_return intent;
        }
        // The page may have been given more time meanwhile.
        if (m_clock.now() >= until) break;
    }
    co_return std::nullopt;
}

Task<std::optional<Intent>> Conversation::listen() { return listen(m_clock.now() + 24h); }

bool Conversation::expired() const { return m_snapshot.expiresAt && m_clock.now() >= *m_snapshot.expiresAt; }

Duration Conversation::patiently(Duration time) const {
    return time * (m_snapshot.modes.moreTime || m_snapshot.modes.spoken ? delays::patience : 1);
}

void Conversation::suspendTimeout() {
    m_snapshot.warnAt.reset();
    m_snapshot.expiresAt.reset();
}

void Conversation::resumeTimeout() {
    suspendTimeout();
    if (const auto idle = idleTime(m_snapshot.page)) expireAfter(patiently(*idle));
}

void Conversation::expireAfter(Duration time) {
    const auto wished = m_clock.now() + time;
    m_snapshot.canStay = !m_endsAt || wished < *m_endsAt;
    m_snapshot.expiresAt = m_snapshot.canStay ? wished : *m_endsAt;
    m_snapshot.warnAt.reset();
    if (time > delays::warning) m_snapshot.warnAt = *m_snapshot.expiresAt - delays::warning;
}

void Conversation::endAt(Instant end) {
    m_endsAt = end;
    resumeTimeout();
}

void Conversation::showHolder(PersonalText name, PersonalText documentNumber) {
    m_snapshot.shownName = std::move(name);
    m_snapshot.shownDocumentNumber = std::move(documentNumber);
    m_holderHiddenAt = m_clock.now() + delays::holderShown;
    publish();
}

void Conversation::hideHolder() {
    coverHolder();
    publish();
}

void Conversation::coverHolder() {
    m_snapshot.shownName = {};
    m_snapshot.shownDocumentNumber = {};
    m_holderHiddenAt.reset();
}

void Conversation::reset(Language language) {
    coverHolder();
    const auto services = m_snapshot.services;
    const auto offerings = m_snapshot.offerings;
    const auto usual = m_snapshot.usual;
    m_endsAt.reset();
    m_snapshot = Snapshot{};
    m_snapshot.usual = usual;
    m_snapshot.services = services;
    m_snapshot.offerings = offerings;
    m_snapshot.language = language;
    m_heard.clear();
}

// How it is shown changes at once, also while nobody listens because a device is being waited for.
void Conversation::showChoice() {
    touch();
    if (m_snapshot.page == Page::Attract) m_snapshot.expiresAt = m_clock.now() + delays::attractChoices;
    publish();
}

void Conversation::stay() {
    if (m_snapshot.expiresAt) showChoice();
}

void Conversation::touch() {
    if (m_snapshot.expiresAt) resumeTimeout();
}

}  // namespace simkiosk
