"""The model, as far as Harbor Home Services uses it, over arrays of draws in numpy: a peer for the benchmark.

With "form": "equations" it computes what numpy_equations.py says, equation by equation; otherwise the form below, which
is rearranged by hand for this one business: linear parts are merged, months in which the initiatives act alike share their
work, and what is the same in both runs is left out.

Reads {"draws", "seed", "months", "repeats", "certain": {id: number}, "uncertain": {id: {"kind", "low", "likely",
"high"}}} from standard input and writes one line of JSON. Of lognormal, logitnormal and normal, 5 % of the draws lie
below `low` and 5 % above `high`; pert is the beta-PERT on [low, high]. With "pert_cells": 1024 it is drawn from a table
of so many quantiles, linear between them, which is faster than exact. What follows from other inputs (revenue per
customer, new customers, problem rate, intent of the silent) is computed unless it is given.
"""

import os

for library in ("OMP", "OPENBLAS", "MKL"):
    os.environ[f"{library}_NUM_THREADS"] = "1"

import json
import math
import resource
import sys
from itertools import groupby
from statistics import NormalDist, median
from time import perf_counter

import numpy as np

import numpy_equations

# Draws computed side by side: enough to make a call to numpy cheap, few enough to stay in the cache.
BLOCK = 16384

# Once a large array has been freed, the allocator of the C library keeps what smaller ones free for the next.
np.empty(1 << 20)

TEAM, CALL_BACK = "second-line-team", "call-back-within-an-hour"
INITIATIVES = (TEAM, CALL_BACK)

FIGURES = ("npv", "pv_costs", "roi", "payback_months", "customers_retained")


def beta_by_table(a, b, cells):
    """What draws from a beta distribution of which both shapes are at least 1, by its inverse in so many cells."""
    angle = np.linspace(0, np.pi, 2 * cells + 1)  # Close points at both ends, where the inverse is steep.
    x = (1 - np.cos(angle)) / 2
    density = x ** (a - 0.5) * (1 - x) ** (b - 0.5)
    cumulated = np.append(0, np.cumsum(density[1:] + density[:-1]))
    quantiles = np.interp(np.linspace(0, cumulated[-1], cells + 1), cumulated, x)
    steps = np.diff(quantiles)

    def draw(rng, size):
        share = rng.random(size)
        share *= cells
        cell = share.astype(np.intp)
        share -= cell
        share *= steps.take(cell, mode="clip")
        share += quantiles.take(cell, mode="clip")
        return share

    return draw


def sampler_of(pert_cells, kind, low, high, likely=None):
    """What draws one input: a function of a generator and a number of draws."""
    if kind == "pert":
        width = high - low
        a, b = 1 + 4 * (likely - low) / width, 1 + 4 * (high - likely) / width
        beta = beta_by_table(a, b, pert_cells) if pert_cells else lambda rng, size: rng.beta(a, b, size)
        return lambda rng, size: low + width * beta(rng, size)

    there, back = {
        "normal": (float, np.positive),
        "lognormal": (math.log, np.exp),
        "logitnormal": (lambda share: math.log(share / (1 - share)), lambda x: 1 / (1 + np.exp(-x))),
    }[kind]
    mean = (there(high) + there(low)) / 2
    deviation = (there(high) - there(low)) / 2 / NormalDist().inv_cdf(0.95)
    return lambda rng, size: back(mean + deviation * rng.standard_normal(size))


def spans_of(certain, months):
    """The months, in spans in which the initiatives act alike: [(strengths, which of them run, months)]."""

    def acting(month):
        for name in INITIATIVES:
            start, ramp, end = (certain.get(f"initiatives.{name}.{part}") for part in ("start", "ramp", "end"))
            runs = month >= start and (end is None or month <= end)
            yield runs * min(1.0, (month - start + 1) / ramp), runs

    alike = groupby(range(1, months + 1), key=lambda month: tuple(zip(*acting(month))))
    return [(*key, list(span)) for key, span in alike]


