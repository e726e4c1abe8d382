// What a sale works with: every port once, handed in by the composition.
#pragma once

#include <functional>

#include "kiosk/policy/country_pack.hpp"
#include "kiosk/ports/activation.hpp"
#include "kiosk/ports/card_dispenser.hpp"
#include "kiosk/ports/contract_writer.hpp"
#include "kiosk/ports/customer_registry.hpp"
#include "kiosk/ports/document_archive.hpp"
#include "kiosk/ports/document_reader.hpp"
#include "kiosk/ports/face_verifier.hpp"
#include "kiosk/ports/id_card_reader.hpp"
#include "kiosk/ports/journal.hpp"
#include "kiosk/ports/mrz_camera.hpp"
#include "kiosk/ports/number_pool.hpp"
#include "kiosk/ports/payment.hpp"
#include "kiosk/ports/photo_decoder.hpp"
#include "kiosk/ports/product_catalog.hpp"
#include "kiosk/ports/product_qualification.hpp"
#include "kiosk/ports/receipt_printer.hpp"
#include "kiosk/ports/sim_stock.hpp"
#include "kiosk/ports/staff_desk.hpp"
#include "platform/base/clock.hpp"

namespace simkiosk {

// The shop as it stands on receipts and payment codes.
struct ShopProfile {
    std::string kioskId;
    LocalText name;                                  // as printed
    std::function<std::string(WallTime)> localTime;  // "2031-05-17 14:32" in the shop's time zone
    std::function<Date(WallTime)> localDate;         // the calendar's day there
    std::string merchantName;                        // EMVCo 59, at most 25 characters
    std::string merchantCity;                        // EMVCo 60, at most 15 characters
    std::string countryCode;                         // ISO 3166-1 alpha-2
    std::string merchantCategory;                    // ISO 18245, four digits
    std::string merchantGuid;                        // EMVCo 26 00
    std::string merchantAccount;                     // EMVCo 26 01
    Language defaultLanguage = Language::ZhCn;
};

struct SalePorts {
    Clock& clock;
    Random& random;
    Journal& journal;
    CardDispenser& dispenser;
    IdCardReader& idCardReader;
    PhotoDecoder& photoDecoder;
    FaceVerifier& faceVerifier;
    ReceiptPrinter& printer;
    ProductCatalog& catalog;
    NumberPool& numbers;
    CustomerRegistry& customers;
    ProductQualification& qualification;
    Payment& payment;
    Activation& activation;
    SimStock& simStock;
    StaffDesk& staffDesk;
    DocumentArchive& documents;
    ContractWriter& contracts;
    ShopProfile shop;
    // For passports and the like, both or none: a machine without that reader has nulls.
    DocumentReader* documentReader = nullptr;
    MrzCamera* mrzCamera = nullptr;
    CountryPack policy;  // an empty one accepts no document
};

}  // namespace simkiosk
