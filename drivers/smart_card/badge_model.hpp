// An emulated contactless badge as its reader shows it: gives its identifier and knows nothing else.
#pragma once

#include <boost/json/object.hpp>
#include <memory>

#include "drivers/smart_card/card_model.hpp"
#include "platform/base/result.hpp"

namespace simkiosk {

class BadgeModel : public CardModel {
   public:
    explicit BadgeModel(Bytes identifier) : m_identifier(std::move(identifier)) {}

    Bytes atr() const override;
    void reset() override {}
    Bytes transmit(ByteView command) override;

   private:
    Bytes m_identifier;
};

// {"badge":"04A1B2C3D4E5F6"}: 4, 7 or 10 bytes. Invalid otherwise.
Result<std::unique_ptr<CardModel>> makeBadge(const boost::json::object& options);

}  // namespace simkiosk
