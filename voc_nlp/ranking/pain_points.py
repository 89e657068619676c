"""The ranked list: touchpoint x theme cells by what they cost, with how sure we are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]  # has no stubs

from voc_nlp.config import AnalysisConfig, Metric
from voc_nlp.metrics import Z95, wilson
from voc_nlp.ranking.design import Survey, read_survey
from voc_nlp.ranking.estimate import COSTS, all_and_shown, estimate_impacts
from voc_nlp.ranking.impact import Fit, fit_model
from voc_nlp.ranking.influence import Cell, Impacts, clustered_covariance
from voc_nlp.ranking.leave_out import leave_theme_out
from voc_nlp.ranking.ranks import Ranks, rank_certainty, tiers
from voc_nlp.ranking.sensitivity import robustness_value
from voc_nlp.ranking.told_apart import Untold, not_told
from voc_nlp.ranking.wording import (
    Row,
    grade_evidence,
    impact_sentence,
    importance_sentence,
    q_values,
    share_sentence,
    together_sentence,
)

Floats = NDArray[np.float64]

FEWEST_SCORES = 200
FEWEST_EVENTS = 50
FEWEST_CUSTOMERS = 50
FEWEST_EFFECTIVE = 100
QUOTES = 3
ADJUSTED = ("asl", "ordinal", "aipw")
"""Impacts that hold the other themes fixed, so that themes which always come together cannot be told apart."""

COLUMNS = {
    "rank": "int64",
    "rank_low": "int64",
    "rank_high": "int64",
    "tier": "str",
    "score": "str",
    "touchpoint": "str",
    "theme_id": "str",
    "label": "str",
    "n_comments": "int64",
    "n_negative": "int64",
    "share_negative": "float64",
    "share_negative_low": "float64",
    "share_negative_high": "float64",
    "impact": "float64",
    "impact_low": "float64",
    "impact_high": "float64",
    "raw_impact": "float64",
    "raw_impact_low": "float64",
    "raw_impact_high": "float64",
    "p_top3": "float64",
    "p_top5": "float64",
    "q_value": "float64",
    "robustness": "float64",
    "evidence": "str",
    "sentence": "str",
    "quotes": "object",
    "quote_ids": "object",
}


def rank_pain_points(
    comments: pd.DataFrame,
    mentions: pd.DataFrame,
    *,
    score: Metric = "nps",
    controls: Sequence[str] = (),
    touchpoint: str = "touchpoint",
    labels: Mapping[str, str] | pd.DataFrame | None = None,
    config: AnalysisConfig | None = None,
) -> pd.DataFrame:
    """Rank touchpoint x theme cells by the points of the score that go with negative mentions.

    Parameters
    ----------
    comments : DataFrame
        One row per respondent: ``comment_id`` (unique) and the score column: ``nps`` (0-10),
        ``csat``, ``ces`` or ``churned``. Optional: the touchpoint column, ``weight``, ``customer``
        (repeat respondents share it), ``status`` or ``text`` (who wrote a comment), and the
        controls.
    mentions : DataFrame
        One row per opinion unit: ``comment_id``, ``theme_id`` (missing: no theme), ``p_negative``
        and optionally ``p_positive`` (0 to 1), ``text`` and ``start``. They must not have been
        made with a look at the score. Mentions of comments that are not in ``comments`` are
        ignored.
    score : {"nps", "csat", "ces", "churn"}
        What the pain costs. CSAT and CES count top answers (percent); for churn the outcome is
        retention, 100 for a customer who stayed and 0 for one who left, so that a negative impact
        means customers lost; rows that are true in a column ``after_churn`` (written on the day of
        leaving or later) have no outcome then.
    controls : sequence of str
        Columns of ``comments`` to hold fixed besides the touchpoint, such as ``segment:region``
        (or just ``region``), language or date. Texts become dummies (levels with fewer than 15
        rows together), dates months, numbers with more than twelve values a linear term.
    touchpoint : str
        Column of the touchpoint; without the default column all respondents are at ``(all)``.
    labels : mapping or DataFrame, optional
        Theme id to label, or the themes table. Without it the ids are the labels.
    config : AnalysisConfig, optional
        ``min_base``, ``draws``, ``seed``, ``impact``, and the scales of CSAT and CES.

    Returns
    -------
    DataFrame
        One row per cell with at least ``min_base`` negative comments with a score, by rank.

        ``rank`` 1 is the most negative ``impact``; ``rank_low`` to ``rank_high`` is a 95 %
        interval that holds for all rows together; ``p_top3`` and ``p_top5`` are the probabilities
        of being among the three and five worst cells shown; ``tier`` is read from both.

        ``impact`` : points of the score of the whole survey, other themes, touchpoint and controls
        held fixed; negative pulls the score down. ``raw_impact``: score of all minus score without
        those who are negative about the theme at the touchpoint, as most vendors publish it;
        nothing held fixed.

        With another ``config.impact`` the column ``impact`` holds that one: ``lto``, ``ordinal``
        and ``aipw`` in the same points; ``volume`` (percent of respondents) and ``lmg`` (percent of
        the score's variance) are no costs, and their evidence is ``descriptive``.

        ``q_value`` is the false discovery rate at which a loss of more than half a point of the
        touchpoint's own score is claimed; ``robustness`` (0 to 1) how strong a difference between
        customers that nobody recorded would have to be to explain the impact away
        (:func:`voc_nlp.ranking.sensitivity.robustness_value`).

        ``n_comments`` comments at the touchpoint mention the theme; in ``n_negative`` of them a
        mention is negative (probability above one half): ``share_negative`` (0 to 1, weighted) of
        those who wrote there.

        ``evidence``: strong, moderate or weak (:func:`voc_nlp.ranking.wording.grade_evidence`), or
        ``descriptive``: with fewer than 200 answers (or 100 effective ones, where weights differ),
        fewer than 50 customers, fewer than 50 answers that differ from the most common outcome, or
        no score at all, cells are ranked by ``share_negative`` and impacts are NaN.

        Where nobody is left to compare with (:func:`voc_nlp.ranking.told_apart.not_told`), the row comes last, its impact
        is NaN, its evidence ``descriptive``, and ``sentence`` says why. Themes that nearly always come together share
        their common impact; their evidence is ``weak``.

        ``quotes`` and ``quote_ids``: up to three of the most clearly negative mentions.

    Raises
    ------
    MissingColumnError
        If a column that is needed or named is absent.
    InputError
        If ids repeat, a probability or weight is unusable, or an answer lies outside its scale.

    Notes
    -----
    Formulas and sources stand with :func:`voc_nlp.ranking.impact.fit_model` and its neighbours. The
    result does not depend on the order of the rows. Limits: it is an association, not a proof of
    cause; mentions follow the wish to complain, not only experience; errors of the theme and
    sentiment probabilities are not corrected, and unrecorded differences between customers are not
    adjusted for.

    CLI: ``voc analyze``.

    Examples
    --------
    >>> comments = pd.DataFrame(
    ...     {"comment_id": ["a", "b", "c"], "nps": [2, 9, 10], "text": ["late", "good", "late"]}
    ... )
    >>> mentions = pd.DataFrame(
    ...     {"comment_id": ["a", "c"], "theme_id": "t001", "p_negative": [0.9, 0.7]}
    ... )
    >>> table = rank_pain_points(
    ...     comments, mentions, labels={"t001": "late delivery"}, config=AnalysisConfig(min_base=2)
    ... )
    >>> table[["rank", "label", "n_negative", "evidence"]].values.tolist()
    [[1, 'late delivery', 2, 'descriptive']]
    """
    # many small matrices: more threads only wait for each other, and may change the last digit
    with threadpool_limits(limits=1, user_api="blas"):
        return ranked(comments, mentions, score, controls, touchpoint, labels, config).table


@dataclass(frozen=True, eq=False)
class Ranked:
    """The table with what it was read from.

    ``survey`` holds those with a score; ``fit`` and ``every`` (impacts of all cells of the model)
    are None where ``reason`` says why no impact is estimated, or no cell has the base.
    """

    table: pd.DataFrame
    survey: Survey
    labels: dict[str, str]
    reason: str = ""
    cells: tuple[Cell, ...] = ()
    fit: Fit | None = None
    every: Impacts | None = None


def ranked(
    comments: pd.DataFrame,
    mentions: pd.DataFrame,
    score: Metric,
    controls: Sequence[str],
    touchpoint: str,
    labels: Mapping[str, str] | pd.DataFrame | None,
    config: AnalysisConfig | None,
) -> Ranked:
    """Rank as :func:`rank_pain_points` does, and keep the model."""
    config = config or AnalysisConfig()
    everyone = read_survey(
        comments, mentions, score=score, controls=controls, touchpoint=touchpoint, config=config
    )
    survey = everyone.take(everyone.scored)
    reason = _why_descriptive(survey)
    base = (everyone if reason else survey).per_cell((everyone if reason else survey).flagged())
    cells: list[Cell] = [(int(t), int(k)) for t, k in np.argwhere(base >= config.min_base)]
    label = _labels(labels, everyone.themes)
    if not cells:
        return Ranked(_typed({}), survey, label, reason)
    counted = _count(everyone, cells)
    table: dict[str, Any] = {
        "score": score if survey.n else "",
        "touchpoint": [everyone.touchpoints[place] for place, _ in cells],
        "theme_id": [everyone.themes[theme] for _, theme in cells],
        "label": [label[everyone.themes[theme]] for _, theme in cells],
        **counted.columns(),
    }
    if reason:
        table |= _by_share(table, everyone, cells, counted, reason, config)
    fit = every = None
    if not reason:
        n_scored = np.array([base[cell] for cell in cells])
        fit = fit_model(survey, min_base=config.min_base)
        every, shown = all_and_shown(fit, cells)
        if config.impact != "asl":
            shown = estimate_impacts(config.impact, fit, cells, config)
        adjusted = config.impact in ADJUSTED
        untold = not_told(fit, label, min_base=config.min_base) if adjusted else {}
        table |= _by_impact(table, shown, fit, n_scored, score, config, untold)
    quotes = _quotes(mentions, everyone)
    table["quotes"] = [[text for _, text in quotes.get(cell, [])] for cell in cells]
    table["quote_ids"] = [[who for who, _ in quotes.get(cell, [])] for cell in cells]
    return Ranked(_typed(table), survey, label, reason, tuple(cells), fit, every)


@dataclass(frozen=True, eq=False)
class _Counts:
    """Counts and shares of cells, over all respondents."""

    n_comments: NDArray[np.int64]
    n_negative: NDArray[np.int64]
    share: Floats
    low: Floats
    high: Floats

    def columns(self) -> dict[str, Any]:
        return {
            "n_comments": self.n_comments,
            "n_negative": self.n_negative,
            "share_negative": self.share,
            "share_negative_low": self.low,
            "share_negative_high": self.high,
        }


def _why_descriptive(survey: Survey) -> str:
    """Why no impact is estimated, as the end of a sentence; empty if it is."""
    if survey.n == 0:
        return "there is no score"
    if survey.n < FEWEST_SCORES:
        return f"only {survey.n} respondents gave a score ({FEWEST_SCORES} are needed)"
    customers = int(survey.cluster.max()) + 1
    if customers < FEWEST_CUSTOMERS:
        return f"the scores come from only {customers} customers"
    worth = survey.weight.sum() ** 2 / (survey.weight**2).sum()
    if worth < FEWEST_EFFECTIVE:
        return f"the weights leave the worth of only {worth:.0f} equal answers"
    _, counts = np.unique(survey.y, return_counts=True)
    if counts.size == 1:
        return "all respondents have the same outcome"
    events = int(survey.n - counts.max())
    if events < FEWEST_EVENTS:
        return f"only {events} respondents differ from the most common outcome"
    return ""


def _by_impact(
    table: dict[str, Any],
    found: Impacts,
    fit: Fit,
    n_scored: Floats,
    score: Metric,
    config: AnalysisConfig,
    untold: Mapping[int, Untold],
) -> dict[str, Any]:
    survey, cells = fit.survey, found.cells
    doubts = [untold.get(theme) for _, theme in cells]
    told = np.array([doubt is None or bool(doubt.beside) for doubt in doubts])
    found = _only(found, told)
    low, high = found.value - Z95 * found.error, found.value + Z95 * found.error
    raw = leave_theme_out(survey, cells)
    ranks = _places(found, told, config)
    rank = _ranked(found.value, table)
    here = np.bincount(survey.place, survey.weight, minlength=len(survey.touchpoints))
    here = (here / survey.weight.sum())[[place for place, _ in cells]]
    cost = config.impact in COSTS
    evidence = ["descriptive"] * len(cells)
    q = np.full(len(cells), np.nan)
    robust = np.full(len(cells), np.nan)
    if cost and told.any():
        at = np.flatnonzero(told)
        value, error = found.value[at], found.error[at]
        grades = grade_evidence(value, error, here[at], n_scored[at], config.min_base)
        for cell, grade in zip(at, grades, strict=True):
            evidence[cell] = grade if doubts[cell] is None else "weak"
        q[at] = q_values(value, error, here[at])
        robust[at] = robustness_value(value, error, fit)

    def say(row: Row, i: int) -> str:
        doubt = doubts[i]
        if doubt is not None and doubt.beside:
            return together_sentence(row, doubt.beside)
        if doubt is not None:
            share, least, most = (
                float(table[f"share_negative{end}"][i]) for end in ("", "_low", "_high")
            )
            return share_sentence(row.label, row.touchpoint, share, least, most, doubt.why)
        return impact_sentence(row) if cost else importance_sentence(row, config.impact)

    sentences = [
        say(
            Row(
                label=table["label"][i],
                touchpoint=table["touchpoint"][i],
                score=score,
                impact=float(found.value[i]),
                low=float(low[i]),
                high=float(high[i]),
                rank=int(rank[i]),
                rank_low=int(ranks.low[i]),
                rank_high=int(ranks.high[i]),
                p_top3=float(ranks.top3[i]),
                p_top5=float(ranks.top5[i]),
                n_cells=len(cells),
                evidence=evidence[i],
            ),
            i,
        )
        for i in range(len(cells))
    ]
    return {
        **_certainty(rank, ranks),
        "impact": found.value,
        "impact_low": low,
        "impact_high": high,
        "raw_impact": np.where(told, raw.value, np.nan),
        "raw_impact_low": np.where(told, raw.low, np.nan),
        "raw_impact_high": np.where(told, raw.high, np.nan),
        "q_value": q,
        "robustness": robust,
        "evidence": evidence,
        "sentence": sentences,
    }


def _only(found: Impacts, told: NDArray[np.bool_]) -> Impacts:
    """Blank the impacts that nothing tells."""
    if told.all():
        return found
    both = told[:, None] & told
    return Impacts(
        found.cells,
        np.where(told, found.value, np.nan),
        np.where(both, found.covariance, np.nan),
    )


def _places(found: Impacts, told: NDArray[np.bool_], config: AnalysisConfig) -> Ranks:
    """Places among all cells: one whose impact nothing tells may stand anywhere, and moves the others down."""
    at = np.flatnonzero(told)
    known = rank_certainty(
        found.value[at], found.covariance[np.ix_(at, at)], draws=config.draws, seed=config.seed
    )
    if told.all():
        return known
    m, missing = told.size, told.size - at.size
    low, high = np.ones(m, dtype=np.intp), np.full(m, m, dtype=np.intp)
    top3, top5 = np.full(m, np.nan), np.full(m, np.nan)
    low[at], high[at] = known.low, known.high + missing
    top3[at], top5[at] = known.top3, known.top5
    return Ranks(low, high, top3, top5)


def _by_share(
    table: dict[str, Any],
    survey: Survey,
    cells: list[Cell],
    counted: _Counts,
    reason: str,
    config: AnalysisConfig,
) -> dict[str, Any]:
    covariance = _share_covariance(survey, cells, counted.share)
    ranks = rank_certainty(-counted.share, covariance, draws=config.draws, seed=config.seed)
    sentences = [
        share_sentence(label, place, share, low, high, reason)
        for label, place, share, low, high in zip(
            table["label"],
            table["touchpoint"],
            counted.share,
            counted.low,
            counted.high,
            strict=True,
        )
    ]
    nothing = np.full(len(cells), np.nan)
    return {
        **_certainty(_ranked(-counted.share, table), ranks),
        **dict.fromkeys(["impact", "impact_low", "impact_high"], nothing),
        **dict.fromkeys(["raw_impact", "raw_impact_low", "raw_impact_high"], nothing),
        **dict.fromkeys(["q_value", "robustness"], nothing),
        "evidence": "descriptive",
        "sentence": sentences,
    }


def _certainty(rank: NDArray[np.int64], ranks: Ranks) -> dict[str, Any]:
    return {
        "rank": rank,
        "rank_low": np.minimum(ranks.low, rank),
        "rank_high": np.maximum(ranks.high, rank),
        "tier": tiers(np.minimum(ranks.low, rank), np.maximum(ranks.high, rank), ranks.top5),
        "p_top3": ranks.top3,
        "p_top5": ranks.top5,
    }


def _ranked(value: Floats, table: dict[str, Any]) -> NDArray[np.int64]:
    """Places by value, smallest first; ties by larger share, then by name."""
    names = (np.array(table["theme_id"]), np.array(table["touchpoint"]))
    order = np.lexsort((*names, -table["share_negative"], value))
    rank = np.empty(value.size, dtype=np.int64)
    rank[order] = np.arange(1, value.size + 1)
    return rank


def _count(survey: Survey, cells: list[Cell]) -> _Counts:
    """Count cells; Wilson intervals of the share on the effective number of those who wrote."""
    at = ([place for place, _ in cells], [theme for _, theme in cells])
    flagged, w = survey.flagged(), survey.weight
    sums = [survey.per_cell(flagged, values)[at] for values in (w, w * w)]
    size = len(survey.touchpoints)
    wrote = [
        np.bincount(survey.place, values * survey.wrote, minlength=size)[at[0]]
        for values in (w, w * w)
    ]
    share = np.clip(sums[0] / wrote[0], 0.0, 1.0)
    # effective n of a share: weighted variance over linearised variance; Kish's where all agree
    spread = wrote[0] ** 2 * share * (1 - share)
    linear = sums[1] * (1 - share) ** 2 + (wrote[1] - sums[1]) * share**2
    kish = wrote[0] ** 2 / wrote[1]
    mixed = (share > 0) & (share < 1) & (linear > 0)
    n = np.where(mixed, spread / np.where(mixed, linear, 1.0), kish)
    limits = np.array([wilson(float(s), max(float(m), 1.0)) for s, m in zip(share, n, strict=True)])
    return _Counts(
        n_comments=survey.per_cell(survey.mentioned)[at].round().astype(np.int64),
        n_negative=survey.per_cell(flagged)[at].round().astype(np.int64),
        share=share,
        low=limits[:, 1],
        high=limits[:, 2],
    )


def _share_covariance(survey: Survey, cells: list[Cell], share: Floats) -> Floats:
    theme = np.array([theme for _, theme in cells], dtype=np.intp)
    place = np.array([place for place, _ in cells], dtype=np.intp)
    flagged = survey.flagged()
    w = survey.weight * survey.wrote
    total = np.bincount(survey.place, w, minlength=len(survey.touchpoints))[place]

    def contributions(rows: slice) -> Floats:
        here = (survey.place[rows][:, None] == place) * w[rows][:, None]
        return np.asarray(here * (flagged[rows][:, theme].toarray() - share) / total)

    return clustered_covariance(contributions, survey.cluster, len(cells))


def _quotes(mentions: pd.DataFrame, survey: Survey) -> dict[Cell, list[tuple[str, str]]]:
    """Up to three (comment id, text) of the most negative mentions per cell, no text twice."""
    if "text" not in mentions:
        return {}
    used = mentions.loc[(mentions["p_negative"] > 0.5) & mentions["theme_id"].notna()]
    ids = used["comment_id"].astype(str)
    place = pd.Series(survey.place, index=pd.Index(survey.comment_id)).reindex(ids).to_numpy()
    theme = pd.Index(survey.themes, dtype=object).get_indexer(
        pd.Index(used["theme_id"].astype(str).to_numpy(dtype=object))
    )
    frame = pd.DataFrame(
        {
            "place": place,
            "theme": theme,
            "p": used["p_negative"].to_numpy(np.float64),
            "text": used["text"].astype(str).to_numpy(dtype=object),
            "id": ids.to_numpy(dtype=object),
        }
    )
    frame = frame[frame["place"].notna() & (frame["theme"] >= 0)]
    frame = frame.sort_values(
        ["place", "theme", "p", "text", "id"], ascending=[True, True, False, True, True]
    )
    frame = frame.drop_duplicates(["place", "theme", "text"]).drop_duplicates(
        ["place", "theme", "id"]
    )
    frame = frame.groupby(["place", "theme"]).head(QUOTES)
    out: dict[Cell, list[tuple[str, str]]] = {}
    for place_at, theme_at, who, text in zip(
        frame["place"], frame["theme"], frame["id"], frame["text"], strict=True
    ):
        out.setdefault((int(place_at), int(theme_at)), []).append((str(who), str(text)))
    return out


def _labels(
    labels: Mapping[str, str] | pd.DataFrame | None, themes: Sequence[str]
) -> dict[str, str]:
    if isinstance(labels, pd.DataFrame):
        labels = dict(zip(labels["theme_id"].astype(str), labels["label"].astype(str), strict=True))
    known = labels or {}
    return {theme: str(known.get(theme) or theme) for theme in themes}


def _typed(table: dict[str, Any]) -> pd.DataFrame:
    frame = pd.DataFrame(table, columns=list(COLUMNS)).astype(COLUMNS)
    return frame.sort_values("rank", ignore_index=True)
