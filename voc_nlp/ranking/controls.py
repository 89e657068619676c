"""Controls on the user's own data: scores that mean nothing, and a loss that is known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from voc_nlp.metrics import Z95
from voc_nlp.ranking.design import Survey
from voc_nlp.ranking.impact import fit_model, impacts
from voc_nlp.ranking.influence import Cell
from voc_nlp.ranking.wording import grade_evidence

Floats = NDArray[np.float64]

SHUFFLES = 10
INJECTED = 5
"""Cells that get a known loss, one after the other."""


@dataclass(frozen=True)
class Shuffled:
    """What is found when the scores are dealt out to other respondents.

    ``apart`` of ``cells`` rows have a 95 % interval without zero (5 % are expected at most, fewer
    after shrinkage); ``graded`` are called strong or moderate, in ``runs_with_any`` of the ``runs``
    (a false discovery rate of 10 % allows any in one run of ten).
    """

    runs: int
    cells: int
    apart: int
    graded: int
    runs_with_any: int

    @property
    def expected(self) -> float:
        """Rows with an interval without zero that chance alone would give."""
        return 0.05 * self.cells


@dataclass(frozen=True)
class Injection:
    """A known loss in one cell: ``injected`` points, ``recovered`` and ``spilled`` as shares of it."""

    cell: Cell
    injected: float
    recovered: float
    spilled: float


def shuffled_scores(
    survey: Survey, cells: Sequence[Cell], *, min_base: int, seed: int, runs: int = SHUFFLES
) -> Shuffled:
    """Deal the scores out at random and count what the ranking would still claim."""
    rng = np.random.default_rng(seed)
    here = np.bincount(survey.place, survey.weight, minlength=len(survey.touchpoints))
    here = (here / survey.weight.sum())[[place for place, _ in cells]]
    base = survey.per_cell(survey.flagged())
    n_negative = np.array([base[cell] for cell in cells])
    apart = graded = runs_with_any = 0
    for _ in range(runs):
        fit = fit_model(replace(survey, y=survey.y[rng.permutation(survey.n)]), min_base=min_base)
        found = impacts(fit, cells)
        apart += int((np.abs(found.value) > Z95 * found.error).sum())
        grades = grade_evidence(found.value, found.error, here, n_negative, min_base)
        named = sum(grade != "weak" for grade in grades)
        graded += named
        runs_with_any += named > 0
    return Shuffled(runs, runs * len(cells), apart, graded, runs_with_any)


def injected_losses(
    survey: Survey, cells: Sequence[Cell], *, min_base: int, seed: int
) -> list[Injection]:
    """Lower the outcome of half of those who mention a theme, and see how much of it is found.

    For each of the five cells with most negative mentions: who truly mentions it is drawn with the
    respondent's own probability, half of them fall to the lowest outcome (who is there already
    stays), and the ranking is done again. The injected loss is the fall of the score.

    Notes
    -----
    It shows what saturation and shrinkage take away and what leaks into other cells. It cannot
    show what wrong themes or sentiment take away, because it trusts their probabilities.
    """
    rng = np.random.default_rng(seed)
    before = impacts(fit_model(survey, min_base=min_base), cells).value
    mass = [survey.per_cell(survey.negative)[cell] for cell in cells]
    share = survey.weight / survey.weight.sum()
    floor, out = float(survey.y.min()), list[Injection]()
    for at in sorted(np.argsort(-np.array(mass), kind="stable")[:INJECTED]):
        place, theme = cells[at]
        chance = np.asarray(survey.negative[:, [theme]].todense()).ravel() * (survey.place == place)
        falls = (rng.random(survey.n) < chance) & (rng.random(survey.n) < 0.5)
        y = np.where(falls, floor, survey.y)
        injected = float(share @ (y - survey.y))
        if injected < 0:
            moved = (
                impacts(fit_model(replace(survey, y=y), min_base=min_base), cells).value - before
            )
            recovered = float(moved[at])
            spilled = float(moved.sum()) - recovered
            out.append(Injection(cells[at], injected, recovered / injected, spilled / injected))
    return out
