// One line an event: a sentence for people, fields for machines, an event id. Never a person: no names,
// numbers, MRZ, faces or APDUs; personal types have no formatter, so they do not fit into a field.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace simkiosk {

struct LogField {
    std::string_view name;
    std::string value;
};

// `event` is a stable identifier such as "dispenser.card_jam".
void logInfo(std::string_view event, std::string_view sentence, std::initializer_list<LogField> fields = {});
void logWarning(std::string_view event, std::string_view sentence, std::initializer_list<LogField> fields = {});
void logError(std::string_view event, std::string_view sentence, std::initializer_list<LogField> fields = {});

// Where the lines go besides standard error; called once at start-up. Rotates at 8 MiB, keeps 4 files.
// A file that cannot be opened is told on standard error; nothing stops.
void logToFile(const std::string& path);
// Only warnings and errors from now on (tests, kioskctl).
void logQuietly();
// Nothing at all: a simulation breaks everything on purpose, thousands of times a second.
void logNothing();

}  // namespace simkiosk
