// kioskctl face verify A B
#include <boost/json/array.hpp>

#include "kiosk/programs/kioskctl/face_command.hpp"
#include "vision/compare_faces.hpp"
#include "vision/image_file.hpp"

namespace simkiosk {

namespace {

struct VerifyOptions {
    std::string a;
    std::string b;
    std::string models;
};

boost::json::object toJson(const FaceQuality& quality) {
    return {
        {"face_height", quality.faceHeight}, {"sharpness", quality.sharpness},     {"unevenness", quality.unevenness},
        {"eye_glare", quality.eyeGlare},     {"eyes_open", quality.eyesOpen},      {"covering", quality.covering},
        {"nose_drop", quality.noseDrop},     {"brightness", quality.brightness},   {"overexposed", quality.overexposed},
        {"nose_offset", quality.noseOffset}, {"roll_degrees", quality.rollDegrees}};
}

Result<Image> pictureOf(const char* which, const std::string& path) {
    auto image = loadImage(path, kLargestFaceSide);
    if (!image) return fail(image.error().code, std::string(which) + " picture: " + image.error().message);
    return image;
}

int verify(const Output& output, const VerifyOptions& options) {
    const auto a = pictureOf("first", options.a);
    if (!a) return output.failure(aboutFiles(a.error()));
    const auto b = pictureOf("second", options.b);
    if (!b) return output.failure(aboutFiles(b.error()));
    const auto models = FaceModels::load(faceModelFolder(options.models));
    if (!models) return output.failure(aboutFiles(models.error()));
    const auto compared = compareFaces(**models, *a, *b);
    if (!compared) return output.failure(aboutFiles(compared.error()));
    return output.success({{"match", compared->decision == FaceDecision::Accept},
                           {"score", compared->score},
                           {"threshold", compared->threshold},
                           {"decision", toString(compared->decision)},
                           {"quality", {{"a", toJson(compared->quality[0])}, {"b", toJson(compared->quality[1])}}},
                           {"faces", {compared->faces[0], compared->faces[1]}}});
}

}  // namespace

void addFaceVerify(CLI::App& group, CommandLine& line) {
    const auto options = std::make_shared<VerifyOptions>();
    auto* command = group.add_subcommand("verify", "is it the same person on two pictures?")->fallthrough();
    command->add_option("A", options->a, "picture file")->required();
    command->add_option("B", options->b, "picture file")->required();
    addModelsOption(*command, options->models);
    command->callback([&line, options] { line.action = [&line, options] { return verify(line.output, *options); }; });
}

}  // namespace simkiosk
