"""Two periods or groups side by side: whether a fix worked, and why a score moved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from voc_nlp.analysis.respondents import (
    independent_columns,
    main_metric,
    place_columns,
    respondents,
    theme_labels,
)
from voc_nlp.analysis.result import Analysis
from voc_nlp.config import Metric
from voc_nlp.errors import InputError, names, suggest
from voc_nlp.metrics import Z95, Estimate, difference
from voc_nlp.ranking import score_table
from voc_nlp.ranking.design import Survey
from voc_nlp.ranking.influence import clustered_covariance
from voc_nlp.trends import change_sentence, compare_shares, decompose, verdict
from voc_nlp.trends.decompose import OTHER
from voc_nlp.trends.wording import Kind

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]

FEWEST_SCORES = 200
FEWEST_EVENTS = 50
FEWEST_CUSTOMERS = 50
UNITS = {
    "nps": "NPS points",
    "csat": "CSAT points",
    "ces": "CES points",
    "churn": "points of retention",
}
OTHER_LABEL = "all other themes"


@dataclass(frozen=True, eq=False)
class Comparison:
    """What differs between two groups of respondents.

    Attributes
    ----------
    names : (str, str)
        Of the two groups: before and after, or two segments.
    kind : {"periods", "groups"}
        Whether the second group follows the first in time, or stands beside it.
    counts : dict
        ``rows``, ``wrote`` and ``customers_in_both`` of the groups, ``left_out`` and ``undated``.
    scores : DataFrame
        ``metric``, ``before``, ``before_low``, ``before_high``, ``after`` ..., ``change`` ...,
        ``n_before``, ``n_after``, ``verdict`` (rose, fell, no clear change; of groups higher,
        lower, no clear difference: clear where the interval leaves zero out).
    themes : DataFrame
        ``theme_id``, ``label``, ``share_before``, ``share_after``, ``share_change`` (shares of those
        who wrote, 0 to 1), ``impact_before``, ``impact_after``, ``impact_change`` (points of the
        main score, NaN where too few), each with ``_low`` and ``_high``; ``n_before``, ``n_after``
        (negative respondents), ``people_before``, ``people_after`` (distinct customers among
        them), ``people`` (who mention the theme at all), ``p``, ``q``, ``verdict``, ``sentence``.
        The largest change first.
    parts : DataFrame
        ``part`` (affected, hurts, praise affected, praise hurts, mix, unexplained), ``theme_id``,
        ``label``, ``value``, ``low``, ``high``, in points: they sum to the change of the score;
        ``people`` (customers behind the part in the smaller group; -1 where it is about all).
        Empty where there are too few scores.
    score : str or None
        The score that was taken apart.
    notes : tuple of str
    k_anonymity : int
        Fewest respondents of a figure that may be passed on.
    """

    names: tuple[str, str]
    counts: dict[str, Any]
    scores: pd.DataFrame
    themes: pd.DataFrame
    parts: pd.DataFrame
    score: str | None
    notes: tuple[str, ...]
    kind: Kind = "periods"
    k_anonymity: int = 5


def compare(
    analysis: Analysis,
    other: Analysis | None = None,
    *,
    by: str | None = None,
    a: str | None = None,
    b: str | None = None,
    before: str | None = None,
    after: str | None = None,
    score: str | None = None,
    theme: str | None = None,
    names: tuple[str, str] | None = None,
) -> Comparison:
    """Compare two analyses, two periods, or two segments.

    Parameters
    ----------
    analysis : Analysis
    other : Analysis, optional
        The second one, made with the same theme book as the first.
    by : str, optional
        Column with the groups: ``touchpoint``, ``language``, or a segment such as ``plan`` or
        ``segment:plan``; ``a`` and ``b`` name two of its values.
    before, after : str, optional
        Dates such as 2026-03-01: the first group answered before ``before``, the second on or after
        ``after``. One date alone is both.
    score : {"nps", "csat", "ces", "churn"}, optional
        Score to take apart; by default the main score.
    theme : str, optional
        Id of a theme chosen beforehand, whose change is then judged by its own p-value, not
        together with all others.
    names : (str, str), optional
        What to call the groups.

    Returns
    -------
    Comparison

    Raises
    ------
    InputError
        If the groups cannot be told apart or one is empty, or two analyses do not share themes.

    Notes
    -----
    Shares: :func:`voc_nlp.trends.compare_shares`; impacts and parts:
    :func:`voc_nlp.trends.decompose`; scores: differences with the MOVER interval. Impacts are
    estimated in each group without shrinkage, so they may differ from those of the ranking.
    Two folders are told as a change in time where the second begins after the first has ended.
    :func:`voc_nlp.report.publishing.published_comparison` gives what may be passed on.
    CLI: ``voc compare``.
    """
    kind: Kind = "periods"
    without: list[str] = []
    if other is not None:
        if by or before or after:
            raise InputError("compare two folders, or split one with --by or --before; not both")
        joined, second = _joined(analysis, other)
        groups = (~second, second)
        found = names or _file_names(analysis, other)
        undated = 0
        kind = "periods" if _follows(analysis, other) else "groups"
    elif by is not None:
        joined = analysis
        groups, column = _by_value(analysis, by, a, b)
        found = names or (str(a), str(b))
        undated, without, kind = 0, [column], "groups"
    elif before is not None or after is not None:
        joined = analysis
        groups, undated, found = _by_date(analysis, before, after)
        found = names or found
    else:
        raise InputError(
            "say what to compare: a second folder, --by COLUMN --a X --b Y, or --before DATE"
        )
    return _compared(joined, groups, found, kind, undated, without, score, theme)


def _compared(
    analysis: Analysis,
    groups: tuple[Flags, Flags],
    named: tuple[str, str],
    kind: Kind,
    undated: int,
    without: Sequence[str],
    score: str | None,
    theme: str | None,
) -> Comparison:
    for group, name in zip(groups, named, strict=True):
        if not group.any():
            raise InputError(f"no row belongs to {name!r}")
    metric = main_metric(analysis, score)
    used = groups[0] | groups[1]
    comments = analysis.comments.loc[used]
    ids = set(comments["comment_id"].loc[groups[1][used]].astype(str))
    survey = respondents(analysis, comments, score=metric, without=without)
    second = np.array([who in ids for who in survey.comment_id], dtype=bool)
    labels = theme_labels(analysis)
    if theme is not None and theme not in labels:
        raise InputError(
            f"no theme {theme!r}; known: {names(labels)}.{suggest(theme, labels)}"
            " The report names each theme with its id."
        )
    shared = np.intersect1d(survey.cluster[second], survey.cluster[~second]).size
    notes = []
    if undated:
        notes.append(f"{undated:,} rows have no date and belong to neither period.")
    least = analysis.config.k_anonymity
    if shared:
        many = f"{shared:,}" if shared >= least else f"Fewer than {least}"
        notes.append(
            f"{many} customers are in both groups; intervals of differences take that into account."
        )
    shares = compare_shares(survey.flagged(), survey.weight, survey.cluster, survey.wrote, second)
    parts, impacts = _parts(analysis, survey, second, metric, labels, notes)
    wrote = [int((survey.wrote & ~second).sum()), int((survey.wrote & second).sum())]
    counts = {
        "rows": [int(group.sum()) for group in groups],
        "wrote": wrote,
        "customers_in_both": int(shared),
        "left_out": int((~used).sum()),
        "undated": undated,
    }
    for name, written in zip(named, wrote, strict=True):
        if written < 30:
            few = f"Only {written}" if written >= least or not written else f"Fewer than {least}"
            notes.append(f"{few} comments in {name!r}: read its shares with caution.")
    return Comparison(
        names=named,
        counts=counts,
        scores=_scores(analysis, groups, bool(shared), kind),
        themes=_themes(survey, shares, impacts, labels, metric, named, theme, second, kind),
        parts=parts,
        score=metric,
        notes=tuple(notes),
        kind=kind,
        k_anonymity=least,
    )


def _parts(
    analysis: Analysis,
    survey: Survey,
    second: Flags,
    metric: Metric | None,
    labels: dict[str, str],
    notes: list[str],
) -> tuple[pd.DataFrame, dict[str, Floats]]:
    """Parts of the change, and per theme impacts before, after and their change: (3, 3) values."""
    rows: list[dict[str, Any]] = []
    impacts: dict[str, Floats] = {}
    reason = _too_few(survey, second) if metric else "there is no score"
    if reason:
        notes.append(f"The change of the score is not taken apart: {reason}.")
        return _parts_table(rows), impacts
    known = survey.scored
    scored, later = survey.take(known), second[known]
    controls = np.column_stack(
        [place_columns(scored, analysis.config.min_base)[:, 1:], scored.controls]
    )
    levels = np.column_stack([~later, later]).astype(np.float64)
    controls = independent_columns(np.column_stack([levels, controls]))[:, 2:]
    change = decompose(
        scored.y,
        scored.weight,
        later,
        controls,
        scored.negative,
        scored.positive,
        fewest=max(analysis.config.min_base, analysis.config.k_anonymity),
    )
    k = change.themes.size
    own = [int(t) for t in change.themes if t != OTHER]
    people = [_fewest_people(scored, [t], later) for t in own]
    if len(own) < k:
        rest = np.setdiff1d(np.arange(len(scored.themes)), own)
        people.append(_fewest_people(scored, rest, later))
    praised = scored.positive.max(axis=1).toarray().ravel() > 0.5
    praise = min(np.unique(scored.cluster[praised & side]).size for side in (~later, later))
    m = change.influence.shape[1]
    gain = np.zeros((m + k, m))  # the estimates, and the changes of the impacts
    gain[:m] = np.eye(m)
    gain[m:, :k], gain[m:, k : 2 * k] = -np.eye(k), np.eye(k)
    covariance = clustered_covariance(
        lambda rows: change.influence[rows] @ gain.T, scored.cluster, m + k
    )
    half = Z95 * np.sqrt(np.maximum(np.diag(covariance), 0.0))
    ids = [survey.themes[t] if t != OTHER else "" for t in change.themes]
    named = [labels.get(theme, theme) if theme else OTHER_LABEL for theme in ids]
    kinds = [("affected", i) for i in range(k)] + [("hurts", i) for i in range(k)]
    kinds += [(part, -1) for part in ("praise affected", "praise hurts", "mix", "unexplained")]
    for at, ((part, i), value) in enumerate(zip(kinds, change.parts, strict=True)):
        width = half[2 * k + at]
        rows.append(
            {
                "part": part,
                "theme_id": ids[i] if i >= 0 else "",
                "label": named[i] if i >= 0 else "",
                "value": float(value),
                "low": float(value - width),
                "high": float(value + width),
                "people": people[i] if i >= 0 else praise if part.startswith("praise") else -1,
            }
        )
    for i, theme in enumerate(ids):
        if theme:
            values = (change.before[i], change.after[i], change.after[i] - change.before[i])
            widths = (half[i], half[k + i], half[m + i])
            impacts[theme] = np.array(
                [(v, v - h, v + h) for v, h in zip(values, widths, strict=True)]
            )
    return _parts_table(rows), impacts


def _fewest_people(survey: Survey, themes: Sequence[int] | NDArray[np.intp], second: Flags) -> int:
    """Count the customers negative about any of the themes, in the group that has fewer of them."""
    told = survey.flagged()[:, themes].sum(axis=1) > 0
    return min(np.unique(survey.cluster[told & group]).size for group in (~second, second))


def _too_few(survey: Survey, second: Flags) -> str:
    for group, name in ((~second, "first"), (second, "second")):
        here = group & survey.scored
        n = int(here.sum())
        if n < FEWEST_SCORES:
            return f"the {name} group has {n} scores ({FEWEST_SCORES} are needed)"
        _, counts = np.unique(survey.y[here], return_counts=True)
        if n - counts.max() < FEWEST_EVENTS:
            return f"almost all scores of the {name} group are alike"
        customers = np.unique(survey.cluster[here]).size
        if customers < FEWEST_CUSTOMERS:
            return f"the {name} group has only {customers} customers"
    return ""


def _scores(
    analysis: Analysis,
    groups: tuple[Flags, Flags],
    shared: bool,
    kind: Kind,
) -> pd.DataFrame:
    tables = [
        score_table(analysis.comments.loc[group], analysis.config, slices=()).set_index("metric")
        for group in groups
    ]
    rows = []
    for metric in tables[0].index:
        if metric not in tables[1].index:
            continue
        one, two = (table.loc[metric] for table in tables)
        row: dict[str, Any] = {"metric": str(metric)}
        for name, value in (("before", one), ("after", two)):
            row |= {
                name: float(value["value"]),
                f"{name}_low": float(value["low"]),
                f"{name}_high": float(value["high"]),
                f"n_{name}": int(value["n"]),
            }
        change = difference(
            Estimate(row["after"], row["after_low"], row["after_high"]),
            Estimate(row["before"], row["before_low"], row["before_high"]),
        )
        if shared:
            change = _paired(analysis, groups, str(metric), change)
        row |= {"change": change.value, "change_low": change.low, "change_high": change.high}
        row["verdict"] = verdict((change.value, change.low, change.high), 0.0, kind)
        rows.append(row)
    columns = ["metric"]
    for name in ("before", "after", "change"):
        columns += [name, f"{name}_low", f"{name}_high"]
    return pd.DataFrame(rows, columns=[*columns, "n_before", "n_after", "verdict"])


def _paired(
    analysis: Analysis, groups: tuple[Flags, Flags], metric: str, change: Estimate
) -> Estimate:
    """Interval of a difference when customers are in both groups: influence summed within them."""
    from voc_nlp.ranking.design import answer_column, points_of

    score: Metric = metric.removesuffix("_mean")  # type: ignore[assignment]  # named by score_table
    comments = analysis.comments
    y = answer_column(comments, score)
    known = ~np.isnan(y)
    if metric.endswith("_mean"):
        points = y
    else:
        points = np.full(y.size, np.nan)
        points[known] = points_of(y[known], score, analysis.config)
    w = comments["weight"].to_numpy(np.float64)
    influence = np.zeros(y.size)
    for sign, group in ((-1.0, groups[0]), (1.0, groups[1])):
        rows = group & known & (w > 0)
        mean = float(w[rows] @ points[rows] / w[rows].sum())
        influence[rows] += sign * w[rows] * (points[rows] - mean) / w[rows].sum()
    _, code = np.unique(comments["customer"].astype(str).to_numpy(), return_inverse=True)
    sums = np.bincount(code.reshape(-1), influence)
    half = Z95 * float(np.sqrt(sums @ sums))
    return Estimate(change.value, change.value - half, change.value + half)


def _themes(
    survey: Survey,
    shares: Any,
    impacts: dict[str, Floats],
    labels: dict[str, str],
    metric: Metric | None,
    named: tuple[str, str],
    chosen: str | None,
    second: Flags,
    kind: Kind,
) -> pd.DataFrame:
    rows = []
    flagged = survey.flagged()
    unit = UNITS[metric] if metric else ""
    for at, theme in enumerate(survey.themes):
        if chosen is not None and theme != chosen:
            continue
        cost = impacts.get(theme)
        q = float(shares.p[at] if chosen else shares.q[at])
        found = verdict(shares.change[at], q, kind)
        told = flagged[:, [at]].toarray().ravel() > 0
        heard = survey.mentioned[:, [at]].toarray().ravel() > 0
        people = [
            np.unique(survey.cluster[rows_]).size
            for rows_ in (told & survey.wrote & ~second, told & survey.wrote & second, heard)
        ]
        row: dict[str, Any] = {"theme_id": theme, "label": labels.get(theme, theme)}
        for name in ("before", "after", "change"):
            row |= _limits(f"share_{name}", getattr(shares, name)[at])
        nothing = np.full(3, np.nan)
        for i, name in enumerate(("before", "after", "change")):
            row |= _limits(f"impact_{name}", nothing if cost is None else cost[i])
        row |= {
            "n_before": int(shares.n_before[at]),
            "n_after": int(shares.n_after[at]),
            "people_before": people[0],
            "people_after": people[1],
            "people": people[2],
            "p": float(shares.p[at]),
            "q": q,
            "verdict": found,
            "sentence": change_sentence(
                row["label"],
                shares.before[at],
                shares.after[at],
                shares.change[at],
                found,
                impacts=None if cost is None else (cost[0], cost[1], cost[2]),
                unit=unit,
                names=named,
                kind=kind,
            ),
        }
        rows.append(row)
    table = pd.DataFrame(rows)
    if table.empty:
        return table
    order = np.lexsort((table["theme_id"], -table["share_change"].abs().fillna(-1.0), table["q"]))
    return table.iloc[order].reset_index(drop=True)


def _limits(name: str, values: Floats) -> dict[str, float]:
    return {
        name: float(values[0]),
        f"{name}_low": float(values[1]),
        f"{name}_high": float(values[2]),
    }


def _parts_table(rows: list[dict[str, Any]]) -> pd.DataFrame:
    columns = {"part": "str", "theme_id": "str", "label": "str"}
    columns |= dict.fromkeys(["value", "low", "high"], "float64") | {"people": "int64"}
    return pd.DataFrame(rows, columns=list(columns)).astype(columns)


def _by_value(
    analysis: Analysis, by: str, a: str | None, b: str | None
) -> tuple[tuple[Flags, Flags], str]:
    comments = analysis.comments
    known = [
        str(name)
        for name in comments.columns
        if str(name).startswith("segment:") or name in ("touchpoint", "language")
    ]
    column = by if by in known else f"segment:{by}"
    if column not in known:
        raise InputError(
            f"no column {by!r} to compare by; there is {names(known)}.{suggest(by, known)}"
        )
    values = comments[column].astype(object).where(comments[column].notna(), "").astype(str)
    levels = sorted(set(values))
    if a is None or b is None:
        raise InputError(f"name two values of {by!r} with --a and --b; there is {names(levels)}")
    for value in (a, b):
        if value not in levels:
            raise InputError(
                f"{by!r} has no value {value!r}; there is {names(levels)}.{suggest(value, levels)}"
            )
    if a == b:
        raise InputError(f"--a and --b are both {a!r}")
    return ((values == a).to_numpy(), (values == b).to_numpy()), column


def _by_date(
    analysis: Analysis, before: str | None, after: str | None
) -> tuple[tuple[Flags, Flags], int, tuple[str, str]]:
    dates = analysis.comments["date"]
    if dates.isna().all():
        raise InputError("the rows have no dates; analyse the file anew with --date COLUMN")
    end, start = (_moment(text) for text in (before or after, after or before))
    if end > start:
        raise InputError(
            f"--before {before} is later than --after {after}; the periods must not overlap"
        )
    groups = ((dates < end).to_numpy(bool), (dates >= start).to_numpy(bool))
    span = f"{dates.min():%Y-%m-%d} to {dates.max():%Y-%m-%d}"
    for group, name in zip(
        groups, (f"before {end:%Y-%m-%d}", f"from {start:%Y-%m-%d}"), strict=True
    ):
        if not group.any():
            raise InputError(f"no row was answered {name}; dates go from {span}")
    return groups, int(dates.isna().sum()), (f"before {end:%Y-%m-%d}", f"since {start:%Y-%m-%d}")


def _moment(text: str | None) -> pd.Timestamp:
    try:
        moment = pd.Timestamp(str(text))
    except ValueError as error:
        raise InputError(f"{text!r} is not a date; write it as 2026-03-01") from error
    if pd.isna(moment):
        raise InputError(f"{text!r} is not a date; write it as 2026-03-01")
    return moment.tz_localize(None) if moment.tzinfo else moment


def _joined(first: Analysis, second: Analysis) -> tuple[Analysis, Flags]:
    """One analysis with the rows of both, whose themes must be the same."""
    _same_themes(first, second)
    for scale in ("csat_scale", "ces_scale"):
        if getattr(first.config, scale) != getattr(second.config, scale):
            raise InputError(f"the two analyses have another {scale}; set it with --config in both")
    parts = {"comments": [], "mentions": []}  # type: dict[str, list[pd.DataFrame]]
    for name, one in (("a", first), ("b", second)):
        for table in parts:
            frame = getattr(one, table)
            changed = {"comment_id": f"{name}:" + frame["comment_id"].astype(str)}
            if table == "comments" and one.roles.customer is None:
                changed["customer"] = changed["comment_id"]
            parts[table].append(frame.assign(**changed))
    comments = pd.concat(parts["comments"], ignore_index=True)
    later = np.arange(len(comments)) >= len(first.comments)
    themes = pd.concat([first.themes, second.themes]).drop_duplicates("theme_id", ignore_index=True)
    return (
        replace(
            first,
            comments=comments,
            mentions=pd.concat(parts["mentions"], ignore_index=True),
            themes=themes,
        ),
        later,
    )


def _same_themes(first: Analysis, second: Analysis) -> None:
    one, two = theme_labels(first), theme_labels(second)
    both = set(one) & set(two)
    alike = sum(one[theme].casefold() == two[theme].casefold() for theme in both)
    if not both or alike < len(both):
        raise InputError(
            f"the two analyses do not share their themes ({alike} of {len(set(one) | set(two))} ids mean the same)."
            " Analyse both files in one run and compare with --before DATE or --by COLUMN, or use one"
            " theme book for both"
        )


def _follows(first: Analysis, second: Analysis) -> bool:
    """Whether the second begins after the first has ended, or no date says otherwise."""
    one, two = (analysis.comments["date"].dropna() for analysis in (first, second))
    return bool(one.empty or two.empty or one.max() <= two.min())


def _file_names(first: Analysis, second: Analysis) -> tuple[str, str]:
    found = [str(one.provenance.get("source") or "") for one in (first, second)]
    return (found[0], found[1]) if all(found) and found[0] != found[1] else ("first", "second")
