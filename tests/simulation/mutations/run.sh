#!/bin/bash
# Is the simulation worth its name? Each patch here is a deliberate defect in the transaction core; it is put into a
# copy of the sources, and the simulation must find it. Prints a line each and found/total; leaves with 0 only when
# every defect is found and the sources as they are pass. `run.sh NAME…` tries only these.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)
. "$root/tests/setup/prepare.sh"

here=$root/tests/simulation/mutations
work=$root/build/mutations
copy=$work/source
program=$copy/build/release/bin/simkiosk-simulate
jobs=$(nproc)
randomSales=${SIMKIOSK_MUTATION_SALES:-2000}  # after every enumerated fault
patience=${SIMKIOSK_MUTATION_SECONDS:-3600}   # for one program, so that none goes round in circles for ever

# What differs is copied, and by that newer than anything built of it; the rest stays, and is not built again. A run that
# was broken off may have left a defect behind.
copySources() {
    local fresh=$work/fresh
    rm -rf "$fresh"
    mkdir -p "$fresh" "$copy"
    tar -C "$root" --exclude=./build --exclude=./.git --exclude=./models --exclude=./out --exclude=./.cache -cf - . |
        tar -C "$fresh" -xf -
    (cd "$copy" && find . -path ./build -prune -o -type f -print) | while IFS= read -r file; do
        [ -e "$fresh/$file" ] || rm -f "$copy/$file"
    done
    (cd "$fresh" && find . -type f -print) | while IFS= read -r file; do
        cmp -s "$fresh/$file" "$copy/$file" && continue
        mkdir -p "$copy/$(dirname "$file")"
        cp "$fresh/$file" "$copy/$file"
    done
    rm -rf "$fresh"
}

configure() {
    export CCACHE_BASEDIR=$copy CCACHE_NOHASHDIR=1
    (cd "$copy" && cmake --preset release) >"$work/configure.log" 2>&1 ||
        { tail -30 "$work/configure.log" >&2; stop "cmake could not configure"; }
}

buildSimulation() { ninja -C "$copy/build/release" -j "$(buildJobs)" simkiosk-simulate >"$1" 2>&1; }

# simulate LOG: 0 when nothing was found, 1 when something was, 2 when there was no end; $found says what.
simulate() {
    local status=0
    timeout "$patience" "$program" --jobs "$jobs" --until-failure --sales "$randomSales" >"$1" 2>&1 || status=$?
    local trials
    trials=$(sed -n 's/^all  *\([0-9]*\) .*/\1/p' "$1" | tail -1)
    case $status in
        0) found="${trials:-?} trials"; return 0 ;;
        124) found="no end within $patience s"; return 2 ;;
        *)
            found=$(sed -n 's/^FAILED: //p' "$1" | head -1)
            local family
            family=$(sed -n '/^FAILED: /{n;p;q}' "$1")
            if [ -n "$found" ]; then
                found="trial ${trials:-?}, $family: $found"
            else
                found="$(grep -m1 -i assert "$1" || echo "it crashes (status $status)")"
            fi
            ;;
    esac
    return 1
}

names=("$@")
if [ ${#names[@]} -eq 0 ]; then
    for patch in "$here"/*.patch; do names+=("$(basename "$patch" .patch)"); done
fi

say "── copying and building"
copySources
configure
buildSimulation "$work/build.log" || { tail -30 "$work/build.log" >&2; stop "the sources as they are do not build"; }
say "── the sources as they are"
clean=yes
if simulate "$work/clean.log"; then
    say "   nothing is wrong: $found"
else
    clean=
    say "   FAILED: $found ($work/clean.log)"
fi

total=0
hit=0
for name in "${names[@]}"; do
    patch=$here/$name.patch
    [ -f "$patch" ] || stop "there is no $patch"
    total=$((total + 1))
    patch -s -d "$copy" -p1 --no-backup-if-mismatch -F0 <"$patch" >"$work/$name.log" 2>&1 ||
        { cat "$work/$name.log" >&2; stop "$name.patch does not apply any more"; }
    if ! buildSimulation "$work/$name.log"; then
        printf 'NO BUILD  %-32s %s\n' "$name" "$(grep -m1 error: "$work/$name.log")"
    else
        status=0
        simulate "$work/$name.log" || status=$?
        if [ $status = 1 ]; then
            hit=$((hit + 1))
            printf 'found     %-32s %s\n' "$name" "$found"
        else
            printf 'NOT FOUND %-32s %s (%s)\n' "$name" "$(head -1 "$patch")" "$found"
        fi
    fi
    patch -s -R -d "$copy" -p1 --no-backup-if-mismatch -F0 <"$patch" || stop "$name.patch cannot be taken back"
done
echo "$hit/$total deliberate defects found"
[ "$hit" = "$total" ] && [ -n "$clean" ]
