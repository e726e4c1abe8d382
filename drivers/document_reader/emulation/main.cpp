// simkiosk-test-pki: a test PKI for emulated travel documents and, when asked, a document signed under it. The keys are
// gone when it ends; a program that emulates documents makes its PKI in its own process.
#include <CLI/CLI.hpp>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "drivers/document_reader/emulation/issued_document.hpp"

namespace {

using namespace simkiosk;

Result<void> writeDocument(const IssuedDocument& document, const std::filesystem::path& folder) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    const auto write = [&](const std::string& name, const Bytes& bytes) {
        std::ofstream file(folder / name, std::ios::binary);
        file.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
        return static_cast<bool>(file.flush());
    };
    bool written = true;
    for (const auto& [id, bytes] : document.files)
        written =
            written &&
            write(toHex(Bytes{static_cast<std::uint8_t>(id >> 8), static_cast<std::uint8_t>(id)}) + ".bin", bytes);
    if (document.activeKey) written = written && write("active_key.der", document.activeKey.pkcs8());
    if (document.chipKey) written = written && write("chip_key.der", document.chipKey.pkcs8());
    if (!written) return fail(ErrorCode::Storage, "cannot write the document's files");
    return {};
}

Result<void> make(const std::string& folder, const std::string& country, const std::string& mrz,
                  const std::string& portrait) {
    const auto now = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
    const auto pki = TestPki::create(country, now);
    SIMKIOSK_TRY(pki);
    SIMKIOSK_TRY(pki->write(folder + "/trust", folder + "/foreign"));
    if (mrz.empty()) return {};
    std::ifstream image(portrait, std::ios::binary);
    DocumentContents contents{.mrz = mrz, .portrait = Bytes(std::istreambuf_iterator<char>(image), {})};
    if (contents.portrait.empty()) return fail(ErrorCode::NotFound, "there is no portrait at " + portrait);
    const auto document = issueDocument(*pki, contents);
    SIMKIOSK_TRY(document);
    return writeDocument(*document, folder + "/document");
}

}  // namespace

int main(int argc, char** argv) {
    std::string folder;
    std::string country = "UT";
    std::string mrz;
    std::string portrait;
    CLI::App app{"Makes a test PKI for emulated travel documents, and a document signed under it.",
                 "simkiosk-test-pki"};
    app.add_option("FOLDER", folder,
                   "gets trust/ (CSCA, CRL, master list), foreign/ (a CSCA that signed nothing) and "
                   "document/ (one file a data group)")
        ->required();
    app.add_option("--country", country, "two letters")->capture_default_str();
    auto* mrzOption = app.add_option("--mrz", mrz, "the lines of DG1 one after the other");
    app.add_option("--portrait", portrait, "JPEG or JPEG 2000 file for DG2")->needs(mrzOption);
    CLI11_PARSE(app, argc, argv);
    const auto made = make(folder, country, mrz, portrait);
    if (!made) std::fprintf(stderr, "%s\n", made.error().message.c_str());
    return made ? 0 : 1;
}
