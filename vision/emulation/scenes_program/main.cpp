// simkiosk-scenes FOLDER [FACES]: records what the emulated camera sends over its wire, as folders of frames and a list
// for `kioskctl face evaluate-pad`: the honest person and every presentation attack, each doing what a check asks for.
#include <boost/asio/ip/tcp.hpp>
#include <boost/json.hpp>
#include <charconv>
#include <cstdio>
#include <filesystem>
#include <fstream>

#include "platform/io/event_loop.hpp"
#include "vision/emulation/emulated_camera.hpp"
#include "vision/emulation/scene_script.hpp"
#include "vision/face/face_models.hpp"

namespace {

using namespace simkiosk;
namespace fs = std::filesystem;

constexpr int kFrames = 60;  // 4 s
constexpr int kActsAtFrame = 10;
constexpr std::size_t kLargestFrame = 4 * 1024 * 1024;

struct Presentation {
    Scene scene;
    const char* label;
};
constexpr Presentation kPresentations[] = {{Scene::Present, "live"},
                                           {Scene::PrintedPhoto, "print"},
                                           {Scene::TurnedPhoto, "print_turned"},
                                           {Scene::BentPhoto, "print_bent"},
                                           {Scene::EyeCutout, "cutout"},
                                           {Scene::ScreenReplay, "replay"},
                                           {Scene::Mask, "mask"},
                                           {Scene::InjectedStill, "inject"}};

// The camera's stream as any viewer gets it (multipart/x-mixed-replace).
class Wire {
   public:
    explicit Wire(unsigned short port) : m_stream("127.0.0.1", std::to_string(port)) {
        m_stream.expires_after(std::chrono::minutes(1));
        m_stream << "GET /mjpeg HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n" << std::flush;
    }
    // Empty: the stream has ended.
    std::string nextJpeg() {
        constexpr std::string_view kLength = "Content-Length: ";
        std::size_t size = 0;
        for (std::string line; std::getline(m_stream, line);) {
            if (line.starts_with(kLength))
                std::from_chars(line.data() + kLength.size(), line.data() + line.size(), size);
            else if (line == "\r" && size > 0)
                break;
        }
        std::string jpeg(std::min(size, kLargestFrame), '\0');
        m_stream.read(jpeg.data(), static_cast<std::streamsize>(jpeg.size()));
        return m_stream ? jpeg : std::string();
    }

   private:
    boost::asio::ip::tcp::iostream m_stream;
};

void order(EmulatedCamera& camera, const char* verb, const char* what, const char* name) {
    // What the carrier cannot do is refused and left out.
    static_cast<void>(camera.control({{"do", verb}, {what, name}}));
}

// Frames and the list's line of one presentation; `first` is the movement it begins with.
bool record(EmulatedCamera& camera, const Presentation& shown, Action first, int take, const fs::path& folder,
            std::ofstream& list) {
    const std::string name = std::string(toString(shown.scene)) + "-" + std::to_string(take);
    fs::create_directories(folder / name);
    order(camera, "play", "scene", toString(shown.scene));
    Wire wire(camera.port());
    for (int i = 0; i < kFrames; ++i) {
        if (i == kActsAtFrame) {
            for (const Action action : {first, Action::Blink, Action::ComeNearer})
                order(camera, "perform", "action", toString(action));
        }
        char file[16];
        std::snprintf(file, sizeof file, "%03d.jpg", i);
        std::ofstream out(folder / name / file, std::ios::binary);
        const std::string jpeg = wire.nextJpeg();
        if (jpeg.empty() || !out.write(jpeg.data(), static_cast<std::streamsize>(jpeg.size())).flush()) return false;
    }
    list << name << ',' << shown.label << '\n';
    return true;
}

// All presentations of one person; false, and told: it went wrong.
bool recordAll(const EmulatedCameraSettings& people, int firstTake, const fs::path& folder, std::ofstream& list) {
    const EventLoop clock;
    const auto camera = EmulatedCamera::load(people, clock);
    const auto started = camera ? (*camera)->start() : std::unexpected(camera.error());
    if (!started) {
        std::fprintf(stderr, "simkiosk-scenes: %s\n", started.error().message.c_str());
        return false;
    }
    int take = firstTake;
    for (const Action first : {Action::TurnLeft, Action::TurnRight, Action::Nod}) {
        for (const Presentation& shown : kPresentations) {
            if (record(**camera, shown, first, take, folder, list)) continue;
            std::fprintf(stderr, "simkiosk-scenes: the stream broke off, or the folder cannot be written\n");
            return false;
        }
        ++take;
    }
    return true;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        std::fprintf(stderr, "usage: simkiosk-scenes FOLDER [FACES]\n");
        return 2;
    }
    const fs::path folder = argv[1];
    const fs::path faces = argc > 2 ? fs::path(argv[2]) : fs::path(modelFolder("models")) / "faces";
    std::error_code error;
    fs::create_directories(folder, error);
    std::ofstream list(folder / "list.csv");
    list << "path,label\n";
    const std::string a = faces / "person-a.png";
    const std::string b = faces / "person-b.png";
    const bool recorded =
        recordAll({.face = a, .other = b}, 1, folder, list) && recordAll({.face = b, .other = a}, 4, folder, list);
    return recorded && list.flush() ? 0 : 1;
}
