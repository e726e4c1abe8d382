// Coroutines of the machine thread: lazy, single-threaded, owned.
//
// A Task starts when it is awaited and is destroyed with its owner at any suspension point, running
// destructors but no further effects; the simulation relies on that. No exception leaves a Task:
// failures are Results, anything else ends the process.
//
// Why not boost::asio::awaitable: it costs 10 s of compile time a file and ties workflows and drivers
// to an executor; this is a page, and the wires below it do use Asio.
#pragma once

#include <coroutine>
#include <functional>
#include <list>
#include <memory>
#include <optional>
#include <utility>
#include <variant>

#include "platform/base/assert.hpp"

namespace simkiosk {

template <typename T>
class Task;

namespace task_detail {

[[noreturn]] inline void exceptionLeftTask() {
    assertionFailed("no exception leaves a Task", std::source_location::current());
}

struct PromiseBase {
    std::coroutine_handle<> continuation = std::noop_coroutine();

    struct FinalAwaiter {
        bool await_ready() const noexcept { return false; }
        template <typename Promise>
        std::coroutine_handle<> await_suspend(std::coroutine_handle<Promise> finished) const noexcept {
            return finished.promise().continuation;
        }
        void await_resume() const noexcept {}
    };

    std::suspend_always initial_suspend() const noexcept { return {}; }
    FinalAwaiter final_suspend() const noexcept { return {}; }
    void unhandled_exception() const noexcept { exceptionLeftTask(); }
};

template <typename T>
struct Promise : PromiseBase {
    std::optional<T> value;

    Task<T> get_return_object();
    template <typename U>
    void return_value(U&& result) {
        value.emplace(std::forward<U>(result));
    }
    T take() {
        SIMKIOSK_ASSERT(value.has_value());
        return std::move(*value);
    }
};

template <>
struct Promise<void> : PromiseBase {
    Task<void> get_return_object();
    void return_void() const noexcept {}
    void take() const noexcept {}
};

}  // namespace task_detail

template <typename T = void>
class [[nodiscard]] Task {
   public:
    using promise_type = task_detail::Promise<T>;
    using Handle = std::coroutine_handle<promise_type>;

    explicit Task(Handle handle) : m_handle(handle) {}
    Task(Task&& other) noexcept : m_handle(std::exchange(other.m_handle, nullptr)) {}
    Task& operator=(Task&& other) noexcept {
        std::swap(m_handle, other.m_handle);
        return *this;
    }
    ~Task() {
        if (m_handle) m_handle.destroy();
    }

    auto operator co_await() && noexcept {
        struct Awaiter {
            Handle handle;
            bool await_ready() const noexcept { return false; }
            std::coroutine_handle<> await_suspend(std::coroutine_handle<> awaiting) noexcept {
                handle.promise().continuation = awaiting;
                return handle;
            }
            T await_resume() { return handle.promise().take(); }
        };
        return Awaiter{m_handle};
    }

   private:
    Handle m_handle;
};

namespace task_detail {
template <typename T>
Task<T> Promise<T>::get_return_object() {
    return Task<T>(std::coroutine_handle<Promise<T>>::from_promise(*this));
}
inline Task<void> Promise<void>::get_return_object() {
    return Task<void>(std::coroutine_handle<Promise<void>>::from_promise(*this));
}
}  // namespace task_detail

// Hands a value to a suspended coroutine. Copies share one state; the first resolve() wins, and resolving
// after the coroutine is gone does nothing. Machine thread only.
template <typename T>
class Resolver {
   public:
    void resolve(T value) {
        if (m_state->settled) return;
        m_state->settled = true;
        m_state->value.emplace(std::move(value));
        if (const auto waiting = std::exchange(m_state->waiting, nullptr)) waiting.resume();
    }
    bool settled() const { return m_state->settled; }

    struct State {
        bool settled = false;
        std::optional<T> value;
        std::coroutine_handle<> waiting;
    };
    explicit Resolver(std::shared_ptr<State> state) : m_state(std::move(state)) {}

   private:
    std::shared_ptr<State> m_state;
};

// Awaits one callback: `start` receives the Resolver and begins the operation.
template <typename T, typename Start>
auto suspendUntil(Start start) {
    using State = typename Resolver<T>::State;
    struct Awaiter {
        Start start;
        std::shared_ptr<State> state = std::make_shared<State>();

        explicit Awaiter(Start begin) : start(std::move(begin)) {}
        Awaiter(const Awaiter&) = delete;
        Awaiter& operator=(const Awaiter&) = delete;
        ~Awaiter() {
            state->waiting = nullptr;
            state->settled = true;
        }
        bool await_ready() {
            start(Resolver<T>(state));
            return state->settled;
        }
        void await_suspend(std::coroutine_handle<> handle) { state->waiting = handle; }
        T await_resume() { return std::move(*state->value); }
    };
    return Awaiter(std::move(start));
}

// Owns running tasks; destroying it destroys them where they stand.
class TaskGroup {
   public:
    TaskGroup() = default;
    TaskGroup(const TaskGroup&) = delete;
    TaskGroup& operator=(const TaskGroup&) = delete;
    ~TaskGroup() { clear(); }

    // Starts the task now, on the caller's stack, up to its first suspension.
    void spawn(Task<void> task) {
        Root root = run(std::move(task));
        root.handle.promise().group = this;
        m_roots.push_front(root.handle);
        root.handle.promise().place = m_roots.begin();
        root.handle.resume();
    }
    // A task may not clear the group it runs in.
    void clear() {
        while (!m_roots.empty()) {
            const auto root = m_roots.front();
            m_roots.pop_front();
            root.destroy();
        }
    }
    bool empty() const { return m_roots.empty(); }

   private:
    struct Root {
        struct promise_type {
            TaskGroup* group = nullptr;
            std::list<std::coroutine_handle<>>::iterator place;

            Root get_return_object() { return {std::coroutine_handle<promise_type>::from_promise(*this)}; }
            std::suspend_always initial_suspend() const noexcept { return {}; }
            struct Leave {
                bool await_ready() const noexcept { return false; }
                void await_suspend(std::coroutine_handle<promise_type> finished) const noexcept {
                    auto& promise = finished.promise();
                    promise.group->m_roots.erase(promise.place);
                    finished.destroy();
                }
                void await_resume() const noexcept {}
            };
            Leave final_suspend() const noexcept { return {}; }
            void unhandled_exception() const noexcept { task_detail::exceptionLeftTask(); }
            void return_void() const noexcept {}
        };
        std::coroutine_handle<promise_type> handle;
    };
    static Root run(Task<void> task) { co_await std::move(task); }

    std::list<std::coroutine_handle<>> m_roots;
};

}  // namespace simkiosk
