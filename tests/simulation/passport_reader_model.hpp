// A contactless reader with a passport on it, as a device on a wire: command APDUs in, answers out a moment later.
#pragma once

#include <memory>
#include <string>

#include "drivers/document_reader/emulation/emrtd_model.hpp"
#include "drivers/document_reader/trust_store.hpp"
#include "drivers/emulation/device_model.hpp"
#include "kiosk/values/mrz.hpp"

namespace simkiosk::simulation {

// The documents that customers bring, issued once a process: "passport", "passport-expired", "passport-forged" (the
// portrait is another's), "passport-cloned" (without its private key).
bool isPassport(const std::string& document);
// Its printed lines; of an unknown one those of "passport".
Mrz printedLines(const std::string& document);
// Believes the state that issued them.
const TrustStore& passportTrust();

class PassportReaderModel : public DeviceModel {
   public:
    explicit PassportReaderModel(Random& random) : m_random(random) {}

    void receive(ByteView command, Instant now) override;
    Bytes takeOutput(Instant now) override;
    std::optional<Instant> nextWake() const override;
    // insert_card (card), remove_card, remove_mid_read, clear_faults, state, fault: kind (silence, late, garbage,
    // truncated, flipped, oversize, refused, duplicate), count.
    Result<boost::json::value> control(const boost::json::object& order, Instant now) override;
    boost::json::value saveState() const override { return nullptr; }  // a restart of the kiosk is none of it
    Result<void> loadState(const boost::json::value&) override { return {}; }

    bool documentPresent() const { return m_chip != nullptr; }
    // Another for each time that a document was laid down: a chip that was lifted has forgotten everything.
    unsigned placing() const { return m_placings; }
    Bytes connect();  // powers the chip up; its answer to reset

   private:
    void place(const std::string& document);
    void lift();
    void answer(Bytes bytes, Instant due);

    Random& m_random;
    std::string m_document;
    std::unique_ptr<EmrtdModel> m_chip;
    unsigned m_placings = 0;
    std::string m_fault;
    unsigned m_faults = 0;       // commands that it still meets
    unsigned m_liftedAfter = 0;  // commands; 0: stays
    Bytes m_last;                // answer
    Bytes m_output;
    std::optional<Instant> m_due;
};

}  // namespace simkiosk::simulation
