"""From two tables to numbers: who answered, what they mentioned, and what their answer is worth.

Respondents are put into an order that depends on their content only, so that every later sum, and
with it every printed digit, is the same however the rows of the tables came in.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy import sparse

from voc_nlp import metrics
from voc_nlp.comments import SCORE_COLUMNS
from voc_nlp.config import METRICS, AnalysisConfig, Metric
from voc_nlp.errors import InputError, MissingColumnError, names, suggest

Floats = NDArray[np.float64]
Integers = NDArray[np.intp]
Flags = NDArray[np.bool_]
Sparse = Any
"""A scipy.sparse.csr_array; scipy itself ships no types."""

NOT_GIVEN = "(not given)"
EVERYWHERE = "(all)"
SILENT = ("empty", "contentless", "too_long")
"""Statuses of comments that have no mentions because nothing was analysed."""


@dataclass(frozen=True, eq=False)
class Survey:
    """Respondents of positive weight, in canonical order, with what they mentioned.

    Attributes
    ----------
    comment_id : ndarray of str, shape (n,)
    y : ndarray of shape (n,)
        Outcome in points, high is good; NaN where the respondent gave no answer.
    answer : ndarray of shape (n,)
        The answer itself on its own scale, turned so that high is good; NaN where there is none.
    weight : ndarray of shape (n,)
        Positive, with mean 1.
    cluster : ndarray of int, shape (n,)
        Customer; rows of one customer stand together.
    wrote : ndarray of bool, shape (n,)
        Whether the respondent has a comment that was analysed.
    place : ndarray of int, shape (n,)
        Position in ``touchpoints`` (sorted names).
    negative, positive : sparse arrays of shape (n, n_themes)
        Probability that the respondent mentions the theme negatively, positively: the largest of
        the respondent's mentions of the theme.
    mentioned : sparse array of shape (n, n_themes)
        One where there is any mention.
    rest : ndarray of shape (n, 2)
        Largest probability of a negative and of a positive mention without a theme.
    controls : ndarray of shape (n, n_controls)
        Dummies and standardised numbers of the control columns.
    """

    comment_id: NDArray[Any]
    y: Floats
    answer: Floats
    weight: Floats
    cluster: Integers
    wrote: Flags
    place: Integers
    touchpoints: tuple[str, ...]
    themes: tuple[str, ...]
    negative: Sparse
    positive: Sparse
    mentioned: Sparse
    rest: Floats
    controls: Floats

    @property
    def n(self) -> int:
        """Number of respondents."""
        return int(self.y.size)

    @property
    def scored(self) -> Flags:
        """Who gave an answer."""
        return ~np.isnan(self.y)

    def flagged(self) -> Sparse:
        """One where the respondent is negative about the theme (probability above one half)."""
        return (self.negative > 0.5).astype(np.float64)

    def take(self, rows: Flags) -> Survey:
        """Return the survey of some respondents, in the same order."""
        weight = self.weight[rows]
        return Survey(
            comment_id=self.comment_id[rows],
            y=self.y[rows],
            answer=self.answer[rows],
            weight=weight / weight.mean() if weight.size else weight,
            cluster=np.unique(self.cluster[rows], return_inverse=True)[1].reshape(-1),
            wrote=self.wrote[rows],
            place=self.place[rows],
            touchpoints=self.touchpoints,
            themes=self.themes,
            negative=self.negative[rows],
            positive=self.positive[rows],
            mentioned=self.mentioned[rows],
            rest=self.rest[rows],
            controls=self.controls[rows],
        )

    def per_cell(self, values: Sparse, weight: Floats | None = None) -> Floats:
        """Sum a respondent x theme array within touchpoints: shape (n_touchpoints, n_themes)."""
        w = np.ones(self.n) if weight is None else weight
        rows = np.arange(self.n)
        gather = sparse.csr_array((w, (self.place, rows)), (len(self.touchpoints), self.n))
        return np.asarray((gather @ values).toarray(), dtype=np.float64)


def read_survey(
    comments: pd.DataFrame,
    mentions: pd.DataFrame,
    *,
    score: Metric,
    controls: Sequence[str],
    touchpoint: str,
    config: AnalysisConfig,
) -> Survey:
    """Check the two tables and turn them into a :class:`Survey`; neither table is changed.

    Mentions without a theme, and mentions of comments that are not in ``comments``, are left out,
    so a filtered comments table can be used with the full mentions table. So are respondents of
    weight zero.

    Raises
    ------
    MissingColumnError
        If a column that is needed or named is absent.
    InputError
        If ids repeat, a probability is missing or outside 0-1, weights are negative, missing or all
        zero, or an answer lies outside its scale.
    """
    if score not in METRICS:
        raise InputError(
            f"unknown score {score!r}; known: {names(METRICS)}.{suggest(score, METRICS)}"
        )
    _need(comments, ["comment_id"])
    _need(mentions, ["comment_id", "theme_id", "p_negative"])
    ids = comments["comment_id"].astype(str).to_numpy(dtype=object)
    if len(set(ids)) < len(ids):
        raise InputError("comment_id repeats in the comments table; every row needs its own")
    y = np.full(len(ids), np.nan)
    answer = y.copy()
    if SCORE_COLUMNS[score] in comments:
        answer = answer_column(comments, score)
        if score == "churn" and "after_churn" in comments:
            # what is written after leaving cannot have led to it
            answer[comments["after_churn"].to_numpy(dtype=bool, na_value=False)] = np.nan
        known = ~np.isnan(answer)
        if known.any():
            y[known] = points_of(answer[known], score, config)
            answer[known] = good_is_high(answer[known], score, config)
    weight = _weights(comments)
    place = _texts(comments, touchpoint, EVERYWHERE if touchpoint == "touchpoint" else None)
    customer = _customers(comments, ids)
    columns = [_column(comments, name) for name in controls]
    row, theme, themes, p_negative, p_positive = _pairs(mentions, ids)
    rest = _rest(mentions, ids)
    wrote = _wrote(comments)
    wrote[row] = True

    content = np.zeros(len(ids), dtype=np.uint64)
    keys = [_hash(y), _hash(weight), _hash(wrote), _hash(place)]
    keys += [_hash(_objects(column)) for column in columns]
    keys += [_hash(answer), _hash(rest[:, 0]), _hash(rest[:, 1])]
    for key in keys:
        content = content * np.uint64(0x9E3779B97F4A7C15) + key
    names_of = np.array(themes, dtype=object)[theme]
    mention = (_hash(names_of) * np.uint64(31) + _hash(p_negative)) * np.uint64(31)
    np.add.at(content, row, (mention + _hash(p_positive)) * np.uint64(0x9E3779B97F4A7C15))

    order = np.lexsort((ids.astype(str), customer.astype(str), content))
    order = order[weight[order] > 0]
    order, cluster = _together(order, customer)
    new = np.full(len(ids), -1, dtype=np.intp)
    new[order] = np.arange(order.size)
    keep = new[row] >= 0
    shape = (order.size, len(themes))
    at = (new[row[keep]], theme[keep])
    levels, codes = np.unique(place[order].astype(str), return_inverse=True)
    ordered = weight[order]
    return Survey(
        comment_id=ids[order],
        y=y[order],
        answer=answer[order],
        weight=ordered / ordered.mean() if ordered.size else ordered,
        cluster=cluster,
        wrote=wrote[order],
        place=codes.reshape(-1),
        touchpoints=tuple(str(level) for level in levels),
        themes=themes,
        negative=_sparse(p_negative[keep], at, shape),
        positive=_sparse(p_positive[keep], at, shape),
        mentioned=_sparse(np.ones(int(keep.sum())), at, shape),
        rest=rest[order],
        controls=_encode([column.iloc[order] for column in columns], order.size),
    )


def answer_column(comments: pd.DataFrame, score: Metric) -> Floats:
    """Return the answers as numbers, NaN where there is none."""
    column = SCORE_COLUMNS[score]
    try:
        return np.array(comments[column].to_numpy(dtype=np.float64, na_value=np.nan))
    except (TypeError, ValueError) as error:
        raise InputError(f"column {column!r} holds something that is not a number") from error


def points_of(answers: Floats, score: Metric, config: AnalysisConfig) -> Floats:
    """Turn answers into points whose mean is the score; churn becomes retention (high is good)."""
    if score == "nps":
        return metrics.nps_points(answers)
    if score == "csat":
        return metrics.csat_points(answers, config.csat_scale or metrics.detect_scale(answers))
    if score == "ces":
        scale = config.ces_scale or metrics.detect_scale(answers)
        return metrics.ces_points(answers, scale, config.ces_low_is_good)
    return metrics.retention_points(answers)


def good_is_high(answers: Floats, score: Metric, config: AnalysisConfig) -> Floats:
    """Turn answers so that high is good; retention (0 or 1) for churn."""
    if score == "ces":
        scale = config.ces_scale or metrics.detect_scale(answers)
        return metrics.ease(answers, scale, config.ces_low_is_good)
    return metrics.retention_points(answers) / 100.0 if score == "churn" else answers


def _pairs(
    mentions: pd.DataFrame, ids: NDArray[Any]
) -> tuple[Integers, Integers, tuple[str, ...], Floats, Floats]:
    """One entry per respondent x theme: row, theme code, theme names, and the two probabilities."""
    named = mentions["theme_id"].notna() & (mentions["theme_id"].astype(str) != "")
    columns = ["comment_id", "theme_id", "p_negative"]
    columns += ["p_positive"] if "p_positive" in mentions else []
    used = mentions.loc[named, columns]
    row = pd.Index(ids).get_indexer(pd.Index(used["comment_id"].astype(str).to_numpy(dtype=object)))
    used, row = used[row >= 0], row[row >= 0]
    probability = {name: used[name].to_numpy(np.float64, na_value=np.nan) for name in columns[2:]}
    for name, p in probability.items():
        if not ((p >= 0) & (p <= 1)).all():
            raise InputError(
                f"column {name!r} of the mentions holds values that are not from 0 to 1"
            )
    themes, theme = np.unique(used["theme_id"].astype(str).to_numpy(dtype=str), return_inverse=True)
    largest = (
        pd.DataFrame(
            {
                "row": row,
                "theme": theme.reshape(-1),
                "negative": probability["p_negative"],
                "positive": probability.get("p_positive", np.zeros(len(row))),
            }
        )
        .groupby(["row", "theme"], sort=True)
        .max()
        .reset_index()
    )
    return (
        largest["row"].to_numpy(np.intp),
        largest["theme"].to_numpy(np.intp),
        tuple(str(theme) for theme in themes),
        largest["negative"].to_numpy(np.float64),
        largest["positive"].to_numpy(np.float64),
    )


def _rest(mentions: pd.DataFrame, ids: NDArray[Any]) -> Floats:
    """Largest probabilities among a respondent's mentions without a theme: negative, positive."""
    out = np.zeros((len(ids), 2))
    other = mentions[mentions["theme_id"].isna() | (mentions["theme_id"].astype(str) == "")]
    row = pd.Index(ids).get_indexer(
        pd.Index(other["comment_id"].astype(str).to_numpy(dtype=object))
    )
    for at, name in enumerate(("p_negative", "p_positive")):
        if name in other:
            p = other[name].to_numpy(np.float64, na_value=np.nan)[row >= 0]
            np.fmax.at(out[:, at], row[row >= 0], p)
    return out


