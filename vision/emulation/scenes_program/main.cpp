// simkiosk-scenes FOLDER [FACES]: records what the emulated camera plays, as folders of frames and a list for
// `kioskctl face evaluate-pad`: the honest person and every presentation attack, each doing what a check asks for.
#include <cstdio>
#include <filesystem>
#include <fstream>

#include "vision/emulation/scene_renderer.hpp"
#include "vision/face/face_models.hpp"

namespace {

using namespace simkiosk;
namespace fs = std::filesystem;

constexpr int kFrames = 60;  // 4 s
constexpr Duration kFrame = 66ms;

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

// Frames and the list's line of one presentation; `first` is the movement it begins with.
bool record(SceneRenderer& renderer, const Presentation& shown, Action first, int take, const fs::path& folder,
            std::ofstream& list) {
    const std::string name = std::string(toString(shown.scene)) + "-" + std::to_string(take);
    fs::create_directories(folder / name);
    SceneScript script;
    Instant now{std::chrono::hours(1 + take)};  // another moment of the sway
    script.play(shown.scene, now);
    const auto acted = [&](Action action) { static_cast<void>(script.perform(action, now)); };
    for (int i = 0; i < kFrames; ++i, now += kFrame) {
        if (i == 10) {
            // What the carrier cannot do is left out.
            for (const Action action : {first, Action::Blink, Action::ComeNearer}) acted(action);
        }
        char file[16];
        std::snprintf(file, sizeof file, "%03d.jpg", i);
        const Bytes jpeg = renderer.drawJpeg(script.at(now));
        std::ofstream out(folder / name / file, std::ios::binary);
        out.write(reinterpret_cast<const char*>(jpeg.data()), static_cast<std::streamsize>(jpeg.size()));
        if (!out.flush()) return false;
    }
    list << name << ',' << shown.label << '\n';
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
    int take = 0;
    for (const auto& [face, other] : {std::pair("person-a.png", "person-b.png"), {"person-b.png", "person-a.png"}}) {
        auto renderer = SceneRenderer::load(faces / face, faces / other);
        if (!renderer) {
            std::fprintf(stderr, "simkiosk-scenes: %s\n", renderer.error().message.c_str());
            return 1;
        }
        for (const Action first : {Action::TurnLeft, Action::TurnRight, Action::Nod}) {
            ++take;
            for (const Presentation& shown : kPresentations) {
                if (record(**renderer, shown, first, take, folder, list)) continue;
                std::fprintf(stderr, "simkiosk-scenes: the folder cannot be written\n");
                return 1;
            }
        }
    }
    return list.flush() ? 0 : 1;
}
