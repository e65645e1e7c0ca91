#!/usr/bin/env python3
"""The peer: the same classification of the same table with pandas, vectorised.

    pandas_peer.py TABLE VERDICTS          reads, classifies, writes; prints rows a second and the most memory
    pandas_peer.py --compare VERDICTS OURS compares its verdicts with those of the calculator, row by row

Written from the published criteria and not from the calculator's code, so that it is a second opinion as well. It makes
ENMC 2018 with its type, EULAR/ACR 2017 (score, probability and class, with unknown items absent and present) and Bohan
and Peter 1975, and no reasons, which the calculator writes besides.
"""

import resource
import sys
import time

import numpy as np
import pandas as pd

MISSING = ["", "NA", "unknown"]
ANSWERS = [
    "arms_weak", "legs_weak", "neck_flexors", "dysphagia", "heliotrope", "gottron_papules", "gottron_sign", "hmgcr", "srp",
    "jo1", "other_msa", "scattered_necrosis", "different_stages", "macrophages",
]
NUMBERS = ["age_onset", "ck", "ck_uln"]
# Items of EULAR/ACR with their points without and with a biopsy, in tenths.
POINTS = {
    "arms_weak": (7, 7), "legs_weak": (8, 5), "neck_flexors": (19, 16), "legs_proximal": (9, 12), "heliotrope": (31, 32),
    "gottron_papules": (21, 27), "gottron_sign": (33, 37), "dysphagia": (7, 6), "jo1": (39, 38), "enzymes": (13, 14),
    "endomysial": (0, 17), "perimysial": (0, 12), "perifascicular_atrophy": (0, 19), "rimmed_vacuoles": (0, 31),
}
MIDDLE = (5.33, 6.49)
CUT_OFFS = ((53, 55, 75), (65, 67, 87))
CLASSES = np.array(["not IIM", "possible", "probable", "definite"])
BOHAN_PETER = np.array([
    "none", "none", "possible polymyositis", "probable polymyositis", "definite polymyositis",
    "none", "possible dermatomyositis", "probable dermatomyositis", "definite dermatomyositis", "definite dermatomyositis",
])


def read(path):
    types = {name: "float32" for name in ANSWERS + NUMBERS}
    types |= {name: "category" for name in ["sex", "emg", "biopsy"]} | {"id": "string"}
    return pd.read_csv(path, dtype=types, na_values=MISSING, keep_default_na=False)


class Three:
    """Present and absent as two masks; what is in neither is unknown."""

    def __init__(self, present, absent):
        self.present, self.absent = present, absent

    def __or__(self, other):
        return Three(self.present | other.present, self.absent & other.absent)

    def __and__(self, other):
        return Three(self.present & other.present, self.absent | other.absent)

    def unknown(self):
        return ~(self.present | self.absent)

    def negated(self):
        return Three(self.absent, self.present)


def findings(table):
    found = {}
    for name in ANSWERS:
        values = table[name].to_numpy()
        found[name] = Three(values == 1, values == 0)
    never = np.zeros(len(table), dtype=bool)
    nothing = Three(never, never)
    ck, limit = table["ck"].to_numpy(), table["ck_uln"].to_numpy()
    found["enzymes"] = Three(ck > limit, never)
    found["ck_raised"] = Three(ck > limit, ck <= limit)
    done = (table["biopsy"] == "done").to_numpy()
    for name in ["scattered_necrosis", "different_stages", "macrophages"]:
        found[name] = Three(found[name].present & done, found[name].absent & done)
    for name in ["legs_proximal", "endomysial", "perimysial", "perifascicular_atrophy", "rimmed_vacuoles", "excluded"]:
        found[name] = nothing
    emg = table["emg"]
    found["emg"] = Three((emg == "irritable").to_numpy(), (emg.notna() & (emg != "irritable")).to_numpy())
    return found, done


def verdict(*elements):
    """2 where one is absent, 0 where all are present, else 1."""
    absent = np.logical_or.reduce([one.absent for one in elements])
    present = np.logical_and.reduce([one.present for one in elements])
    return np.where(absent, 2, np.where(present, 0, 1))


