// The customer's telephone: photographs the QR code on the screen and tells the acquirer to pay it.
#pragma once

#include <string>

#include "platform/base/result.hpp"

namespace simkiosk::customer {

class Wallet {
   public:
    // `acquirer` is "https://127.0.0.1:PORT"; `caFile` the certificate it trusts.
    Wallet(std::string acquirer, std::string caFile) : m_acquirer(std::move(acquirer)), m_caFile(std::move(caFile)) {}

    // What zbarimg, a decoder that shares no code with the kiosk, reads from a screenshot.
    static Result<std::string> readQr(const std::string& pngPath);
    Result<void> pay(const std::string& payload) const;

   private:
    std::string m_acquirer;
    std::string m_caFile;
};

}  // namespace simkiosk::customer
