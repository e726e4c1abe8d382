// simkiosk-virtual-reader COMMAND…: runs a command in a world of its own with Debian's smart card service and a virtual
// reader, into which simkiosk-devices puts emulated passports. READER_PORT tells the command where the reader waits for
// a card; without pcscd, its driver or the rights it is not set, and why stands on standard error.
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "tests/support/pcscd_world.hpp"

namespace {

pid_t command = -1;

void passOn(int signal) {
    if (command > 0) kill(command, signal);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        std::fprintf(stderr, "usage: simkiosk-virtual-reader COMMAND [ARGUMENT…]\n");
        return 2;
    }
    simkiosk::enterOwnNetwork();
    const simkiosk::PcscdWorld world;
    if (world.whyNot().empty()) {
        setenv("READER_PORT", std::to_string(world.port()).c_str(), 1);
    } else {
        std::fprintf(stderr, "no reader of passports: %s\n", world.whyNot().c_str());
    }
    for (const int signal : {SIGINT, SIGTERM}) std::signal(signal, passOn);
    command = fork();
    if (command == 0) {
        execvp(argv[1], argv + 1);
        std::perror(argv[1]);
        _exit(127);
    }
    int status = 0;
    while (waitpid(command, &status, 0) < 0) {
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}
