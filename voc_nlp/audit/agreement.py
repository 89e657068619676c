"""How often the machine agrees with people: precision, recall, F1 and kappa, with intervals.

Every passage counts with one over the probability with which its comment was drawn, so that the
figures are those of all passages, not of the sample; errors are summed within comments.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from voc_nlp.metrics import Estimate, wilson

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]

FEWEST = 5
"""Coded passages below which no figure is given."""
UNKNOWN = Estimate(float("nan"), float("nan"), float("nan"))


def agreement_table(coded: pd.DataFrame, labels: Mapping[str, str] | None = None) -> pd.DataFrame:
    """Compare model and coder, overall, per theme and per language.

    Parameters
    ----------
    coded : DataFrame
        One row per coded passage: ``comment_id``, ``language``, ``probability``, the model's
        ``theme_id`` and ``polarity``, the coder's ``true_theme`` (empty: none of the themes) and
        ``true_polarity``.
    labels : mapping, optional
        Theme id to label.

    Returns
    -------
    DataFrame
        One row per figure: ``level`` (all, language, theme), ``name``, ``label``, ``what`` (theme:
        is it the right theme; sentiment: is it the right one of three; negative: is it negative),
        ``measure`` (accuracy, precision, recall, f1, kappa), ``value``, ``low``, ``high`` (95 %)
        and ``n``, the passages behind it. Fewer than five passages: NaN.

    Notes
    -----
    Ratios of weighted sums with the linearised variance, comments as clusters: Saerndal, Swensson
    and Wretman (1992), Model Assisted Survey Sampling, section 5.6. Their interval is Wilson's
    (1927) on the number of independent passages that the variance is worth. Kappa: Cohen (1960),
    with the variance by the delta method as in Fleiss, Cohen and Everitt (1969). No finite
    population correction: the figures speak of comments like these, not of this file alone.
    """
    names = labels or {}
    rows: list[dict[str, Any]] = []
    for level, name, part in _parts(coded):
        theme, truth = part["theme_id"].to_numpy(object), part["true_theme"].to_numpy(object)
        said, meant = part["polarity"].to_numpy(object), part["true_polarity"].to_numpy(object)
        weight, comment = _design(part)
        found: list[tuple[str, str, Estimate, int]] = []
        if level == "theme":
            found += _one_against_rest(theme == name, truth == name, weight, comment, "theme")
            inside = theme == name
            found += _one_against_rest(
                (said == "negative")[inside],
                (meant == "negative")[inside],
                weight[inside],
                comment[inside],
                "negative",
            )
        else:
            for what, a, b in (("theme", theme, truth), ("sentiment", said, meant)):
                everyone = np.ones(len(part), dtype=bool)
                found += [
                    (what, "accuracy", ratio(a == b, everyone, weight, comment), len(part)),
                    (what, "kappa", kappa(a, b, weight, comment), len(part)),
                ]
            found += _one_against_rest(
                said == "negative", meant == "negative", weight, comment, "negative"
            )
        for what, measure, estimate, n in found:
            value = estimate if n >= FEWEST else UNKNOWN
            rows.append(
                {
                    "level": level,
                    "name": name,
                    "label": names.get(name, name),
                    "what": what,
                    "measure": measure,
                    "value": value.value,
                    "low": value.low,
                    "high": value.high,
                    "n": n,
                }
            )
    return _typed(rows)


def second_coder_table(coded: pd.DataFrame) -> pd.DataFrame:
    """Agreement of two people, overall and per language: the most that a machine can be asked for.

    Parameters
    ----------
    coded : DataFrame
        As in :func:`agreement_table`, with ``second_theme`` and ``second_polarity``; rows where
        both are missing were not coded a second time.

    Returns
    -------
    DataFrame
        Like :func:`agreement_table`, ``what`` theme and sentiment, ``measure`` accuracy and kappa.
        Empty if nothing was coded twice.
    """
    rows: list[dict[str, Any]] = []
    if "second_theme" not in coded:
        return _typed(rows)
    twice = coded[coded["second_theme"].notna() & coded["second_polarity"].notna()]
    for level, name, part in _parts(twice):
        if level == "theme" or part.empty:
            continue
        weight, comment = _design(part)
        everyone = np.ones(len(part), dtype=bool)
        for what, first, second in (
            ("theme", "true_theme", "second_theme"),
            ("sentiment", "true_polarity", "second_polarity"),
        ):
            a, b = part[first].to_numpy(object), part[second].to_numpy(object)
            for measure, estimate in (
                ("accuracy", ratio(a == b, everyone, weight, comment)),
                ("kappa", kappa(a, b, weight, comment)),
            ):
                value = estimate if len(part) >= FEWEST else UNKNOWN
                rows.append(
                    {"level": level, "name": name, "label": name, "what": what, "measure": measure}
                    | {"value": value.value, "low": value.low, "high": value.high, "n": len(part)}
                )
    return _typed(rows)


def ratio(
    above: NDArray[Any], below: NDArray[Any], weight: Floats, cluster: NDArray[Any]
) -> Estimate:
    """Ratio of two weighted sums that lies between 0 and 1, with its interval.

    Parameters
    ----------
    above, below : array of shape (n,)
        Numerator and denominator of each row, ``above <= below``.
    weight : ndarray of shape (n,)
        One over the probability of the row to be drawn.
    cluster : array of shape (n,)
        Rows of one cluster were drawn together.

    Notes
    -----
    Linearised variance of a ratio: Saerndal, Swensson and Wretman (1992), section 5.6; Wilson
    (1927) on the number of independent rows that it is worth.

    Examples
    --------
    >>> one = np.ones(4)
    >>> [round(x, 3) for x in ratio(np.array([1, 1, 0, 0]), one, one, np.arange(4))]
    [0.5, 0.125, 0.875]
    """
    a, b = np.asarray(above, dtype=np.float64), np.asarray(below, dtype=np.float64)
    total = float(weight @ b)
    if not total > 0:
        return UNKNOWN
    share = min(max(float(weight @ a) / total, 0.0), 1.0)
    influence = weight * (a - share * b) / total
    return wilson(share, _worth(share, _variance(influence, cluster), weight * b, cluster))


def kappa(a: NDArray[Any], b: NDArray[Any], weight: Floats, cluster: NDArray[Any]) -> Estimate:
    """Cohen's kappa of two codings, weighted by design, with its interval.

    1 is full agreement, 0 what chance would give. Where only one label occurs at all, chance and
    agreement cannot be told apart and the result is NaN.

    Parameters
    ----------
    a, b : array of shape (n,)
        Labels.
    weight, cluster : array of shape (n,)
        As in :func:`ratio`.

    Examples
    --------
    >>> a, b = np.array(list("xxyy")), np.array(list("xxyx"))
    >>> round(kappa(a, b, np.ones(4), np.arange(4)).value, 2)
    0.5
    """
    kinds = sorted({str(x) for x in a} | {str(x) for x in b})
    if len(a) == 0 or not weight.sum() > 0:
        return UNKNOWN
    one = np.array([[str(x) == kind for kind in kinds] for x in a], dtype=np.float64)
    two = np.array([[str(x) == kind for kind in kinds] for x in b], dtype=np.float64)
    w = weight / weight.sum()
    p, q = w @ one, w @ two
    agreed = (one * two).sum(axis=1)
    observed, expected = float(w @ agreed), float(p @ q)
    if expected > 1 - 1e-12:
        return UNKNOWN
    value = min((observed - expected) / (1 - expected), 1.0)
    chance = one @ q + two @ p - 2 * expected
    influence = w * ((agreed - observed) - (1 - value) * chance) / (1 - expected)
    # the interval of the agreement, on the passages that the variance of kappa is worth
    variance = _variance(influence, cluster) * (1 - expected) ** 2
    limits = wilson(min(observed, 1.0), _worth(observed, variance, weight, cluster))
    low, high = ((limit - expected) / (1 - expected) for limit in (limits.low, limits.high))
    return Estimate(value, min(low, value), max(min(high, 1.0), value))


def _one_against_rest(
    said: Flags, meant: Flags, weight: Floats, cluster: NDArray[Any], what: str
) -> list[tuple[str, str, Estimate, int]]:
    both = said & meant
    return [
        (what, "precision", ratio(both, said, weight, cluster), int(said.sum())),
        (what, "recall", ratio(both, meant, weight, cluster), int(meant.sum())),
        (
            what,
            "f1",
            ratio(2.0 * both, said.astype(float) + meant, weight, cluster),
            int((said | meant).sum()),
        ),
        (what, "kappa", kappa(said, meant, weight, cluster), int((said | meant).sum())),
    ]


def _parts(coded: pd.DataFrame) -> Iterator[tuple[str, str, pd.DataFrame]]:
    yield "all", "all", coded
    for language in sorted(set(coded["language"].astype(str))):
        yield "language", language, coded[coded["language"].astype(str) == language]
    for theme in sorted(({*coded["theme_id"], *coded["true_theme"]}) - {""}):
        yield "theme", str(theme), coded


def _design(part: pd.DataFrame) -> tuple[Floats, NDArray[Any]]:
    weight = 1.0 / part["probability"].to_numpy(np.float64)
    return weight, part["comment_id"].astype(str).to_numpy(object)


def _variance(influence: Floats, cluster: NDArray[Any]) -> float:
    _, code = np.unique(cluster.astype(str), return_inverse=True)
    sums = np.bincount(code.reshape(-1), influence)
    groups = sums.size
    return float(sums @ sums) * (groups / (groups - 1) if groups > 1 else 1.0)


def _worth(share: float, variance: float, weight: Floats, cluster: NDArray[Any]) -> float:
    """Independent passages that would give this variance; Kish's number where all agree."""
    _, code = np.unique(cluster.astype(str), return_inverse=True)
    sums = np.bincount(code.reshape(-1), weight)
    kish = float(sums.sum() ** 2 / (sums @ sums)) if sums.any() else 1.0
    spread = share * (1 - share)
    if not (variance > 0 and spread > 1e-12):
        return max(kish, 1.0)
    return float(np.clip(spread / variance, 1.0, float((weight > 0).sum())))


def _typed(rows: list[dict[str, Any]]) -> pd.DataFrame:
    columns = {
        "level": "str", "name": "str", "label": "str", "what": "str", "measure": "str",
        "value": "float64", "low": "float64", "high": "float64", "n": "int64",
    }  # fmt: skip
    return pd.DataFrame(rows, columns=list(columns)).astype(columns)
