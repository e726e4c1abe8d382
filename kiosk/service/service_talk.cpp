#include "kiosk/service/service_talk.hpp"

#include "kiosk/availability/health_check.hpp"
#include "platform/base/log.hpp"

namespace simkiosk {

void ServiceTalk::begin() {
    view = {};
    m_left = false;
    m_until.reset();
}

void ServiceTalk::show() {
    m_talk.snapshot().service = std::make_shared<const ServiceView>(view);
    m_talk.publish();
}

void ServiceTalk::open(ServicePage page) {
    view.notice = ServiceNotice::None;
    openAgain(page);
}

void ServiceTalk::openAgain(ServicePage page) {
    view.page = page;
    view.busy = false;
    show();
}

Task<std::optional<ServiceWord>> ServiceTalk::next() {
    while (!over()) {
        auto intent = co_await m_talk.listen(ports.clock.now() + delays::serviceTick);
        if (m_onTick) m_onTick();
        // What a customer could say means nothing here.
        const auto* said = intent ? std::get_if<intent::AtService>(&*intent) : nullptr;
        if (!said) continue;
        auto word = said->word->word;
        m_left = std::holds_alternative<intent::service::Leave>(word);
        if (!m_left) co_return word;
    }
    co_return std::nullopt;
}

Task<void> ServiceTalk::devicesQuiet() {
    while (devicesAsked) co_await sleepFor(ports.clock, 20ms);
}

Task<bool> ServiceTalk::printOut(ReceiptDocument paper) {
    const Wires wires(*this);
    view.notice = ServiceNotice::None;
    view.busy = true;
    suspendTimeout();
    show();
    co_await devicesQuiet();
    const auto printed = co_await ports.printer.print(paper);
    if (!printed) view.why = co_await whyNotPrinted(printed.error());
    resumeTimeout();
    view.busy = false;
    view.notice = printed ? ServiceNotice::Printed : ServiceNotice::NotPrinted;
    co_return printed.has_value();
}

// What the printer says of itself tells staff more than that it declined.
Task<Reason> ServiceTalk::whyNotPrinted(Error error) {
    if (const auto status = co_await ports.printer.status()) {
        if (const auto trouble = troubleOf(*status)) co_return *trouble;
    }
    co_return error;
}

void ServiceTalk::tellKept(const Result<std::string>& kept) {
    view.notice = kept ? ServiceNotice::Kept : ServiceNotice::NotKept;
    if (kept)
        view.told = *kept;
    else
        view.why = kept.error();
}

bool ServiceTalk::note(const std::string& action, const std::string& outcome,
                       std::map<std::string, std::string> details) {
    return noteOf(view.member ? view.member->number : "", action, outcome, std::move(details));
}

bool ServiceTalk::noteOf(const std::string& who, const std::string& action, const std::string& outcome,
                         std::map<std::string, std::string> details) {
    const auto written = service.audit.append({who, action, outcome, std::move(details)});
    if (written) return true;
    logError("service.not_noted", written.error().message, {{"action", action}});
    view.notice = ServiceNotice::CannotBeNoted;
    show();
    return false;
}

Task<bool> ServiceTalk::logIn() {
    TaskGroup reading;
    reading.spawn(watchBadges());
    while (auto intent = co_await next()) {
        auto* typed = std::get_if<intent::service::LogIn>(&*intent);
        if (!typed) continue;
        const auto member = co_await recognise(std::move(*typed), "log_in");
        if (member && noteOf(member->number, "log_in", "done", {})) {
            logInfo("service.entered", "Staff are at the machine", {{"role", std::string(toString(member->role))}});
            view.member = member;
            view.badge.clear();
            co_return true;
        }
        show();
    }
    co_return false;
}

Task<std::optional<StaffMember>> ServiceTalk::secondPerson() {
    open(ServicePage::SignOff);
    TaskGroup reading;
    reading.spawn(watchBadges());
    while (auto intent = co_await next()) {
        if (std::holds_alternative<intent::service::Back>(*intent)) break;
        auto* typed = std::get_if<intent::service::LogIn>(&*intent);
        if (!typed) continue;
        const auto member = co_await recognise(std::move(*typed), "sign_off");
        if (member && member->number != view.member->number) {
            view.badge.clear();
            co_return member;
        }
        if (member && noteOf(member->number, "sign_off", "same_person", {})) view.notice = ServiceNotice::SamePerson;
        show();
    }
    view.badge.clear();
    co_return std::nullopt;
}

// Each laying down of a badge counts once, so that who takes it away may type another number.
Task<void> ServiceTalk::watchBadges() {
    if (!service.badges) co_return;
    std::optional<BadgeId> before;
    while (true) {
        std::optional<BadgeId> now;
        if (!wiresHeld()) {
            const Wires wires(*this);
            co_await devicesQuiet();
            if (auto seen = co_await service.badges->badge()) now = std::move(*seen);
        }
        if (now && now != before) {
            const auto carrier = co_await service.directory.carrierOf(*now);
            const bool known = carrier && *carrier;
            view.badge = known ? **carrier : std::string();
            view.notice = known ? ServiceNotice::None : ServiceNotice::UnknownBadge;
            if (!known) noteOf("", "badge", "refused", {});
            m_talk.resumeTimeout();
            show();
        }
        before = now;
        co_await sleepFor(ports.clock, delays::badgePoll);
    }
}

Task<std::optional<StaffMember>> ServiceTalk::recognise(intent::service::LogIn typed, std::string action) {
    // A PIN may have been typed in place of the number: two digits tell who it was not, and give nothing away.
    const auto ending = typed.number.substr(typed.number.size() - std::min<std::size_t>(typed.number.size(), 2));
    view.notice = ServiceNotice::None;
    view.lockedUntil.reset();
    view.busy = true;
    show();
    const auto answer = co_await service.directory.authenticate(std::move(typed.number), std::move(typed.pin));
    view.busy = false;
    if (!answer) {
        logWarning("service.no_directory", answer.error().message);
        view.notice =
            answer.error().code == ErrorCode::NotFound ? ServiceNotice::NobodyKnown : ServiceNotice::CannotBeNoted;
        co_return std::nullopt;
    }
    if (answer->member) co_return answer->member;
    view.notice = ServiceNotice::WrongPin;
    if (answer->lockedFor > Duration::zero()) {
        view.notice = ServiceNotice::Locked;
        view.lockedUntil = ports.clock.now() + answer->lockedFor;
    }
    noteOf("", action, "refused", {{"number_ends", ending}, {"locked", view.lockedUntil ? "yes" : "no"}});
    co_return std::nullopt;
}

}  // namespace simkiosk
