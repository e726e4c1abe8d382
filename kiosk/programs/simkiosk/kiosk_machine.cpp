#include "kiosk/programs/simkiosk/kiosk_machine.hpp"

#include "kiosk/programs/simkiosk/kiosk_parts.hpp"
#include "platform/base/log.hpp"

namespace simkiosk {

KioskMachine::KioskMachine() = default;

KioskMachine::~KioskMachine() { stop(); }

Result<std::unique_ptr<KioskMachine>> KioskMachine::make(const KioskConfig& config, const std::string& programFolder,
                                                         Speaker& speaker) {
    std::unique_ptr<KioskMachine> machine(new KioskMachine);
    auto parts = KioskParts::make(machine->m_loop, config, programFolder, speaker);
    SIMKIOSK_TRY(parts);
    machine->m_parts = std::move(*parts);
    return machine;
}

void KioskMachine::start(Screen& screen) {
    m_thread = std::thread([this, &screen] {
        if (const auto begun = m_parts->begin(screen); begun) {
            m_preview = &m_parts->preview();
            m_loop.run();
        } else {
            logError("kiosk.not_started", begun.error().message);
            m_startFailed = true;
            m_onTermination();
        }
        // The loop has stopped: everything that waits is destroyed where it stands, on the thread it belongs to.
        m_preview = nullptr;
        m_parts.reset();
    });
}

void KioskMachine::stop() {
    if (!m_thread.joinable()) return;
    m_loop.stop();
    m_thread.join();
}

void KioskMachine::onTermination(std::function<void()> callback) {
    m_onTermination = callback;
    m_loop.onTermination(std::move(callback));
}

void KioskMachine::submit(Intent intent) {
    m_loop.post([this, intent = std::move(intent)]() mutable {
        if (m_parts) m_parts->hear(std::move(intent));
    });
}

SharedImage KioskMachine::newestPreview() const {
    const auto* preview = m_preview.load();
    return preview ? preview->newestPreview() : nullptr;
}

}  // namespace simkiosk
