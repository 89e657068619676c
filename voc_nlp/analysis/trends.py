"""Themes and scores period by period, with alarms for what rises."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from voc_nlp.analysis.respondents import respondents, theme_labels
from voc_nlp.analysis.result import Analysis
from voc_nlp.cleaning import mask_personal
from voc_nlp.errors import InputError, names, suggest
from voc_nlp.metrics import wilson
from voc_nlp.ranking import score_table
from voc_nlp.ranking.design import Survey
from voc_nlp.trends import alarm_sentence, drift_alarms, spike_test
from voc_nlp.trends.alarms import FEWEST_PERIODS, GUARD

Floats = NDArray[np.float64]

PERIODS = {"day": "D", "week": "W", "month": "M", "quarter": "Q"}
FEWEST = 5
"""Comments of a period below which no share is given."""
POOL = "(fits no theme well)"
POOL_SHARE = 0.05
"""The least sure passages of the early periods: their share by definition."""
QUOTES = 3


@dataclass(frozen=True, eq=False)
class Trends:
    """What rose, and all series behind it.

    Attributes
    ----------
    period : str
        day, week, month or quarter.
    themes : DataFrame
        One row per period and theme: ``period``, ``theme_id``, ``label``, ``n_wrote``,
        ``n_negative``, ``share``, ``low``, ``high`` (of those who wrote, 0 to 1; NaN below five).
    scores : DataFrame
        One row per period and metric: ``period``, ``metric``, ``value``, ``low``, ``high``, ``n``.
    alarms : DataFrame
        ``period``, ``theme_id`` (empty for passages that fit no theme well), ``label``, ``kind``
        (spike, drift, new), ``share``, ``baseline``, ``n_negative``, ``q`` (NaN for drifts),
        ``is_latest``, ``sentence``, ``quotes``. The latest first.
    undated : int
        Rows without a date, which are left out.
    notes : tuple of str
    """

    period: str
    themes: pd.DataFrame
    scores: pd.DataFrame
    alarms: pd.DataFrame
    undated: int
    notes: tuple[str, ...]


def trends(analysis: Analysis, *, period: str = "month") -> Trends:
    """Follow every theme's negative share over time, and raise alarms for what rises.

    Parameters
    ----------
    analysis : Analysis
        One run over all periods, so that themes mean the same in all of them.
    period : {"day", "week", "month", "quarter"}

    Raises
    ------
    InputError
        If there are no dates, the period is unknown, or fewer than two periods have comments.

    Notes
    -----
    Alarms: :func:`voc_nlp.trends.spike_test` for every period that has at least four periods
    before it and a guard gap, and :func:`voc_nlp.trends.drift_alarms`. With weights, counts are
    shares times effective numbers. Intervals are Wilson's (1927). CLI: ``voc trends``.
    """
    if period not in PERIODS:
        raise InputError(
            f"unknown period {period!r}; known: {names(PERIODS)}.{suggest(period, PERIODS)}"
        )
    dates = analysis.comments["date"]
    if dates.isna().all():
        raise InputError("the rows have no dates; analyse the file anew with --date COLUMN")
    dated = analysis.comments.loc[dates.notna()]
    undated = int(dates.isna().sum())
    when = dated["date"].dt.to_period(PERIODS[period])
    ordered = pd.period_range(when.min(), when.max(), freq=PERIODS[period])
    if len(ordered) < 2:
        raise InputError(f"all rows fall into one {period}; choose a shorter --period")
    keys = [_name(one, period) for one in ordered]
    survey = respondents(analysis, dated)
    of_row = dict(zip(dated["comment_id"].astype(str), ordered.get_indexer(when), strict=True))
    at = np.array([of_row[who] for who in survey.comment_id], dtype=np.intp)
    labels = theme_labels(analysis)
    series, counts, totals = _series(survey, at, keys, labels)
    notes = []
    if undated:
        notes.append(f"{undated:,} rows have no date and are left out.")
    blank = int((totals == 0).sum())
    if blank:
        notes.append(f"{blank} of {len(keys)} periods have no comment.")
    last = dated["date"].max()
    end = ordered[-1].end_time
    if (end - last).days >= 2 and period != "day":
        notes.append(
            f"The last period, {keys[-1]}, may not be complete: the last answer is of {last:%Y-%m-%d}."
        )
    pool = _pool(analysis, survey, at, len(keys))
    alarms = _alarms(analysis, survey, at, keys, counts, totals, pool, labels, notes)
    return Trends(
        period=period,
        themes=series,
        scores=_scores(analysis, dated, ordered.get_indexer(when), keys),
        alarms=alarms,
        undated=undated,
        notes=tuple(notes),
    )


def _name(period: Any, kind: str) -> str:
    if kind == "week":
        return f"week of {period.start_time:%Y-%m-%d}"
    return str(period)


def _series(
    survey: Survey, at: NDArray[np.intp], keys: Sequence[str], labels: dict[str, str]
) -> tuple[pd.DataFrame, Floats, Floats]:
    """Shares per period and theme, and counts on the effective number of those who wrote."""
    flagged = survey.flagged()
    counts = np.zeros((len(keys), len(survey.themes)))
    totals = np.zeros(len(keys))
    rows: list[dict[str, Any]] = []
    for t, key in enumerate(keys):
        here = np.flatnonzero((at == t) & survey.wrote)
        w = survey.weight[here]
        inside = flagged[here]
        n = np.asarray(inside.sum(axis=0)).ravel()
        worth = float(w.sum() ** 2 / (w @ w)) if here.size else 0.0
        share = np.clip(np.asarray(inside.T @ w).ravel() / w.sum(), 0, 1) if here.size else n
        totals[t] = np.floor(worth)
        counts[t] = np.minimum(np.round(share * totals[t]), totals[t])
        for k, theme in enumerate(survey.themes):
            known = here.size >= FEWEST
            value = wilson(float(share[k]), max(worth, 1.0)) if known else (np.nan,) * 3
            rows.append(
                {
                    "period": key,
                    "theme_id": theme,
                    "label": labels.get(theme, theme),
                    "n_wrote": int(here.size),
                    "n_negative": int(n[k]),
                    "share": value[0],
                    "low": value[1],
                    "high": value[2],
                }
            )
    columns = ["period", "theme_id", "label", "n_wrote", "n_negative", "share", "low", "high"]
    return pd.DataFrame(rows, columns=columns), counts, totals


def _scores(
    analysis: Analysis, dated: pd.DataFrame, at: NDArray[np.intp], keys: Sequence[str]
) -> pd.DataFrame:
    parts = []
    for t, key in enumerate(keys):
        inside = dated.loc[at == t]
        if len(inside):
            table = score_table(inside, analysis.config, slices=())
            parts.append(table.assign(period=key))
    columns = ["period", "metric", "value", "low", "high", "n"]
    return pd.concat(parts, ignore_index=True)[columns]


def _pool(
    analysis: Analysis, survey: Survey, at: NDArray[np.intp], periods: int
) -> NDArray[np.bool_] | None:
    """Respondents with a passage less sure of its theme than 95 % of those in the first half."""
    mentions = analysis.mentions
    if "confidence" not in mentions:
        return None
    row = pd.Index(survey.comment_id).get_indexer(
        pd.Index(mentions["comment_id"].astype(str).to_numpy(dtype=object))
    )
    confidence = mentions["confidence"].to_numpy(np.float64, na_value=np.nan)
    known = (row >= 0) & np.isfinite(confidence)
    early = known & (at[np.maximum(row, 0)] < max(periods // 2, 1))
    if early.sum() < 100:
        return None
    limit = float(np.quantile(confidence[early], POOL_SHARE))
    out = np.zeros(survey.n, dtype=bool)
    out[row[known & (confidence < limit)]] = True
    return out


def _alarms(
    analysis: Analysis,
    survey: Survey,
    at: NDArray[np.intp],
    keys: Sequence[str],
    counts: Floats,
    totals: Floats,
    pool: NDArray[np.bool_] | None,
    labels: dict[str, str],
    notes: list[str],
) -> pd.DataFrame:
    ids = list(survey.themes)
    if pool is not None:
        extra = np.zeros((len(keys), 1))
        for t in range(len(keys)):
            here = (at == t) & survey.wrote
            w = survey.weight[here]
            share = float(w @ pool[here] / w.sum()) if here.any() else 0.0
            extra[t] = min(round(share * totals[t]), totals[t])
        counts, ids = np.column_stack([counts, extra]), [*ids, ""]
    rows: list[dict[str, Any]] = []
    tested = 0
    for t in range(FEWEST_PERIODS + GUARD, len(keys)):
        if totals[t] == 0:
            continue
        try:
            found = spike_test(counts, totals, at=t)
        except InputError:
            continue
        tested += 1
        rows += [
            _alarm("new" if found.new[k] else "spike", t, k, found.share[k], found.baseline[k])
            | {"q": float(found.q[k])}
            for k in np.flatnonzero(found.alarm)
        ]
    if not tested:
        notes.append(
            f"No alarm is possible: a period needs {FEWEST_PERIODS + GUARD} periods with comments before it."
        )
    try:
        drift = drift_alarms(counts, totals, seed=analysis.config.seed)
    except InputError:
        pass
    else:
        already = {(row["t"], row["k"]) for row in rows}
        for t, k in zip(*np.nonzero(drift.alarm), strict=True):
            if (int(t), int(k)) not in already:
                share = counts[t, k] / totals[t]
                rows.append(_alarm("drift", t, k, share, drift.baseline[k]) | {"q": float("nan")})
    table = [
        {
            "period": keys[row["t"]],
            "theme_id": ids[row["k"]],
            "label": labels.get(ids[row["k"]], ids[row["k"]]) or POOL,
            "kind": row["kind"],
            "share": row["share"],
            "baseline": row["baseline"],
            "n_negative": int(counts[row["t"], row["k"]]),
            "q": row["q"],
            "is_latest": row["t"] == len(keys) - 1,
            "sentence": alarm_sentence(
                labels.get(ids[row["k"]], ids[row["k"]]) or "what fits no theme well",
                row["kind"],
                keys[row["t"]],
                row["share"],
                row["baseline"],
                int(counts[row["t"], row["k"]]),
            ).replace("% negative", "% negative" if ids[row["k"]] else "% of comments"),
            "quotes": _quotes(analysis, survey, at == row["t"], ids[row["k"]]),
        }
        for row in sorted(rows, key=lambda row: (-row["t"], row["kind"] == "drift", row["k"]))
    ]
    columns = ["period", "theme_id", "label", "kind", "share", "baseline", "n_negative", "q"]
    return pd.DataFrame(table, columns=[*columns, "is_latest", "sentence", "quotes"])


def _alarm(kind: str, t: Any, k: Any, share: float, baseline: float) -> dict[str, Any]:
    return {
        "kind": kind,
        "t": int(t),
        "k": int(k),
        "share": float(share),
        "baseline": float(baseline),
    }


def _quotes(analysis: Analysis, survey: Survey, inside: NDArray[np.bool_], theme: str) -> list[str]:
    """Quote the most clearly negative passages of a theme, or those that fit none, in a period."""
    here = set(survey.comment_id[inside])
    mentions = analysis.mentions
    used = mentions.loc[mentions["comment_id"].astype(str).isin(here)]
    if theme:
        used = used.loc[(used["theme_id"] == theme) & (used["p_negative"] > 0.5)]
        used = used.sort_values(["p_negative", "text"], ascending=[False, True])
    else:
        used = used.sort_values(["confidence", "text"])
    texts = list(dict.fromkeys(used["text"].astype(str)))[:QUOTES]
    return [mask_personal(text) for text in texts]
