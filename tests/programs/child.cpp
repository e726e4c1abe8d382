#include "tests/programs/child.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <boost/json/array.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <thread>

namespace simkiosk {

namespace {

using SteadyClock = std::chrono::steady_clock;

struct Child {
    pid_t pid = -1;
    int out = -1;
    int err = -1;
};

Child startChild(const std::string& program, const std::vector<std::string>& arguments) {
    int out[2];
    int err[2];
    if (pipe2(out, O_CLOEXEC) != 0 || pipe2(err, O_CLOEXEC) != 0) std::abort();
    const std::string path = program.starts_with('/') ? program : programFolder() + "/" + program;
    std::vector<char*> argv{const_cast<char*>(path.c_str())};
    for (const auto& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
    argv.push_back(nullptr);
    const pid_t pid = fork();
    if (pid == 0) {
        dup2(out[1], STDOUT_FILENO);
        dup2(err[1], STDERR_FILENO);
        execv(path.c_str(), argv.data());
        _exit(127);
    }
    close(out[1]);
    close(err[1]);
    return {pid, out[0], err[0]};
}

int waitFor(pid_t pid) {
    int status = 0;
    while (waitpid(pid, &status, 0) < 0 && errno == EINTR) {
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

// Reads until the text appears, the pipe ends, or time is up.
std::string readUntil(int fd, const std::string& wanted, SteadyClock::time_point until) {
    std::string text;
    while (SteadyClock::now() < until && (wanted.empty() || text.find(wanted) == std::string::npos)) {
        pollfd ready{.fd = fd, .events = POLLIN, .revents = 0};
        if (poll(&ready, 1, 100) <= 0) continue;
        char some[4096];
        const auto count = read(fd, some, sizeof some);
        if (count <= 0) break;
        text.append(some, static_cast<std::size_t>(count));
    }
    return text;
}

}  // namespace

std::string programFolder() {
    const char* folder = std::getenv("SIMKIOSK_BIN");
    if (folder) return folder;
    return std::filesystem::read_symlink("/proc/self/exe").parent_path();
}

boost::json::object Finished::json() const {
    boost::system::error_code wrong;
    auto value = boost::json::parse(out, wrong);
    return !wrong && value.is_object() ? value.get_object() : boost::json::object{};
}

Finished runProgram(const std::string& program, const std::vector<std::string>& arguments, std::chrono::seconds limit) {
    const Child child = startChild(program, arguments);
    Finished finished;
    const auto until = SteadyClock::now() + limit;
    {
        const std::jthread errors([&] { finished.err = readUntil(child.err, "", until); });
        finished.out = readUntil(child.out, "", until);
    }
    if (SteadyClock::now() >= until) kill(child.pid, SIGKILL);
    finished.status = waitFor(child.pid);
    close(child.out);
    close(child.err);
    return finished;
}

RunningDevices::RunningDevices(const TemporaryFolder& folder, const std::string& toml)
    : m_folder(folder), m_config(folder.write("devices.toml", toml)) {
    start();
}

RunningDevices::~RunningDevices() { killHard(); }

void RunningDevices::start() {
    const Child child = startChild("simkiosk-devices", {"--config", m_config, "--run-dir", m_folder / "run"});
    m_pid = child.pid;
    m_out = child.out;
    const std::string said = readUntil(m_out, "ready\n", SteadyClock::now() + std::chrono::seconds(30));
    EXPECT_NE(said.find("ready\n"), std::string::npos) << said;
    if (said.find("ready\n") == std::string::npos) {
        ADD_FAILURE() << readUntil(child.err, "", SteadyClock::now() + std::chrono::seconds(1));
    }
    close(child.err);
}

void RunningDevices::killHard() {
    if (m_pid < 0) return;
    kill(m_pid, SIGKILL);
    waitFor(std::exchange(m_pid, -1));
    close(std::exchange(m_out, -1));
}

int RunningDevices::terminate() {
    kill(m_pid, SIGTERM);
    const int status = waitFor(std::exchange(m_pid, -1));
    close(std::exchange(m_out, -1));
    return status;
}

boost::json::object RunningDevices::order(const std::vector<std::string>& words) const {
    std::vector<std::string> arguments{"ctl", "--control", controlSocket()};
    arguments.insert(arguments.end(), words.begin(), words.end());
    const Finished finished = runProgram("simkiosk-devices", arguments);
    const auto answer = finished.json();
    const auto* ok = answer.if_contains("ok");
    EXPECT_TRUE(ok) << finished.out << finished.err;
    EXPECT_EQ(finished.status, ok && ok->get_bool() ? 0 : 1);
    return answer;
}

boost::json::object RunningDevices::state(const std::string& device) const {
    const auto answer = order({device, "state"});
    const auto* state = answer.if_contains("state");
    return state && state->is_object() ? state->get_object() : boost::json::object{};
}

std::string RunningDevices::address(const std::string& device) const {
    const auto answer = order({"list"});
    for (const auto& entry : answer.at("devices").as_array()) {
        if (entry.at("name").as_string() == device) return std::string(entry.at("address").as_string());
    }
    return "";
}

}  // namespace simkiosk
