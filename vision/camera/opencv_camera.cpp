#include "vision/camera/opencv_camera.hpp"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <opencv2/imgproc.hpp>
#include <opencv2/videoio.hpp>
#include <thread>
#include <utility>

#include "platform/base/log.hpp"
#include "vision/camera/image_pool.hpp"
#include "vision/face/mat_view.hpp"

namespace simkiosk {

struct OpenCvCamera::Capture {
    Capture(CameraSettings chosen, const Clock& time) : settings(std::move(chosen)), clock(time) {}

    const CameraSettings settings;
    const Clock& clock;

    mutable std::mutex mutex;
    std::condition_variable changed;
    int users = 0;
    bool ending = false;
    bool lost = false;     // the last attempt to open or read failed
    bool told = false;     // … and the log knows
    bool newUser = false;  // who comes first does not wait for what failed for others before
    CameraFrame newest;
    std::uint64_t frames = 0;

    // The capture thread alone:
    cv::VideoCapture video;
    cv::Mat frame;
    ImagePool pool;
    std::thread thread;

    void run();
    bool open();
    bool readFrame();
    void close();
    bool wanted() const;
};

namespace {

constexpr int kLargestSide = 4096;

bool isDevice(const std::string& address) { return address.starts_with("/dev/video"); }
// Of the many things FFmpeg opens only cameras are let in: no files, no playlists.
bool isNetwork(const std::string& address) {
    return std::ranges::any_of(std::initializer_list<const char*>{"http://", "https://", "rtsp://"},
                               [&](const char* scheme) { return address.starts_with(scheme); });
}

}  // namespace

Result<std::shared_ptr<OpenCvCamera>> OpenCvCamera::create(CameraSettings settings, const Clock& clock) {
    if (!isDevice(settings.address) && !isNetwork(settings.address)) {
        return fail(ErrorCode::Invalid, "a camera is /dev/videoN or an http, https or rtsp address");
    }
    auto capture = std::make_unique<Capture>(std::move(settings), clock);
    return std::shared_ptr<OpenCvCamera>(new OpenCvCamera(std::move(capture)));
}

OpenCvCamera::OpenCvCamera(std::unique_ptr<Capture> capture) : m_capture(std::move(capture)) {
    m_capture->thread = std::thread([running = m_capture.get()] { running->run(); });
}

OpenCvCamera::~OpenCvCamera() {
    {
        const std::lock_guard lock(m_capture->mutex);
        m_capture->ending = true;
    }
    m_capture->changed.notify_all();
    m_capture->thread.join();
}

void OpenCvCamera::acquire() {
    {
        const std::lock_guard lock(m_capture->mutex);
        if (m_capture->users++ == 0) {
            m_capture->lost = false;
            m_capture->newUser = true;
        }
    }
    m_capture->changed.notify_all();
}

void OpenCvCamera::release() {
    {
        const std::lock_guard lock(m_capture->mutex);
        SIMKIOSK_ASSERT(m_capture->users > 0);
        // The last picture of a customer does not wait for the next.
        if (--m_capture->users == 0) m_capture->newest = {};
    }
    m_capture->changed.notify_all();
}

CameraFrame OpenCvCamera::newest() const {
    const std::lock_guard lock(m_capture->mutex);
    return m_capture->newest;
}

Result<CameraFrame> OpenCvCamera::waitForFrame(std::uint64_t after, std::chrono::milliseconds timeLimit) {
    std::unique_lock lock(m_capture->mutex);
    const auto there = [&] { return m_capture->newest.image && m_capture->newest.number > after; };
    if (m_capture->changed.wait_for(lock, timeLimit, there)) return m_capture->newest;
    if (m_capture->lost) return fail(ErrorCode::Disconnected, "the camera does not answer");
    return fail(ErrorCode::Timeout, "no picture from the camera in time");
}

void OpenCvCamera::Capture::run() {
    auto pause = settings.reconnectAfterMin;
    std::unique_lock lock(mutex);
    while (true) {
        changed.wait(lock, [this] { return users > 0 || ending; });
        if (ending) break;
        if (std::exchange(newUser, false)) pause = settings.reconnectAfterMin;
        lock.unlock();
        bool streamed = false;
        try {
            if (open()) {
                while (wanted() && readFrame()) streamed = true;
            }
            close();
        } catch (const std::exception&) {
            // A decoder that gave up on hostile bytes: as good as a lost stream.
        }
        lock.lock();
        if (users == 0 || ending) continue;
        if (!std::exchange(told, true))
            logWarning("camera.lost", "The camera gives no pictures; trying again until it does");
        lost = true;
        if (streamed) pause = settings.reconnectAfterMin;
        changed.notify_all();
        changed.wait_for(lock, pause, [this] { return users == 0 || newUser || ending; });
        pause = std::min(pause * 2, settings.reconnectAfterMax);
    }
}

bool OpenCvCamera::Capture::wanted() const {
    const std::lock_guard lock(mutex);
    return users > 0 && !ending;
}

bool OpenCvCamera::Capture::open() {
    if (isDevice(settings.address)) {
        // MJPG first: few cameras give 1280x720 uncompressed at a useful rate.
        return video.open(settings.address, cv::CAP_V4L2,
                          {cv::CAP_PROP_FOURCC, cv::VideoWriter::fourcc('M', 'J', 'P', 'G'), cv::CAP_PROP_FRAME_WIDTH,
                           settings.width, cv::CAP_PROP_FRAME_HEIGHT, settings.height, cv::CAP_PROP_BUFFERSIZE, 1});
    }
    return video.open(settings.address, cv::CAP_FFMPEG,
                      {cv::CAP_PROP_OPEN_TIMEOUT_MSEC, static_cast<int>(settings.openTimeLimit.count()),
                       cv::CAP_PROP_READ_TIMEOUT_MSEC, static_cast<int>(settings.readTimeLimit.count())});
}

bool OpenCvCamera::Capture::readFrame() {
    if (!video.read(frame) || frame.empty()) return false;
    if (frame.cols > kLargestSide || frame.rows > kLargestSide || frame.depth() != CV_8U) return false;
    if (frame.channels() == 1) cv::cvtColor(frame, frame, cv::COLOR_GRAY2BGR);
    if (frame.channels() != 3) return false;
    const auto image = pool.take();
    copyInto(*image, frame);
    const Instant now = clock.now();
    {
        const std::lock_guard lock(mutex);
        if (users > 0) newest = {image, ++frames, now};
        lost = false;
        told = false;
    }
    changed.notify_all();
    return true;
}

void OpenCvCamera::Capture::close() {
    video.release();
    frame.setTo(0);
    pool.clear();
}

}  // namespace simkiosk
