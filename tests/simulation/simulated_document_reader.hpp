// The kiosk's reader of passports in a simulated shop: the real reading of a chip, over a wire of memory in the place
// of PC/SC; and the camera for the printed lines, scripted at its port.
#pragma once

#include "drivers/smart_card/apdu_channel.hpp"
#include "kiosk/ports/document_reader.hpp"
#include "kiosk/ports/mrz_camera.hpp"
#include "kiosk/values/uuid.hpp"
#include "tests/simulation/passport_reader_model.hpp"
#include "tests/simulation/wire.hpp"

namespace simkiosk::simulation {

class SimulatedDocumentReader : public DocumentReader {
   public:
    SimulatedDocumentReader(SimulatedWire& wire, PassportReaderModel& model, const bool& plugged, Clock& clock,
                            Random& random)
        : m_wire(wire), m_model(model), m_plugged(plugged), m_clock(clock), m_random(random) {}

    Task<Result<void>> status() override;
    Task<Result<bool>> documentPresent() override;
    Task<Result<ChipReading>> read(Mrz printed, std::function<void(double)> onProgress) override;

   private:
    SimulatedWire& m_wire;
    PassportReaderModel& m_model;
    const bool& m_plugged;
    Clock& m_clock;
    Random& m_random;
};

// Reads what is held up to it, after a moment.
class ScriptedMrzCamera : public MrzCamera {
   public:
    // `shown`: the document before the camera, empty when there is none; owned by the shop.
    ScriptedMrzCamera(Clock& clock, const std::string& shown) : m_clock(clock), m_shown(shown) {}

    Task<Result<Mrz>> read(std::chrono::milliseconds timeLimit, std::function<void(MrzGuidance)> onGuidance) override;

   private:
    Clock& m_clock;
    const std::string& m_shown;
};

}  // namespace simkiosk::simulation
