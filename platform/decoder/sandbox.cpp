#include "platform/decoder/sandbox.hpp"

#include <seccomp.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <initializer_list>

namespace simkiosk::decoder {

namespace {

constexpr rlim_t cpuSeconds = 2;
// AddressSanitizer reserves terabytes of shadow memory: under it the size of the address space cannot be limited.
#if !__has_feature(address_sanitizer)
constexpr rlim_t memoryBytes = rlim_t{256} << 20;
#endif

bool limit(decltype(RLIMIT_CPU) what, rlim_t soft, rlim_t hard) {
    const rlimit value{soft, hard};
    return setrlimit(what, &value) == 0;
}
bool limit(decltype(RLIMIT_CPU) what, rlim_t most) { return limit(what, most, most); }

class Filter {
   public:
    Filter() : m_context(seccomp_init(SCMP_ACT_KILL_PROCESS)) {}
    Filter(const Filter&) = delete;
    Filter& operator=(const Filter&) = delete;
    ~Filter() {
        if (m_context) seccomp_release(m_context);
    }

    Filter& allow(int call, std::initializer_list<scmp_arg_cmp> arguments = {}) {
        m_valid = m_valid && m_context &&
                  seccomp_rule_add_array(m_context, SCMP_ACT_ALLOW, call, static_cast<unsigned>(arguments.size()),
                                         arguments.begin()) == 0;
        return *this;
    }
    bool load() { return m_valid && m_context && seccomp_load(m_context) == 0; }

   private:
    scmp_filter_ctx m_context;
    bool m_valid = true;
};

scmp_arg_cmp equals(unsigned argument, scmp_datum_t value) { return {argument, SCMP_CMP_EQ, value, 0}; }
scmp_arg_cmp without(unsigned argument, scmp_datum_t bits) { return {argument, SCMP_CMP_MASKED_EQ, bits, 0}; }
scmp_arg_cmp with(unsigned argument, scmp_datum_t bits) { return {argument, SCMP_CMP_MASKED_EQ, bits, bits}; }

}  // namespace

bool confine() {
    // The soft limit's SIGXCPU tells a loop from a crash.
    return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0 &&
           prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0) == 0 && limit(RLIMIT_CORE, 0) && limit(RLIMIT_FSIZE, 0) &&
           limit(RLIMIT_NPROC, 0) && limit(RLIMIT_CPU, cpuSeconds, cpuSeconds + 1);
}

bool seal() {
#if !__has_feature(address_sanitizer)
    if (!limit(RLIMIT_AS, memoryBytes)) return false;
#endif
    if (!limit(RLIMIT_NOFILE, 0)) return false;
    Filter filter;
    // Memory: fresh pages only, never executable, never a file.
    filter.allow(SCMP_SYS(mmap), {without(2, PROT_EXEC), with(3, MAP_ANONYMOUS)})
        .allow(SCMP_SYS(mprotect), {without(2, PROT_EXEC)})
        .allow(SCMP_SYS(read), {equals(0, STDIN_FILENO)})
        .allow(SCMP_SYS(write), {equals(0, STDOUT_FILENO)});
    for (const int call : {SCMP_SYS(munmap), SCMP_SYS(mremap), SCMP_SYS(brk), SCMP_SYS(madvise), SCMP_SYS(futex),
                           SCMP_SYS(sched_yield), SCMP_SYS(getrandom), SCMP_SYS(clock_gettime), SCMP_SYS(gettimeofday),
                           SCMP_SYS(rt_sigreturn), SCMP_SYS(exit), SCMP_SYS(exit_group)})
        filter.allow(call);
#if __has_feature(address_sanitizer)
    filter.allow(SCMP_SYS(sigaltstack));  // it looks at the signal stack before each longjmp
#endif
    return filter.load();
}

}  // namespace simkiosk::decoder
