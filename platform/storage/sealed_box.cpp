#include "platform/storage/sealed_box.hpp"

#include <fcntl.h>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <memory>

#include "platform/base/assert.hpp"

namespace simkiosk {

namespace {

constexpr std::size_t nonceSize = 12;
constexpr std::size_t tagSize = 16;

using CipherContext = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;

CipherContext cipherContext() {
    CipherContext context(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
    SIMKIOSK_ASSERT(context != nullptr);
    return context;
}

// Looked up once: OpenSSL does so by name at every use of what EVP_aes_256_gcm() names.
const EVP_CIPHER* aes256Gcm() {
    static const EVP_CIPHER* const fetched = EVP_CIPHER_fetch(nullptr, "AES-256-GCM", nullptr);
    SIMKIOSK_ASSERT(fetched != nullptr);
    return fetched;
}

using MacContext = std::unique_ptr<EVP_MAC_CTX, decltype(&EVP_MAC_CTX_free)>;

// HMAC with SHA-256, looked up once as well. The key of noughts is there because only a context with one can be
// copied; whoever gets the copy sets its own.
MacContext hmacSha256() {
    static EVP_MAC_CTX* const prepared = [] {
        EVP_MAC* mac = EVP_MAC_fetch(nullptr, "HMAC", nullptr);
        SIMKIOSK_ASSERT(mac != nullptr);
        EVP_MAC_CTX* context = EVP_MAC_CTX_new(mac);
        EVP_MAC_free(mac);
        char digest[] = "SHA256";
        const OSSL_PARAM parameters[] = {OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, digest, 0),
                                         OSSL_PARAM_construct_end()};
        const std::array<unsigned char, SecretKey::size> noughts{};
        SIMKIOSK_ASSERT(context != nullptr && EVP_MAC_init(context, noughts.data(), noughts.size(), parameters) == 1);
        return context;
    }();
    MacContext context(EVP_MAC_CTX_dup(prepared), &EVP_MAC_CTX_free);
    SIMKIOSK_ASSERT(context != nullptr);
    return context;
}

const unsigned char* data(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }

class File {
   public:
    explicit File(int descriptor) : m_descriptor(descriptor) {}
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    ~File() {
        if (m_descriptor >= 0) ::close(m_descriptor);
    }
    int descriptor() const { return m_descriptor; }
    bool valid() const { return m_descriptor >= 0; }

   private:
    int m_descriptor;
};

Result<SecretKey> readKey(const File& file) {
    Bytes bytes(SecretKey::size + 1);
    const auto count = ::read(file.descriptor(), bytes.data(), bytes.size());
    if (count != static_cast<ssize_t>(SecretKey::size))
        return fail(ErrorCode::Storage, "the machine key file is damaged");
    bytes.resize(SecretKey::size);
    auto key = SecretKey::fromBytes(bytes);
    wipe(bytes);
    return key;
}

}  // namespace

SecretKey SecretKey::generate(Random& random) {
    SecretKey key;
    random.fill(key.m_bytes);
    return key;
}

Result<SecretKey> SecretKey::fromBytes(ByteView bytes) {
    if (bytes.size() != size) return fail(ErrorCode::Malformed, "a key has 32 bytes");
    SecretKey key;
    std::copy(bytes.begin(), bytes.end(), key.m_bytes.begin());
    return key;
}

Bytes seal(const SecretKey& key, ByteView plain, std::string_view context, Random& random) {
    Bytes sealed(nonceSize + plain.size() + tagSize);
    random.fill(std::span(sealed).first(nonceSize));
    const auto cipher = cipherContext();
    int written = 0;
    int total = 0;
    bool ok = EVP_EncryptInit_ex(cipher.get(), aes256Gcm(), nullptr, key.bytes().data(), sealed.data()) == 1;
    ok = ok && EVP_EncryptUpdate(cipher.get(), nullptr, &written, data(context), static_cast<int>(context.size())) == 1;
    ok = ok && EVP_EncryptUpdate(cipher.get(), sealed.data() + nonceSize, &total, plain.data(),
                                 static_cast<int>(plain.size())) == 1;
    ok = ok && EVP_EncryptFinal_ex(cipher.get(), sealed.data() + nonceSize + total, &written) == 1;
    ok = ok && EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_GET_TAG, tagSize,
                                   sealed.data() + nonceSize + plain.size()) == 1;
    SIMKIOSK_ASSERT(ok);
    return sealed;
}

Result<Bytes> unseal(const SecretKey& key, ByteView sealed, std::string_view context) {
    if (sealed.size() < nonceSize + tagSize) return fail(ErrorCode::Malformed, "sealed bytes are too short");
    const auto body = sealed.subspan(nonceSize, sealed.size() - nonceSize - tagSize);
    Bytes tag(sealed.end() - tagSize, sealed.end());
    Bytes plain(body.size());
    const auto cipher = cipherContext();
    int written = 0;
    int total = 0;
    bool ok = EVP_DecryptInit_ex(cipher.get(), aes256Gcm(), nullptr, key.bytes().data(), sealed.data()) == 1;
    ok = ok && EVP_DecryptUpdate(cipher.get(), nullptr, &written, data(context), static_cast<int>(context.size())) == 1;
    ok = ok && EVP_DecryptUpdate(cipher.get(), plain.data(), &total, body.data(), static_cast<int>(body.size())) == 1;
    ok = ok && EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_SET_TAG, tagSize, tag.data()) == 1;
    ok = ok && EVP_DecryptFinal_ex(cipher.get(), plain.data() + total, &written) == 1;
    if (!ok) {
        wipe(plain);
        return fail(ErrorCode::Malformed, "sealed bytes do not open with this key");
    }
    return plain;
}

std::string authenticate(const SecretKey& key, std::string_view message) {
    Bytes code(EVP_MAX_MD_SIZE);
    std::size_t length = 0;
    const auto mac = hmacSha256();
    bool ok = EVP_MAC_init(mac.get(), key.bytes().data(), key.bytes().size(), nullptr) == 1;
    ok = ok && EVP_MAC_update(mac.get(), data(message), message.size()) == 1;
    ok = ok && EVP_MAC_final(mac.get(), code.data(), &length, code.size()) == 1;
    SIMKIOSK_ASSERT(ok);
    code.resize(length);
    return toHex(code);
}

Result<SecretKey> loadOrCreateMachineKey(const std::string& path, Random& random) {
    if (const File existing(::open(path.c_str(), O_RDONLY | O_CLOEXEC)); existing.valid()) return readKey(existing);
    if (errno != ENOENT) return fail(ErrorCode::Storage, "the machine key file cannot be read");

    const std::string fresh = path + ".new";
    const File file(::open(fresh.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
    if (!file.valid()) return fail(ErrorCode::Storage, "the machine key file cannot be made");
    const auto key = SecretKey::generate(random);
    const auto folderPath = std::filesystem::path(path).parent_path();
    const bool written =
        ::write(file.descriptor(), key.bytes().data(), SecretKey::size) == static_cast<ssize_t>(SecretKey::size) &&
        ::fsync(file.descriptor()) == 0 && ::rename(fresh.c_str(), path.c_str()) == 0;
    const File folder(::open(folderPath.empty() ? "." : folderPath.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!written || !folder.valid() || ::fsync(folder.descriptor()) != 0) {
        return fail(ErrorCode::Storage, "the machine key cannot be stored");
    }
    return key;
}

}  // namespace simkiosk