def points_of(x, name, lever, to=False):
    """What an effect adds to its input at full strength; `to` where it states the value to reach."""
    effect = f"initiatives.{name}.effects.{lever}"
    change = x[f"{effect}.change"]
    return x[f"{effect}.causal_share"] * (change - x[lever] if to else change)


def quotient(a, b, by_zero):
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(np.equal(b, 0), by_zero, np.divide(a, b))


class Business:
    """What is the same in every month. Each value of `x` is a number, or an array with a number for each draw."""

    def __init__(self, x):
        self.voiced, self.resolved = x["complaints.voiced"], x["complaints.resolved"]
        self.resolution = x["service.first_contact_resolution"]
        self.voiced_points = points_of(x, CALL_BACK, "complaints.voiced")
        self.resolved_points = points_of(x, TEAM, "complaints.resolved", to=True)
        self.resolution_points = points_of(x, CALL_BACK, "service.first_contact_resolution", to=True)
        problem = x["service.problem_rate"] if "service.problem_rate" in x else x["complaints.rate"] / self.voiced

        def by_experience(well, silent, failed, settled):
            """A mean over customers without a problem and with one: a + voiced * (b + resolved * c)."""
            return well + problem * (silent - well), problem * (failed - silent), problem * (settled - failed)

        # The share of customers who do not leave over service, and the share of those who stay otherwise.
        follow, intent = x["complaints.follow_through"], x["complaints.switch_intent"]
        if_silent = x.get("complaints.switch_if_silent", intent)
        if_resolved = x["complaints.switch_if_resolved"]
        self.loyal = by_experience(1.0, 1 - if_silent * follow, 1 - intent * follow, 1 - if_resolved)
        loyal = self.mean(self.loyal, self.voiced, self.resolved)
        churn = x["business.churn"]
        self.staying = (1 - churn) / loyal
        self.staying_points = -points_of(x, TEAM, "business.churn") / loyal
        retention = (1 - churn) ** (1 / 12)

        # The customers that the words of one customer win in a month, good words less bad ones.
        self.customers = x["business.customers"]
        self.moves = "acquisition.new_customers" in x
        new = x["acquisition.new_customers"] / 12 if self.moves else self.customers * (1 - retention)
        good = x["word_of_mouth.told_if_satisfied"]
        good_at_start = self.customers * self.mean(by_experience(good, 0.0, 0.0, good), self.voiced, self.resolved)
        won = quotient(x["acquisition.referred"] * new, good_at_start, by_zero=0.0)
        bad = -won * x["word_of_mouth.negativity"]
        silent, failed = bad * x["word_of_mouth.told_if_silent"], bad * x["word_of_mouth.told_if_failed"]
        self.words = by_experience(won * good, silent, failed, won * good)
        words = self.mean(self.words, self.voiced, self.resolved)
        self.bought = new - self.customers * words

        revenue = x.get("business.revenue_per_customer", x["business.revenue"] / self.customers)
        self.margin = revenue * x["business.gross_margin"] / 12
        self.contact_cost = x["service.contacts"] * self.resolution * x["service.cost_per_contact"] / 12
        self.handling = problem * x["complaints.handling_cost"] / 12
        value = self.margin - self.contact_cost / self.resolution - self.voiced * self.handling
        self.baseline = retention, retention + words, value

    @staticmethod
    def mean(parts, voiced, resolved):
        a, b, c = parts
        return a + voiced * (b + resolved * c)

    def month(self, team, call_back):
        """Retention, growth of the base and value of a customer where the initiatives act that strongly."""
        if team == call_back == 0:
            return self.baseline
        voiced = self.voiced + call_back * self.voiced_points
        resolved = self.resolved + team * self.resolved_points
        resolution = self.resolution + call_back * self.resolution_points
        staying = self.staying + team * self.staying_points
        retention = (staying * self.mean(self.loyal, voiced, resolved)) ** (1 / 12)
        value = self.margin - self.contact_cost / resolution - voiced * self.handling
        return retention, retention + self.mean(self.words, voiced, resolved), value


