"""What the placed mentions add up to: main touchpoint of a pain point, and the table of the journey."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from voc_nlp.comments import ALL
from voc_nlp.metrics import Estimate, effective_n, wilson
from voc_nlp.touchpoints.place import UNCLEAR, Placement
from voc_nlp.touchpoints.stages import STAGES

Score = Callable[[pd.DataFrame], tuple[Estimate, int] | None]
"""From rows of comments to their score and the number of answers; None where there is no answer."""

JOURNEY = {
    "touchpoint": "str",
    "stage": "str",
    "inferred": "bool",
    "n_mentions": "int64",
    "n_comments": "int64",
    "share_negative": "float64",
    "share_negative_low": "float64",
    "share_negative_high": "float64",
    "score": "str",
    "value": "float64",
    "value_low": "float64",
    "value_high": "float64",
    "n_scored": "int64",
}


def add_main_touchpoint(
    pain_points: pd.DataFrame, comments: pd.DataFrame, placement: Placement
) -> pd.DataFrame:
    """Say of every pain point where its negative mentions happen, and in which stage.

    Parameters
    ----------
    pain_points : DataFrame
        ``touchpoint`` and ``theme_id`` of each row.
    comments : DataFrame
        ``comment_id`` and ``touchpoint`` as they were ranked.
    placement : Placement
        Of mentions with ``comment_id``, ``theme_id`` and ``p_negative``.

    Returns
    -------
    DataFrame
        With ``main_touchpoint`` (the one with the largest share, ``(unclear)`` where most mentions name none),
        ``main_touchpoint_share`` (0 to 1, the mean chance over the row's negative mentions, so that an
        uncertain mention counts in part), ``main_touchpoint_inferred``, ``stage`` and ``stage_share``, which
        are read alike.
    """
    mentions = placement.mentions
    where = pd.Series(
        comments["touchpoint"].astype(str).to_numpy(dtype=object),
        index=pd.Index(comments["comment_id"].astype(str)),
    )
    at = where.reindex(mentions["comment_id"].astype(str)).to_numpy(dtype=object)
    negative = np.flatnonzero(mentions["p_negative"].to_numpy(np.float64) > 0.5)
    theme = mentions["theme_id"].astype(str).to_numpy(dtype=object)
    frame = pd.DataFrame({"touchpoint": at[negative], "theme_id": theme[negative]})
    cells = frame.groupby(["touchpoint", "theme_id"], sort=False).indices
    inferred = mentions["touchpoint_inferred"].to_numpy(bool)
    stage_names = (*STAGES, UNCLEAR)
    found: list[tuple[str, float, bool, str, float]] = []
    for key in zip(
        pain_points["touchpoint"].astype(str), pain_points["theme_id"].astype(str), strict=True
    ):
        if key not in cells:
            found.append((UNCLEAR, 0.0, False, UNCLEAR, 0.0))
            continue
        rows = negative[cells[key]]
        touchpoint, share = _largest(placement.chances[rows], placement.touchpoints)
        stage, stage_share = _largest(placement.stages[rows], stage_names)
        found.append((touchpoint, share, bool(inferred[rows].any()), stage, stage_share))
    columns = list(zip(*found, strict=True)) if found else [(), (), (), (), ()]
    index = pain_points.index
    return pain_points.assign(
        main_touchpoint=pd.Series(columns[0], index=index, dtype="str"),
        main_touchpoint_share=pd.Series(columns[1], index=index, dtype="float64"),
        main_touchpoint_inferred=pd.Series(columns[2], index=index, dtype="bool"),
        stage=pd.Series(columns[3], index=index, dtype="str"),
        stage_share=pd.Series(columns[4], index=index, dtype="float64"),
    )


def journey_table(
    mentions: pd.DataFrame, comments: pd.DataFrame, metric: str, score: Score
) -> pd.DataFrame:
    """Count mentions and comments per touchpoint and stage, with their mood and score.

    Parameters
    ----------
    mentions : DataFrame
        As placed: ``comment_id``, ``p_negative``, ``touchpoint``, ``touchpoint_confidence``,
        ``touchpoint_inferred``, ``stage``.
    comments : DataFrame
        ``comment_id``, optionally ``weight``, and what ``score`` reads.
    metric : str
        Name of the score, empty where there is none.
    score : callable
        From rows of ``comments`` to (estimate, answers), or None.

    Returns
    -------
    DataFrame
        One row per touchpoint x stage, per touchpoint (stage ``(all)``) and per stage (touchpoint ``(all)``),
        in the order of the stages, larger touchpoints first. ``inferred`` says that a touchpoint in the row
        was read from text. ``share_negative`` is the share of the row's comments with a negative mention
        there, 0 to 1, with its Wilson interval; a comment counts by its weight times the confidence of its
        touchpoint. ``value`` is the score of those who wrote these comments: it goes with all they wrote,
        not with this row alone. Empty where no mention has a touchpoint or stage.
    """
    n = len(mentions)
    row_of = pd.Index(comments["comment_id"].astype(str)).get_indexer(
        pd.Index(mentions["comment_id"].astype(str))
    )
    weight = (
        comments["weight"].to_numpy(np.float64) if "weight" in comments else np.ones(len(comments))
    )
    frame = pd.DataFrame(
        {
            "row": row_of,
            "touchpoint": mentions["touchpoint"].to_numpy(dtype=object),
            "stage": mentions["stage"].to_numpy(dtype=object),
            "inferred": mentions["touchpoint_inferred"].to_numpy(bool),
            "sure": mentions["touchpoint_confidence"].to_numpy(np.float64),
            "negative": mentions["p_negative"].to_numpy(np.float64) > 0.5,
        },
        index=range(n),
    )
    frame = frame[frame["row"] >= 0]
    if (frame[["touchpoint", "stage"]] == UNCLEAR).to_numpy().all():
        return no_journey()
    rows = []
    for touchpoint, stage, part in _slices(frame):
        value, answers = Estimate(np.nan, np.nan, np.nan), 0
        if metric:
            found = score(comments.iloc[np.unique(part["row"])])
            value, answers = found or (value, 0)
        share = _share_negative(part, weight, by_confidence=touchpoint not in (ALL, UNCLEAR))
        rows.append(
            {
                "touchpoint": touchpoint,
                "stage": stage,
                "inferred": bool(part["inferred"].any()),
                "n_mentions": len(part),
                "n_comments": part["row"].nunique(),
                "share_negative": share.value,
                "share_negative_low": share.low,
                "share_negative_high": share.high,
                "score": metric,
                "value": value.value,
                "value_low": value.low,
                "value_high": value.high,
                "n_scored": answers,
            }
        )
    return pd.DataFrame(rows, columns=list(JOURNEY)).astype(JOURNEY)


def no_journey() -> pd.DataFrame:
    """Return the table of the journey without a row."""
    return pd.DataFrame({name: pd.Series([], dtype=kind) for name, kind in JOURNEY.items()})


def _largest(chances: NDArray[np.float64], names: tuple[str, ...]) -> tuple[str, float]:
    # in sorted order, so that the sum does not depend on the order of the rows, not even in its last bit
    mean = np.sort(chances, axis=0).mean(axis=0)
    best = int(mean.argmax())
    return names[best], float(mean[best])


def _slices(frame: pd.DataFrame) -> Iterator[tuple[str, str, pd.DataFrame]]:
    sizes = frame["touchpoint"].value_counts()
    ordered = sorted(sizes.index, key=lambda name: (name == UNCLEAR, -sizes[name], name))
    for touchpoint in (ALL, *ordered):
        here = frame if touchpoint == ALL else frame[frame["touchpoint"] == touchpoint]
        yield str(touchpoint), ALL, here
        for stage in (*STAGES, UNCLEAR):
            part = here[here["stage"] == stage]
            if len(part):
                yield str(touchpoint), stage, part


def _share_negative(
    part: pd.DataFrame, weight: NDArray[np.float64], *, by_confidence: bool
) -> Estimate:
    comments: Any = part.groupby("row").agg(negative=("negative", "max"), sure=("sure", "max"))
    w = weight[comments.index.to_numpy()]
    if by_confidence:
        w = w * comments["sure"].to_numpy(np.float64)
    negative = comments["negative"].to_numpy(np.float64)
    order = np.lexsort((w, negative))
    order = order[w[order] > 0]
    w, negative = w[order], negative[order]
    if not w.size:
        return Estimate(np.nan, np.nan, np.nan)
    share = float(np.clip((w * negative).sum() / w.sum(), 0.0, 1.0))
    return wilson(share, max(effective_n(negative, w), 1.0))
