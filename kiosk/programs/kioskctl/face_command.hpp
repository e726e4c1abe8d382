// kioskctl face …: one function a command, each in its own file.
#pragma once

#include "kiosk/programs/kioskctl/command.hpp"
#include "vision/evaluation/binomial.hpp"

namespace simkiosk {

void addFaceVerify(CLI::App& group, CommandLine& line);
void addFaceEvaluate(CLI::App& group, CommandLine& line);
void addFaceCalibrate(CLI::App& group, CommandLine& line);
void addFaceBench(CLI::App& group, CommandLine& line);

// The same with advice about pictures and lists, where a device's would mislead.
Error aboutFiles(const Error& error);
// The folder of --models, or where the nets usually are.
std::string faceModelFolder(const std::string& named);
void addModelsOption(CLI::App& command, std::string& models);
// A list of pairs or scores: text of at most 2 GiB.
Result<std::string> readListFile(const std::string& path);
// {"rate","errors","comparisons","bounds95"}: 95 % Clopper-Pearson; null without comparisons.
boost::json::object rateJson(const Rate& rate);

}  // namespace simkiosk
