#include "tests/support/tmf_schema.hpp"

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>
#include <vector>

namespace simkiosk {

namespace {

using nlohmann::json;
using Adapter = valijson::adapters::NlohmannJsonAdapter;

constexpr const char* fileNames[] = {"TMF620_Product_Catalog_Management_API_v4.1.0_swagger.json",
                                     "TMF621_Trouble_Ticket_Management_API_v4.0.0_swagger.json",
                                     "TMF622-ProductOrder-v4.0.0.swagger.json",
                                     "TMF632_Party_Management_API_v4.0.0_swagger.json",
                                     "TMF640_Service_Activation_Management_API_v4.0.0_swagger.json",
                                     "TMF676-Payment-v4.0.0.swagger.json",
                                     "TMF679-ProductOfferingQualification-v4.0.0.swagger.json",
                                     "TMF685-patched.swagger.json"};

std::filesystem::path specFolder() {
    if (const char* named = std::getenv("SIMKIOSK_TMF_SPECS")) return named;
    const char* source = std::getenv("SIMKIOSK_SOURCE");
    return std::filesystem::path(source ? source : ".") / ".." / "shared" / "specs" / "tmf";
}

struct Api {
    std::string basePath;
    json file;
};

const std::vector<Api>& apis() {
    static const std::vector<Api> loaded = [] {
        std::vector<Api> all;
        for (const auto* name : fileNames) {
            std::ifstream stream(specFolder() / name);
            if (!stream) continue;
            json file = json::parse(stream);
            std::string base = file["basePath"];
            while (base.ends_with('/')) base.pop_back();
            all.push_back({base, std::move(file)});
        }
        return all;
    }();
    return loaded;
}

std::size_t judged = 0;

// The published file is one document; a definition becomes a schema of its own beside all definitions.
const valijson::Schema& schemaOf(const Api& api, const json& fragment) {
    static std::map<std::string, std::unique_ptr<valijson::Schema>> cache;
    static std::vector<std::unique_ptr<json>> documents;
    auto& schema = cache[api.basePath + fragment.dump()];
    if (!schema) {
        documents.push_back(std::make_unique<json>(fragment));
        (*documents.back())["definitions"] = api.file["definitions"];
        schema = std::make_unique<valijson::Schema>();
        valijson::SchemaParser(valijson::SchemaParser::kDraft4).populateSchema(Adapter(*documents.back()), *schema);
    }
    return *schema;
}

std::string check(const Api& api, const json& fragment, const std::string& body, const std::string& what) {
    ++judged;
    const json value = json::parse(body, nullptr, false);
    if (value.is_discarded()) return what + ": not JSON\n";
    valijson::ValidationResults results;
    valijson::Validator validator;
    if (validator.validate(schemaOf(api, fragment), Adapter(value), &results)) return {};
    std::string complaint;
    valijson::ValidationResults::Error error;
    while (results.popError(error)) {
        complaint += what + ": ";
        for (const auto& step : error.context) complaint += step;
        complaint += " " + error.description + "\n";
    }
    return complaint;
}

// "/service/{id}" for "/service/17".
std::string templateOf(const std::string& path) {
    const auto slash = path.find('/', 1);
    return slash == std::string::npos ? path : path.substr(0, slash) + "/{id}";
}

std::string checkAnswer(const Api& api, const json& operation, const HttpResponse& response, const std::string& what) {
    const auto code = std::to_string(response.status);
    if (!operation["responses"].contains(code)) {
        // 422 (another body under the same key), 413, 415 and 503 are of HTTP itself; everything else must be declared.
        return code == "422" || code == "413" || code == "415" || code == "503" || code == "429"
                   ? ""
                   : what + ": undeclared status\n";
    }
    const auto& declared = operation["responses"][code];
    if (response.body.empty() || !declared.contains("schema")) return {};
    const auto type = response.headers.find("content-type");
    std::string complaint;
    if (type == response.headers.end() || type->second != "application/json;charset=utf-8") {
        complaint = what + ": content type\n";
    }
    return complaint + check(api, declared["schema"], response.body, what);
}

}  // namespace

bool tmfSchemasPresent() {
    if (apis().size() == std::size(fileNames)) return true;
    std::printf("official TM Forum files are not here: nothing was checked against them\n");
    return false;
}

std::size_t tmfJudged() { return judged; }

std::string tmfComplaint(const HttpRequest& request, const HttpResponse& response) {
    const auto path = request.target.substr(0, request.target.find('?'));
    for (const auto& api : apis()) {
        if (!path.starts_with(api.basePath + "/")) continue;
        const auto route = templateOf(path.substr(api.basePath.size()));
        const auto what = request.method + " " + route + " " + std::to_string(response.status);
        std::string method = request.method;
        for (auto& c : method) c = static_cast<char>(std::tolower(c));
        const auto& paths = api.file["paths"];
        if (!paths.contains(route) || !paths[route].contains(method)) return {};
        const auto& operation = paths[route][method];
        std::string complaint = checkAnswer(api, operation, response, what);
        if (response.status >= 400 || !operation.contains("parameters")) return complaint;
        for (const auto& parameter : operation["parameters"]) {
            if (parameter["in"] == "body")
                complaint += check(api, parameter["schema"], request.body, what + " request");
        }
        return complaint;
    }
    return {};
}

}  // namespace simkiosk
