// A question that must not take longer than its asker has.
#pragma once

#include <optional>

#include "platform/base/clock.hpp"
#include "platform/base/result.hpp"

namespace simkiosk {

// What `task` comes to; Timeout at the deadline, and the task is destroyed where it stands: for what has no effect.
template <typename T>
Task<Result<T>> within(Clock& clock, Instant deadline, Task<Result<T>> task) {
    std::optional<Result<T>> answer;
    Timer wake;
    TaskGroup asking;
    co_await suspendUntil<bool>([&](Resolver<bool> resolver) {
        // From the loop, not from within the task: it has left the group then.
        const auto end = [&clock, &wake, resolver](Instant when) {
            wake = Timer(clock, when, [resolver]() mutable { resolver.resolve(true); });
        };
        end(deadline);
        asking.spawn([](Task<Result<T>> asked, std::optional<Result<T>>& told, auto done, Clock& now) -> Task<void> {
            told.emplace(co_await std::move(asked));
            done(now.now());
        }(std::move(task), answer, end, clock));
    });
    if (!answer) co_return fail(ErrorCode::Timeout, "no answer within the time for it");
    co_return std::move(*answer);
}

}  // namespace simkiosk
