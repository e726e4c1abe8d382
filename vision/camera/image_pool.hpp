// A few picture buffers that go round, so that 15 frames a second do not allocate 40 MB a second.
#pragma once

#include <memory>
#include <mutex>
#include <vector>

#include "kiosk/values/image.hpp"

namespace simkiosk {

class ImagePool {
   public:
    // The buffer comes back when its last user drops it; its old content is undefined.
    std::shared_ptr<Image> take() {
        std::unique_ptr<Image> image;
        {
            const std::lock_guard lock(m_shelf->mutex);
            if (!m_shelf->images.empty()) {
                image = std::move(m_shelf->images.back());
                m_shelf->images.pop_back();
            }
        }
        if (!image) image = std::make_unique<Image>();
        return {image.release(), [shelf = m_shelf](Image* used) {
                    std::unique_ptr<Image> back(used);
                    wipe(back->pixels);  // faces do not stay behind
                    const std::lock_guard lock(shelf->mutex);
                    if (shelf->images.size() < kKept) shelf->images.push_back(std::move(back));
                }};
    }
    void clear() {
        const std::lock_guard lock(m_shelf->mutex);
        m_shelf->images.clear();
    }

   private:
    static constexpr std::size_t kKept = 3;
    struct Shelf {
        std::mutex mutex;
        std::vector<std::unique_ptr<Image>> images;
    };
    std::shared_ptr<Shelf> m_shelf = std::make_shared<Shelf>();
};

}  // namespace simkiosk
