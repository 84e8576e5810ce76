"""The draws of an appraisal in NumPy: the same arithmetic as the module `appraisal`, vectorised.

    appraisal.py [--by-year] MODEL [FACTORS]

Reads one number of draws a line from standard input and answers each with one line of JSON: seconds, seconds of
processor, memory, and what came out. With FACTORS (numbers of 8 bytes, little-endian, by distribution and draw) it
draws nothing itself, so that both sides can be compared to the last digits.

Each line is laid on generations once, as the module does. With --by-year the lines of each draw are first added up by
year, and these totals are laid on generations: the plain way to do it.
"""

import json
import resource
import sys
import time

import numpy as np

QUANTILES = [0.05, 0.10, 0.50, 0.90, 0.95]
TOLERANCE = 0.02
MOST_UNALLOCATED = 0.2
ROUNDING = 1e-12


def draw(rng, d, n):
    kind = d["kind"]
    if kind == "uniform":
        return rng.uniform(d["low"], d["high"], n)
    if kind == "triangular":
        return rng.triangular(d["low"], d["mode"], d["high"], n)
    if kind == "normal":
        return np.maximum(0, rng.normal(d["mean"], d["sd"], n))
    if kind == "lognormal":
        return rng.lognormal(d["mu"], d["sigma"], n)
    return d["low"] + (d["high"] - d["low"]) * rng.beta(d["alpha"], d["beta"], n)


def summary(series):
    """Mean, standard deviation and quantiles of each row."""
    return np.column_stack(
        [
            series.mean(axis=1),
            series.std(axis=1, ddof=1),
            np.quantile(series, QUANTILES, axis=1).T,
        ]
    )


class Appraisal:
    def __init__(self, model, by_year):
        self.by_year = by_year
        self.distributions = model["distributions"]
        self.reference = model["reference"]
        self.person_years = np.array(model["personYears"])
        self.future = np.array(model["future"])
        self.unborn = np.array(model["unborn"])
        self.groups = len(self.person_years)
        self.discount = np.array(model["discount"])
        self.shares = {name: np.array(rows) for name, rows in model["shares"].items()}
        self.options = [
            (
                np.array([line["cost"] for line in lines]),
                np.array([line["benefit"] for line in lines]),
                [line["shares"] for line in lines],
                [line["factor"] for line in lines],
            )
            for lines in model["options"]
        ]

    def laid(self, amounts, profiles, f):
        """Present value by group and draw."""
        present = amounts * self.discount
        if self.by_year:
            groups = np.zeros((self.groups, f.shape[1]))
            for name, shares in self.shares.items():
                lines = [i for i, p in enumerate(profiles) if p == name and present[i].any()]
                if lines:
                    groups += shares.T @ (present[lines].T @ f[lines])
            return groups
        shares = np.stack([self.shares[p] for p in profiles])
        return np.einsum("lt,ltg->gl", present, shares) @ f

    def run(self, n, factors=None, seed=1):
        if factors is None:
            rng = np.random.default_rng(seed)
            factors = np.stack([draw(rng, d, n) for d in self.distributions])
        order = [self.reference] + [o for o in range(len(self.options)) if o != self.reference]
        results = [None] * len(self.options)
        nets = [None] * len(self.options)
        reference = None
        for o in order:
            cost, benefit, profiles, drawn = self.options[o]
            f = factors[drawn]
            costs = self.laid(cost, profiles, f)
            benefits = self.laid(benefit, profiles, f)
            by_group = benefits - costs
            nets[o] = by_group.sum(axis=0)
            if reference is None:
                reference = (by_group, benefits.sum(axis=0))
            results[o] = self.said(benefits, costs, by_group, nets[o], reference)
        self.against(np.stack(nets), results)
        return results

    def said(self, benefits, costs, by_group, net, reference):
        benefit = benefits.sum(axis=0)
        cost = costs.sum(axis=0)
        rounding = ROUNDING * (benefit + cost)
        with np.errstate(divide="ignore", invalid="ignore"):
            future = benefits[self.future].sum(axis=0) / benefit
            unborn = benefits[self.unborn].sum(axis=0) / benefit
            voice = costs[self.future].sum(axis=0) / cost
            burden = costs[self.unborn].sum(axis=0) / cost
        against = (benefit == 0) & (reference[1] == 0)
        less = np.where(against, reference[0], 0)
        harmed = (by_group - less < -TOLERANCE * cost - rounding).any(axis=0)
        pays = by_group < -rounding
        gained = np.maximum.accumulate(by_group > rounding, axis=0)
        shift = (pays[1:] & gained[:-1]).any(axis=0)
        there = self.person_years > 0
        worst = np.argmin(by_group[there] / self.person_years[there, None], axis=0)
        series = np.vstack([net[None], by_group, (future - voice)[None], (unborn - burden)[None], voice[None]])
        other = reference[0]
        return {
            "figures": summary(series),
            "below": (series[: 1 + self.groups] < 0).mean(axis=1),
            "worse": (by_group < other - ROUNDING * (np.abs(by_group) + np.abs(other))).mean(axis=1),
            "noHarm": 1 - harmed.mean(),
            "burdenShift": shift.mean(),
            "worstOff": np.bincount(np.flatnonzero(there)[worst], minlength=self.groups) / len(net),
        }

    @staticmethod
    def against(nets, results):
        best = nets.max(axis=0)
        ties = nets == best
        probability = (ties / ties.sum(axis=0)).mean(axis=1)
        regret = (best - nets).mean(axis=1)
        for o, result in enumerate(results):
            result["best"] = probability[o]
            result["regret"] = regret[o]


def plain(value):
    return value.tolist() if isinstance(value, (np.ndarray, np.generic)) else value


def main():
    arguments = [a for a in sys.argv[1:] if a != "--by-year"]
    with open(arguments[0], encoding="utf-8") as file:
        appraisal = Appraisal(json.load(file), "--by-year" in sys.argv)
    factors = None
    if len(arguments) > 1:
        factors = np.fromfile(arguments[1], dtype="<f8").reshape(len(appraisal.distributions), -1)
    for line in sys.stdin:
        n = int(line)
        wall, cpu = time.perf_counter(), time.process_time()
        results = appraisal.run(n, factors)
        wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
        answer = {
            "numpy": np.__version__,
            "seconds": wall,
            "processor": cpu,
            "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
            "options": [{key: plain(value) for key, value in r.items()} for r in results],
        }
        print(json.dumps(answer), flush=True)


main()
