// The inside of an emulated F2 unit: stacker, path, contacts, bin, sensors and counters, and what each command does
// to them. It knows nothing of the wire; f2_model.hpp puts it behind one.
#pragma once

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>
#include <deque>
#include <map>
#include <optional>

#include "drivers/card_dispenser/f2_codec.hpp"
#include "drivers/card_dispenser/f2_profile.hpp"
#include "drivers/smart_card/uicc_model.hpp"
#include "platform/base/clock.hpp"

namespace simkiosk {

// Consecutive ICCIDs, each with its right Luhn digit.
class IccidSeries {
   public:
    // `first`: a whole ICCID of 18 to 20 decimal digits; its last digit is computed anew.
    static Result<IccidSeries> create(std::string first);
    std::string take();
    const std::string& next() const { return m_body; }  // without its check digit

   private:
    explicit IccidSeries(std::string body) : m_body(std::move(body)) {}
    std::string m_body;
};

class F2Mechanics {
   public:
    // From the emulator's configuration (README.md); Invalid with a sentence when it makes no sense.
    static Result<F2Mechanics> create(const boost::json::object& config);

    const F2Profile& profile() const { return m_profile; }
    // How long the unit works on a command.
    Duration durationOf(const f2::Command& command) const;
    // Carries a command out at the end of its time; the text of the reply.
    Bytes finish(const f2::Command& command);
    // A motion that was stopped when `share` of its time had passed: a card on its way stays in the path.
    void stop(const f2::Command& command, double share);
    // The refusal's text, also for one that was ordered.
    static Bytes refusalText(const f2::Command& command, std::string_view code, ByteView data = {});
    // A card that reaches the gate while insertion is enabled is drawn in again.
    bool willDrawIn() const { return m_entryEnabled && m_place == Place::Gate; }
    void drawIn() { m_place = Place::Antenna; }
    void powerCycle();

    // People's hands. Invalid with a sentence when the unit is in no state for it; NotFound for an unknown order.
    Result<void> order(std::string_view what, const boost::json::object& details);

    boost::json::object state() const;  // for the control socket
    boost::json::value save() const;
    Result<void> load(const boost::json::value& saved);

   private:
    enum class Place { None, Gate, Contacts, Antenna, Between };
    static const char* toString(Place place);

    explicit F2Mechanics(F2Profile profile, IccidSeries series) : m_profile(profile), m_series(std::move(series)) {}

    Bytes accept(const f2::Command& command, ByteView data = {}) const;
    Bytes initialise(const f2::Command& command);
    Bytes tellStatus(const f2::Command& command) const;
    Bytes move(const f2::Command& command);
    Bytes moveTo(const f2::Command& command, Place target);
    Bytes retain(const f2::Command& command);
    Bytes contactCard(const f2::Command& command);
    Bytes resetCard(const f2::Command& command, std::uint8_t voltage);
    Bytes exchangeApdu(const f2::Command& command);
    Bytes binCounter(const f2::Command& command);
    std::optional<Place> targetOf(std::uint8_t pm) const;
    bool goesToBin(std::uint8_t pm) const;
    Bytes sensorBytes() const;
    char cardDigit() const;
    bool binIsFull() const { return m_binFill >= m_binCapacity; }
    UiccConfig newCard();
    static UiccConfig cardOf(std::string iccid);
    void leaveByGate();
    void fallIntoBin();

    F2Profile m_profile;
    IccidSeries m_series;
    std::size_t m_fewBelow = 5;
    std::size_t m_binCapacity = 50;
    bool m_unitFetchesData = false;  // the unit does T=0's GET RESPONSE itself
    bool m_feedStopsAtGate = false;  // MOVE 31 from the stacker ends at the gate (seen on HB-HDN)
    std::map<std::string, Duration, std::less<>> m_times;

    // What a power cut does not change.
    std::deque<UiccConfig> m_stacker;
    std::optional<UiccConfig> m_card;  // in the path
    Place m_place = Place::None;
    std::vector<std::string> m_retained;  // ICCIDs, in order
    std::vector<std::string> m_taken;
    std::size_t m_binFill = 0;
    unsigned m_counter = 0;
    unsigned m_draws = 0;
    bool m_jammed = false;
    bool m_jamsNext = false;
    bool m_movedByHand = false;
    std::map<std::size_t, bool> m_stuck;  // sensor number from 1
    // What it does.
    bool m_initialised = false;
    bool m_entryEnabled = false;
    std::optional<UiccModel> m_powered;
};

}  // namespace simkiosk
