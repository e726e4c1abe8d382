// What can be bought (TMF620 ProductOffering).
#pragma once

#include <vector>

#include "kiosk/values/product.hpp"
#include "platform/base/task.hpp"

namespace simkiosk {

class ProductCatalog {
   public:
    virtual ~ProductCatalog() = default;

    // All active, sellable offerings with their texts in every language, cheapest first.
    virtual Task<Result<std::vector<ProductOffering>>> offerings() = 0;
    // One short question: is the back office there?
    virtual Task<Result<void>> answers() = 0;
};

}  // namespace simkiosk