def answer(x, spans):
    """The figures of one block of draws."""
    business = Business(x)
    retention_before, growth_before, value_before = business.baseline
    once = sum(x[f"initiatives.{name}.costs.once"] for name in INITIATIVES)
    running = [x[f"initiatives.{name}.costs.running"] / 12 for name in INITIATIVES]

    discount = (1 + x["finance.discount_rate"]) ** (-1 / 12)
    worth, pv_costs = 1.0, once
    before = opening = business.customers
    npv, cumulative, kept, last_short = -once, -once, 0.0, np.int16(0)
    for strengths, runs, months in spans:
        retention, growth, value = business.month(*strengths)
        cost = sum(each for each, on in zip(running, runs) if on)
        openings, worths = 0.0, 0.0
        for month in months:
            if business.moves or month == months[0]:
                to_beat = before * value_before + cost
            worth = worth * discount
            worths += worth
            openings += opening
            gain = opening * value
            gain -= to_beat
            cumulative += gain
            # Arithmetic, since np.where stumbles over every change in the mask.
            last_short = np.maximum(last_short, (cumulative < 0) * np.int16(month))
            gain *= worth
            npv += gain
            opening = opening * growth
            opening += business.bought
            if business.moves:
                before = before * growth_before + business.bought
        kept += openings * (retention - retention_before)
        pv_costs = pv_costs + cost * worths
    payback = np.where(last_short < spans[-1][-1][-1], last_short + 1.0, np.nan)
    return npv, pv_costs, quotient(npv, pv_costs, by_zero=np.nan), payback, kept


def simulate(asked):
    """All draws, block by block: the figures, and the seconds for sampling and for the model."""
    draws, certain = asked["draws"], asked["certain"]
    as_equations = asked.get("form") == "equations"
    spans = spans_of(certain, asked["months"])
    began = perf_counter()
    rng = np.random.Generator(np.random.SFC64(asked["seed"]))
    cells = asked.get("pert_cells")
    samplers = {name: sampler_of(cells, **estimate) for name, estimate in asked["uncertain"].items()}
    sampling, model = perf_counter() - began, 0.0
    figures = np.empty((len(FIGURES), draws))
    edges = np.linspace(0, draws, math.ceil(draws / BLOCK) + 1).astype(int)
    for first, last in zip(edges, edges[1:]):
        began = perf_counter()
        x = certain | {name: draw(rng, last - first) for name, draw in samplers.items()}
        drawn = perf_counter()
        block = numpy_equations.answer(x, certain, asked["months"]) if as_equations else answer(x, spans)
        for figure, values in zip(figures, block):
            figure[first:last] = values
        sampling, model = sampling + drawn - began, model + perf_counter() - drawn
    return dict(zip(FIGURES, figures)), sampling, model


def mean(values):
    """Of the draws that have an answer."""
    values = values[~np.isnan(values)]
    return values.mean() if values.size else None


def main():
    asked = json.load(sys.stdin)
    sampling, model = [], []
    for _ in range(asked["repeats"]):
        figures, for_sampling, for_model = simulate(asked)
        sampling.append(for_sampling)
        model.append(for_model)
    p5, p50, p95 = np.percentile(figures["npv"], [5, 50, 95])
    answered = {
        "draws": asked["draws"],
        "seconds_sampling": {"best": min(sampling), "median": median(sampling)},
        "seconds_model": {"best": min(model), "median": median(model)},
        "draws_per_second": asked["draws"] / median(a + b for a, b in zip(sampling, model)),
        "npv": {"mean": mean(figures["npv"]), "p5": p5, "p50": p50, "p95": p95},
        "means": {name: mean(figures[name]) for name in FIGURES[1:]},
        "numpy": np.__version__,
        "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }
    print(json.dumps(answered))


if __name__ == "__main__":
    main()
