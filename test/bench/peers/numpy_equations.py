"""The equations of the model as they stand in it, one numpy operation for each of theirs, a loop over the months.

What no effect acts on is computed once before the loop, as anybody would; nothing is rearranged by algebra.
"""

import numpy as np

TEAM, CALL_BACK = "second-line-team", "call-back-within-an-hour"


def in_month(chance):
    """A chance within a year as the chance within a month."""
    return 1 - (1 - chance) ** (1 / 12)


class Service:
    """What customers meet when something goes wrong, and what they tell others."""

    def __init__(self, x, voiced, resolved, problem):
        intent, follow = x["complaints.switch_intent"], x["complaints.follow_through"]
        leave_failed = intent * follow
        leave_silent = x.get("complaints.switch_if_silent", intent) * follow
        self.silent = problem * (1 - voiced)
        self.heard = problem * voiced
        settled = self.heard * resolved
        self.failed = self.heard * (1 - resolved)
        self.defection = (
            self.silent * leave_silent + self.failed * leave_failed + settled * x["complaints.switch_if_resolved"]
        )
        self.good = (1 - self.silent - self.failed) * x["word_of_mouth.told_if_satisfied"]
        self.bad = self.failed * x["word_of_mouth.told_if_failed"] + self.silent * x["word_of_mouth.told_if_silent"]


def strength(certain, name, month, ramp=None):
    """How much of an initiative acts in a month; with a ramp of one month, whether it costs."""
    start, end = certain[f"initiatives.{name}.start"], certain.get(f"initiatives.{name}.end")
    ramp = ramp or certain[f"initiatives.{name}.ramp"]
    return 0.0 if month < start or (end is not None and month > end) else min(1.0, (month - start + 1) / ramp)


def points(x, name, lever, to):
    effect = f"initiatives.{name}.effects.{lever}"
    change = x[f"{effect}.change"]
    return x[f"{effect}.causal_share"] * (change - x[lever] if to else change)


def answer(x, certain, months):
    """Net present value, cost, return, payback and customers kept of one block of draws."""
    voiced, resolved, churn = x["complaints.voiced"], x["complaints.resolved"], x["business.churn"]
    resolution, customers = x["service.first_contact_resolution"], x["business.customers"]
    problem = x["service.problem_rate"] if "service.problem_rate" in x else x["complaints.rate"] / voiced
    base = Service(x, voiced, resolved, problem)
    monthly_before = in_month(churn)
    new = x.get("acquisition.new_customers", customers * monthly_before * 12)
    good_start, bad_start = customers * base.good, customers * base.bad
    persuasion = np.divide(x["acquisition.referred"] * new, good_start)
    negativity = x["word_of_mouth.negativity"]
    bought = (new - persuasion * (good_start - negativity * bad_start)) / 12
    word_before = persuasion * (base.good - negativity * base.bad) / 12

    revenue = x.get("business.revenue_per_customer", x["business.revenue"] / customers)
    margin = revenue / 12 * x["business.gross_margin"]
    contacts, cost = x["service.contacts"], x["service.cost_per_contact"]
    service_before = contacts * cost / 12
    handling_before = base.heard * x["complaints.handling_cost"] / 12
    acquisition = x["acquisition.cost"] * new / 12

    effects = {
        "voiced": points(x, CALL_BACK, "complaints.voiced", to=False),
        "resolved": points(x, TEAM, "complaints.resolved", to=True),
        "resolution": points(x, CALL_BACK, "service.first_contact_resolution", to=True),
        "churn": points(x, TEAM, "business.churn", to=False),
    }
    once = sum(x[f"initiatives.{name}.costs.once"] for name in (TEAM, CALL_BACK))
    rate = (1 + x["finance.discount_rate"]) ** (1 / 12) - 1
    discount, npv, pv_costs, cumulative, kept, late = 1.0, -once, once, -once, 0.0, 0
    before = with_it = customers
    for month in range(1, months + 1):
        team, call_back = (strength(certain, name, month) for name in (TEAM, CALL_BACK))
        now = Service(x, voiced + call_back * effects["voiced"], resolved + team * effects["resolved"], problem)
        churn_now = churn + team * effects["churn"]
        other = (churn_now - base.defection) / (1 - base.defection)
        monthly = in_month(1 - (1 - other) * (1 - now.defection))
        word = persuasion * (now.good - negativity * now.bad) / 12
        contacts_now = contacts * (resolution / (resolution + call_back * effects["resolution"]))
        running = sum(
            x[f"initiatives.{name}.costs.running"] / 12 * strength(certain, name, month, ramp=1)
            for name in (TEAM, CALL_BACK)
        )
        line_before = before * margin - before * service_before - before * handling_before - acquisition
        line_with = (
            with_it * margin
            - with_it * (contacts_now * cost / 12)
            - with_it * (now.heard * x["complaints.handling_cost"] / 12)
            - acquisition
            - running
        )
        gain = line_with - line_before
        discount = discount / (1 + rate)
        npv = npv + gain * discount
        pv_costs = pv_costs + running * discount
        cumulative = cumulative + gain
        late = np.where(cumulative >= 0, late, month)
        kept = kept + with_it * (monthly_before - monthly)
        before = before * (1 - monthly_before + word_before) + bought
        with_it = with_it * (1 - monthly + word) + bought
    return npv, pv_costs, npv / pv_costs, np.where(late < months, late + 1.0, np.nan), kept
