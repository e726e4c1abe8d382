// Starts the built programs as a person or a service manager would: as processes, judged by output and exit status.
#pragma once

#include <gtest/gtest.h>
#include <sys/types.h>

#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <chrono>
#include <string>
#include <vector>

#include "tests/support/temporary_folder.hpp"

namespace simkiosk {

// The folder of the built programs; ctest names it.
std::string programFolder();

struct Finished {
    int status = -1;  // exit status; 128 + signal when killed
    std::string out;
    std::string err;

    // What a --json command printed; an empty object when it is no JSON object.
    boost::json::object json() const;
};

// Runs a program of the build, or another by its whole path, to its end; killed after `limit`.
Finished runProgram(const std::string& program, const std::vector<std::string>& arguments,
                    std::chrono::seconds limit = std::chrono::seconds(60));

// simkiosk-devices in the background, in a run folder of its own.
class RunningDevices {
   public:
    RunningDevices(const TemporaryFolder& folder, const std::string& toml);
    ~RunningDevices();
    RunningDevices(const RunningDevices&) = delete;
    RunningDevices& operator=(const RunningDevices&) = delete;

    // Until it says "ready".
    void start();
    void killHard();
    // SIGTERM; the exit status.
    int terminate();

    // By the command line client: {"ok":…}.
    boost::json::object order(const std::vector<std::string>& words) const;
    boost::json::object state(const std::string& device) const;
    std::string address(const std::string& device) const;
    std::string controlSocket() const { return m_folder / "run/control"; }

   private:
    const TemporaryFolder& m_folder;
    std::string m_config;
    pid_t m_pid = -1;
    int m_out = -1;
};

}  // namespace simkiosk
