#include "tests/support/screen_port/heartbeat.hpp"

#include <time.h>
#include <unistd.h>

#include <QCoreApplication>
#include <QEvent>
#include <QFile>

namespace simkiosk::screen_port {
namespace {

using namespace std::chrono_literals;
constexpr auto beatInterval = 10ms;
constexpr auto longBlock = 50ms;
constexpr auto longFrame = 100ms;
// Longer than this between two frames means that nothing moved, not that a frame was late.
constexpr auto stillness = 250ms;

double ms(std::chrono::nanoseconds span) { return std::chrono::duration<double, std::milli>(span).count(); }

std::chrono::nanoseconds threadCpu() {
    timespec at{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &at);
    return std::chrono::seconds(at.tv_sec) + std::chrono::nanoseconds(at.tv_nsec);
}

// How long this thread was ready and the processors were busy with others: /proc/TID/schedstat, second field.
std::chrono::nanoseconds queuedTime() {
    QFile file(QStringLiteral("/proc/thread-self/schedstat"));
    if (!file.open(QIODevice::ReadOnly)) return {};
    const QList<QByteArray> fields = file.readAll().trimmed().split(' ');
    return std::chrono::nanoseconds(fields.size() > 1 ? fields[1].toLongLong() : 0);
}

// How long this process has existed: proc(5), field 22 in clock ticks since boot (so 10 ms fine).
std::optional<std::chrono::nanoseconds> processAge() {
    QFile file(QStringLiteral("/proc/self/stat"));
    if (!file.open(QIODevice::ReadOnly)) return std::nullopt;
    const QByteArray all = file.readAll();
    const QList<QByteArray> fields = all.mid(all.lastIndexOf(')') + 2).split(' ');  // the name may hold blanks
    constexpr int startTime = 22 - 3;
    if (fields.size() <= startTime) return std::nullopt;
    const auto ticks = std::chrono::duration<double>(fields[startTime].toDouble() / double(sysconf(_SC_CLK_TCK)));
    timespec boot{};
    clock_gettime(CLOCK_BOOTTIME, &boot);
    return std::chrono::seconds(boot.tv_sec) + std::chrono::nanoseconds(boot.tv_nsec) -
           std::chrono::duration_cast<std::chrono::nanoseconds>(ticks);
}

qint64 statusKib(const QByteArray& field) {
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly)) return -1;
    for (const QByteArray& line : file.readAll().split('\n'))
        if (line.startsWith(field + ':')) return line.mid(field.size() + 1).trimmed().split(' ').front().toLongLong();
    return -1;
}

}  // namespace

Heartbeat::Heartbeat() {
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Heartbeat::beat);
    m_timer.start(beatInterval);
    QCoreApplication::instance()->installEventFilter(this);  // until the first window shows
}

bool Heartbeat::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Show) {
        if (auto* window = qobject_cast<QQuickWindow*>(watched)) {
            connect(window, &QQuickWindow::afterAnimating, this, &Heartbeat::onFrameBegun, Qt::DirectConnection);
            connect(window, &QQuickWindow::frameSwapped, this, &Heartbeat::onFrame, Qt::DirectConnection);
            QCoreApplication::instance()->removeEventFilter(this);
            m_lastBeat = std::chrono::steady_clock::now();  // loading QML is start-up, not a block
            m_lastCpu = threadCpu();
            m_lastQueued = queuedTime();
        }
    }
    return false;
}

void Heartbeat::beat() {
    const Time now = std::chrono::steady_clock::now();
    const auto cpu = threadCpu();
    const auto queued = queuedTime();
    const Span block = now - m_lastBeat - m_excluded - beatInterval - (queued - m_lastQueued);
    if (block > longBlock) ++m_longBlocks;
    if (block > m_longestBlock) {
        m_longestBlock = block;
        m_longestBlockCpu = cpu - m_lastCpu;
    }
    m_lastBeat = now;
    m_lastCpu = cpu;
    m_lastQueued = queued;
    m_excluded = {};
}

void Heartbeat::onFrameBegun() {
    const std::scoped_lock lock(m_frameMutex);
    m_frameBegun = threadCpu();
}

void Heartbeat::onFrame() {
    const std::scoped_lock lock(m_frameMutex);
    // The first one draws everything and is start-up.
    if (m_frameBegun && m_firstFrame) {
        const auto work = threadCpu() - *m_frameBegun;
        m_longestFrameWork = std::max(m_longestFrameWork, work);
        if (work > longFrame) ++m_longFrames;
    }
    m_frameBegun.reset();
    const Time now = std::chrono::steady_clock::now();
    if (!m_firstFrame) {
        m_firstFrame = now;
        m_queuedBeforeFirstFrame = queuedTime();
    }
    if (m_lastFrame && now - *m_lastFrame < stillness)
        m_longestFrameGap = std::max<Span>(m_longestFrameGap, now - *m_lastFrame);
    m_lastFrame = now;
    ++m_frames;
}

QJsonObject Heartbeat::takeStats() {
    const std::scoped_lock lock(m_frameMutex);
    QJsonObject stats{{"longest_block_ms", ms(m_longestBlock)},
                      {"cpu_ms_of_longest_block", ms(m_longestBlockCpu)},
                      {"blocks_over_50_ms", m_longBlocks},
                      {"frames", m_frames},
                      {"longest_frame_gap_ms", ms(m_longestFrameGap)},
                      {"longest_frame_work_ms", ms(m_longestFrameWork)},
                      {"frames_over_100_ms", m_longFrames},
                      {"rss_kib", statusKib("VmRSS")},
                      {"peak_rss_kib", statusKib("VmHWM")}};
    if (m_firstFrame) {
        stats["first_frame_ms_after_load"] = ms(*m_firstFrame - m_loaded);
        stats["queued_ms_before_first_frame"] = ms(m_queuedBeforeFirstFrame);
        if (const auto age = processAge())
            stats["first_frame_ms_after_start"] = ms(*age - (std::chrono::steady_clock::now() - *m_firstFrame));
    }
    m_longestBlock = {};
    m_longestBlockCpu = {};
    m_longBlocks = 0;
    m_frames = 0;
    m_longestFrameGap = {};
    m_longestFrameWork = {};
    m_longFrames = 0;
    return stats;
}

}  // namespace simkiosk::screen_port
