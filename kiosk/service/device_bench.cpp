#include "kiosk/service/device_bench.hpp"

#include <algorithm>

namespace simkiosk {

namespace {

std::vector<TestKind> testsOf(Part part, bool documentReader) {
    switch (part) {
        case Part::CardDispenser: return {TestKind::CardThrough};
        case Part::ReceiptPrinter: return {TestKind::PrintPage};
        case Part::IdCardReader: return {TestKind::ReadCard};
        case Part::DocumentReader:
            return documentReader ? std::vector{TestKind::FindDocument} : std::vector<TestKind>{};
        case Part::BackOffice: return {TestKind::AskCarrier};
        case Part::Camera: return {TestKind::ViewCamera};
        default: return {};
    }
}

std::optional<Part> partCalled(const std::string& word) {
    for (const auto part : allParts) {
        if (word == toString(part)) return part;
    }
    return std::nullopt;
}

}  // namespace

Task<void> DeviceBench::run() {
    m_talk.open(ServicePage::Devices);
    while (const auto intent = co_await m_talk.next()) {
        if (std::holds_alternative<intent::service::Back>(*intent)) co_return;
        const auto* wish = std::get_if<intent::service::Open>(&*intent);
        if (wish && wish->page == ServicePage::Tools) {
            co_await m_tools.run();
            if (m_talk.over()) co_return;
            m_talk.open(ServicePage::Devices);
        }
        if (wish && wish->page == ServicePage::Readiness) {
            co_await m_readiness.run();
            if (m_talk.over()) co_return;
            m_talk.open(ServicePage::Devices);
        }
        const auto* wanted = std::get_if<intent::service::OpenDevice>(&*intent);
        if (!wanted || !partCalled(wanted->part)) continue;
        co_await look(wanted->part);
        m_talk.view.device.reset();
        if (m_talk.over()) co_return;
        m_talk.open(ServicePage::Devices);
    }
}

Task<void> DeviceBench::look(std::string part) {
    m_device = {};
    tell(part);
    m_talk.open(ServicePage::Device);
    while (const auto intent = co_await m_talk.next()) {
        if (std::holds_alternative<intent::service::Back>(*intent)) co_return;
        const auto* wanted = std::get_if<intent::service::RunTest>(&*intent);
        const bool offered = wanted && std::ranges::find(m_device.tests, wanted->kind) != m_device.tests.end();
        if (offered) co_await test(wanted->kind);
        tell(part);
        m_talk.show();
    }
}

// Written down before a motor moves, and again with what came of it.
Task<void> DeviceBench::test(TestKind kind) {
    const std::map<std::string, std::string> about{{"test", toString(kind)}, {"device", m_device.part}};
    // A card that a test moves would spoil the counts by which a case is settled.
    if (kind == TestKind::CardThrough && !m_talk.view.cases.empty()) {
        m_talk.view.notice = ServiceNotice::CaseFirst;
        co_return;
    }
    if (!m_talk.note("test_device", "begun", about)) co_return;
    m_talk.view.notice = ServiceNotice::None;
    m_talk.view.busy = true;
    m_device.running = kind;
    m_device.results.clear();
    publish();
    m_talk.suspendTimeout();
    bool done = false;
    {
        const ServiceTalk::Wires wires(m_talk);
        co_await m_talk.devicesQuiet();
        done = co_await carryOut(kind);
    }
    m_talk.resumeTimeout();
    m_device.running.reset();
    m_talk.view.busy = false;
    m_talk.view.notice = done ? ServiceNotice::TestDone : ServiceNotice::TestFailed;
    m_talk.note("test_device", done ? "done" : "failed", about);
}

Task<bool> DeviceBench::carryOut(TestKind kind) {
    switch (kind) {
        case TestKind::CardThrough: return cardThrough();
        case TestKind::PrintPage: return printPage();
        case TestKind::ReadCard: return readCard();
        case TestKind::FindDocument: return findDocument();
        case TestKind::ViewCamera: return viewCamera();
        case TestKind::AskCarrier: break;
    }
    return askCarrier();
}

void DeviceBench::tell(const std::string& part) {
    const auto which = partCalled(part).value_or(Part::Storage);
    m_device.part = part;
    const auto identity = m_talk.service.identities.find(which);
    m_device.identity = identity == m_talk.service.identities.end() ? std::string() : identity->second;
    m_device.tests = testsOf(which, m_talk.ports.documentReader != nullptr);
    m_device.history.clear();
    for (const auto& line : m_talk.view.troubles) {
        if (line.part == part) m_device.history.push_back(line);
    }
    publish();
}

void DeviceBench::begin(TestStep step) {
    m_device.results.push_back({step, TestResult::State::Running});
    publish();
    m_talk.show();
}

bool DeviceBench::end(bool done, std::string detail) {
    auto& step = m_device.results.back();
    step.state = done ? TestResult::State::Done : TestResult::State::Failed;
    step.detail = std::move(detail);
    publish();
    m_talk.show();
    return done;
}

bool DeviceBench::end(bool done, Reason why) {
    m_device.results.back().why = std::move(why);
    return end(done);
}

void DeviceBench::publish() { m_talk.view.device = std::make_shared<const DeviceView>(m_device); }

}  // namespace simkiosk
