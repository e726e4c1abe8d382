// The camera's guided test: a technician looks at what it sees and turns lamp and camera until every meter is good.
#include <fmt/format.h>

#include "kiosk/service/device_bench.hpp"
#include "kiosk/session/camera_view.hpp"

namespace simkiosk {

namespace {

constexpr std::chrono::milliseconds longestLook{180'000};
constexpr Duration showEvery = 200ms;  // as fast as a number can be read

}  // namespace

Task<bool> DeviceBench::viewCamera() {
    begin(TestStep::PicturesSeen);
    CameraView camera;
    const auto show = [&] {
        m_talk.view.camera = std::make_shared<const CameraView>(camera);
        m_talk.show();
    };
    show();
    m_talk.open(ServicePage::Camera);
    Instant shownAt;
    const auto look = [&]() -> Task<void> {
        const auto looked = co_await m_talk.service.inspectCamera(longestLook, [&](const CameraReport& report) {
            camera.report = report;
            camera.begun = true;
            if (m_talk.ports.clock.now() - shownAt < showEvery) return;
            shownAt = m_talk.ports.clock.now();
            show();
        });
        camera.over = true;
        camera.why = looked ? std::string() : looked.error().message;
        // Nobody looks any more: the page may go by itself.
        m_talk.resumeTimeout();
        show();
    };
    {
        TaskGroup looking;
        looking.spawn(look());
        while (const auto intent = co_await m_talk.next()) {
            if (std::holds_alternative<intent::service::Back>(*intent)) break;
        }
    }
    m_talk.view.camera.reset();
    m_talk.view.page = ServicePage::Device;
    const bool seen = camera.begun && camera.why.empty();
    const auto& report = camera.report;
    const auto facts =
        fmt::format("{} × {}, {:.1f} pictures a second", report.width, report.height, report.framesPerSecond);
    co_return end(seen, seen ? facts : camera.why.empty() ? std::string("no picture was seen") : camera.why);
}

}  // namespace simkiosk
