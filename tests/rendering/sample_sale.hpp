// An invented sale.
#pragma once

#include "kiosk/ports/contract_writer.hpp"
#include "kiosk/receipts/sale_receipt.hpp"

namespace simkiosk {

inline ProductOffering sampleOffering() {
    ProductOffering offering;
    offering.id = "plan-20";
    offering.name.byLanguage = {"畅享 20 GB 套餐", "Everyday 20 GB", "Diario 20 GB", "暢享 20 GB 方案",
                                "كل يوم 20 غيغابايت"};
    offering.description.byLanguage = {"适合每天看视频、用地图，偶尔通话。", "For daily video, maps and the odd call.",
                                       "Para vídeo diario, mapas y alguna llamada.",
                                       "適合每天看影片、用地圖，偶爾通話。", "للفيديو اليومي والخرائط وبعض المكالمات."};
    offering.monthly = Money(6900, Currency::Cny);
    offering.oneTime = Money(1000, Currency::Cny);
    offering.dataGigabytes = 20;
    offering.voiceMinutes = 300;
    offering.messages = 100;
    offering.fiveG = true;
    return offering;
}

inline NumberOffer sampleNumber() {
    return {*Msisdn::parse("13800138000"), NumberClass::Gold, Money(20000, Currency::Cny)};
}

inline SaleSummary sampleSale() {
    return {.transaction = *Uuid::parse("0190f5c2-7e55-7000-8000-2b7e151628ae"),
            .date = "2031-05-17 14:32",
            .shopName = "SimKiosk Mobile",
            .kioskId = "BJ-0042",
            .offering = sampleOffering(),
            .number = sampleNumber(),
            .planDueToday = Money(7900, Currency::Cny),
            .total = Money(27900, Currency::Cny),
            .iccid = *Iccid::parse("89860112345678901237"),
            .authorizationCode = "A1B2C3",
            .verification = "https://shop.example/receipt/0190f5c2-7e55-7000-8000-2b7e151628ae"};
}

inline ContractTerms sampleTerms(Language language) {
    return {.transaction = *Uuid::parse("0190f5c2-7e55-7000-8000-2b7e151628ae"),
            .language = language,
            .offering = sampleOffering(),
            .number = sampleNumber(),
            .total = Money(27900, Currency::Cny),
            .name = PersonalText("示例人"),
            .documentNumber = PersonalText("11010119900307001X"),
            .date = "2031-05-17",
            .consents = {"identification", "face_processing"}};
}

inline Signature sampleSignature() {
    Signature signature;
    signature.padWidth = 16'000;
    signature.padHeight = 6'000;
    for (std::uint32_t i = 0; i < 240; ++i) {
        const auto t = static_cast<std::int32_t>(i);
        const std::int32_t wave = (t % 40 < 20 ? t % 20 : 20 - t % 20) * 150;
        signature.samples.push_back({.timeMs = i * 8,
                                     .x = 2'000 + t * 50,
                                     .y = 4'200 - wave,
                                     .force = static_cast<std::uint16_t>(20'000 + (i % 40) * 900),
                                     .penDown = i % 80 != 79});
    }
    return signature;
}

}  // namespace simkiosk
