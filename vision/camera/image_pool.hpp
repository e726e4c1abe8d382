// A few picture buffers that go round, so that 15 frames a second do not allocate 40 MB a second.
#pragma once

#include <algorithm>
#include <atomic>
#include <memory>
#include <mutex>
#include <vector>

#include "kiosk/values/image.hpp"

namespace simkiosk {

class ImagePool {
   public:
    ImagePool() { m_images.reserve(kKept); }

    // A buffer nobody else has any more; its old content is undefined. Once the few are made, nothing is allocated.
    std::shared_ptr<Image> take() {
        const std::lock_guard lock(m_mutex);
        // Only this pool has it: nobody is left who could take it meanwhile.
        const auto free = std::ranges::find_if(m_images, [](const auto& image) { return image.use_count() == 1; });
        if (free != m_images.end()) {
            std::atomic_thread_fence(std::memory_order_acquire);  // after the last user's reads
            return *free;
        }
        std::shared_ptr<Image> made(new Image, [](Image* used) {
            const std::unique_ptr<Image> gone(used);
            wipe(gone->pixels);  // faces do not stay behind
        });
        if (m_images.size() < kKept) m_images.push_back(made);
        return made;
    }
    // No picture stays: those in use go with their last user.
    void clear() {
        const std::lock_guard lock(m_mutex);
        m_images.clear();
    }

   private:
    static constexpr std::size_t kKept = 4;  // being filled, newest, being measured, being shown
    std::mutex m_mutex;
    std::vector<std::shared_ptr<Image>> m_images;
};

}  // namespace simkiosk
