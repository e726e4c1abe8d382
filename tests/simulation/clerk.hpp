// Staff at the simulated machine. They settle what is in doubt as people do: log in, open the case, count the cards,
// sign, and have a second person sign where the desk asks for one.
#pragma once

#include "kiosk/session/service_intent.hpp"
#include "kiosk/session/service_view.hpp"

namespace simkiosk::simulation {

class Shop;

class Clerk {
   public:
    explicit Clerk(Shop& shop) : m_shop(shop) {}

    // Every sale that is in doubt, one after the other. False: something kept them from it, and it may be tried again.
    bool settlesEverything();

   private:
    bool settles(TransactionId sale);
    bool logsIn();
    bool comes(ServicePage page);
    void say(ServiceWord word);

    Shop& m_shop;
};

}  // namespace simkiosk::simulation
