// The story of a sale in the order it happened, from its records and from nothing else. Pure.
#pragma once

#include <functional>

#include "kiosk/ports/journal.hpp"
#include "kiosk/session/case_view.hpp"

namespace simkiosk {

// An intent is told when nothing came of it, and by its outcome when something did.
std::vector<StoryLine> storyOf(const std::vector<JournalRecord>& records,
                               const std::function<std::string(WallTime)>& localTime);

// One line a record, for an expert: "17 2031-05-17T14:32:05Z staging intent card=none …".
std::string lineOf(const JournalRecord& record, const std::function<std::string(WallTime)>& localTime);

}  // namespace simkiosk
