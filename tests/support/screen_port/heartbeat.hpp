// How smoothly the GUI thread runs, seen from inside it: a 10 ms beat, the frames, and when the first one came.
#pragma once

#include <QJsonObject>
#include <QObject>
#include <QQuickWindow>
#include <QTimer>
#include <chrono>
#include <mutex>
#include <optional>

namespace simkiosk::screen_port {

class Heartbeat : public QObject {
    Q_OBJECT
   public:
    Heartbeat();

    // Work of the screen port itself (a screenshot, a look at the tree) does not count as the kiosk's.
    class OwnWork {
       public:
        explicit OwnWork(Heartbeat& beat) : m_beat(beat), m_start(std::chrono::steady_clock::now()) {}
        ~OwnWork() { m_beat.m_excluded += std::chrono::steady_clock::now() - m_start; }
        OwnWork(const OwnWork&) = delete;
        OwnWork& operator=(const OwnWork&) = delete;

       private:
        Heartbeat& m_beat;
        std::chrono::steady_clock::time_point m_start;
    };

    // {"longest_block_ms","cpu_ms_of_longest_block","blocks_over_50_ms","frames","longest_frame_gap_ms",
    //  "longest_frame_work_ms","frames_over_100_ms","first_frame_ms_after_start","first_frame_ms_after_load","queued_ms_before_first_frame","rss_kib",
    //  "peak_rss_kib"}.
    // A block is what this thread worked or waited for a lock or a file; the time it was ready and the processors
    // were busy with other programs is not its own. A frame's work is this thread's processor time from the end of its
    // animations to its being shown. The block and frame figures begin anew with each call.
    QJsonObject takeStats();

   protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

   private:
    using Time = std::chrono::steady_clock::time_point;
    using Span = std::chrono::steady_clock::duration;

    void beat();
    void onFrameBegun();
    void onFrame();

    QTimer m_timer;
    Time m_loaded = std::chrono::steady_clock::now();
    Time m_lastBeat = m_loaded;
    Span m_excluded{};
    std::chrono::nanoseconds m_lastCpu{};
    std::chrono::nanoseconds m_lastQueued{};
    Span m_longestBlock{};
    std::chrono::nanoseconds m_longestBlockCpu{};
    int m_longBlocks = 0;

    std::mutex m_frameMutex;  // frames may come from a render thread
    std::optional<Time> m_firstFrame;
    std::optional<Time> m_lastFrame;
    std::chrono::nanoseconds m_queuedBeforeFirstFrame{};
    Span m_longestFrameGap{};
    std::optional<std::chrono::nanoseconds> m_frameBegun;  // by this thread's processor time
    std::chrono::nanoseconds m_longestFrameWork{};
    int m_longFrames = 0;
    int m_frames = 0;
};

}  // namespace simkiosk::screen_port
