#include "drivers/headset/espeak_speaker.hpp"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fmt/format.h>
#include <algorithm>
#include <array>
#include <chrono>

#include "drivers/headset/chime.hpp"
#include "platform/base/log.hpp"

extern char** environ;

namespace simkiosk {
namespace {

using namespace std::chrono_literals;

constexpr auto longestUtterance = 60s;
constexpr auto longestChime = 3s;  // words wait behind it
constexpr auto lookEvery = 10ms;
constexpr std::string_view wavMark = "wav:";

// The child's standard input is a pipe's end; its other output is nobody's business.
class Child {
   public:
    explicit Child(const std::vector<std::string>& command) {
        std::array<int, 2> ends{};
        if (::pipe2(ends.data(), O_CLOEXEC) != 0) return;
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_adddup2(&actions, ends[0], STDIN_FILENO);
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
        std::vector<char*> words;
        for (const auto& word : command) words.push_back(const_cast<char*>(word.c_str()));
        words.push_back(nullptr);
        if (::posix_spawnp(&pid, words.front(), &actions, nullptr, words.data(), environ) != 0) pid = 0;
        posix_spawn_file_actions_destroy(&actions);
        ::close(ends[0]);
        input = ends[1];
    }
    ~Child() { closeInput(); }
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;
    void closeInput() {
        if (input >= 0) ::close(std::exchange(input, -1));
    }

    pid_t pid = 0;
    int input = -1;
};

// A program that ends early closes its end: that is an error of write(), not a signal that ends the kiosk.
void writeAll(int descriptor, std::string_view bytes) {
    sigset_t pipeSignal;
    sigemptyset(&pipeSignal);
    sigaddset(&pipeSignal, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &pipeSignal, nullptr);
    while (!bytes.empty()) {
        const auto count = ::write(descriptor, bytes.data(), bytes.size());
        if (count <= 0) return;
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
}

}  // namespace

std::string_view voiceOf(Language language) {
    switch (language) {
        case Language::ZhCn:
        case Language::ZhTw: return "cmn-latn-pinyin";
        case Language::En: return "en";
        case Language::Es: return "es";
        case Language::Ar: return "ar";
    }
    return "en";
}

EspeakSpeaker::EspeakSpeaker(SpeakerSettings settings)
    : m_settings(std::move(settings)),
      m_manner(m_settings.manner),
      m_worker([this](const std::stop_token& stop) { work(stop); }) {}

EspeakSpeaker::~EspeakSpeaker() {
    hush();
    m_worker.request_stop();
}

void EspeakSpeaker::say(const std::string& words, Language language) {
    if (!canSpeak() || words.empty()) return;
    const std::scoped_lock lock(m_mutex);
    silence();
    m_speech = Order{.command = spoken(language), .input = words, .speech = true};
    m_changed.notify_one();
}

void EspeakSpeaker::hush() {
    const std::scoped_lock lock(m_mutex);
    m_speech.reset();
    silence();
}

bool EspeakSpeaker::canChime() const {
    const std::scoped_lock lock(m_mutex);
    return m_manner.chimes && !m_settings.loudspeaker.empty();
}

void EspeakSpeaker::adjust(SpeakingManner manner) {
    const std::scoped_lock lock(m_mutex);
    m_manner = manner;
}

void EspeakSpeaker::chime(Chime) {
    if (!canChime()) return;
    const std::scoped_lock lock(m_mutex);
    m_chime =
        Order{.command = {m_settings.player, "-q", "-D", m_settings.loudspeaker, "-t", "wav"}, .input = warningChime()};
    m_changed.notify_one();
}

void EspeakSpeaker::silence() {
    if (m_speaking > 0) ::kill(m_speaking, SIGKILL);
}

std::vector<std::string> EspeakSpeaker::spoken(Language language) {
    std::vector<std::string> command{m_settings.program,
                                     "-v",
                                     std::string(voiceOf(language)),
                                     "-s",
                                     std::to_string(m_manner.wordsPerMinute),
                                     "-b",
                                     "1",
                                     "--stdin"};
    const std::string_view headset = m_settings.headset;
    if (headset.starts_with(wavMark)) {
        command.insert(command.end(), {"-w", fmt::format("{}/{:04}.wav", headset.substr(wavMark.size()), m_files++)});
    } else {
        command.insert(command.end(), {"-d", m_settings.headset});
    }
    return command;
}

void EspeakSpeaker::work(const std::stop_token& stop) {
    while (!stop.stop_requested()) {
        Order order;
        {
            std::unique_lock lock(m_mutex);
            if (!m_changed.wait(lock, stop, [this] { return m_speech || m_chime; })) return;
            auto& next = m_chime ? m_chime : m_speech;
            order = std::move(*next);
            next.reset();
        }
        carryOut(order, stop);
        std::fill(order.input.begin(), order.input.end(), '\0');
    }
}

void EspeakSpeaker::carryOut(const Order& order, const std::stop_token& stop) {
    Child child(order.command);
    if (child.pid == 0) {
        logWarning("speaker.no_program", "Nothing can be said: the program does not start",
                   {{"program", order.command.front()}});
        return;
    }
    if (order.speech) {
        const std::scoped_lock lock(m_mutex);
        m_speaking = child.pid;
        if (m_speech) ::kill(child.pid, SIGKILL);  // something newer came while it started
    }
    writeAll(child.input, order.input);
    child.closeInput();
    const auto deadline = std::chrono::steady_clock::now() + (order.speech ? longestUtterance : longestChime);
    // The number is forgotten before the child is waited for to its end, so that no other process gets the signal.
    siginfo_t ended{};
    while (::waitid(P_PID, static_cast<id_t>(child.pid), &ended, WEXITED | WNOHANG | WNOWAIT) == 0 &&
           ended.si_pid == 0) {
        if (stop.stop_requested() || std::chrono::steady_clock::now() > deadline) ::kill(child.pid, SIGKILL);
        std::this_thread::sleep_for(lookEvery);
    }
    {
        const std::scoped_lock lock(m_mutex);
        m_speaking = 0;
    }
    ::waitpid(child.pid, nullptr, 0);
}

}  // namespace simkiosk
