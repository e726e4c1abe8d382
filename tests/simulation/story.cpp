#include "tests/simulation/story.hpp"

#include <fmt/format.h>

namespace simkiosk::simulation {

void Story::tell(std::string_view what) {
    const auto at = std::chrono::duration_cast<std::chrono::milliseconds>(m_clock.now().time_since_epoch());
    fmt::format_to(std::back_inserter(m_text), "{:>9.3f}  {}\n", static_cast<double>(at.count()) / 1000, what);
}

std::string Story::end(std::size_t lines) const {
    auto at = m_text.size();
    for (std::size_t i = 0; i <= lines && at != std::string::npos && at > 0; ++i) at = m_text.rfind('\n', at - 1);
    return at == std::string::npos || at == 0 ? m_text : m_text.substr(at + 1);
}

}  // namespace simkiosk::simulation
