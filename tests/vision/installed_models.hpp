// The nets and faces that vision/models/install.sh installs; without them these tests fail and say so.
#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>

#include "vision/compare_faces.hpp"
#include "vision/emulation/portraits.hpp"
#include "vision/image_file.hpp"

namespace simkiosk {

inline std::string installedFolder() {
    const char* source = std::getenv("SIMKIOSK_SOURCE");
    return modelFolder(std::string(source != nullptr ? source : ".") + "/models");
}

class WithModels : public ::testing::Test {
   protected:
    static void SetUpTestSuite() {
        if (s_models) return;
        auto models = FaceModels::load(installedFolder());
        ASSERT_TRUE(models) << "these tests need the nets: " << models.error().message;
        s_models = std::move(*models);
        s_portraits = std::filesystem::temp_directory_path() / ("simkiosk-portraits-" + std::to_string(::getpid()));
        std::filesystem::create_directories(s_portraits);
        const auto made = makePortraits(*s_models, installedFolder() + "/faces", s_portraits);
        ASSERT_TRUE(made) << "these tests need the faces of vision/models/install.sh: " << made.error().message;
        std::atexit([] { std::filesystem::remove_all(s_portraits); });
    }
    void SetUp() override { ASSERT_TRUE(s_models) << "the nets are not installed: run vision/models/install.sh"; }

    static FaceModels& models() { return *s_models; }
    static std::shared_ptr<FaceModels> sharedModels() { return s_models; }
    static std::string portrait(const std::string& name) { return s_portraits / (name + ".png"); }

    inline static std::shared_ptr<FaceModels> s_models;
    inline static std::filesystem::path s_portraits;
};

}  // namespace simkiosk
