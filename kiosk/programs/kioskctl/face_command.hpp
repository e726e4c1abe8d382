// kioskctl face …: one function a command, each in its own file.
#pragma once

#include "kiosk/programs/kioskctl/command.hpp"

namespace simkiosk {

void addFaceVerify(CLI::App& group, CommandLine& line);
void addFaceEvaluate(CLI::App& group, CommandLine& line);

// The folder of --models, or where the nets usually are.
std::string faceModelFolder(const std::string& named);
void addModelsOption(CLI::App& command, std::string& models);

}  // namespace simkiosk
