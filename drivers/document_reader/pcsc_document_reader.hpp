// Any PC/SC reader with a contactless antenna as the kiosk's reader of passports and the like.
#pragma once

#include <memory>
#include <string>

#include "drivers/document_reader/trust_store.hpp"
#include "drivers/smart_card/pcsc_badge.hpp"
#include "kiosk/ports/badge_reader.hpp"
#include "kiosk/ports/document_reader.hpp"
#include "kiosk/values/uuid.hpp"

namespace simkiosk {

class PcscDocumentReader : public DocumentReader, public BadgeReader {
   public:
    // `name`: as PcscReader takes it. Worker, clock and random outlive this.
    PcscDocumentReader(Worker& worker, Clock& clock, Random& random, std::string name, TrustStore trust);

    Task<Result<void>> status() override;
    Task<Result<bool>> documentPresent() override;
    Task<Result<ChipReading>> read(Mrz printed, std::function<void(double)> onProgress) override;
    Task<Result<std::optional<BadgeId>>> badge() override { return readBadge(m_reader, m_clock); }

   private:
    Clock& m_clock;
    Random& m_random;
    PcscReader m_reader;
    TrustStore m_trust;
};

}  // namespace simkiosk
