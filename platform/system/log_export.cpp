#include "platform/system/log_export.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <openssl/cms.h>
#include <openssl/pem.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <numeric>
#include <vector>

namespace simkiosk {

namespace {

template <auto release>
struct Release {
    template <typename T>
    void operator()(T* object) const {
        release(object);
    }
};
void releaseCertificates(STACK_OF(X509) * certificates) { sk_X509_pop_free(certificates, X509_free); }

using Memory = std::unique_ptr<BIO, Release<BIO_free_all>>;
using Certificate = std::unique_ptr<X509, Release<X509_free>>;
using Certificates = std::unique_ptr<STACK_OF(X509), Release<releaseCertificates>>;
using Envelope = std::unique_ptr<CMS_ContentInfo, Release<CMS_ContentInfo_free>>;

constexpr std::size_t block = 512;
constexpr const char* logName = "simkiosk";

// One file of a POSIX.1-1988 ustar archive.
void addFile(std::string& archive, const std::string& name, const std::string& content) {
    std::string header(block, '\0');
    const auto put = [&](std::size_t at, const std::string& text) { header.replace(at, text.size(), text); };
    put(0, name.substr(0, 99));
    put(100, "0000600");
    put(108, "0000000");
    put(116, "0000000");
    put(124, fmt::format("{:011o}", content.size()));
    put(136, fmt::format("{:011o}", 0));
    put(148, std::string(8, ' '));  // the sum is taken with blanks in its place
    put(156, "0");
    put(257, std::string("ustar\0", 6) + "00");
    const auto sum = std::accumulate(header.begin(), header.end(), 0U,
                                     [](unsigned so, char byte) { return so + static_cast<unsigned char>(byte); });
    put(148, fmt::format("{:06o}", sum) + std::string("\0 ", 2));
    archive += header + content;
    archive.resize((archive.size() + block - 1) / block * block, '\0');
}

Result<std::string> archiveOf(const LogExport& from, const std::map<std::string, std::string>& texts) {
    std::string archive;
    std::error_code failure;
    std::vector<std::filesystem::path> logs;
    for (const auto& entry : std::filesystem::directory_iterator(from.stateDir, failure)) {
        const auto name = entry.path().filename().string();
        if (name.starts_with(logName) && name.ends_with(".log")) logs.push_back(entry.path());
    }
    if (failure) return fail(ErrorCode::Storage, "the folder of the logs cannot be read");
    std::ranges::sort(logs);
    for (const auto& path : logs) {
        std::ifstream file(path, std::ios::binary);
        if (!file) return fail(ErrorCode::Storage, "a log cannot be read");
        addFile(archive, path.filename().string(), std::string(std::istreambuf_iterator<char>(file), {}));
    }
    for (const auto& [name, text] : texts) addFile(archive, name, text);
    archive.append(2 * block, '\0');
    return archive;
}

Result<std::string> encrypted(const std::string& plain, const std::string& certificateFile) {
    const Memory file(BIO_new_file(certificateFile.c_str(), "r"));
    Certificate certificate(file ? PEM_read_bio_X509(file.get(), nullptr, nullptr, nullptr) : nullptr);
    if (!certificate) return fail(ErrorCode::Invalid, "the operator's certificate cannot be read");
    const Certificates recipients(sk_X509_new_null());
    if (!recipients || sk_X509_push(recipients.get(), certificate.get()) <= 0)
        return fail(ErrorCode::Internal, "the logs cannot be encrypted");
    certificate.release();
    const Memory content(BIO_new_mem_buf(plain.data(), static_cast<int>(plain.size())));
    const Envelope envelope(content ? CMS_encrypt(recipients.get(), content.get(), EVP_aes_256_gcm(), CMS_BINARY)
                                    : nullptr);
    const Memory out(BIO_new(BIO_s_mem()));
    if (!envelope || !out || i2d_CMS_bio(out.get(), envelope.get()) != 1)
        return fail(ErrorCode::Invalid, "the operator's certificate cannot be used to encrypt");
    const char* bytes = nullptr;
    const long size = BIO_get_mem_data(out.get(), &bytes);
    return std::string(bytes, static_cast<std::size_t>(size));
}

// A stick's file system may know no owners or modes; what counts is that all bytes are there.
bool writeSynced(const std::string& path, const std::string& bytes) {
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (file < 0) return false;
    std::size_t done = 0;
    while (done < bytes.size()) {
        const auto written = ::write(file, bytes.data() + done, bytes.size() - done);
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) break;
        done += static_cast<std::size_t>(written);
    }
    const bool synced = done == bytes.size() && ::fsync(file) == 0;
    return ::close(file) == 0 && synced;
}

}  // namespace

Result<std::string> exportLogs(const LogExport& from, const std::string& name,
                               const std::map<std::string, std::string>& texts) {
    if (from.certificateFile.empty() || from.stickFolder.empty())
        return fail(ErrorCode::Invalid, "[service] names no stick folder or no certificate of the operator");
    std::error_code failure;
    if (!std::filesystem::is_directory(from.stickFolder, failure))
        return fail(ErrorCode::NotFound, "no USB stick is in the machine");
    const auto archive = archiveOf(from, texts);
    SIMKIOSK_TRY(archive);
    const auto sealed = encrypted(*archive, from.certificateFile);
    SIMKIOSK_TRY(sealed);
    const auto path = from.stickFolder + "/" + name + ".tar.cms";
    if (!writeSynced(path, *sealed)) {
        std::filesystem::remove(path, failure);
        return fail(ErrorCode::Storage, "the stick did not take the file: it may be full or protected");
    }
    return path;
}

}  // namespace simkiosk
