#include "tests/scenarios/customer/names.hpp"

namespace simkiosk::customer {
namespace {

constexpr Names english{
    .language = "English",
    .start = "Touch to start",
    .goOn = "Continue",
    .aMonth = " a month",
    .takePlan = "Take ",
    .digit = "Digit ",
    .takeNumber = "Reserve ",
    .agreeIdentification = "Read my identity card",
    .agreeFace = "Compare my face with the card",
    .agreed = "Agree and go on",
    .takeCardBack = "Take your card back",
    .cardTooSoon = "lifted too soon",
    .turnLeft = "Turn your head to the left",
    .turnRight = "Turn your head to the right",
    .blink = "Close and open your eyes",
    .signHere = "Signature field",
    .sign = "Sign and go on",
    .scan = "Payment code to scan",
    .takeSim = "Take your SIM card",
    .receiptDone = "Done",
    .finish = "Finish",
    .exit = "Exit",
    .leave = "Leave",
    .stillHere = "I am still here",
};

}  // namespace

const Names& namesIn(Language) { return english; }

}  // namespace simkiosk::customer
