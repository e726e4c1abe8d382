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
        if (!looked) camera.why = looked.error();
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
    if (camera.why) co_return end(false, *camera.why);
    if (!camera.begun) co_return end(false, MachineFact::NoPictures);
    const auto& report = camera.report;
    co_return end(true, fmt::format("{} × {} · {:.1f} fps", report.width, report.height, report.framesPerSecond));
}

}  // namespace simkiosk
