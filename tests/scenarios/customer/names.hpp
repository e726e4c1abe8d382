// What the controls and messages are called on the screen, in each language: all this customer goes by.
#pragma once

#include <string_view>

#include "kiosk/session/snapshot.hpp"
#include "kiosk/values/language.hpp"

namespace simkiosk::customer {

struct Names {
    std::string_view language;  // the language in its own words; the same on every page
    std::string_view start;
    std::string_view goOn;        // after the language has been chosen
    std::string_view aMonth;      // in a plan's name: "Everyday 40, ¥69 a month"
    std::string_view takePlan;    // beginning of the main action once a plan is chosen
    std::string_view digit;       // beginning of a key's name on the keypad
    std::string_view takeNumber;  // beginning of the main action once a number is chosen
    std::string_view agreeIdentification;
    std::string_view agreeFace;
    std::string_view agreed;        // the main action of the consents
    std::string_view askStaff;      // instead of the camera; on both pages
    std::string_view identityCard;  // the choices of the document page
    std::string_view passport;
    std::string_view permit;
    std::string_view showPassport;  // to the camera
    std::string_view showPermit;
    std::string_view layPassport;  // on the reader
    std::string_view layPermit;
    std::string_view takeDocumentBack;
    std::string_view takeCardBack;
    std::string_view cardTooSoon;
    std::string_view turnLeft;
    std::string_view turnRight;
    std::string_view blink;
    std::string_view nod;
    std::string_view nearer;
    std::string_view goLeft;  // where the face should be
    std::string_view goRight;
    std::string_view raise;
    std::string_view lower;
    std::string_view signHere;   // the signature pad
    std::string_view sign;       // the main action of the review
    std::string_view signByKey;  // the same, for who walks with keys
    std::string_view scan;       // the QR code on the payment page
    std::string_view takeSim;
    std::string_view receiptDone;  // the receipt's main action
    std::string_view finish;       // goodbye's and the problem page's main action
    std::string_view exit;
    std::string_view leave;  // in the sheet that asks once more
    std::string_view stillHere;
};

const Names& namesIn(Language language);

}  // namespace simkiosk::customer
