"""The right-hand side of the model: mentions that get a slope, and what is only adjusted for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from voc_nlp.ranking.design import Sparse, Survey

Floats = NDArray[np.float64]
Integers = NDArray[np.intp]
Side = Literal["negative", "positive"]

MOST_BLOCKS = 200


@dataclass(frozen=True, eq=False)
class Columns:
    """What stands on the right-hand side of the model.

    ``X`` holds the mentions of the themes frequent enough for a slope of their own: first the
    negative ones (themes ``negative``), then the positive ones (themes ``positive``). ``Z`` holds
    what is only adjusted for: touchpoints, the rare themes taken together, and the controls.
    There is no flag for those without a comment: who writes a single remark is either negative or
    positive about it, so with the flag only noise in the probabilities would tell the level of the
    touchpoint from the slopes, and losses shrink to nothing. Respondents without a comment are
    therefore part of the level that a loss is measured against. ``block`` is the respondent's
    touchpoint, the small ones taken together; ``of_place`` says which block a touchpoint belongs to (-1 if nobody there gave
    a score). ``share`` is the weighted mean over all respondents of the negative mention of each
    theme at each touchpoint; ``share_positive`` of the positive one. ``rare`` names
    the side of the rare themes in the last columns of ``Z``.
    """

    X: Sparse
    Z: Floats
    negative: Integers
    positive: Integers
    block: Integers
    of_place: Integers
    share: Floats
    share_positive: Floats
    rare: tuple[Side, ...]

    @property
    def n_blocks(self) -> int:
        """Number of blocks."""
        return int(self.of_place.max(initial=-1)) + 1

    def position(self, theme: int, side: Side = "negative") -> int | None:
        """Column of a theme's mentions in ``X``; None for a theme without a slope."""
        themes = self.negative if side == "negative" else self.positive
        first = 0 if side == "negative" else self.negative.size
        at = int(np.searchsorted(themes, theme))
        return first + at if at < themes.size and themes[at] == theme else None

    def shares(self, side: Side) -> Floats:
        """Share of all respondents, per touchpoint and theme."""
        return self.share if side == "negative" else self.share_positive


def model_columns(survey: Survey, min_base: int) -> Columns:
    """Choose which themes get a slope and which touchpoints a block of their own.

    A theme needs ``min_base`` respondents who are negative (positive) about it; the rarer ones are
    taken together. A touchpoint needs ``min_base`` respondents and to be among the 200 largest.
    """
    flagged = survey.flagged()
    praised = (survey.positive > 0.5).astype(np.float64)
    negative = np.asarray(flagged.sum(axis=0)).ravel() >= min_base
    positive = np.asarray(praised.sum(axis=0)).ravel() >= min_base
    X = sparse.csr_array(
        sparse.hstack([survey.negative[:, negative], survey.positive[:, positive]], format="csr")
    )
    sizes = np.bincount(survey.place, minlength=len(survey.touchpoints))
    large = (sizes >= min_base) & (np.argsort(np.argsort(-sizes, kind="stable")) < MOST_BLOCKS)
    code = np.where(large, np.cumsum(large) - 1, large.sum())
    used, block = np.unique(code[survey.place], return_inverse=True)
    block = block.reshape(-1)
    of_place = np.where(sizes > 0, np.searchsorted(used, code), -1)
    Z = [
        (block[:, None] == np.arange(used.size)).astype(np.float64),
        survey.controls,
    ]
    rare_sides: list[Side] = []
    sides: tuple[tuple[Side, Sparse, NDArray[np.bool_]], ...] = (
        ("negative", survey.negative, negative),
        ("positive", survey.positive, positive),
    )
    for side, values, kept in sides:
        if not kept.all():
            rare_sides.append(side)
            rare = values[:, ~kept].max(axis=1)
            Z.append(np.asarray(rare.todense(), dtype=np.float64).reshape(-1, 1))
    return Columns(
        X=X,
        Z=np.column_stack(Z),
        negative=np.flatnonzero(negative),
        positive=np.flatnonzero(positive),
        block=block.astype(np.intp),
        of_place=of_place.astype(np.intp),
        share=survey.per_cell(survey.negative, survey.weight) / survey.weight.sum(),
        share_positive=survey.per_cell(survey.positive, survey.weight) / survey.weight.sum(),
        rare=tuple(rare_sides),
    )
