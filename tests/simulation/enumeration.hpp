// Every fault at every moment of a sale, by name: the part of the proof that leaves nothing to chance.
#pragma once

#include <string>
#include <vector>

#include "tests/simulation/trial.hpp"

namespace simkiosk::simulation {

// What strikes.
enum class Subject { Crash, Device, BackOffice, Storage, Clock, People };
inline constexpr std::array allSubjects{Subject::Crash,   Subject::Device, Subject::BackOffice,
                                        Subject::Storage, Subject::Clock,  Subject::People};
const char* toString(Subject subject);
// So many trials of it are wanted at least; a run of the whole enumeration with fewer fails.
std::size_t trialsWanted(Subject subject);

struct Family {
    std::string name;  // a row of the table that the program prints
    std::vector<Trial> trials;
    Subject subject = Subject::People;
};

// The families, in the order of the table. Moments are counted on undisturbed sales first, so this runs a few.
std::vector<Family> everyCrash();
std::vector<Family> everyDeviceFault();
std::vector<Family> everyNetworkFault();
std::vector<Family> everyDiskFault();
std::vector<Family> everyClockJump();
std::vector<Family> everyPerson();
std::vector<Family> everyFault();

}  // namespace simkiosk::simulation
