#include "tests/scenarios/customer/transcript.hpp"

#include <fmt/format.h>

#include <boost/json/serialize.hpp>
#include <filesystem>
#include <iostream>

namespace simkiosk::customer {

Transcript::Transcript(const std::string& path, bool aloud) : m_aloud(aloud) {
    if (path.empty()) return;
    m_text.open(path);
    m_json.open(std::filesystem::path(path).replace_extension(".jsonl"));
}

Millis Transcript::elapsed() const { return std::chrono::duration_cast<Millis>(SteadyClock::now() - m_start); }

void Transcript::line(const std::string& text) {
    if (m_text.is_open()) m_text << text << std::endl;
    if (m_aloud) std::cout << text << std::endl;
}

void Transcript::note(const std::string& sentence, const boost::json::object& fields) {
    const auto at = elapsed();
    line(
        fmt::format("{:02}:{:02}.{:03}  {}", at.count() / 60'000, at.count() / 1000 % 60, at.count() % 1000, sentence));
    if (!m_json.is_open()) return;
    boost::json::object object{{"at_ms", at.count()}, {"event", sentence}};
    for (const auto& field : fields) object[field.key()] = field.value();
    m_json << boost::json::serialize(object) << std::endl;
}

void Transcript::step(const StepTimes& times) {
    m_steps.push_back(times);
    note(fmt::format("left {}: person {} ms, motion {} ms, machine {} ms", toString(times.page), times.person.count(),
                     times.motion.count(), times.machine.count()),
         {{"page", toString(times.page)},
          {"person_ms", times.person.count()},
          {"motion_ms", times.motion.count()},
          {"machine_ms", times.machine.count()}});
}

void Transcript::closeSale(const std::string& outcome) {
    StepTimes sum;
    line("");
    line(fmt::format("{:<16}{:>12}{:>12}{:>13}", "step", "person ms", "motion ms", "machine ms"));
    for (const StepTimes& times : m_steps) {
        line(fmt::format("{:<16}{:>12}{:>12}{:>13}", toString(times.page), times.person.count(), times.motion.count(),
                         times.machine.count()));
        sum.person += times.person;
        sum.motion += times.motion;
        sum.machine += times.machine;
    }
    line(fmt::format("{:<16}{:>12}{:>12}{:>13}", "sum", sum.person.count(), sum.motion.count(), sum.machine.count()));
    line("");
    m_steps.clear();
    note("sale: " + outcome, {{"outcome", outcome},
                              {"person_ms", sum.person.count()},
                              {"motion_ms", sum.motion.count()},
                              {"machine_ms", sum.machine.count()}});
}

}  // namespace simkiosk::customer
