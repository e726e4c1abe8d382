// A program started by a test or by the scripted customer; stopped, at the latest, with this object.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "platform/base/result.hpp"

namespace simkiosk::scenario {

struct Command {
    std::filesystem::path program;
    std::vector<std::string> arguments;
    std::map<std::string, std::string> environment;  // besides the parent's
    std::filesystem::path log;                       // standard output and error; the parent's when empty
};

class Process {
   public:
    static Result<Process> start(const Command& command);

    Process(Process&& other) noexcept;
    Process& operator=(Process&& other) noexcept;
    ~Process();

    pid_t pid() const { return m_pid; }
    bool running();
    // Exit status, or 128 + signal; nothing when it still runs at the end.
    std::optional<int> wait(std::chrono::milliseconds patience);
    void signal(int number);
    void kill();                                    // SIGKILL, as a power cut of this program
    bool stop(std::chrono::milliseconds patience);  // SIGTERM, then SIGKILL; true when it left by itself

   private:
    Process(pid_t pid) : m_pid(pid) {}

    pid_t m_pid = -1;
    std::optional<int> m_status;
};

// Runs to its end; its standard output. Refused with the exit status and the last words when it fails.
Result<std::string> runToEnd(const std::vector<std::string>& words, const std::string& input = {},
                             std::chrono::milliseconds patience = std::chrono::seconds(20));

std::string fileText(const std::filesystem::path& path);
std::string lastLines(const std::filesystem::path& path, std::size_t count);

}  // namespace simkiosk::scenario