def _together(order: Integers, customer: NDArray[Any]) -> tuple[Integers, Integers]:
    """Bring the rows of a customer together, each customer at its first row."""
    _, code = np.unique(customer[order].astype(str), return_inverse=True)
    first = np.full(code.max(initial=-1) + 1, order.size)
    np.minimum.at(first, code, np.arange(order.size))
    start = first[code]
    sort = np.argsort(start, kind="stable")
    return order[sort], np.unique(start[sort], return_inverse=True)[1].reshape(-1)


def _encode(columns: Sequence[pd.Series[Any]], n: int) -> Floats:
    """Code controls as numbers: dummies of the frequent levels, or a standardised number."""
    out: list[Floats] = []
    for column in columns:
        if pd.api.types.is_datetime64_any_dtype(column):
            column = column.dt.strftime("%Y-%m")
        number = pd.api.types.is_numeric_dtype(column) and not pd.api.types.is_bool_dtype(column)
        if number and column.nunique() > 12:
            x = column.to_numpy(dtype=np.float64, na_value=np.nan)
            known = np.isfinite(x)
            spread = x[known].std()
            out.append(np.where(known, (x - x[known].mean()) / (spread or 1.0), 0.0))
            out.append((~known).astype(np.float64))
        else:
            text = column.astype(object).where(column.notna(), NOT_GIVEN).astype(str)
            counts = text.value_counts()
            text = text.where(text.map(counts) >= 15, "(other)")
            levels = sorted(set(text))
            out += [np.where(text == level, 1.0, 0.0) for level in levels[1:]]
    return np.column_stack(out) if out else np.zeros((n, 0))


