// What happened when, for people (text) and for machines (a JSON object a line beside it).
#pragma once

#include <chrono>
#include <fstream>
#include <string>
#include <vector>

#include <boost/json/object.hpp>

#include "kiosk/session/snapshot.hpp"
#include "platform/base/result.hpp"

namespace simkiosk::customer {

using SteadyClock = std::chrono::steady_clock;
using Millis = std::chrono::milliseconds;

// One stay on one page. Everything that is neither the person's nor a modelled motion is the machine's.
struct StepTimes {
    Page page = Page::Attract;
    Millis person{};   // reads, decides, moves, writes, pays
    Millis motion{};   // the emulated devices' modelled mechanics and wires
    Millis machine{};  // the rest: what the kiosk's and the back office's programs took
};

class Transcript {
   public:
    // Nothing is written when `path` is empty; lines go to standard output as well when `aloud`.
    Transcript(const std::string& path, bool aloud);

    void note(const std::string& sentence, const boost::json::object& fields = {});
    void step(const StepTimes& times);
    // The steps so far as a table with their sum, then forgets them.
    void closeSale(const std::string& outcome);
    const std::vector<StepTimes>& steps() const { return m_steps; }

   private:
    void line(const std::string& text);
    Millis elapsed() const;

    SteadyClock::time_point m_start = SteadyClock::now();
    std::ofstream m_text;
    std::ofstream m_json;
    bool m_aloud;
    std::vector<StepTimes> m_steps;
};

}  // namespace simkiosk::customer
