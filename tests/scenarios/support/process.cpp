#include "tests/scenarios/support/process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <fstream>
#include <iterator>
#include <thread>

namespace simkiosk::scenario {
namespace {

using namespace std::chrono_literals;
using SteadyClock = std::chrono::steady_clock;

struct ArgumentList {
    explicit ArgumentList(std::vector<std::string> owned) : words(std::move(owned)) {
        for (std::string& word : words) pointers.push_back(word.data());
        pointers.push_back(nullptr);
    }
    std::vector<std::string> words;
    std::vector<char*> pointers;
};

ArgumentList environmentWith(const std::map<std::string, std::string>& extra) {
    std::vector<std::string> words;
    for (char** entry = environ; *entry; ++entry) {
        const std::string word = *entry;
        if (!extra.contains(word.substr(0, word.find('=')))) words.push_back(word);
    }
    for (const auto& [name, value] : extra) words.push_back(name + "=" + value);
    return ArgumentList(std::move(words));
}

// Only calls that are safe after fork() in a program with threads.
[[noreturn]] void becomeProgram(ArgumentList& arguments, ArgumentList& environment, int log, pid_t parent) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);  // nothing survives a test that crashes
    if (::getppid() != parent) ::_exit(127);
    if (log >= 0) {
        ::dup2(log, STDOUT_FILENO);
        ::dup2(log, STDERR_FILENO);
    }
    ::execve(arguments.pointers[0], arguments.pointers.data(), environment.pointers.data());
    ::_exit(127);
}

}  // namespace

Result<Process> Process::start(const Command& command) {
    if (::access(command.program.c_str(), X_OK) != 0)
        return fail(ErrorCode::NotFound, "no such program: " + command.program.string());
    std::vector<std::string> words{command.program.string()};
    words.insert(words.end(), command.arguments.begin(), command.arguments.end());
    ArgumentList arguments(std::move(words));
    ArgumentList environment = environmentWith(command.environment);
    int log = -1;
    if (!command.log.empty()) log = ::open(command.log.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    const pid_t parent = ::getpid();
    const pid_t child = ::fork();
    if (child == 0) becomeProgram(arguments, environment, log, parent);
    if (log >= 0) ::close(log);
    if (child < 0) return fail(ErrorCode::Internal, "fork failed");
    return Process(child);
}

Process::Process(Process&& other) noexcept : m_pid(std::exchange(other.m_pid, -1)), m_status(other.m_status) {}

Process& Process::operator=(Process&& other) noexcept {
    std::swap(m_pid, other.m_pid);
    std::swap(m_status, other.m_status);
    return *this;
}

Process::~Process() {
    if (m_pid > 0) stop(3s);
}

bool Process::running() { return m_pid > 0 && !wait(0ms); }

std::optional<int> Process::wait(std::chrono::milliseconds patience) {
    const auto deadline = SteadyClock::now() + patience;
    while (!m_status) {
        int status = 0;
        const pid_t ended = m_pid > 0 ? ::waitpid(m_pid, &status, WNOHANG) : -1;
        if (ended < 0) m_status = 127;
        if (ended > 0) m_status = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
        if (m_status || SteadyClock::now() >= deadline) break;
        std::this_thread::sleep_for(5ms);
    }
    return m_status;
}

void Process::signal(int number) {
    if (m_pid > 0 && !m_status) ::kill(m_pid, number);
}

void Process::kill() {
    signal(SIGKILL);
    wait(5s);
}

bool Process::stop(std::chrono::milliseconds patience) {
    signal(SIGTERM);
    if (wait(patience)) return true;
    kill();
    return false;
}

Result<std::string> runToEnd(const std::vector<std::string>& words, const std::string& input,
                             std::chrono::milliseconds patience) {
    int in[2];
    int out[2];
    if (::pipe2(in, O_CLOEXEC) != 0 || ::pipe2(out, O_CLOEXEC) != 0) return fail(ErrorCode::Internal, "pipe failed");
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, in[0], STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, out[1], STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, out[1], STDERR_FILENO);
    ArgumentList arguments(words);
    pid_t child = -1;
    const int failed =
        ::posix_spawnp(&child, arguments.pointers[0], &actions, nullptr, arguments.pointers.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    ::close(in[0]);
    ::close(out[1]);
    if (failed != 0) {
        ::close(in[1]);
        ::close(out[0]);
        return fail(ErrorCode::NotFound, "cannot start " + words.front());
    }
    const ssize_t written = ::write(in[1], input.data(), input.size());  // orders are far below a pipe's 64 KiB
    ::close(in[1]);
    std::string text;
    const auto deadline = SteadyClock::now() + patience;
    for (;;) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - SteadyClock::now());
        pollfd waiting{out[0], POLLIN, 0};
        char buffer[4096];
        if (left.count() <= 0 || ::poll(&waiting, 1, static_cast<int>(left.count())) == 0) {
            ::kill(child, SIGKILL);
            break;
        }
        const ssize_t count = ::read(out[0], buffer, sizeof buffer);
        if (count <= 0) break;
        text.append(buffer, static_cast<std::size_t>(count));
    }
    ::close(out[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    if (written != static_cast<ssize_t>(input.size()) || !WIFEXITED(status) || WEXITSTATUS(status) != 0)
        return fail(ErrorCode::Refused, words.front() + " failed: " + text);
    return text;
}

std::string fileText(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::string lastLines(const std::filesystem::path& path, std::size_t count) {
    const std::string text = fileText(path);
    std::size_t from = text.size();
    for (std::size_t line = 0; line <= count && from != std::string::npos && from > 0; ++line)
        from = text.rfind('\n', from - 1);
    return from == std::string::npos || from == 0 ? text : text.substr(from + 1);
}

}  // namespace simkiosk::scenario
