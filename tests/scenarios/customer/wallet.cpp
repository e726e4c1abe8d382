#include "tests/scenarios/customer/wallet.hpp"

#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include "tests/scenarios/support/process.hpp"

namespace simkiosk::customer {

Result<std::string> Wallet::readQr(const std::string& pngPath) {
    auto text =
        scenario::runToEnd({"zbarimg", "--quiet", "--raw", "--nodbus", "-Sdisable", "-Sqrcode.enable", pngPath});
    SIMKIOSK_TRY(text);
    text->erase(text->find_last_not_of("\r\n") + 1);
    if (text->empty() || text->find('\n') != std::string::npos)
        return fail(ErrorCode::NotFound, "there is not exactly one QR code on " + pngPath);
    return *text;
}

Result<void> Wallet::pay(const std::string& payload) const {
    const std::string body = boost::json::serialize(boost::json::object{{"qr", payload}});
    SIMKIOSK_TRY(
        scenario::runToEnd({"curl", "--silent", "--show-error", "--fail-with-body", "--max-time", "10", "--noproxy",
                            "*", "--cacert", m_caFile, "--header", "Content-Type: application/json", "--data-binary",
                            "@-", m_acquirer + "/acquirer/v1/authorizations"},
                           body));
    return {};
}

}  // namespace simkiosk::customer
