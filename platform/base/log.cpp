#include "platform/base/log.hpp"

#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

namespace simkiosk {

namespace {

spdlog::logger& logger() {
    static const auto instance = [] {
        auto made = spdlog::stderr_color_mt("simkiosk");
        made->set_pattern("%Y-%m-%dT%H:%M:%S.%e %L %v");
        made->flush_on(spdlog::level::info);
        return made;
    }();
    return *instance;
}

void write(spdlog::level::level_enum level, std::string_view event, std::string_view sentence,
           std::initializer_list<LogField> fields) {
    if (!logger().should_log(level)) return;
    std::string line;
    line.append(event).append(": ").append(sentence);
    for (const auto& field : fields) {
        line.append(" ").append(field.name).append("=");
        for (const char c : field.value) line += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    }
    logger().log(level, "{}", line);
}

}  // namespace

void logInfo(std::string_view event, std::string_view sentence, std::initializer_list<LogField> fields) {
    write(spdlog::level::info, event, sentence, fields);
}
void logWarning(std::string_view event, std::string_view sentence, std::initializer_list<LogField> fields) {
    write(spdlog::level::warn, event, sentence, fields);
}
void logError(std::string_view event, std::string_view sentence, std::initializer_list<LogField> fields) {
    write(spdlog::level::err, event, sentence, fields);
}

void logToFile(const std::string& path) try {
    auto sink = std::make_shared<spdlog::sinks::rotating_file_sink_mt>(path, 8U << 20U, 4);
    sink->set_pattern("%Y-%m-%dT%H:%M:%S.%e %L %v");
    logger().sinks().push_back(std::move(sink));
} catch (const spdlog::spdlog_ex& why) {
    // A disk that cannot be written is the journal's to judge; the kiosk still starts, and says so on its screen.
    logError("log.no_file", why.what());
}

void logNothing() { logger().set_level(spdlog::level::off); }

void logQuietly() { logger().set_level(spdlog::level::warn); }

}  // namespace simkiosk
