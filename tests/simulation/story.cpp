#include "tests/simulation/story.hpp"

#include <fmt/format.h>

namespace simkiosk::simulation {

void Story::tell(std::string_view what) {
    const auto at = std::chrono::duration_cast<std::chrono::milliseconds>(m_clock.now().time_since_epoch());
    fmt::format_to(std::back_inserter(m_text), "{:>9.3f}  {}\n", static_cast<double>(at.count()) / 1000, what);
}

}  // namespace simkiosk::simulation
