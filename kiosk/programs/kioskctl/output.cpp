#include "kiosk/programs/kioskctl/output.hpp"

#include <algorithm>
#include <boost/json/array.hpp>
#include <boost/json/serialize.hpp>
#include <iostream>

namespace simkiosk {

namespace {

// What a technician can do when no device said it.
const char* recoveryFor(ErrorCode code) {
    switch (code) {
        case ErrorCode::Timeout: return "check power, cable, line speed and profile; read the status before repeating";
        case ErrorCode::Disconnected: return "check that the device is connected and that the address is right";
        case ErrorCode::Refused: return "read the message";
        case ErrorCode::Malformed:
            return "if a device said it: check profile, line speed and cable; if a file: it is damaged or of another "
                   "kind";
        case ErrorCode::Unsupported: return "choose another profile, device or file";
        case ErrorCode::NotFound: return "check what was asked for";
        case ErrorCode::Conflict: return "read the status first";
        case ErrorCode::Busy: return "stop the program that uses the device, or try again later";
        case ErrorCode::Cancelled: return "try again";
        case ErrorCode::Storage: return "check disk space and permissions";
        case ErrorCode::Invalid: return "see --help";
        case ErrorCode::Internal: return "report this as a defect";
    }
    return "report this as a defect";
}

std::string forPeople(const boost::json::value& value) {
    if (value.is_string()) return std::string(value.get_string());
    if (value.is_bool()) return value.get_bool() ? "yes" : "no";
    if (value.is_null()) return "-";
    return boost::json::serialize(value);
}

bool isTable(const boost::json::value& value) {
    const auto* rows = value.if_array();
    return rows && !rows->empty() && std::ranges::all_of(*rows, [](const auto& row) { return row.is_object(); });
}

// Rows share the columns of the first one.
void printTable(const boost::json::array& rows) {
    for (const auto& row : rows) {
        std::string line;
        for (const auto& [name, unused] : rows.front().get_object()) {
            const auto* cell = row.get_object().if_contains(name);
            std::string text = cell ? forPeople(*cell) : "-";
            text.resize(std::max<std::size_t>(text.size() + 2, 16), ' ');
            line += text;
        }
        line.erase(line.find_last_not_of(' ') + 1);
        std::cout << line << '\n';
    }
}

void printFields(const boost::json::object& fields, const std::string& before) {
    for (const auto& [name, value] : fields) {
        std::string label = before + std::string(name);
        std::ranges::replace(label, '_', ' ');
        if (const auto* inner = value.if_object()) {
            printFields(*inner, label + " ");
        } else if (isTable(value)) {
            printTable(value.get_array());
        } else {
            label.resize(std::max<std::size_t>(label.size() + 1, 16), ' ');
            std::cout << label << forPeople(value) << '\n';
        }
    }
}

}  // namespace

boost::json::object toJson(const Error& error) {
    if (error.refusal) {
        return {
            {"code", error.refusal->code}, {"meaning", error.refusal->meaning}, {"recovery", error.refusal->recovery}};
    }
    return {{"code", toString(error.code)}, {"meaning", error.message}, {"recovery", recoveryFor(error.code)}};
}

int Output::success(const boost::json::object& result) const {
    if (json) {
        std::cout << boost::json::serialize(result) << '\n';
    } else {
        printFields(result, "");
    }
    return std::cout.flush() ? exitSuccess : exitFailure;
}

int Output::failure(const Error& error) const {
    const auto about = toJson(error);
    if (json) {
        std::cout << boost::json::serialize(boost::json::object{{"error", about}}) << std::endl;
    } else {
        std::cerr << "kioskctl: " << forPeople(about.at("meaning")) << " (" << forPeople(about.at("code")) << ")\n"
                  << "what to do: " << forPeople(about.at("recovery")) << '\n';
    }
    return error.code == ErrorCode::Invalid ? exitUsage : exitFailure;
}

}  // namespace simkiosk