def _wrote(comments: pd.DataFrame) -> Flags:
    if "status" in comments:
        return ~comments["status"].isin(SILENT).to_numpy(dtype=bool)
    if "text" in comments:
        text = comments["text"]
        filled = text.notna() & (text.astype(str).str.strip() != "")
        return filled.to_numpy(dtype=bool).copy()
    return np.zeros(len(comments), dtype=bool)


def _weights(comments: pd.DataFrame) -> Floats:
    if "weight" not in comments:
        return np.ones(len(comments))
    weight = comments["weight"].to_numpy(dtype=np.float64, na_value=np.nan)
    if not np.isfinite(weight).all() or (weight < 0).any():
        raise InputError("column 'weight': weights must be finite and not negative")
    if len(weight) and not (weight > 0).any():
        raise InputError("column 'weight': all weights are zero")
    return weight


def _customers(comments: pd.DataFrame, ids: NDArray[Any]) -> NDArray[Any]:
    if "customer" not in comments:
        return ids
    given = _objects(comments["customer"])
    # a respondent without a customer is a customer of his own
    return np.array(
        [f"c{who}" if who is not None else f"r{own}" for who, own in zip(given, ids, strict=True)],
        dtype=object,
    )


def _texts(comments: pd.DataFrame, name: str, absent: str | None) -> NDArray[Any]:
    if name not in comments and absent is not None:
        return np.full(len(comments), absent, dtype=object)
    column = _column(comments, name)
    text = column.astype(object).where(column.notna(), "").astype(str).str.strip()
    return text.where(text != "", NOT_GIVEN).to_numpy(dtype=object)


def _column(comments: pd.DataFrame, name: str) -> pd.Series[Any]:
    for known in (name, f"segment:{name}"):
        if known in comments:
            return comments[known]
    raise MissingColumnError(name, comments.columns)


def _objects(column: pd.Series[Any]) -> NDArray[Any]:
    return column.astype(object).where(column.notna(), None).to_numpy(dtype=object)


def _need(frame: pd.DataFrame, columns: Sequence[str]) -> None:
    for column in columns:
        if column not in frame:
            raise MissingColumnError(column, frame.columns)


def _hash(values: NDArray[Any]) -> NDArray[np.uint64]:
    if values.dtype == object:
        values = np.array([str(value) for value in values], dtype=object)
    return pd.util.hash_array(values, categorize=False)


def _sparse(values: Floats, at: tuple[Integers, Integers], shape: tuple[int, int]) -> Sparse:
    return sparse.csr_array(sparse.coo_array((values, at), shape))
