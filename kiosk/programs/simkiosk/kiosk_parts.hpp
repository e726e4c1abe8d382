// The composition: which concrete device, store and service stands behind each port of this kiosk.
#pragma once

#include <memory>
#include <string>

#include "kiosk/ports/face_verifier.hpp"
#include "kiosk/ports/speaker.hpp"
#include "kiosk/session/intent.hpp"
#include "platform/io/event_loop.hpp"
#include "platform/system/kiosk_config.hpp"

namespace simkiosk {

class KioskParts {
   public:
    // What was set at the machine counts over `configured`; `speaker` follows it and outlives this.
    static Result<std::unique_ptr<KioskParts>> make(EventLoop& loop, const KioskConfig& configured,
                                                    const std::string& programFolder, Speaker& speaker);
    ~KioskParts();

    // On the machine thread: loads the face models and starts the session. NotFound or Invalid names a model file.
    Result<void> begin(Screen& screen);
    void hear(Intent intent);
    const PreviewSource& preview() const;

   private:
    struct Concrete;
    explicit KioskParts(std::unique_ptr<Concrete> parts);

    std::unique_ptr<Concrete> m_parts;
};

}  // namespace simkiosk
