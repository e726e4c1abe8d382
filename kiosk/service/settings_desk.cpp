#include "kiosk/service/settings_desk.hpp"

#include <algorithm>

namespace simkiosk {

namespace {

const SettingNow* settingCalled(const SettingsNow& settings, const std::string& key) {
    const auto found = std::ranges::find_if(settings.all, [&](const SettingNow& each) { return each.rule.key == key; });
    return found == settings.all.end() ? nullptr : &*found;
}

}  // namespace

Task<void> SettingsDesk::run() {
    m_open.clear();
    m_proposed.reset();
    publish();
    m_talk.open(ServicePage::Settings);
    while (const auto intent = co_await m_talk.next()) {
        if (std::holds_alternative<intent::service::Back>(*intent)) break;
        if (std::holds_alternative<intent::service::UndoSetting>(*intent)) undo();
        const auto* wanted = std::get_if<intent::service::OpenSetting>(&*intent);
        if (!wanted || !settingCalled(m_talk.service.settings.now(), wanted->key)) continue;
        co_await change(wanted->key);
        if (m_talk.over()) break;
        m_talk.openAgain(ServicePage::Settings);
    }
    m_talk.view.settings.reset();
}

// Back from a proposal is to the other values, and from there to the list.
Task<void> SettingsDesk::change(std::string key) {
    m_open = std::move(key);
    publish();
    m_talk.open(ServicePage::Setting);
    bool changed = false;
    while (!changed) {
        const auto intent = co_await m_talk.next();
        if (!intent) break;
        if (std::holds_alternative<intent::service::Back>(*intent)) {
            m_talk.view.notice = ServiceNotice::None;
            if (!m_proposed) break;
            m_proposed.reset();
        }
        if (const auto* wish = std::get_if<intent::service::ProposeSetting>(&*intent)) propose(wish->value);
        if (std::holds_alternative<intent::service::Next>(*intent) && m_proposed) changed = confirm();
        publish();
        m_talk.show();
    }
    m_open.clear();
    m_proposed.reset();
    publish();
}

void SettingsDesk::propose(const std::string& value) {
    m_talk.view.notice = ServiceNotice::None;
    m_proposed.reset();
    auto checked = m_talk.service.settings.check(m_open, value);
    if (checked) {
        m_proposed = std::move(*checked);
        return;
    }
    m_talk.view.notice = ServiceNotice::SettingRefused;
    m_talk.view.why = checked.error().fault;
}

// Written down before it counts, and again when it could not be done.
bool SettingsDesk::confirm() {
    auto& settings = m_talk.service.settings;
    const auto now = settings.now();
    const auto* before = settingCalled(now, m_open);
    const std::map<std::string, std::string> about{
        {"key", m_open}, {"from", before ? before->value : ""}, {"to", *m_proposed}};
    if (!m_talk.note("change_setting", "begun", about)) return false;
    const auto done = settings.set(m_open, *m_proposed, m_talk.view.member->number);
    m_talk.note("change_setting", done ? "done" : "failed", about);
    tell(done, ServiceNotice::SettingChanged);
    if (!done) m_proposed.reset();
    return done.has_value();
}

void SettingsDesk::undo() {
    auto& settings = m_talk.service.settings;
    const auto last = settings.now().undo;
    if (!last) return;
    const std::map<std::string, std::string> about{{"key", last->key}, {"from", last->from}, {"to", last->to}};
    if (!m_talk.note("undo_setting", "begun", about)) return;
    const auto done = settings.undo(m_talk.view.member->number);
    m_talk.note("undo_setting", done ? "done" : "failed", about);
    tell(done, ServiceNotice::SettingUndone);
    publish();
    m_talk.show();
}

void SettingsDesk::tell(const Result<void>& done, ServiceNotice news) {
    m_talk.view.notice = done ? news : ServiceNotice::NotKept;
    if (!done) m_talk.view.why = done.error();
}

void SettingsDesk::publish() {
    const auto now = m_talk.service.settings.now();
    SettingsView shown{.lines = {}, .undo = now.undo, .trouble = now.trouble, .open = m_open, .proposed = m_proposed};
    for (const auto& each : now.all)
        shown.lines.push_back({each, each.at ? m_talk.localTime(*each.at) : std::string()});
    m_talk.view.settings = std::make_shared<const SettingsView>(std::move(shown));
}

}  // namespace simkiosk
