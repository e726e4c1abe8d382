# Sourced by run and check: installs what is missing, builds, reports. Expects `set -euo pipefail` and $root.
# Packages come from packages.txt only.

say() { printf '\033[1m%s\033[0m\n' "$*" >&2; }
stop() {
    printf '%s: %s\n' "$(basename "$0")" "$*" >&2
    exit 1
}

missingPackages() {
    local wanted installed
    wanted=$(sed -e 's/#.*//' -e 's/[[:space:]].*//' -e '/^$/d' "$root/packages.txt" | sort -u)
    installed=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' 2>/dev/null | sed -n 's/^installed //p' | sort -u)
    # npm is often there already, and not as a Debian package.
    ! command -v npm >/dev/null || installed=$(printf '%s\nnpm\n' "$installed" | sort -u)
    comm -23 <(printf '%s\n' "$wanted") <(printf '%s\n' "$installed")
}

asRoot() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo --preserve-env=DEBIAN_FRONTEND "$@"
    else
        stop "packages are missing and there is no sudo; as root: apt-get install $(missingPackages | tr '\n' ' ')"
    fi
}

installPackages() {
    local missing
    missing=$(missingPackages)
    [ -n "$missing" ] || return 0
    command -v apt-get >/dev/null || stop "needs Debian 12 packages and finds no apt-get: $(echo $missing)"
    say "Installing: $(echo $missing)"
    export DEBIAN_FRONTEND=noninteractive
    # One call: libboost1.81-dev replaces Debian's default 1.74. The package lists are fetched only when needed.
    if ! asRoot apt-get install -y --no-install-recommends $missing </dev/null; then
        asRoot apt-get update </dev/null
        asRoot apt-get install -y --no-install-recommends $missing </dev/null || stop "the packages could not be installed"
    fi
    missing=$(missingPackages)
    [ -z "$missing" ] || stop "still missing: $(echo $missing)"
}

installModels() {
    "$root/vision/models/install.sh" </dev/null || stop "the face models could not be installed (vision/models/install.sh)"
}

# As many compilers as there are processors, but 1.5 GB of memory each: Beast and sanitizers are hungry.
buildJobs() {
    local processors memoryKb jobs
    processors=$(nproc)
    memoryKb=$(awk '/^MemAvailable:/ { print $2 }' /proc/meminfo)
    jobs=$((memoryKb / 1500000))
    [ "$jobs" -lt "$processors" ] || jobs=$processors
    [ "$jobs" -ge 1 ] || jobs=1
    echo "$jobs"
}

# build PRESET [TARGET…]
build() {
    local preset=$1 log
    shift
    # Without a home to write to, ccache keeps its files beside the build.
    if [ -z "${CCACHE_DIR:-}" ] && ! { [ -n "${HOME:-}" ] && mkdir -p "$HOME/.cache/ccache" 2>/dev/null; }; then
        export CCACHE_DIR=$root/build/ccache
    fi
    # The same results for a clone at another path.
    export CCACHE_BASEDIR=$root CCACHE_NOHASHDIR=1
    mkdir -p "$root/build"
    log=$root/build/$preset-configure.log
    (cd "$root" && cmake --preset "$preset") >"$log" 2>&1 || {
        tail -30 "$log" >&2
        stop "cmake could not configure; all of it: $log"
    }
    (cd "$root" && cmake --build --preset "$preset" -j "$(buildJobs)" ${1:+--target "$@"})
}

# The emulated camera's people and the photos on the emulated cards, cut from the installed photographs.
makePortraits() {
    local models=${SIMKIOSK_MODELS:-$root/models}
    [ -s "$models/faces/person-b-chip.jp2" ] || "$root/build/$1/bin/simkiosk-portraits" "$models" >/dev/null ||
        stop "the emulated customer's portraits could not be made"
}