def enmc_2018(found):
    weakness = found["arms_weak"] | found["legs_weak"]
    hmgcr, srp = found["hmgcr"], found["srp"]
    # Of the others one is tested by itself; the rest stand in one column.
    others = found["jo1"] | found["other_msa"]
    core = found["scattered_necrosis"] & found["different_stages"] & found["macrophages"]
    common = (found["ck_raised"], weakness)
    by_hmgcr, by_srp = verdict(*common, hmgcr), verdict(*common, srp)
    negative = verdict(*common, hmgcr.negated(), srp.negated(), others.negated(), core)
    types = np.stack([by_hmgcr, by_srp, negative])
    status = np.where((types == 0).any(axis=0), "met", np.where((types == 2).all(axis=0), "not met", "open"))
    name = np.select(
        [(by_hmgcr == 0) & (by_srp == 0), by_hmgcr == 0, by_srp == 0, negative == 0],
        ["anti-HMGCR and anti-SRP (unresolved)", "anti-HMGCR", "anti-SRP", "neither antibody"], "")
    return status, name


def eular_acr(found, done, onset):
    least, most = np.zeros((2, len(done)), dtype=np.int32)
    model = done.astype(np.int8)
    for item, points in POINTS.items():
        points = np.array(points, dtype=np.int32)[model]
        least += points * found[item].present
        most += points * ~found[item].absent
    adult, late = np.array([13, 15], dtype=np.int32)[model], np.array([21, 22], dtype=np.int32)[model]
    age = np.where(onset < 18, 0, np.where(onset < 40, adult, late))
    known = ~np.isnan(onset)
    least += np.where(known, age, 0)
    most += np.where(known, age, late)
    cuts = np.array(CUT_OFFS, dtype=np.int32)[model]
    columns = []
    for score in (least, most):
        probability = 1 / (1 + np.exp(np.array(MIDDLE)[model] - score / 10))
        permille = np.clip(np.floor(probability * 1000 + 0.5), 1, 999) / 1000
        columns.append((CLASSES[(score[:, None] >= cuts).sum(axis=1)], score / 10, permille))
    return columns


def bohan_peter(found):
    damage = found["scattered_necrosis"] & found["different_stages"]
    cells = found["macrophages"] | found["endomysial"] | found["perimysial"]
    items = [found["arms_weak"] | found["legs_weak"], found["enzymes_known"], found["emg"], damage & cells]
    rash = found["heliotrope"] | found["gottron_papules"] | found["gottron_sign"]
    least = sum(one.present.astype(np.int8) for one in items) + 5 * rash.present
    most = sum((~one.absent).astype(np.int8) for one in items) + 5 * ~rash.absent
    return BOHAN_PETER[least], BOHAN_PETER[most]


def classify(table):
    found, done = findings(table)
    found["enzymes_known"] = found["enzymes"]
    status, of_type = enmc_2018(found)
    least, most = eular_acr(found, done, table["age_onset"].to_numpy())
    older, older_most = bohan_peter(found)
    return pd.DataFrame({
        "line": np.arange(2, len(table) + 2), "id": table["id"], "enmc_2018": status, "enmc_2018_type": of_type,
        "eular_acr_2017": least[0], "eular_acr_2017_most": most[0],
        "eular_acr_2017_score": least[1], "eular_acr_2017_score_most": most[1],
        "eular_acr_2017_probability": least[2], "eular_acr_2017_probability_most": most[2],
        "bohan_peter_1975": older, "bohan_peter_1975_most": older_most,
    })


def measure(source, target):
    began, used = time.perf_counter(), time.process_time()
    table = read(source)
    verdicts = classify(table)
    verdicts.to_csv(target, index=False)
    seconds, busy = time.perf_counter() - began, time.process_time() - used
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"pandas {pd.__version__}: {len(table)} rows, {seconds:.3f} s ({busy:.3f} s of the processor), "
          f"{len(table) / seconds:.0f} rows a second, {seconds * 1e6 / len(table):.2f} us a row, {memory:.0f} MB at most")


def compare(theirs, ours):
    theirs = pd.read_csv(theirs, keep_default_na=False)
    ours = pd.read_csv(ours, keep_default_na=False)
    assert len(theirs) == len(ours), (len(theirs), len(ours))
    differing = 0
    for name in theirs.columns:
        same = theirs[name].to_numpy() == ours[name].to_numpy()
        count = int((~same).sum())
        differing += count
        if count:
            where = np.flatnonzero(~same)[:3]
            print(f"{name}: {count} differ, e.g. lines {list(theirs['line'][where])}: "
                  f"{list(theirs[name][where])} against {list(ours[name][where])}")
    print(f"{len(theirs)} rows, {len(theirs.columns)} columns compared, {differing} cells differ")
    return 1 if differing else 0


if sys.argv[1] == "--compare":
    sys.exit(compare(sys.argv[2], sys.argv[3]))
measure(sys.argv[1], sys.argv[2])
