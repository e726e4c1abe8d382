#!/bin/bash
# Which lines and branches of the transaction's core no test reaches. Builds the preset `coverage`, runs the tests and the
# simulation, prints each file's share and every gap, and compares the gaps with coverage_exclusions.txt: leaves with 0
# only when each gap stands there with its reason and nothing stands there that is reached.
#   coverage.sh [--report-only]      the second: from the counts of the last run
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
. "$root/tests/setup/prepare.sh"

measured=(kiosk/journal kiosk/session kiosk/workflows platform/storage)
# Of these every line and branch is reached or stands in the list; of the others the share is told.
complete='^(kiosk/journal|kiosk/session|platform/storage)/|^kiosk/workflows/(recovery|kiosk_session)'
programs=(kiosk_tests storage_tests disk_tests simulation_tests simkiosk-simulate)
# Crashes, devices, network, disk and people: about 9,000 trials. The two mixtures at the end are chance.
families=("crash around every append" "crash around every dispenser frame" "crash around every exchange"
    "crash after a append, again around every exchange" "dispenser:" "every call to the back office"
    "every operation of the disk" "the wall clock jumps" "customers:" "retained cards" "no network" "unplugged"
    "passport reader:")
randomSales=3000

bin=$root/build/coverage/bin
counts=$root/build/coverage/counts
export QT_QPA_PLATFORM=offscreen SIMKIOSK_BIN=$bin SIMKIOSK_SOURCE=$root

# Every process adds its counts to the file of its program.
runAll() {
    rm -rf "$counts"
    mkdir -p "$counts"
    export LLVM_PROFILE_FILE=$counts/%m.profraw
    local program family
    for program in kiosk_tests storage_tests disk_tests simulation_tests; do
        say "── $program"
        "$bin/$program" >"$counts/$program.log" 2>&1 || { tail -40 "$counts/$program.log" >&2; return 1; }
    done
    for family in "${families[@]}"; do
        say "── simulation: $family"
        "$bin/simkiosk-simulate" --jobs "$(nproc)" --family "$family" >"$counts/simulate.log" 2>&1 ||
            { tail -40 "$counts/simulate.log" >&2; return 1; }
    done
    say "── simulation: $randomSales sales by chance"
    "$bin/simkiosk-simulate" --jobs "$(nproc)" --family none --sales "$randomSales" >"$counts/simulate.log" 2>&1 ||
        { tail -40 "$counts/simulate.log" >&2; return 1; }
}

mergeCounts() {
    local objects=() program
    for program in "${programs[@]:1}"; do objects+=(-object "$bin/$program"); done
    llvm-profdata-19 merge -sparse -o "$counts/all.profdata" "$counts"/*.profraw
    llvm-cov-19 export -format=lcov -instr-profile "$counts/all.profdata" "$bin/${programs[0]}" "${objects[@]}" \
        "${measured[@]/#/$root/}" >"$counts/all.lcov"
}

# Inline functions of headers live in whoever includes them, tests too, and are not told. Reads the list of exclusions, then the counts, then the source of each file as its section ends.
report() {
    awk -v root="$root/" -v complete="$complete" -v ownCount="$(find "${measured[@]/#/$root/}" -name '*.cpp' | wc -l)" '
        function trimmed(text) { gsub(/^[ \t]+|[ \t\r]+$/, "", text); return text }
        function share(hit, all) { return all == 0 ? "   –  " : sprintf("%5.1f%%", int(1000 * hit / all) / 10) }
        FILENAME ~ /coverage_exclusions/ {
            if ($0 ~ /^[ \t]*(#|$)/) next
            if (split($0, part, " \\| ") != 3) { print "not FILE | SOURCE LINE | WHY: " $0; bad = 1; next }
            part[2] = trimmed(part[2])
            if (sub(/^~/, "", part[2])) pattern[part[2]] = part[3]
            else why[trimmed(part[1]) SUBSEP part[2]] = part[3]
            next
        }
        /^SF:/ { file = substr($0, 4); sub(root, "", file); delete line; delete branch; next }
        /^DA:/ { split(substr($0, 4), n, ","); line[n[1] + 0] += n[2]; next }
        /^BRDA:/ {
            split(substr($0, 6), n, ",")
            branch[n[1] + 0, n[2], n[3]] += n[4] == "-" ? 0 : n[4]
            next
        }
        /^end_of_record/ {
            if (file ~ /[.]hpp$/) next
            ++files
            number = 0
            delete source
            while ((getline text < (root file)) > 0) source[++number] = trimmed(text)
            close(root file)
            lines = linesHit = branches = branchesHit = 0
            gaps = ""
            for (at = 1; at <= number; ++at) {
                if (!(at in line)) continue
                ++lines
                linesHit += line[at] > 0
                missed = line[at] == 0 ? "line" : ""
                delete here
                for (key in branch) {
                    split(key, n, SUBSEP)
                    if (n[1] == at) here[n[2] "," n[3]] = branch[key]
                }
                for (key in here) {
                    ++branches
                    branchesHit += here[key] > 0
                    if (here[key] == 0 && line[at] > 0) missed = missed (missed == "" ? "branch" : "")
                }
                if (missed == "") continue
                known = (file SUBSEP source[at]) in why
                if (known) used[file SUBSEP source[at]] = 1
                for (each in pattern) {
                    if (source[at] ~ each) { known = 1; usedPattern[each] = 1 }
                }
                if (!known && file !~ complete) { ++elsewhere; continue }
                if (!known) { ++unlisted; gaps = gaps sprintf("    %s:%d: %s not reached: %s\n", file, at, missed, source[at]) }
                if (known) ++listed
            }
            printf "%-44s lines %s (%d/%d)  branches %s (%d/%d)\n", file, share(linesHit, lines), linesHit, lines,
                share(branchesHit, branches), branchesHit, branches
            printf "%s", gaps
            allLines += lines; allLinesHit += linesHit; allBranches += branches; allBranchesHit += branchesHit
        }
        END {
            printf "%-44s lines %s (%d/%d)  branches %s (%d/%d)\n", "all", share(allLinesHit, allLines), allLinesHit,
                allLines, share(allBranchesHit, allBranches), allBranchesHit, allBranches
            for (key in why) {
                if (key in used) continue
                split(key, part, SUBSEP)
                printf "    listed as not reached, and reached or gone: %s | %s\n", part[1], part[2]
                bad = 1
            }
            for (each in pattern) {
                if (each in usedPattern) continue
                printf "    listed as not reached, and reached or gone: ~%s\n", each
                bad = 1
            }
            if (files < ownCount) { printf "only %d of %d files are measured\n", files, ownCount; bad = 1 }
            printf "%d gaps with a reason, %d without; %d in files whose share is only told\n", listed, unlisted, elsewhere
            exit unlisted > 0 || bad
        }' "$root/tests/setup/coverage_exclusions.txt" "$counts/all.lcov"
}

if [ "${1:-}" != --report-only ]; then
    build coverage "${programs[@]}"
    runAll
fi
mergeCounts
report
