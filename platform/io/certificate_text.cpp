#include "platform/io/certificate_text.hpp"

#include <openssl/bio.h>
#include <openssl/x509.h>

#include <ctime>
#include <memory>

namespace simkiosk {

std::string subjectOf(const X509* certificate) {
    const std::unique_ptr<BIO, decltype(&BIO_free)> memory(BIO_new(BIO_s_mem()), &BIO_free);
    const unsigned long form = XN_FLAG_RFC2253 & ~static_cast<unsigned long>(ASN1_STRFLGS_ESC_MSB);
    if (!memory || X509_NAME_print_ex(memory.get(), X509_get_subject_name(certificate), 0, form) < 0) return {};
    char* text = nullptr;
    const auto size = BIO_get_mem_data(memory.get(), &text);
    return size > 0 ? std::string(text, static_cast<std::size_t>(size)) : std::string();
}

int daysLeft(const X509* certificate, WallTime now) {
    const auto seconds = std::chrono::floor<std::chrono::seconds>(now).time_since_epoch().count();
    const std::unique_ptr<ASN1_TIME, decltype(&ASN1_TIME_free)> today(
        ASN1_TIME_set(nullptr, static_cast<std::time_t>(seconds)), &ASN1_TIME_free);
    int days = 0;
    int rest = 0;
    const bool read = today && ASN1_TIME_diff(&days, &rest, today.get(), X509_get0_notAfter(certificate)) == 1;
    return read ? days - (rest < 0 ? 1 : 0) : 0;
}

}  // namespace simkiosk
