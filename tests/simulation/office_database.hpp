// A back office's database in memory, seeded already: filling its number pool anew for every shop would be most of a
// simulated sale's time.
#pragma once

#include <memory>

#include "platform/backoffice/store.hpp"

namespace simkiosk::simulation {

// As it was when the office first opened: every byte of the database is put back, beneath the connection and the SQL
// that is compiled for it. There is one in a process; who calls again takes it from the shop before.
std::shared_ptr<backoffice::Store> officeAsNew();

}  // namespace simkiosk::simulation
