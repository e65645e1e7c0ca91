#!/usr/bin/env python3
"""A made-up cohort of 21 columns, the same for the same number of rows: generate.py ROWS FILE.

A million rows are about 56 MB. A tenth of most cells is missing, tests that are rarely done more often; blanks, NA and
unknown are mixed, as in tables of several centres.
"""

import random
import sys

COLUMNS = [
    "id", "sex", "age_onset", "ck", "ck_uln", "arms_weak", "legs_weak", "neck_flexors", "dysphagia", "heliotrope",
    "gottron_papules", "gottron_sign", "hmgcr", "srp", "jo1", "other_msa", "emg", "biopsy", "scattered_necrosis",
    "different_stages", "macrophages",
]
MISSING = ["", "", "", "", "", "NA", "unknown"]


def cell(dice, known, missing):
    return dice.choice(MISSING) if dice.random() < missing else known


def yes(dice, share, missing=0.1):
    return cell(dice, "1" if dice.random() < share else "0", missing)


def row(dice, number):
    kind = dice.random()
    hmgcr, srp, myositis = kind < 0.25, 0.25 <= kind < 0.4, kind < 0.8
    done = dice.random() < 0.5
    necrosis = 0.8 if hmgcr or srp or kind > 0.7 else 0.3

    def feature(share):
        return yes(dice, share, 0.15) if done else ""

    return [
        f"P{number:06d}",
        cell(dice, dice.choice("fm"), 0.02),
        cell(dice, str(min(95, max(2, int(dice.gauss(52, 18))))), 0.05),
        cell(dice, str(int(dice.lognormvariate(8, 1)) + 20 if myositis else dice.randint(40, 400)), 0.05),
        cell(dice, dice.choice(["170", "190", "200", "210"]), 0.05),
        yes(dice, 0.7 if myositis else 0.2),
        yes(dice, 0.8 if myositis else 0.25),
        yes(dice, 0.4),
        yes(dice, 0.3),
        yes(dice, 0.1, 0.15),
        yes(dice, 0.08, 0.15),
        yes(dice, 0.08, 0.15),
        yes(dice, 0.97 if hmgcr else 0.01, 0.12),
        yes(dice, 0.97 if srp else 0.01, 0.12),
        yes(dice, 0.08, 0.15),
        yes(dice, 0.08, 0.2),
        cell(dice, dice.choice(["normal", "irritable", "irritable", "myopathic", "neurogenic"]), 0.4),
        "done" if done else dice.choice(["", "no", "NA"]),
        feature(necrosis),
        feature(necrosis),
        feature(necrosis),
    ]


def main():
    rows, path = int(sys.argv[1]), sys.argv[2]
    dice = random.Random(2026)
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(",".join(COLUMNS) + "\n")
        for number in range(1, rows + 1):
            file.write(",".join(row(dice, number)) + "\n")


main()
