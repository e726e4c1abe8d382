// kioskctl mrz parse LINE1 LINE2 [LINE3] · kioskctl mrz read IMAGE
// Shows what stands on a document to the technician who asked for it: reveal() on purpose.
#include <boost/json/array.hpp>

#include "kiosk/programs/kioskctl/command.hpp"
#include "kiosk/values/mrz.hpp"
#include "vision/image_file.hpp"
#include "vision/ocr/mrz_ocr.hpp"

namespace simkiosk {

namespace {

namespace json = boost::json;

const char* sexText(Sex sex) {
    if (sex == Sex::Male) return "M";
    return sex == Sex::Female ? "F" : "<";
}

json::object checksJson(const MrzChecks& checks) {
    return {{"document_number", toString(checks.documentNumber)},
            {"birth_date", toString(checks.birthDate)},
            {"expiry_date", toString(checks.expiryDate)},
            {"optional_data", toString(checks.optionalData)},
            {"composite", toString(checks.composite)}};
}

// Fields in the words of `kioskctl passport read`.
void addFields(json::object& to, const Mrz& mrz) {
    to["document_code"] = mrz.documentCode;
    to["issuing_state"] = mrz.issuingState;
    to["primary_identifier"] = mrz.primaryIdentifier.reveal();
    to["secondary_identifier"] = mrz.secondaryIdentifier.reveal();
    to["name_may_be_truncated"] = mrz.nameMayBeTruncated;
    to["document_number"] = mrz.documentNumber.reveal();
    to["nationality"] = mrz.nationality;
    to["birth_date"] = mrz.birthDate.reveal();
    to["sex"] = sexText(mrz.sex);
    to["expiry_date"] = mrz.expiryDate.reveal();
    to["optional_data"] = mrz.optionalData.reveal();
    if (mrz.format == MrzFormat::Td1) to["optional_data_2"] = mrz.optionalData2.reveal();
    to["checks"] = checksJson(mrz.checks);
}

int notRead(const Output& output, const Error& error) {
    output.failure(error);
    return exitNotRead;
}

int finish(const Output& output, const json::object& result, bool accepted) {
    if (const int status = output.success(result); status != exitSuccess) return status;
    return accepted ? exitSuccess : exitCheckFailed;
}

int parse(const Output& output, const std::vector<std::string>& lines) {
    const auto mrz = parseMrz(lines);
    if (!mrz) {
        const Error& error = mrz.error();
        return notRead(output,
                       {error.code, error.message,
                        DeviceRefusal{toString(error.code), error.message, "compare the lines with the document"}});
    }
    const bool accepted = mrz->checks.allGood();
    json::object result{{"type", toString(mrz->format)}};
    addFields(result, *mrz);
    result["accepted"] = accepted;
    return finish(output, result, accepted);
}

json::array placesJson(const std::vector<MrzPlace>& places) {
    json::array array;
    for (const auto& place : places) array.push_back({{"line", place.line + 1}, {"column", place.column + 1}});
    return array;
}

// Why a picture gave nothing, for the technician.
const char* meaningOf(MrzGuidance guidance) {
    switch (guidance) {
        case MrzGuidance::NothingSeen: return "no machine readable zone was found in the picture";
        case MrzGuidance::Closer: return "the letters of the zone are too small in the picture: closer";
        case MrzGuidance::Flatten: return "the document is tilted or bent: flatten it, look straight at it";
        case MrzGuidance::Glare: return "light is reflected on the zone: tilt the document or move the lamp";
        case MrzGuidance::Blurred: return "the picture is blurred: focus, hold still";
        default: return "something like a machine readable zone was found, but not legibly: take another picture";
    }
}

int read(const Output& output, const std::string& path) {
    const auto image = loadImage(path);
    if (!image) {
        const Error& error = image.error();
        return notRead(output,
                       {error.code, error.message,
                        DeviceRefusal{toString(error.code), error.message, "give a PNG, JPEG or WebP picture"}});
    }
    const auto ocr = MrzOcr::load();
    if (!ocr) return output.failure(ocr.error());
    const auto reading = (*ocr)->read(*image);
    if (!reading) return notRead(output, reading.error());
    const auto& verdict = reading->verdict;
    if (!verdict.mrz) {
        const std::string why = meaningOf(reading->guidance);
        return notRead(output, {ErrorCode::NotFound, why, DeviceRefusal{"not_found", why, "take another picture"}});
    }

    json::array lines;
    for (const auto& line : verdict.lines) lines.emplace_back(line.reveal());
    json::object result{{"type", toString(verdict.mrz->format)}, {"lines", std::move(lines)}};
    addFields(result, *verdict.mrz);
    result["accepted"] = verdict.accepted;
    result["confidence"] = verdict.confidence;
    result["corrected"] = placesJson(verdict.corrected);
    result["doubtful"] = placesJson(verdict.doubtful);
    result["guidance"] = toString(reading->guidance);
    json::array corners;
    for (const auto& corner : reading->corners) corners.push_back({corner.x, corner.y});
    result["corners"] = std::move(corners);
    return finish(output, result, verdict.accepted);
}

}  // namespace

void addMrzCommands(CLI::App& app, CommandLine& line) {
    auto* group = app.add_subcommand("mrz", "machine readable zone of documents")->require_subcommand(1)->fallthrough();
    const auto lines = std::make_shared<std::vector<std::string>>();
    auto* parsing = group->add_subcommand("parse", "fields and check digits of typed lines")->fallthrough();
    parsing->add_option("LINE", *lines, "two or three lines")->required()->expected(2, 3);
    parsing->callback([&line, lines] { line.action = [&line, lines] { return parse(line.output, *lines); }; });
    const auto path = std::make_shared<std::string>();
    auto* reading = group->add_subcommand("read", "from a picture")->fallthrough();
    reading->add_option("IMAGE", *path, "picture file")->required();
    reading->callback([&line, path] { line.action = [&line, path] { return read(line.output, *path); }; });
}

}  // namespace simkiosk
