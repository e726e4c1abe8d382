#include "drivers/receipt_printer/escpos_model.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "drivers/receipt_printer/escpos_png.hpp"
#include "platform/base/log.hpp"

namespace simkiosk {
namespace {

constexpr std::size_t bufferLimit =
    2 * escpos::largestCommandBytes;  // beyond it bytes are lost, as without flow control
constexpr std::size_t outputLimit = 64 * 1024;
constexpr int commandsAtOnce = 10'000;  // of a run without paper movement; the rest follows at the next look

template <typename T>
T optionOf(const boost::json::object& config, std::string_view name, T otherwise) {
    const auto* value = config.if_contains(name);
    if (value == nullptr) return otherwise;
    if constexpr (std::is_same_v<T, bool>) {
        return value->is_bool() ? value->get_bool() : otherwise;
    } else if constexpr (std::is_same_v<T, std::string>) {
        return value->is_string() ? std::string(value->get_string()) : otherwise;
    } else {
        return value->is_number() ? value->to_number<T>() : otherwise;
    }
}

std::string_view wordOf(const boost::json::object& order, std::string_view name) {
    const auto* value = order.if_contains(name);
    return value != nullptr && value->is_string() ? std::string_view(value->get_string()) : std::string_view{};
}

}  // namespace

Result<std::unique_ptr<EscPosPrinterModel>> EscPosPrinterModel::create(const boost::json::object& config) {
    auto glyphs = escpos::Glyphs::load();
    SIMKIOSK_TRY(glyphs);
    return create(config, std::move(*glyphs));
}

Result<std::unique_ptr<EscPosPrinterModel>> EscPosPrinterModel::create(const boost::json::object& config,
                                                                       escpos::Glyphs glyphs) {
    Settings settings;
    auto profile = escPosProfile(optionOf<std::string>(config, "profile", "generic-80mm"));
    SIMKIOSK_TRY(profile);
    settings.profile = *profile;
    settings.profile.widthDots = static_cast<int>(optionOf<double>(config, "width_dots", profile->widthDots));
    settings.saveDirectory = optionOf<std::string>(config, "save_dir", "");
    settings.mmPerSecond = optionOf<double>(config, "mm_per_second", 150);
    settings.baud = static_cast<unsigned>(std::clamp(optionOf<double>(config, "baud", 0), 0.0, 4e6));
    settings.newRollDots =
        static_cast<int>(std::clamp(optionOf<double>(config, "paper_mm", 60'000), 0.0, 1e6)) * profile->dotsPerMm;
    if (const auto* unanswered = config.if_contains("unanswered"); unanswered != nullptr && unanswered->is_array()) {
        for (const auto& name : unanswered->get_array()) {
            if (name.is_string()) settings.unanswered.emplace(name.get_string());
        }
    }
    settings.loseOnPaperEnd = wordOf(config, "on_paper_end") == "lose";
    if (settings.profile.widthDots < 64 || settings.profile.widthDots > 2048)
        return fail(ErrorCode::Invalid, "width_dots lies between 64 and 2048");
    if (!(settings.mmPerSecond >= 0 && settings.mmPerSecond <= 10'000))
        return fail(ErrorCode::Invalid, "mm_per_second lies between 0 and 10000");
    escpos::Renderer renderer(std::move(glyphs), {.widthDots = settings.profile.widthDots,
                                                  .chineseAtPowerOn = optionOf(config, "chinese_mode", false),
                                                  .keepsPictures = optionOf(config, "pictures", true)});
    return std::unique_ptr<EscPosPrinterModel>(new EscPosPrinterModel(std::move(renderer), std::move(settings)));
}

EscPosPrinterModel::EscPosPrinterModel(escpos::Renderer renderer, Settings settings)
    : m_renderer(std::move(renderer)), m_settings(std::move(settings)) {
    m_mechanism.paperDots = m_settings.newRollDots;
}

void EscPosPrinterModel::receive(ByteView bytes, Instant now) {
    const Duration perByte = m_settings.baud == 0 ? Duration{} : Duration(10'000'000'000 / m_settings.baud);
    m_lineFree = std::max(m_lineFree, now);
    for (const auto byte : bytes) {
        m_lineFree += perByte;
        if (m_line.size() < bufferLimit) m_line.push_back({m_lineFree, byte});
    }
    run(now);
}

Bytes EscPosPrinterModel::takeOutput(Instant now) {
    run(now);
    return std::exchange(m_output, {});
}

std::optional<Instant> EscPosPrinterModel::nextWake() const {
    std::optional<Instant> wake;
    const auto consider = [&](Instant when) { wake = wake ? std::min(*wake, when) : when; };
    if (!m_line.empty()) consider(m_line.front().at);
    if (!m_output.empty()) consider(m_now);
    if (m_mechanismFree > m_now) consider(m_mechanismFree);
    if (m_ejectAt) consider(*m_ejectAt);
    return wake;
}

// Everything that is due by `now`: bytes off the wire (real-time commands act at once), then commands while the
// paper stands still.
void EscPosPrinterModel::run(Instant now) {
    m_now = std::max(m_now, now);
    if (m_ejectAt && *m_ejectAt <= m_now) {
        m_mechanism.ticketInOutput = false;
        m_ejectAt.reset();
    }
    while (true) {
        while (!m_line.empty() && m_line.front().at <= m_now) {
            m_lastArrival = m_line.front().at;
            arrive(m_line.front().byte);
            m_line.pop_front();
        }
        int commands = 0;
        while (commands < commandsAtOnce && runOneCommand(m_now)) ++commands;
        if (commands < commandsAtOnce) break;
    }
    m_mechanism.moving = m_mechanismFree > m_now;
    m_mechanism.spooling = !m_buffer.empty();
    reportChanges();
}

bool EscPosPrinterModel::runOneCommand(Instant now) {
    if (m_mechanismFree > now || !m_mechanism.canPrint() || m_fault.kind == FaultKind::Stall) return false;
    if (m_discard > 0) {
        const auto some = std::min(m_discard, m_buffer.size());
        forget(some);
        m_discard -= some;
        if (m_discard > 0) return false;
    }
    const auto parsed = escpos::parseCommand(m_buffer);
    if (!parsed) return false;
    const escpos::Movement movement = m_renderer.execute(parsed->command);
    executeHere(parsed->command);
    m_discard = parsed->discard;
    forget(parsed->length);
    move(movement);
    return true;
}

void EscPosPrinterModel::arrive(std::uint8_t byte) {
    if (m_buffer.size() < bufferLimit) {
        m_buffer.push_back(byte);
    } else {
        ++m_overrunBytes;
    }
    m_recent.push_back(byte);
    if (m_recent.size() > 10) m_recent.erase(m_recent.begin());
    obeyRealTime();
}

// Wherever they stand, also in the middle of image data.
void EscPosPrinterModel::obeyRealTime() {
    constexpr std::array<std::uint8_t, 10> clearBuffers{0x10, 0x14, 0x08, 0x01, 0x03, 0x14, 0x01, 0x06, 0x02, 0x08};
    if (std::ranges::equal(m_recent, clearBuffers)) {
        ++m_realTimeCommands;
        forget(m_buffer.size());
        m_discard = 0;
        reply(Bytes{0x37, 0x25, 0x00});
        return;
    }
    if (m_recent.size() < 3) return;
    const auto tail = ByteView(m_recent).last(3);
    if (tail[0] != 0x10) return;
    if (tail[1] == 0x04 && tail[2] >= 1 && tail[2] <= 4) {
        ++m_realTimeCommands;
        dropRealTimeBytes(3);
        if (knows(fmt::format("eot{}", tail[2]))) reply(Bytes{reported().realTime(tail[2])});
    } else if (tail[1] == 0x04 && tail[2] == 0x14 &&
               m_settings.profile.statusRequests == EscPosProfile::StatusRequests::RealTimeAndFull) {
        ++m_realTimeCommands;
        dropRealTimeBytes(3);
        escpos::Mechanism seen = reported();
        seen.moving = m_mechanismFree > m_now;
        seen.spooling = !m_buffer.empty();
        if (knows("eot20")) reply(seen.full());
    } else if (tail[1] == 0x05 && (tail[2] == 1 || tail[2] == 2)) {
        ++m_realTimeCommands;
        dropRealTimeBytes(3);
        recover(tail[2]);
    }
}

// A real-time command that stands between commands is not kept: an off-line printer is polled for days. Inside
// image data its bytes are dots as well and stay.
void EscPosPrinterModel::dropRealTimeBytes(std::size_t count) {
    while (m_discard == 0 && m_buffer.size() - m_boundary > count) {
        const auto parsed = escpos::parseCommand(ByteView(m_buffer).subspan(m_boundary));
        if (!parsed || parsed->discard > 0) return;
        m_boundary += parsed->length;
    }
    if (m_discard == 0 && m_buffer.size() - m_boundary == count) m_buffer.resize(m_boundary);
}

// Takes bytes off the front of the buffer.
void EscPosPrinterModel::forget(std::size_t count) {
    m_buffer.erase(m_buffer.begin(), m_buffer.begin() + static_cast<std::ptrdiff_t>(count));
    m_boundary -= std::min(m_boundary, count);
}

void EscPosPrinterModel::recover(std::uint8_t n) {
    m_mechanism.waitsForRecovery = false;
    if (m_cutterRecoverable) m_mechanism.cutterError = m_cutterRecoverable = false;
    if (n == 2) {
        forget(m_buffer.size());
        m_discard = 0;
        m_renderer.initialise();
    }
}

// Commands of the printer itself rather than of the print head; process ids are answered here because a command
// is only reached when the paper of all before it stands still.
void EscPosPrinterModel::executeHere(const escpos::Command& command) {
    const auto& arguments = command.arguments;
    const std::uint8_t n = arguments.empty() ? std::uint8_t{0} : arguments[0];
    switch (command.code) {
        case 0x1D2848:
            if (arguments.size() >= 6 && arguments[0] == 0x30 && arguments[1] == 0x30) {
                if (!knows("gs_h") || useFault(FaultKind::NoProcessId)) break;
                reply(Bytes{0x37, 0x22, arguments[2], arguments[3], arguments[4], arguments[5], 0x00});
            } else if (arguments.size() >= 3 && arguments[0] == 0x31) {
                m_offlineReports = arguments[2] % 48 != 0;
            }
            break;
        case 0x1D72:
            if (!knows("gs_r")) break;
            if (n == 1 || n == 49) reply(Bytes{reported().paperSensor()});
            if (n == 2 || n == 50) reply(Bytes{0x00});
            break;
        case 0x1B76:
            if (knows("esc_v")) reply(Bytes{reported().paperSensor()});
            break;
        case 0x1D61:
            m_automaticMask = n;
            m_lastAutomatic = reported().automatic();
            if (n != 0) reply(m_lastAutomatic);
            break;
        case 0x1D49: answerGsI(n); break;
        case 0x1C50:
            m_mechanism.ticketInOutput = true;
            if (arguments.size() == 4 && arguments[3] > 0) m_ejectAt = m_now + std::chrono::seconds(arguments[3]);
            break;
        case 0x1D65:
            if (n == 0x03 || n == 0x20) m_mechanism.ticketInOutput = true;
            if (n == 0x02 || n == 0x05) m_mechanism.ticketInOutput = false;
            break;
        default: break;
    }
}

void EscPosPrinterModel::answerGsI(std::uint8_t n) {
    const bool custom = m_settings.profile.name.starts_with("custom");
    const auto textReply = [&](std::string_view text) {
        Bytes bytes{0x5F};
        append(bytes, toBytes(text));
        bytes.push_back(0x00);
        reply(bytes);
    };
    switch (n) {
        case 1:
        case 49: reply(Bytes{custom ? std::uint8_t{0x5D} : std::uint8_t{0x20}}); break;
        case 2:
        case 50: reply(Bytes{0x03}); break;  // two-byte font, cutter
        case 3:
        case 51: reply(Bytes{0x01}); break;
        case 0x41: textReply("1.00"); break;
        case 0x42: textReply("SIMKIOSK"); break;
        case 0x43: textReply("ESC/POS emulator"); break;
        case 0x44: textReply("0000000001"); break;
        case 0x45: textReply("CHINA GB18030"); break;
        default: break;
    }
}

void EscPosPrinterModel::move(const escpos::Movement& movement) {
    m_mechanism.paperDots -= movement.dots;
    if (m_settings.mmPerSecond > 0 && movement.dots > 0) {
        // From when it could begin, not from when somebody looked: a late look finds everything done.
        const Instant begin = std::max(m_mechanismFree, m_lastArrival);
        const double seconds =
            movement.dots / static_cast<double>(m_settings.profile.dotsPerMm) / m_settings.mmPerSecond;
        m_mechanismFree = begin + std::chrono::duration_cast<Duration>(std::chrono::duration<double>(seconds));
    }
    if (movement.cut) finishReceipt();
    if (m_mechanism.paperOut()) {
        m_mechanism.paperDots = 0;
        if (m_settings.loseOnPaperEnd) forget(m_buffer.size());
    }
}

void EscPosPrinterModel::finishReceipt() {
    const bool blank = m_renderer.sheetBlank();
    Image sheet = m_renderer.takeSheet();
    if (blank) return;  // a cut of nothing is no receipt
    m_lastReceipt = std::move(sheet);
    ++m_receipts;
    if (m_settings.saveDirectory.empty()) return;
    const auto path = fmt::format("{}/receipt-{:04}.png", m_settings.saveDirectory, m_receipts);
    if (const auto written = writePng(m_lastReceipt, path); !written)
        logWarning("printer_model.save", written.error().message);
}

void EscPosPrinterModel::reply(ByteView bytes) {
    if (useFault(FaultKind::Silence)) return;
    if (m_output.size() > outputLimit) return;  // nobody reads
    // High bits and no pattern of section "Identification of Send Status".
    if (useFault(FaultKind::Noise)) {
        append(m_output, Bytes{0xFF, 0x9A, 0x97});
        return;
    }
    append(m_output, bytes);
}

void EscPosPrinterModel::reportChanges() {
    const auto status = reported();
    const bool online = status.canPrint();
    if (m_offlineReports && m_lastOnline && !online) reply(Bytes{0x37, 0x23, 0x00});
    m_lastOnline = online;
    const auto automatic = status.automatic();
    if (m_automaticMask != 0 && automatic != m_lastAutomatic) reply(automatic);
    m_lastAutomatic = automatic;
}

bool EscPosPrinterModel::useFault(FaultKind kind) {
    if (m_fault.kind != kind) return false;
    if (m_fault.left && --*m_fault.left == 0) m_fault = {};
    return true;
}

escpos::Mechanism EscPosPrinterModel::reported() const {
    if (m_fault.kind != FaultKind::LieStatus) return m_mechanism;
    escpos::Mechanism fine;
    fine.paperDots = m_settings.newRollDots;
    return fine;
}

Result<boost::json::value> EscPosPrinterModel::control(const boost::json::object& order, Instant now) {
    run(now);
    const auto what = wordOf(order, "do");
    if (what == "fault") {
        SIMKIOSK_TRY(setFault(order));
    } else if (what == "save_receipt") {
        if (m_lastReceipt.empty()) return fail(ErrorCode::NotFound, "no receipt was cut off yet");
        SIMKIOSK_TRY(writePng(m_lastReceipt, std::string(wordOf(order, "path"))));
    } else if (what != "state" && what != "receipts") {
        SIMKIOSK_TRY(setSwitch(what, order, now));
    }
    run(now);
    return describe();
}

Result<void> EscPosPrinterModel::setSwitch(std::string_view what, const boost::json::object& order, Instant now) {
    if (what == "paper_out") {
        m_mechanism.paperDots = 0;
    } else if (what == "paper_low") {
        m_mechanism.paperDots = 1000 * m_settings.profile.dotsPerMm;
    } else if (what == "paper_ok") {
        m_mechanism.paperDots = m_settings.newRollDots;
    } else if (what == "open_cover") {
        m_mechanism.coverOpen = true;
    } else if (what == "close_cover") {
        m_mechanism.coverOpen = false;
    } else if (what == "cutter_error") {
        m_mechanism.cutterError = true;
        m_cutterRecoverable = optionOf(order, "recoverable", false);
    } else if (what == "overheat") {
        m_mechanism.overheated = true;
    } else if (what == "error_stop") {
        m_mechanism.waitsForRecovery = true;
    } else if (what == "clear_error") {
        m_mechanism.cutterError = m_mechanism.overheated = m_cutterRecoverable = false;
    } else if (what == "take_receipt") {
        m_mechanism.ticketInOutput = false;
        m_ejectAt.reset();
    } else {
        return fail(ErrorCode::Invalid, "the printer does not know this order");
    }
    m_mechanismFree = std::max(m_mechanismFree, now);
    return {};
}

Result<void> EscPosPrinterModel::setFault(const boost::json::object& order) {
    constexpr std::array<std::pair<std::string_view, FaultKind>, 6> kinds{{{"none", FaultKind::None},
                                                                           {"silence", FaultKind::Silence},
                                                                           {"noise", FaultKind::Noise},
                                                                           {"stall", FaultKind::Stall},
                                                                           {"no_process_id", FaultKind::NoProcessId},
                                                                           {"lie_status", FaultKind::LieStatus}}};
    const auto kind = wordOf(order, "kind");
    const auto* found = std::ranges::find(kinds, kind, &std::pair<std::string_view, FaultKind>::first);
    if (found == kinds.end()) return fail(ErrorCode::Invalid, "the printer does not know this kind of fault");
    m_fault = {found->second, {}};
    m_mechanismFree = std::max(m_mechanismFree, m_now);  // what a stall held up begins now
    const auto count = static_cast<unsigned>(std::clamp(optionOf<double>(order, "count", 0), 0.0, 1e6));
    if (count > 0) m_fault.left = count;
    return {};
}

boost::json::object EscPosPrinterModel::describe() const {
    constexpr std::array faultNames{"none", "silence", "noise", "stall", "no_process_id", "lie_status"};
    return {{"profile", m_settings.profile.name},
            {"online", m_mechanism.canPrint()},
            {"paper", m_mechanism.paperOut()   ? "out"
                      : m_mechanism.paperLow() ? "low"
                                               : "full"},
            {"paper_mm", m_mechanism.paperDots / m_settings.profile.dotsPerMm},
            {"cover_open", m_mechanism.coverOpen},
            {"cutter_error", m_mechanism.cutterError},
            {"overheated", m_mechanism.overheated},
            {"waits_for_recovery", m_mechanism.waitsForRecovery},
            {"ticket_in_output", m_mechanism.ticketInOutput},
            {"receipts", m_receipts},
            {"buffered_bytes", m_buffer.size()},
            {"lost_bytes", m_overrunBytes},
            {"fault", faultNames[static_cast<std::size_t>(m_fault.kind)]}};
}

boost::json::value EscPosPrinterModel::saveState() const {
    return boost::json::object{{"paper_dots", m_mechanism.paperDots},
                               {"cover_open", m_mechanism.coverOpen},
                               {"cutter_error", m_mechanism.cutterError},
                               {"overheated", m_mechanism.overheated},
                               {"ticket_in_output", m_mechanism.ticketInOutput},
                               {"receipts", m_receipts}};
}

Result<void> EscPosPrinterModel::loadState(const boost::json::value& state) {
    if (!state.is_object()) return fail(ErrorCode::Malformed, "the printer's state is no object");
    const auto& saved = state.get_object();
    m_mechanism = {};
    m_mechanism.paperDots =
        static_cast<int>(std::clamp(optionOf<double>(saved, "paper_dots", m_settings.newRollDots), 0.0, 1e9));
    m_mechanism.coverOpen = optionOf(saved, "cover_open", false);
    m_mechanism.cutterError = optionOf(saved, "cutter_error", false);
    m_mechanism.overheated = optionOf(saved, "overheated", false);
    m_mechanism.ticketInOutput = optionOf(saved, "ticket_in_output", false);
    m_receipts = static_cast<unsigned>(std::clamp(optionOf<double>(saved, "receipts", 0), 0.0, 1e9));
    return {};
}

}  // namespace simkiosk
