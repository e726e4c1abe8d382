// Draws one instant of the play as a 1280x720 frame, from cut-out portraits made by simkiosk-portraits.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "kiosk/values/image.hpp"
#include "vision/emulation/scene_script.hpp"

namespace simkiosk {

class SceneRenderer {
   public:
    // Paths of NAME.png; NAME.json lies beside it. NotFound or Malformed name the file.
    static Result<std::unique_ptr<SceneRenderer>> load(const std::string& face, const std::string& other);
    ~SceneRenderer();

    // Sensor noise and flickering light make every frame differ, as a camera's do. Not thread-safe.
    Image draw(const Staging& staging);
    Bytes drawJpeg(const Staging& staging);

    // A document that may be held up, with these printed lines. NotFound: the font they are printed in.
    Result<void> addDocument(const std::string& name, const std::vector<std::string>& lines);
    Bytes documentJpeg(const std::string& name);

   private:
    Image withNoise(double light);
    struct Parts;
    explicit SceneRenderer(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

}  // namespace simkiosk
