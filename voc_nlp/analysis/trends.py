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
from voc_nlp.trends import Alarm, alarm_sentence, false_alarm_rate, watch
from voc_nlp.trends.alarms import FEWEST_PERIODS, GUARD

Floats = NDArray[np.float64]

PERIODS = {"day": "D", "week": "W", "month": "M", "quarter": "Q"}
FEWEST = 5
"""Comments of a period below which no share is given."""
FEWEST_WRITERS = 30
"""Comments of the median period below which no alarm is looked for: it would rest on single voices."""
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
        ``n_negative``, ``share``, ``low``, ``high`` (of those who wrote, 0 to 1; NaN below five),
        ``people_wrote``, ``people_negative`` and ``people`` (distinct customers: who wrote, who is
        negative, and who mentions the theme in any period).
    scores : DataFrame
        One row per period and metric: ``period``, ``metric``, ``value``, ``low``, ``high``, ``n``.
    alarms : DataFrame
        ``period``, ``theme_id`` (empty for passages that fit no theme well), ``label``, ``kind``
        (spike, drift, new), ``since`` and ``until`` (first and last period of the rise), ``share``
        and ``n_negative`` (of a jump in ``period``, of a drift from ``since`` to ``until``),
        ``people`` (distinct customers among these), ``baseline``, ``baseline_from``,
        ``baseline_until``, ``people_baseline``, ``q`` (NaN for drifts), ``is_latest`` (it still
        holds), ``sentence``, ``quotes``. The latest first; a rise that lasts is one row.
    undated : int
        Rows without a date, which are left out.
    notes : tuple of str
    false_alarms : float
        Alarms per watched period, over all themes, that come up where nothing changes; NaN where
        nothing was watched.
    watched : int
        Periods that could have raised an alarm.
    k_anonymity : int
        Fewest respondents of a figure that may be passed on.
    """

    period: str
    themes: pd.DataFrame
    scores: pd.DataFrame
    alarms: pd.DataFrame
    undated: int
    notes: tuple[str, ...]
    false_alarms: float = float("nan")
    watched: int = 0
    k_anonymity: int = 5


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
    before it and a guard gap, and :func:`voc_nlp.trends.drift_alarms`; each rise once
    (:func:`voc_nlp.trends.watch`). None is looked for where half of the periods have fewer than 30
    comments. With weights, counts are shares times effective numbers. Intervals are Wilson's
    (1927). :func:`voc_nlp.report.publishing.published_trends` gives what may be passed on.
    CLI: ``voc trends``.
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
    seen = _Seen(analysis, survey, at, tuple(keys), labels)
    thin = _too_thin(dated["date"].loc[_wrote(dated, survey)], period)
    if thin:
        notes.append(thin)
        told, rate, watched = _table([]), float("nan"), 0
    else:
        pool = _pool(analysis, survey, at, len(keys))
        if pool is not None:
            counts = np.column_stack([counts, seen.pooled(pool, totals)])
        seed = analysis.config.seed
        found = watch(counts, totals, seed=seed)
        watched = len(found.periods)
        rate = false_alarm_rate(counts, totals, seed=seed) if watched else float("nan")
        if not watched:
            notes.append(
                f"No alarm is possible: a period needs {FEWEST_PERIODS + GUARD} periods with comments before it."
            )
        told = _table([seen.row(one, pool) for one in found.alarms])
    return Trends(
        period=period,
        themes=series,
        scores=_scores(analysis, dated, ordered.get_indexer(when), keys),
        alarms=told,
        undated=undated,
        notes=tuple(notes),
        false_alarms=rate,
        watched=watched,
        k_anonymity=analysis.config.k_anonymity,
    )


def _name(period: Any, kind: str) -> str:
    if kind == "week":
        return f"week of {period.start_time:%Y-%m-%d}"
    return str(period)


def _wrote(dated: pd.DataFrame, survey: Survey) -> pd.Series[bool]:
    """Rows of the respondents who wrote."""
    wrote = set(survey.comment_id[survey.wrote])
    return dated["comment_id"].astype(str).isin(wrote)


def _too_thin(dates: pd.Series[Any], period: str) -> str:
    """Say why no alarm is looked for, where the periods hold too few comments, and what would do."""
    middle = {name: _median_size(dates, PERIODS[name]) for name in PERIODS}
    if middle[period] >= FEWEST_WRITERS:
        return ""
    enough = [name for name in PERIODS if middle[name] >= FEWEST_WRITERS]
    longer = [name for name in enough if list(PERIODS).index(name) > list(PERIODS).index(period)]
    do = f"choose --period {longer[0]}" if longer else "no longer period has enough either"
    return (
        f"No alarm is looked for: half of the {period}s have {middle[period]:.0f} comments or fewer,"
        f" and with fewer than {FEWEST_WRITERS} an alarm would rest on single voices; {do}."
    )


def _median_size(dates: pd.Series[Any], code: str) -> float:
    if dates.empty:
        return 0.0
    of_period = dates.dt.to_period(code)
    every = pd.period_range(of_period.min(), of_period.max(), freq=code)
    return float(np.median(of_period.value_counts().reindex(every, fill_value=0)))


def _series(
    survey: Survey, at: NDArray[np.intp], keys: Sequence[str], labels: dict[str, str]
) -> tuple[pd.DataFrame, Floats, Floats]:
    """Shares per period and theme, and counts on the effective number of those who wrote."""
    flagged = survey.flagged()
    people = [
        _people(survey, survey.mentioned[:, [k]].toarray().ravel() > 0)
        for k in range(len(survey.themes))
    ]
    counts = np.zeros((len(keys), len(survey.themes)))
    totals = np.zeros(len(keys))
    rows: list[dict[str, Any]] = []
    for t, key in enumerate(keys):
        here = np.flatnonzero((at == t) & survey.wrote)
        w = survey.weight[here]
        inside = flagged[here]
        n = np.asarray(inside.sum(axis=0)).ravel()
        wrote, negative = _customers(survey.cluster[here], inside)
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
                    "people_wrote": wrote,
                    "people_negative": int(negative[k]),
                    "people": people[k],
                }
            )
    columns = ["period", "theme_id", "label", "n_wrote", "n_negative", "share", "low", "high"]
    columns += ["people_wrote", "people_negative", "people"]
    return pd.DataFrame(rows, columns=columns), counts, totals


def _people(survey: Survey, rows: NDArray[np.bool_]) -> int:
    return int(np.unique(survey.cluster[rows]).size)


def _customers(cluster: NDArray[np.intp], flagged: Any) -> tuple[int, NDArray[np.intp]]:
    """Distinct customers, and how many of them are flagged, per column."""
    names_, code = np.unique(cluster, return_inverse=True)
    of_customer = np.zeros((names_.size, flagged.shape[1]))
    np.add.at(of_customer, code.reshape(-1), flagged.toarray())
    return int(names_.size), (of_customer > 0).sum(axis=0).astype(np.intp)


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


@dataclass(frozen=True, eq=False)
class _Seen:
    """What an alarm is told from."""

    analysis: Analysis
    survey: Survey
    at: NDArray[np.intp]
    keys: tuple[str, ...]
    labels: dict[str, str]

    def pooled(self, pool: NDArray[np.bool_], totals: Floats) -> Floats:
        """Count those with a passage that fits no theme well, per period."""
        survey, out = self.survey, np.zeros(len(self.keys))
        for t in range(len(self.keys)):
            here = (self.at == t) & survey.wrote
            w = survey.weight[here]
            share = float(w @ pool[here] / w.sum()) if here.any() else 0.0
            out[t] = min(round(share * totals[t]), totals[t])
        return out

    def row(self, alarm: Alarm, pool: NDArray[np.bool_] | None) -> dict[str, Any]:
        """One row of the table of alarms."""
        survey, keys, k = self.survey, self.keys, alarm.series
        theme = survey.themes[k] if k < len(survey.themes) else ""
        label = self.labels.get(theme, theme) if theme else ""
        told = survey.flagged()[:, [k]].toarray().ravel() > 0 if theme else pool
        assert told is not None
        said = survey.wrote & told
        last = alarm.until if alarm.kind == "drift" else alarm.at
        inside = (self.at >= alarm.since) & (self.at <= last)
        past = (self.at >= alarm.past[0]) & (self.at < alarm.past[1])
        before = _people(survey, past & said)
        hidden = 0 < before < self.analysis.config.k_anonymity
        return {
            "period": keys[alarm.at],
            "theme_id": theme,
            "label": label or POOL,
            "kind": alarm.kind,
            "since": keys[alarm.since],
            "until": keys[alarm.until],
            "share": alarm.share,
            "n_negative": int((inside & said).sum()),
            "people": _people(survey, inside & said),
            "baseline": alarm.baseline,
            "baseline_from": keys[alarm.past[0]],
            "baseline_until": keys[alarm.past[1] - 1],
            "people_baseline": before,
            "q": alarm.q,
            "is_latest": alarm.until == len(keys) - 1,
            "sentence": alarm_sentence(
                label or "what fits no theme well",
                alarm.kind,
                keys[alarm.at],
                alarm.share,
                float("nan") if hidden else alarm.baseline,
                int((inside & said).sum()),
                since=keys[alarm.since],
                until=keys[alarm.until],
                share_of="negative" if theme else "of comments",
            ),
            "quotes": _quotes(self.analysis, survey, inside, theme),
            "order": (-alarm.until, alarm.kind == "drift", -alarm.at, k),
        }


def _table(rows: list[dict[str, Any]]) -> pd.DataFrame:
    """Alarms, the latest first."""
    columns = {"period": "str", "theme_id": "str", "label": "str", "kind": "str"}
    columns |= {"since": "str", "until": "str", "share": "float64", "n_negative": "int64"}
    columns |= {"people": "int64", "baseline": "float64", "baseline_from": "str"}
    columns |= {"baseline_until": "str", "people_baseline": "int64", "q": "float64"}
    columns |= {"is_latest": "bool", "sentence": "str", "quotes": "object"}
    ordered = sorted(rows, key=lambda row: row["order"])
    return pd.DataFrame(ordered, columns=list(columns)).astype(columns)


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
