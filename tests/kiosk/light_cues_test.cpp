// The lamp beside the place that the page speaks of.
#include "kiosk/session/light_cues.hpp"

#include <gtest/gtest.h>

#include "tests/simulation/shop.hpp"

namespace simkiosk {
namespace {

Snapshot on(Page page) {
    Snapshot snapshot;
    snapshot.page = page;
    return snapshot;
}

TEST(LightCues, ShowWhereTheDocumentGoes) {
    auto card = on(Page::IdentityCard);
    EXPECT_EQ(lampsFor(card), std::set{Lamp::IdCardReader});
    card.identityPhase = IdentityPhase::Reading;
    EXPECT_EQ(lampsFor(card), std::set<Lamp>{}) << "it stays where it is";
    auto passport = on(Page::Passport);
    EXPECT_EQ(lampsFor(passport), std::set{Lamp::Camera}) << "the printed lines first";
    passport.passportPhase = PassportPhase::PlaceOnReader;
    EXPECT_EQ(lampsFor(passport), std::set{Lamp::DocumentReader});
    passport.passportPhase = PassportPhase::ReadingChip;
    EXPECT_EQ(lampsFor(passport), std::set<Lamp>{}) << "it stays where it is";
}

TEST(LightCues, ShowWhatWasForgotten) {
    auto problem = on(Page::Problem);
    EXPECT_EQ(lampsFor(problem), std::set<Lamp>{});
    problem.problem = Problem{};
    EXPECT_EQ(lampsFor(problem), std::set<Lamp>{});
    problem.problem->document = DocumentPlace::OnReader;
    EXPECT_EQ(lampsFor(problem), std::set{Lamp::IdCardReader});
    problem.document = DocumentChoice::Passport;
    EXPECT_EQ(lampsFor(problem), std::set{Lamp::DocumentReader});
}

TEST(LightCues, FollowASaleFromTheCardToTheReceipt) {
    std::vector<std::set<Lamp>> seen;
    simulation::Shop shop;
    shop.start();
    shop.customerArrives({});
    ASSERT_TRUE(shop.runUntil(
        [&] {
            auto now = lampsFor(shop.screen());
            if (!now.empty() && (seen.empty() || seen.back() != now)) seen.push_back(std::move(now));
            return shop.screen().page == Page::Goodbye;
        },
        600s))
        << shop.story().text();
    EXPECT_EQ(seen, (std::vector<std::set<Lamp>>{
                        {Lamp::IdCardReader}, {Lamp::Camera}, {Lamp::SimSlot}, {Lamp::ReceiptSlot}}));
}

struct LastShown : Screen {
    void show(const Snapshot& snapshot) override { page = snapshot.page; }
    Page page = Page::Attract;
};

struct LastLit : Lights {
    void guide(const std::set<Lamp>& lamps) override { lit = lamps; }
    std::set<Lamp> lit;
};

TEST(LightCues, ChangeWithThePage) {
    LastShown screen;
    LastLit lights;
    LitScreen both(screen, lights);
    both.show(on(Page::LiveFace));
    EXPECT_EQ(screen.page, Page::LiveFace);
    EXPECT_EQ(lights.lit, std::set{Lamp::Camera});
    both.show(on(Page::Attract));
    EXPECT_EQ(screen.page, Page::Attract);
    EXPECT_EQ(lights.lit, std::set<Lamp>{}) << "the next customer begins in the dark";
}

}  // namespace
}  // namespace simkiosk
