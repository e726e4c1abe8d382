#include "drivers/card_dispenser/f2_model.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace simkiosk {

namespace json = boost::json;

namespace {

constexpr Duration turnaround = 2ms;  // from the host's last byte to ACK
constexpr Duration drawInDelay = 1s;
constexpr std::size_t mostFaults = 64;
constexpr std::size_t mostWaiting = 256;  // pieces of output nobody fetches

// What can be ordered with {"do":"fault","kind":…}.
constexpr std::array<std::string_view, 17> faultKinds{
    "nak",                // the command is answered with NAK and not carried out
    "ignore",             // the command is lost on its way
    "no_ack",             // carried out, but its ACK is lost
    "silence",            // carried out, but neither ACK nor reply arrive
    "silence_after_ack",  // carried out, but its reply is lost
    "late_reply",         // the reply comes delay_ms (25,000) after its time, even after EOT
    "reply_on_eot",       // the reply crosses the host's EOT
    "bad_bcc",
    "partial",
    "duplicate",
    "stale_reply",
    "oversize",
    "noise",
    "wrong_echo",
    "wrong_address",
    "head_45",
    "refuse",  // answered with the error `code`, not carried out
};

Bytes damaged(Bytes frame) {
    frame.back() ^= 0x5A;
    return frame;
}

}  // namespace

Result<std::unique_ptr<F2DispenserModel>> F2DispenserModel::create(const json::object& config) {
    auto unit = F2Mechanics::create(config);
    SIMKIOSK_TRY(unit);
    std::uint8_t address = 0;
    if (const auto* given = config.if_contains("address")) {
        boost::system::error_code wrong;
        address = given->to_number<std::uint8_t>(wrong);
        if (wrong || address > 15) return fail(ErrorCode::Invalid, "address: 0 to 15");
    }
    auto model = std::unique_ptr<F2DispenserModel>(new F2DispenserModel(std::move(*unit), address));
    const auto* head = config.if_contains("head_45");
    model->m_head45 = head && head->is_bool() && head->get_bool();
    return model;
}

void F2DispenserModel::receive(ByteView bytes, Instant now) {
    advance(now);
    m_parser.feed(bytes);
    while (const auto item = m_parser.next()) hear(*item, now);
}

Bytes F2DispenserModel::takeOutput(Instant now) {
    advance(now);
    Bytes bytes;
    for (auto it = m_output.begin(); it != m_output.end();) {
        if (it->due <= now) {
            append(bytes, it->bytes);
            it = m_output.erase(it);
        } else {
            ++it;
        }
    }
    return bytes;
}

std::optional<Instant> F2DispenserModel::nextWake() const {
    std::optional<Instant> next;
    const auto consider = [&next](Instant when) { next = next ? std::min(*next, when) : when; };
    for (const auto& sending : m_output) consider(sending.due);
    if (m_execution) consider(m_execution->until);
    if (m_drawsInAt) consider(*m_drawsInAt);
    return next;
}

void F2DispenserModel::advance(Instant now) {
    if (m_execution && m_execution->until <= now) finish(*std::exchange(m_execution, std::nullopt));
    if (!m_unit.willDrawIn()) {
        m_drawsInAt.reset();
    } else if (!m_drawsInAt) {
        m_drawsInAt = now + drawInDelay;
    } else if (*m_drawsInAt <= now) {
        m_unit.drawIn();
        m_drawsInAt.reset();
    }
}

// --- The handshake ---------------------------------------------------------------------------------------------

void F2DispenserModel::hear(const f2::WireItem& item, Instant now) {
    if (const auto* control = std::get_if<f2::ControlByte>(&item)) {
        if (control->value == f2::eot) stop(now);
        if (control->value == f2::nak && m_awaitingHostAck) send(m_reply, now + turnaround);
        if (control->value == f2::ack) m_awaitingHostAck = false;
        return;
    }
    if (m_execution) return;  // half duplex: a unit at work does not listen to commands
    const auto* frame = std::get_if<f2::Frame>(&item);
    if (frame && frame->address != m_address) return;  // for another unit of the line
    if (!frame || frame->text.size() < 3 || frame->text[0] != 'C') {
        send({f2::nak}, now + turnaround);
        return;
    }
    m_awaitingHostAck = false;  // a new command is as good as the host's ACK
    begin({frame->text[1], frame->text[2], Bytes(frame->text.begin() + 3, frame->text.end())}, now);
}

void F2DispenserModel::begin(f2::Command command, Instant now) {
    auto fault = takeFault(command.cm);
    const std::string kind = fault ? fault->kind : "";
    if (kind == "ignore") return;
    if (kind == "nak") {
        send({f2::nak}, now + turnaround);
        return;
    }
    if (kind != "no_ack" && kind != "silence") send({f2::ack}, now + turnaround);
    if (command.cm == 0x32) ++m_moves;
    const Instant until = now + turnaround + (kind == "refuse" ? Duration{} : m_unit.durationOf(command));
    m_execution = Execution{std::move(command), now, until, std::move(fault)};
}

void F2DispenserModel::finish(Execution done) {
    const bool refused = done.fault && done.fault->kind == "refuse";
    const Bytes text = refused ? F2Mechanics::refusalText(done.command, done.fault->code) : m_unit.finish(done.command);
    sendReply(text, done.fault, done.until);
}

