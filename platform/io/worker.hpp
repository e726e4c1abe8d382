// Runs blocking work (OpenCV, PC/SC, files) on threads of its own; only values cross.
#pragma once

#include <functional>

#include "platform/base/task.hpp"

namespace simkiosk {

class Worker {
   public:
    virtual ~Worker() = default;
    // `work` runs on a worker thread, `done` afterwards on the machine thread.
    virtual void post(std::function<void()> work, std::function<void()> done) = 0;
    // From any thread: runs `call` on the machine thread, soon.
    virtual void onMachine(std::function<void()> call) = 0;
};

// Awaits work done elsewhere. If the awaiting task is destroyed the work still ends, its result unused.
template <typename T>
Task<T> runOn(Worker& worker, std::function<T()> work) {
    auto result = std::make_shared<std::optional<T>>();
    co_await suspendUntil<std::monostate>([&](Resolver<std::monostate> done) {
        worker.post([work = std::move(work), result] { result->emplace(work()); },
                    [done]() mutable { done.resolve({}); });
    });
    co_return std::move(**result);
}

}  // namespace simkiosk
