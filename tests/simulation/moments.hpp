// The moments of a sale at which a fault can strike, counted on undisturbed sales, and the people they are counted
// with.
#pragma once

#include "tests/simulation/enumeration.hpp"

namespace simkiosk::simulation {

inline constexpr std::array restarts{PowerCut{.pause = 5s, .rebooted = false},
                                     PowerCut{.pause = 10min, .rebooted = false},
                                     PowerCut{.pause = 20s, .rebooted = true}};

// Who comes to a family's kiosk: one who takes the SIM, and one who leaves it in the gate.
inline const std::array bothHands{Habits{.take = Habits::Take::Takes}, Habits{.take = Habits::Take::Leaves}};
// And who shows a passport, where its chip is what matters.
inline const std::array passports{Habits{.document = "passport"},
                                  Habits{.document = "passport", .take = Habits::Take::Leaves}};
const std::array<Habits, 2>& who(Effect effect);

using Moments = std::array<unsigned, allEffects.size()>;

// The effects of one undisturbed sale, counted once for each kind of customer.
const Moments& momentsOf(const Habits& habits);
unsigned at(const Moments& moments, Effect effect);

// Every moment of a sale.
std::vector<unsigned> moments(const Habits& habits, Effect effect);
// Where a second fault multiplies them: of the long wait for a hand, in which one poll is like the other, some.
std::vector<unsigned> fewerMoments(const Habits& habits, Effect effect);

// The power fails after each record, and `event` strikes at each of the first `last` effects of that kind after it:
// what recovery asks of a device or the back office is answered wrongly.
void addInRecovery(Family& family, Effect effect, unsigned last, const Event& event, bool sensorsLie = false);

}  // namespace simkiosk::simulation
