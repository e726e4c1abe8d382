// simkiosk-headset: stands where espeak-ng and aplay stand, takes their command line and standard input, and writes
// what is heard to the file the device names, one line each: {"at":…,"heard":"speech","voice":"es","words":"…"}. Heard
// in its time: a sentence takes as long as it would be said, divided by SIMKIOSK_HEADSET_SPEED; of one that is cut off
// the "end" line is missing.
#include <fcntl.h>
#include <unistd.h>

#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>
#include <chrono>
#include <cstdlib>
#include <iostream>
#include <iterator>
#include <string>
#include <thread>

namespace {

namespace json = boost::json;

struct CommandLine {
    std::string voice;
    std::string device;
};

CommandLine read(int argc, char** argv) {
    CommandLine line;
    for (int i = 1; i + 1 < argc; ++i) {
        const std::string word = argv[i];
        if (word == "-v") line.voice = argv[i + 1];
        if (word == "-d" || word == "-D") line.device = argv[i + 1];
    }
    return line;
}

void append(const std::string& path, const json::object& entry) {
    const std::string text = json::serialize(entry) + "\n";
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (file < 0 || ::write(file, text.data(), text.size()) < 0) std::exit(1);
    ::close(file);
}

}  // namespace

int main(int argc, char** argv) {
    const auto line = read(argc, argv);
    const std::string heard(std::istreambuf_iterator<char>(std::cin), {});
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    const auto at = std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
    const bool sound = heard.starts_with("RIFF");
    json::object entry{{"at", at}, {"heard", sound ? "chime" : "speech"}, {"voice", line.voice}};
    entry["words"] = sound ? "" : heard;
    append(line.device, entry);
    const char* speed = std::getenv("SIMKIOSK_HEADSET_SPEED");
    const double factor = speed ? std::max(0.1, std::atof(speed)) : 1;
    const double secondsPerByte = sound ? 1 / 44'100.0 : 0.06;  // samples of 16 bits at 22.05 kHz; letters
    std::this_thread::sleep_for(std::chrono::duration<double>(secondsPerByte * double(heard.size()) / factor));
    append(line.device, {{"at", at}, {"heard", "end"}});
    return 0;
}
