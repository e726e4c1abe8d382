#include "platform/carrier/carrier_document_archive.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include "platform/base/bytes.hpp"
#include "platform/carrier/json_reader.hpp"

namespace simkiosk {

namespace {

namespace json = boost::json;

std::string documentBody(Uuid key, TransactionId transaction, const Bytes& pdf, const std::string& sha256) {
    const json::object attachment{{"name", "contract.pdf"},
                                  {"mimeType", "application/pdf"},
                                  {"attachmentType", "contract"},
                                  {"description", "sha256 of the unsigned contract: " + sha256},
                                  {"content", toBase64(pdf)}};
    const json::object identifier{{"id", key.text()}, {"owner", "kiosk"}, {"externalIdentifierType", "idempotencyKey"}};
    // Lists are named: in braces Boost.JSON takes a single pair for an object.
    json::object body{{"name", "contract " + transaction.text()}, {"documentType", "contract"}};
    body["externalIdentifier"] = json::array{json::value(identifier)};
    body["attachment"] = json::array{json::value(attachment)};
    return json::serialize(body);
}

}  // namespace

Task<Result<std::string>> CarrierDocumentArchive::store(Uuid key, TransactionId transaction, Bytes pdf,
                                                        std::string sha256) {
    CarrierCall call;
    call.method = "POST";
    call.target = m_session.config().document + "/document";
    call.body = documentBody(key, transaction, pdf, sha256);
    call.key = key;
    call.transaction = transaction;
    call.repeatable = true;    // the key makes twice like once
    call.mayBeMissing = true;  // a carrier without a document service
    const auto answer = co_await m_session.call(std::move(call), m_session.callDeadline());
    SIMKIOSK_CO_TRY(answer);
    const auto resource = tmf::parseObject(answer->body);
    SIMKIOSK_CO_TRY(resource);
    co_return tmf::requiredText(*resource, "id");
}

}  // namespace simkiosk
