#include "tests/simulation/story.hpp"

namespace simkiosk::simulation {

void Story::write(const std::string& line) {
    const auto at = std::chrono::duration_cast<std::chrono::milliseconds>(m_clock.now().time_since_epoch());
    fmt::format_to(std::back_inserter(m_text), "{:>9.3f}  {}\n", static_cast<double>(at.count()) / 1000, line);
}

}  // namespace simkiosk::simulation
