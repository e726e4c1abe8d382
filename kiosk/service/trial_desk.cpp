#include "kiosk/service/trial_desk.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace simkiosk {

namespace {

TestStep stepOf(NetworkStep step) {
    switch (step) {
        case NetworkStep::NameFound: return TestStep::NameFound;
        case NetworkStep::Connected: return TestStep::Connected;
        case NetworkStep::Encrypted: return TestStep::Encrypted;
        case NetworkStep::CarrierAsked: return TestStep::CarrierAsked;
        case NetworkStep::ClockAgrees: break;
    }
    return TestStep::ClockAgrees;
}

TestResult resultOf(const NetworkFinding& finding) {
    const auto time = fmt::format("{} ms", finding.took.count());
    TestResult result{stepOf(finding.step), TestResult::State::Done, time};
    result.figure = finding.figure;
    if (!finding.what) {
        result.state = TestResult::State::Failed;
        // A figure says it better than its error does.
        if (!finding.figure) result.why = finding.what.error();
    } else if (!finding.decides) {
        result.state = TestResult::State::Noted;
        result.why = MachineFact::NoCarrierTime;
    } else if (!finding.what->empty()) {
        result.detail = *finding.what + " · " + time;
    }
    return result;
}

// For the log: the step at which it failed.
const char* wordOf(TestStep step) {
    switch (step) {
        case TestStep::NameFound: return "name";
        case TestStep::Connected: return "connection";
        case TestStep::Encrypted: return "encryption";
        case TestStep::CarrierAsked: return "carrier";
        case TestStep::ClockAgrees: return "clock";
        case TestStep::ChimeHeard: return "chime";
        default: return "sentence";
    }
}

bool failed(const TestResult& result) { return result.state == TestResult::State::Failed; }

}  // namespace

Task<void> TrialDesk::network() {
    do {
        if (!m_talk.note("test_network", "begun")) co_return;
        begin(Trial::Network);
        co_await walkNetwork();
    } while (co_await again());
}

Task<void> TrialDesk::walkNetwork() {
    m_talk.view.busy = true;
    m_talk.suspendTimeout();
    add({TestStep::NameFound, TestResult::State::Running});
    co_await m_talk.service.probeNetwork([this](const NetworkFinding& finding) {
        m_trial.results.back() = resultOf(finding);
        const bool more = finding.what && finding.step != NetworkStep::ClockAgrees;
        const auto next = static_cast<NetworkStep>(static_cast<int>(finding.step) + 1);
        if (more) m_trial.results.push_back({stepOf(next), TestResult::State::Running});
        publish();
    });
    m_talk.resumeTimeout();
    m_talk.view.busy = false;
    const auto bad = std::ranges::find_if(m_trial.results, failed);
    const bool good = bad == m_trial.results.end();
    m_talk.view.notice = good ? ServiceNotice::TestDone : ServiceNotice::TestFailed;
    std::map<std::string, std::string> about;
    if (!good) about["step"] = wordOf(bad->step);
    m_talk.note("test_network", good ? "done" : "failed", about);
    publish();
}

Task<void> TrialDesk::sound(std::string sentence) {
    do {
        if (!m_talk.note("test_sound", "begun")) co_return;
        begin(Trial::Sound);
        if (!co_await walkSounds(sentence)) {
            m_talk.note("test_sound", "stopped");
            co_return;
        }
    } while (co_await again());
}

Task<bool> TrialDesk::walkSounds(std::string sentence) {
    auto& speaker = m_talk.service.speaker;
    std::map<std::string, std::string> about;
    const auto hear = [&](TestStep step, std::optional<bool> heard) {
        if (heard) about[wordOf(step)] = *heard ? "heard" : "not_heard";
    };
    if (speaker.canChime()) {
        const auto heard = co_await ask(TestStep::ChimeHeard, [&] { speaker.chime(Chime::Warning); });
        if (!heard) co_return false;
        hear(TestStep::ChimeHeard, heard);
    } else {
        about["chime"] = "none";
        add({TestStep::ChimeHeard, TestResult::State::Noted, "", MachineFact::NoLoudspeaker});
    }
    if (speaker.canSpeak()) {
        const auto language = m_talk.language();
        const auto heard = co_await ask(TestStep::SentenceHeard, [&] { speaker.say(sentence, language); });
        speaker.hush();
        if (!heard) co_return false;
        hear(TestStep::SentenceHeard, heard);
    } else {
        about["sentence"] = "none";
        add({TestStep::SentenceHeard, TestResult::State::Noted, "", MachineFact::NoHeadset});
    }
    const bool bad = std::ranges::any_of(m_trial.results, failed);
    m_trial.silent = about["chime"] == "none" && about["sentence"] == "none";
    if (!m_trial.silent) m_talk.view.notice = bad ? ServiceNotice::TestFailed : ServiceNotice::TestDone;
    m_talk.note("test_sound", bad ? "failed" : "done", about);
    publish();
    co_return true;
}

Task<std::optional<bool>> TrialDesk::ask(TestStep step, std::function<void()> play) {
    add({step, TestResult::State::Running});
    m_trial.asks = true;
    publish();
    play();
    while (const auto intent = co_await m_talk.next()) {
        if (std::holds_alternative<intent::service::Back>(*intent)) break;
        if (std::holds_alternative<intent::service::Next>(*intent)) play();
        const auto* answer = std::get_if<intent::service::Heard>(&*intent);
        if (!answer) continue;
        m_trial.asks = false;
        m_trial.results.back().state = answer->heard ? TestResult::State::Done : TestResult::State::Failed;
        publish();
        co_return answer->heard;
    }
    m_trial.asks = false;
    co_return std::nullopt;
}

// The page stays with what was found.
Task<bool> TrialDesk::again() {
    while (const auto intent = co_await m_talk.next()) {
        if (std::holds_alternative<intent::service::Next>(*intent)) co_return true;
        if (std::holds_alternative<intent::service::Back>(*intent)) break;
    }
    co_return false;
}

void TrialDesk::begin(Trial trial) {
    m_trial = {};
    m_trial.trial = trial;
    m_talk.view.trial = std::make_shared<const TrialView>(m_trial);
    m_talk.open(ServicePage::Trial);
}

void TrialDesk::add(TestResult result) {
    m_trial.results.push_back(std::move(result));
    publish();
}

void TrialDesk::publish() {
    m_talk.view.trial = std::make_shared<const TrialView>(m_trial);
    m_talk.show();
}

}  // namespace simkiosk
