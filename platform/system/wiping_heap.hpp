// Naming this in main() makes free() and realloc() of the whole program wipe what they give back.
#pragma once

namespace simkiosk {

bool freedMemoryIsWiped();  // false under a sanitizer

}  // namespace simkiosk
