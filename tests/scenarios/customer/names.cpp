#include "tests/scenarios/customer/names.hpp"

namespace simkiosk::customer {
namespace {

constexpr Names english{
    .language = "English",
    .start = "Touch to start",
    .goOn = "Continue",
    .aMonth = " a month",
    .takePlan = "Take ",
    .takeNumber = "Take this number",
    .agreeIdentification = "identity",
    .agreeFace = "face",
    .agreed = "Continue",
    .takeCardBack = "Take your card back",
    .cardTooSoon = "lifted too soon",
    .turnLeft = "Turn your head to the left",
    .turnRight = "Turn your head to the right",
    .blink = "Close and open your eyes",
    .signHere = "Sign here",
    .sign = "Sign",
    .scan = "Waiting for your payment",
    .takeSim = "Take your SIM card",
    .receiptDone = "Done",
    .finish = "Done",
    .exit = "Exit",
    .leave = "Leave",
    .stillHere = "I am still here",
};

}  // namespace

const Names& namesIn(Language) { return english; }

}  // namespace simkiosk::customer
