#include "kiosk/programs/kioskctl/face_command.hpp"

#include "kiosk/programs/kioskctl/own_folder.hpp"
#include "vision/face/face_models.hpp"

namespace simkiosk {

void addFaceCommands(CLI::App& app, CommandLine& line) {
    auto* group = app.add_subcommand("face", "face recognition")->require_subcommand(1)->fallthrough();
    addFaceVerify(*group, line);
    addFaceEvaluate(*group, line);
}

std::string faceModelFolder(const std::string& named) {
    return named.empty() ? modelFolder(defaultModelFolder()) : named;
}

void addModelsOption(CLI::App& command, std::string& models) {
    command.add_option("--models", models, "folder of the nets; SIMKIOSK_MODELS")->type_name("DIR");
}

}  // namespace simkiosk
