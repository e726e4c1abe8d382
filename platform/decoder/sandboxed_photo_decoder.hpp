// Decodes the photos of documents in a process of their own, one process a photo.
#pragma once

#include <string>

#include "kiosk/ports/photo_decoder.hpp"
#include "platform/io/worker.hpp"

namespace simkiosk {

class SandboxedPhotoDecoder : public PhotoDecoder {
   public:
    // `decoderProgram`: the path of simkiosk-decoder. `pluginPath`: a library made for wlt_plugin.h; empty for none.
    SandboxedPhotoDecoder(Worker& worker, std::string decoderProgram, std::string pluginPath);

    using PhotoDecoder::available;
    using PhotoDecoder::decode;
    // WLT: 102 × 126 pixels; JPEG and JPEG 2000: at most 4,096 a side and four million, from at most 2 MiB. The child
    // is killed after 3 s of wall time or 2 s of its own.
    Task<Result<Image>> decode(DocumentPhoto photo) override;
    // The decoder is there now, and for WLT the plug-in. Whether it works is known after a decode().
    bool available(PhotoFormat format) const override;

   private:
    Worker& m_worker;
    std::string m_decoderProgram;
    std::string m_pluginPath;
};

}  // namespace simkiosk
