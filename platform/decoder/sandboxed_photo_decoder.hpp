// Decodes card photos in a process of their own, one process a photo.
#pragma once

#include <string>

#include "kiosk/ports/photo_decoder.hpp"
#include "platform/io/worker.hpp"

namespace simkiosk {

class SandboxedPhotoDecoder : public PhotoDecoder {
   public:
    // `decoderProgram`: the path of simkiosk-decoder. `pluginPath`: a library made for wlt_plugin.h; empty for none.
    SandboxedPhotoDecoder(Worker& worker, std::string decoderProgram, std::string pluginPath);

    // 102 × 126 pixels, BGR. The child is killed after 3 s of wall time or 2 s of its own.
    Task<Result<Image>> decode(Bytes wlt) override;
    // Both files are there now. Whether the plug-in works is known after a decode().
    bool available() const override;

   private:
    Worker& m_worker;
    std::string m_decoderProgram;
    std::string m_pluginPath;
};

}  // namespace simkiosk