void F2DispenserModel::sendReply(const Bytes& text, const std::optional<Fault>& fault, Instant now) {
    const std::string kind = fault ? fault->kind : "";
    Bytes said = text;
    if (said[0] == 'N' && (m_head45 || kind == "head_45")) said[0] = 0x45;
    m_replyBefore = std::exchange(m_reply, f2::encodeFrame(m_address, said));
    m_awaitingHostAck = true;
    m_holdsReply = kind == "reply_on_eot";
    if (kind == "silence" || kind == "silence_after_ack" || m_holdsReply) return;
    if (kind == "late_reply") return send(m_reply, now + fault->delay);
    if (kind == "bad_bcc") return send(damaged(m_reply), now);
    if (kind == "partial") return send(Bytes(m_reply.begin(), m_reply.begin() + 6), now);
    if (kind == "wrong_echo") {
        said[2] ^= 0x0F;
        return send(f2::encodeFrame(m_address, said), now);
    }
    if (kind == "wrong_address") return send(f2::encodeFrame(m_address ^ 1U, said), now);
    if (kind == "oversize") send({0xF2, m_address, 0x0F, 0xFF, 0x50, 0x31, 0x30}, now);
    if (kind == "noise") send({0x00, 0xFF, 0x55, 0xF2, 0x00, 0x00, 0x20, 0x00}, now);
    if (kind == "stale_reply" && !m_replyBefore.empty()) send(m_replyBefore, now);
    send(m_reply, now);
    if (kind == "duplicate") send(m_reply, now + turnaround);
}

// EOT: a motion stops where it is; an idle unit confirms that it is idle.
void F2DispenserModel::stop(Instant now) {
    if (m_execution) {
        const auto& [command, since, until, fault] = *m_execution;
        const double share = until > since ? std::chrono::duration<double>(now - since) / (until - since) : 1;
        m_unit.stop(command, share);
        m_execution.reset();
    } else if (std::exchange(m_holdsReply, false)) {
        send(m_reply, now + turnaround);
    }
    m_awaitingHostAck = false;
    send({f2::eot}, now + turnaround);
}

void F2DispenserModel::send(Bytes bytes, Instant due) {
    if (m_output.size() < mostWaiting) m_output.push_back({due, std::move(bytes)});
}

// --- Orders ----------------------------------------------------------------------------------------------------

std::optional<F2DispenserModel::Fault> F2DispenserModel::takeFault(std::uint8_t cm) {
    const auto found =
        std::ranges::find_if(m_faults, [cm](const Fault& fault) { return !fault.cm || *fault.cm == cm; });
    if (found == m_faults.end()) return std::nullopt;
    Fault fault = *found;
    if (--found->count == 0) m_faults.erase(found);
    return fault;
}

Result<void> F2DispenserModel::addFault(const json::object& order) {
    const auto text = [&order](std::string_view key) {
        const auto* value = order.if_contains(key);
        return value && value->is_string() ? std::string(value->get_string()) : std::string();
    };
    const auto number = [&order](std::string_view key, unsigned otherwise) -> std::optional<unsigned> {
        const auto* value = order.if_contains(key);
        if (!value) return otherwise;
        boost::system::error_code wrong;
        const auto given = value->to_number<unsigned>(wrong);
        return wrong || given == 0 || given > 600'000 ? std::nullopt : std::optional(given);
    };
    Fault fault;
    fault.kind = text("kind");
    if (std::ranges::find(faultKinds, fault.kind) == faultKinds.end()) {
        return fail(ErrorCode::Invalid, "fault: unknown kind");
    }
    const auto count = number("count", 1);
    const auto delay = number("delay_ms", 25'000);
    if (!count || !delay) return fail(ErrorCode::Invalid, "fault: count and delay_ms are whole numbers from 1");
    fault.count = *count;
    fault.delay = std::chrono::milliseconds(*delay);
    fault.code = text("code");
    if (fault.kind == "refuse" && fault.code.size() != 2) {
        return fail(ErrorCode::Invalid, "fault: refuse needs a code of two characters");
    }
    if (order.contains("command")) {
        const auto cm = fromHex(text("command"));
        if (!cm || cm->empty()) return fail(ErrorCode::Invalid, "fault: command is a CM in hexadecimal, such as 32");
        fault.cm = cm->front();
    }
    if (m_faults.size() >= mostFaults) return fail(ErrorCode::Invalid, "fault: too many are waiting");
    m_faults.push_back(std::move(fault));
    return {};
}

Result<json::value> F2DispenserModel::control(const json::object& order, Instant now) {
    advance(now);
    const auto* verb = order.if_contains("do");
    if (!verb || !verb->is_string()) return fail(ErrorCode::Invalid, "an order is {\"do\":…}");
    const std::string what(verb->get_string());
    if (what == "fault") {
        SIMKIOSK_TRY(addFault(order));
    } else if (what == "clear_faults") {
        m_faults.clear();
    } else if (what == "power_cycle") {
        if (m_execution) stop(now);
        m_output.clear();
        m_parser.clear();
        m_awaitingHostAck = false;
        m_unit.powerCycle();
    } else if (what != "state") {
        const auto done = m_unit.order(what, order);
        if (!done && done.error().code == ErrorCode::NotFound) {
            return fail(ErrorCode::Invalid, "unknown order: " + what);
        }
        SIMKIOSK_TRY(done);
    }
    return state();
}

json::value F2DispenserModel::state() const {
    json::object told = m_unit.state();
    told["moves"] = m_moves;
    told["moving"] = m_execution.has_value();
    told["faults"] = m_faults.size();
    return told;
}

}  // namespace simkiosk
