// simkiosk-portraits [MODELS]: makes the people of the emulated camera and card from the installed photographs.
#include <cstdio>

#include "vision/emulation/portraits.hpp"

int main(int argc, char** argv) {
    using namespace simkiosk;
    const std::string folder = argc > 1 ? argv[1] : modelFolder("models");
    const auto models = FaceModels::load(folder);
    if (!models) {
        std::fprintf(stderr, "simkiosk-portraits: %s\n", models.error().message.c_str());
        return 1;
    }
    const std::string faces = folder + "/faces";
    const auto made = makePortraits(**models, faces, faces);
    if (!made) {
        std::fprintf(stderr, "simkiosk-portraits: %s\n", made.error().message.c_str());
        return 1;
    }
    std::printf("%s/person-a.png, person-b.png and their -id.png photos\n", faces.c_str());
    return 0;
}
