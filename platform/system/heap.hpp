// How the C library's heap behaves in a long-running program of few threads and large pictures.
#pragma once

namespace simkiosk {

// Few arenas, and large blocks given back to the system at once: a kiosk shows, decodes and compares pictures all
// day, and glibc's defaults (an arena a thread, a growing threshold) keep 50 MB of them. Call before any thread.
void keepHeapSmall();

}  // namespace simkiosk
