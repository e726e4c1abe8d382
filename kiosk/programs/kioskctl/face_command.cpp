// kioskctl face verify A B
#include "kiosk/programs/kioskctl/command.hpp"
#include "kiosk/programs/kioskctl/face_pad_command.hpp"
#include "kiosk/programs/kioskctl/own_folder.hpp"
#include "vision/compare_faces.hpp"
#include "vision/image_file.hpp"

namespace simkiosk {

namespace {

struct VerifyOptions {
    std::string a;
    std::string b;
    std::string models;
};

int verify(const Output& output, const VerifyOptions& options) {
    const auto a = loadImage(options.a);
    if (!a) return output.failure(a.error());
    const auto b = loadImage(options.b);
    if (!b) return output.failure(b.error());
    const auto models = FaceModels::load(options.models.empty() ? modelFolder(defaultModelFolder()) : options.models);
    if (!models) return output.failure(models.error());
    const auto compared = compareFaces(**models, *a, *b);
    if (!compared) return output.failure(compared.error());
    return output.success({{"match", compared->decision == FaceDecision::Accept},
                           {"score", compared->score},
                           {"threshold", compared->threshold},
                           {"decision", toString(compared->decision)},
                           {"faces", {compared->faces[0], compared->faces[1]}}});
}

}  // namespace

void addFaceCommands(CLI::App& app, CommandLine& line) {
    const auto options = std::make_shared<VerifyOptions>();
    auto* group = app.add_subcommand("face", "face recognition")->require_subcommand(1)->fallthrough();
    auto* command = group->add_subcommand("verify", "is it the same person on two pictures?")->fallthrough();
    command->add_option("A", options->a, "picture file")->required();
    command->add_option("B", options->b, "picture file")->required();
    command->add_option("--models", options->models, "folder of the nets; SIMKIOSK_MODELS")->type_name("DIR");
    command->callback([&line, options] { line.action = [&line, options] { return verify(line.output, *options); }; });
    addFacePadCommands(*group, line);
}

}  // namespace simkiosk
