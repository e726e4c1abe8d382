#!/usr/bin/env python3
"""Ten-fold accuracy, many times: all genuine pairs of a score file against as many impostors drawn at random.

    kioskctl face evaluate --pairs all.csv --root DATA --scores-out scores.csv --json
    ten_fold_draws.py scores.csv [DRAWS]

One list of 1,000 pairs tells two ways of making templates apart no better than by a pair or two; all pairs of all its
pictures, drawn again and again, tell more. As in LFW's protocol the threshold of a fold comes from the nine others.
"""
import csv
import sys

import numpy as np

FOLDS = 10


def threshold(genuine, impostor):
    """The one with the most right answers; of several the one in the middle."""
    candidates = np.sort(np.concatenate([genuine, impostor]))
    right = len(genuine) - np.searchsorted(np.sort(genuine), candidates) + np.searchsorted(np.sort(impostor), candidates)
    best = np.flatnonzero(right == right.max())
    return candidates[best[len(best) // 2]]


def accuracy(genuine, impostor, random):
    fold = random.permutation(len(genuine)) % FOLDS
    other = random.permutation(len(impostor)) % FOLDS
    right = 0
    for k in range(FOLDS):
        at = threshold(genuine[fold != k], impostor[other != k])
        right += (genuine[fold == k] >= at).sum() + (impostor[other == k] < at).sum()
    return right / (len(genuine) + len(impostor))


def main():
    with open(sys.argv[1], newline="") as file:
        pairs = [(float(row["score"]), row["same"] == "1") for row in csv.DictReader(file)]
    scores = np.array([score for score, _ in pairs])
    same = np.array([is_same for _, is_same in pairs])
    genuine, impostor = scores[same], scores[~same]
    random = np.random.default_rng(20261122)
    draws = int(sys.argv[2]) if len(sys.argv) > 2 else 300
    results = [accuracy(genuine, random.choice(impostor, len(genuine), replace=False), random) for _ in range(draws)]
    low, high = np.quantile(results, [0.025, 0.975])
    print(f"{len(genuine)} genuine, {len(impostor)} impostor pairs, {draws} draws: "
          f"mean {np.mean(results):.4f}, 95 % of draws {low:.4f} to {high:.4f}")
    falling = np.sort(impostor)[::-1]
    for far in (1e-2, 1e-3, 1e-4):
        at = falling[int(len(falling) * far)]
        print(f"FAR {far:g}: TAR {(genuine > at).mean():.4f} at {at:.3f}")


main()
