#include "kiosk/programs/kioskctl/face_command.hpp"

#include <boost/json/array.hpp>
#include <fstream>

#include "kiosk/programs/kioskctl/face_pad_command.hpp"
#include "kiosk/programs/kioskctl/own_folder.hpp"
#include "vision/face/face_models.hpp"

namespace simkiosk {

void addFaceCommands(CLI::App& app, CommandLine& line) {
    auto* group = app.add_subcommand("face", "face recognition")->require_subcommand(1)->fallthrough();
    addFaceVerify(*group, line);
    addFaceEvaluate(*group, line);
    addFaceCalibrate(*group, line);
    addFaceBench(*group, line);
    addFacePadCommands(*group, line);
}

std::string faceModelFolder(const std::string& named) {
    return named.empty() ? modelFolder(defaultModelFolder()) : named;
}

void addModelsOption(CLI::App& command, std::string& models) {
    command.add_option("--models", models, "folder of the nets; SIMKIOSK_MODELS")->type_name("DIR");
}

Error aboutFiles(const Error& error) {
    const char* advice = nullptr;
    if (error.code == ErrorCode::Malformed) advice = "give a whole PNG, JPEG or WebP picture, or a list as --help says";
    if (error.code == ErrorCode::Unsupported) advice = "read the message; more comparisons, or another file";
    if (error.code == ErrorCode::NotFound) advice = "check the paths; a picture needs a face that can be seen";
    if (advice == nullptr) return error;
    return {error.code, error.message, DeviceRefusal{toString(error.code), error.message, advice}};
}

Result<std::string> readListFile(const std::string& path) {
    constexpr std::streamoff kLargestBytes = std::streamoff{2} << 30;
    std::ifstream file(path, std::ios::binary | std::ios::ate);
    if (!file) return fail(ErrorCode::NotFound, "the list cannot be opened");
    const std::streamoff size = file.tellg();
    if (size < 0 || size > kLargestBytes) return fail(ErrorCode::Unsupported, "the list is no file, or above 2 GiB");
    std::string text(static_cast<std::size_t>(size), '\0');
    file.seekg(0);
    if (!file.read(text.data(), size)) return fail(ErrorCode::NotFound, "the list cannot be read");
    return text;
}

boost::json::object rateJson(const Rate& rate) {
    if (rate.trials == 0) return {{"rate", nullptr}, {"errors", 0}, {"comparisons", 0}, {"bounds95", nullptr}};
    const Interval bounds = rate.bounds();
    return {{"rate", rate.value()},
            {"errors", rate.events},
            {"comparisons", rate.trials},
            {"bounds95", boost::json::array{bounds.low, bounds.high}}};
}

}  // namespace simkiosk
