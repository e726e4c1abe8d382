// What kind of customer this one is, and what they want.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "kiosk/session/snapshot.hpp"
#include "kiosk/values/language.hpp"
#include "platform/base/result.hpp"

namespace simkiosk::customer {

enum class Manner {
    Normal,
    WalksAway,         // leaves without a word on `atPage`
    Cancels,           // presses "Exit" on `atPage`
    OtherFace,         // holds somebody else's card
    PhotoAttack,       // shows a photo to the camera
    RemovesCardEarly,  // lifts the card while it is read, then puts it back
    NeverTakesSim,
    ForgedDocument,  // its chip is `Wishes::chip`
    AsksStaff,       // wants a person instead of the camera, from `atPage` on: consents or live_face
};

struct Behaviour {
    Manner manner = Manner::Normal;
    std::optional<Page> atPage;  // WalksAway, Cancels and AsksStaff

    bool leavesAt(Page page) const { return atPage == page && manner != Manner::AsksStaff; }
    bool asksStaffAt(Page page) const { return atPage == page && manner == Manner::AsksStaff; }
    std::string text() const;  // "walks_away=numbers"
};

// "normal", "walks_away=PAGE", "cancels=PAGE", "other_face", "photo_attack", "removes_card_early",
// "never_takes_sim", "forged_document", "asks_staff=PAGE".
Result<Behaviour> parseBehaviour(std::string_view text);
Result<Page> parsePage(std::string_view word);

struct Wishes {
    Language language = Language::En;
    Behaviour behaviour{};
    std::string document = "resident-1";  // a card of the emulated reader, or "passport" or "permit"
    std::string chip{};                   // the card laid on the passport reader; empty: the document's own
    std::string person{};                 // who stands before the camera; empty: the document's holder
    std::string plan{};                   // part of the plan's name; empty: the second one shown
    std::string digits = "8";             // typed into the number search
    bool byKeys = false;                  // walks with the tactile pad and never touches the glass
    bool aloud = false;                   // hears everything, and keeps the screen dark
    double speed = 1;                     // 2: reads, walks and reacts in half the time
};

}  // namespace simkiosk::customer
