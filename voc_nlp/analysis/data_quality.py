"""Account for every row, and say what the file is like: completeness, copies, speeders, who commented."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from voc_nlp.cleaning import CLASSES, mask_personal
from voc_nlp.comments import OPTIONS, SCORE_COLUMNS, Note
from voc_nlp.config import METRICS, AnalysisConfig, Metric, Roles
from voc_nlp.metrics import Estimate, difference
from voc_nlp.ranking import score_table

COLUMNS = {
    "section": "str",
    "item": "str",
    "n": "int64",
    "of": "int64",
    "share": "float64",
    "value": "float64",
    "low": "float64",
    "high": "float64",
    "note": "str",
}
COPIES = {
    "copy_group": "str",
    "n": "int64",
    "n_exact": "int64",
    "n_customers": "int64",
    "first": "datetime64[us]",
    "last": "datetime64[us]",
    "n_in_week": "int64",
    "campaign": "str",
    "score_mean": "float64",
    "text": "str",
}
FEWEST_COPIES, SHARE_OF_COPIES = 10, 0.01
"""A group is judged as a campaign from so many copies, and so large a share of the comments with content."""
MOST_IN_WEEK = 0.8
"""Share of the copies within one week from which they are a campaign."""
SAME_CUSTOMER = 5
"""Copies from one customer that are a campaign."""
SPEEDER = 1 / 3
"""Share of the median duration below which an answer is a speeder's."""
_STATUSES = ("ok", "duplicate", "contentless", "empty", "too_long")
_DURATION = re.compile(
    r"\b(?:duration|time taken|time spent|seconds|elapsed|dauer|bearbeitungszeit|duración|duracion|tiempo (?:total|de respuesta)|"
    r"durée|duree|temps (?:passé|de réponse)|durata|tempo (?:impiegato|di risposta|de resposta)|duração|duracao|czas (?:trwania|wypełniania)|"
    r"doba (?:vyplňování|trvání)|длительность|время заполнения)\b|用时|时长|耗时|答题时间|所要時間|소요 ?시간",
    re.IGNORECASE,
)
_SCORE_VALUES = {"nps": "nps", "csat": "csat", "ces": "ces", "churn": "churn"}


def data_quality(
    comments: pd.DataFrame,
    frame: pd.DataFrame,
    *,
    score: Metric | None,
    config: AnalysisConfig,
    roles: Roles,
    notes: Iterable[Note] = (),
    copies: pd.DataFrame | None = None,
) -> pd.DataFrame:
    """Lay out what the file is like, one figure per row.

    Parameters
    ----------
    comments : DataFrame
        The cleaned comments.
    frame : DataFrame
        The table as it was read, with all its columns.
    score : {"nps", "csat", "ces", "churn"} or None
        Main score.
    config : AnalysisConfig
        For the scales.
    roles : Roles
        Columns that were used.
    notes : iterable of Note
        Everything that was noted; counted by code, with the option that overrides it.
    copies : DataFrame, optional
        From :func:`copies_table`.

    Returns
    -------
    DataFrame
        ``section``, ``item``, ``n`` (rows), ``of`` (rows it is a share of), ``share`` (0..1), ``value`` with ``low`` and
        ``high`` (95 % limits; of the scores in points, of durations in the file's unit), ``note``. Sections:

        - ``rows``: every status; n adds up to the rows read. ``content``: classes of the answers;
        - ``completeness``: filled cells of every column read;
        - ``comments``: rows with a comment, and with content, of all respondents;
        - ``response mix``: each score among all respondents, those who commented and those who did not, and their
          difference; a note where its interval leaves zero out. The answers by fifths of their scale follow for the
          main score;
        - ``language``: flags; ``copies``: exact, near, campaigns, and the main score with each group counted once;
        - ``speeders``: answers faster than a third of the median, where a column of durations exists;
        - ``scales``: scores suspected to be reversed; ``guesses``: what was guessed and how to override it.
    """
    rows = [
        *_rows(comments, len(frame)),
        *_completeness(frame),
        *_mix(comments, score, config),
        *_languages(comments),
        *_copies(comments, copies, score, config),
        *_speeders(frame),
        *_guesses(tuple(notes), roles),
    ]
    table = pd.DataFrame(
        [dict(zip(COLUMNS, row, strict=True)) for row in rows], columns=list(COLUMNS)
    )
    return table.astype(COLUMNS)


def no_data_quality() -> pd.DataFrame:
    """Return the table without a row."""
    return pd.DataFrame({name: pd.Series([], dtype=kind) for name, kind in COLUMNS.items()})


def copies_table(comments: pd.DataFrame, score: Metric | None = None) -> pd.DataFrame:
    """List the groups of copies, the largest first, and say which look like campaigns.

    Parameters
    ----------
    comments : DataFrame
        With ``comment_id``, ``clean_text``, ``status``, ``copy_group`` and, where there are, ``date``, ``customer`` and
        the answers.
    score : {"nps", "csat", "ces", "churn"}, optional
        Score whose mean is shown.

    Returns
    -------
    DataFrame
        ``copy_group`` (smallest id), ``n``, ``n_exact`` (equal to an earlier one), ``n_customers`` (-1 unknown),
        ``first``, ``last``, ``n_in_week`` (most within seven days, 0 without dates), ``campaign`` ("" or why: of 10
        copies or more, and 1 % of the comments, at least 80 % within one week; or five from one customer),
        ``score_mean``, ``text`` of the first.
    """
    found = comments[comments["copy_group"] != ""]
    used = int(comments["status"].isin(["ok", "duplicate"]).sum())
    enough = max(FEWEST_COPIES, SHARE_OF_COPIES * used)
    rows = []
    for name, group in found.groupby("copy_group", sort=True):
        days = (
            group["date"].dropna().sort_values()
            if "date" in group
            else pd.Series(dtype="datetime64[us]")
        )
        customers = _customers(group)
        week = _most_in_week(days)
        most = int(customers.value_counts().max()) if len(customers) else 0
        why = []
        if len(group) >= enough and week >= MOST_IN_WEEK * len(group):
            why.append(f"{week} of {len(group)} within one week")
        if most >= SAME_CUSTOMER:
            why.append(f"{most} from one customer")
        answers = (
            group[SCORE_COLUMNS[score]].to_numpy(np.float64, na_value=np.nan)
            if score
            else np.array([])
        )
        answers = np.sort(answers[np.isfinite(answers)])
        first = group[group["comment_id"] == name]["clean_text"]
        rows.append(
            {
                "copy_group": name,
                "n": len(group),
                "n_exact": int((group["status"] == "duplicate").sum()),
                "n_customers": customers.nunique() if len(customers) else -1,
                "first": days.iloc[0] if len(days) else pd.NaT,
                "last": days.iloc[-1] if len(days) else pd.NaT,
                "n_in_week": week,
                "campaign": "; ".join(why),
                "score_mean": float(answers.mean()) if len(answers) else np.nan,
                "text": mask_personal(first.iloc[0]) if len(first) else "",
            }
        )
    rows.sort(key=lambda row: (-int(str(row["n"])), str(row["copy_group"])))
    return pd.DataFrame(rows, columns=list(COPIES)).astype(COPIES)


def no_copies() -> pd.DataFrame:
    """Return the table of copies without a row."""
    return pd.DataFrame({name: pd.Series([], dtype=kind) for name, kind in COPIES.items()})


def copy_notes(copies: pd.DataFrame, k: int = 5) -> tuple[Note, ...]:
    """Warn about campaigns; words of fewer than ``k`` customers are not quoted."""
    found = copies[copies["campaign"] != ""]
    if found.empty:
        return ()
    shown = "; ".join(
        f"'{text[:60]}' ({why})" if not 0 <= customers < k else f"a text not shown here ({why})"
        for text, why, customers in zip(
            found["text"].head(3).tolist(),
            found["campaign"].tolist(),
            found["n_customers"].tolist(),
            strict=False,
        )
    )
    return (
        Note(
            "warning",
            "campaign",
            f"{len(found)} texts look like a campaign or a flood, {int(found['n'].sum()):,} comments in all: {shown}."
            " They count as they are; see the tables copies and data_quality for the score with each counted once.",
        ),
    )


def _row(
    section: str,
    item: str,
    n: int = 0,
    of: int = 0,
    estimate: Estimate | None = None,
    note: str = "",
) -> tuple[Any, ...]:
    share = n / of if of else np.nan
    low_to_high = (
        (np.nan,) * 3 if estimate is None else (estimate.value, estimate.low, estimate.high)
    )
    return (section, item, n, of, share, *low_to_high, note)


def _rows(comments: pd.DataFrame, read: int) -> Iterator[tuple[Any, ...]]:
    statuses = comments["status"].astype(str)
    for status in (*_STATUSES, *sorted(set(statuses) - set(_STATUSES))):
        yield _row("rows", status, int((statuses == status).sum()), read)
    kept = "every row read is here" if len(comments) == read else "rows read and rows kept differ"
    yield _row("rows", "sum", len(comments), read, note=kept)
    kinds = comments["content_class"].astype(str)
    written = int((~statuses.isin(["empty"])).sum())
    for kind in CLASSES:
        yield _row("content", kind, int((kinds == kind).sum()), written)
    yield _row("comments", "wrote something", written, len(comments))
    used = int(statuses.isin(["ok", "duplicate"]).sum())
    yield _row("comments", "with content", used, len(comments))


def _completeness(frame: pd.DataFrame) -> Iterator[tuple[Any, ...]]:
    for name in frame.columns:
        cells = frame[name]
        filled = cells.notna()
        if not pd.api.types.is_numeric_dtype(cells):
            filled &= cells.astype(str).str.strip() != ""
        yield _row("completeness", str(name), int(filled.sum()), len(frame))


def _mix(
    comments: pd.DataFrame, score: Metric | None, config: AnalysisConfig
) -> Iterator[tuple[Any, ...]]:
    wrote = comments["status"].isin(["ok", "duplicate"]).to_numpy()
    for metric in METRICS:
        answered = comments[SCORE_COLUMNS[metric]].notna().to_numpy()
        if not answered.any():
            continue
        total = int(answered.sum())
        yield _row(
            "response mix",
            f"{metric}: all",
            total,
            total,
            _score(comments[answered], metric, config),
        )
        sides = [_score(comments[answered & side], metric, config) for side in (wrote, ~wrote)]
        for name, side, estimate in zip(
            ("commented", "did not comment"), (wrote, ~wrote), sides, strict=True
        ):
            yield _row(
                "response mix", f"{metric}: {name}", int((answered & side).sum()), total, estimate
            )
        if sides[0] is not None and sides[1] is not None:
            apart = difference(sides[0], sides[1])
            apart_for_sure = apart.low > 0 or apart.high < 0
            yield _row(
                "response mix",
                f"{metric}: commented minus did not",
                total,
                total,
                apart,
                "those who wrote are not like those who did not: shares of themes speak for the former"
                if apart_for_sure
                else "",
            )
    if score is not None:
        yield from _fifths(comments, score, wrote)


def _fifths(
    comments: pd.DataFrame, score: Metric, wrote: NDArray[np.bool_]
) -> Iterator[tuple[Any, ...]]:
    answers = comments[SCORE_COLUMNS[score]].to_numpy(np.float64, na_value=np.nan)
    known = np.isfinite(answers)
    for answer in np.unique(answers[known]):
        if len(np.unique(answers[known])) > 11:
            return
        inside = known & (answers == answer)
        yield _row(
            "comment rate", f"{score} = {answer:g}", int((inside & wrote).sum()), int(inside.sum())
        )


def _score(comments: pd.DataFrame, metric: Metric, config: AnalysisConfig) -> Estimate | None:
    if len(comments) < 2:
        return None
    table = score_table(comments, config, slices=())
    line = table[table["metric"] == _SCORE_VALUES[metric]]
    if line.empty:
        return None
    return Estimate(*(float(line[name].iloc[0]) for name in ("value", "low", "high")))


def _languages(comments: pd.DataFrame) -> Iterator[tuple[Any, ...]]:
    used = comments[comments["status"].isin(["ok", "duplicate"])]
    yield _row("language", "not told", int((used["language"] == "und").sum()), len(used))
    flags = (
        used["language_flag"].astype(str).str.replace(r"^mixed: .*", "mixed languages", regex=True)
    )
    for flag in sorted(set(flags) - {""}):
        yield _row("language", flag, int((flags == flag).sum()), len(used))


def _copies(
    comments: pd.DataFrame,
    copies: pd.DataFrame | None,
    score: Metric | None,
    config: AnalysisConfig,
) -> Iterator[tuple[Any, ...]]:
    used = comments[comments["status"].isin(["ok", "duplicate"])]
    exact = int((used["status"] == "duplicate").sum())
    grouped = used["copy_group"] != ""
    more = int(grouped.sum() - used.loc[grouped, "copy_group"].nunique())
    yield _row("copies", "exact copies of an earlier comment", exact, len(used))
    yield _row("copies", "near copies beside them", max(0, more - exact), len(used))
    if copies is not None:
        campaigns = copies[copies["campaign"] != ""]
        yield _row(
            "copies", "comments in suspected campaigns", int(campaigns["n"].sum()), len(used)
        )
    if score is None or not more:
        return
    answered = comments[comments[SCORE_COLUMNS[score]].notna()]
    group = answered["copy_group"].astype(str)
    # within a group the answer that counts is the first by id, whatever the order of the rows
    first = answered.assign(_own=answered["comment_id"].astype(str) != group).sort_values(
        ["_own", "comment_id"], kind="stable"
    )
    once = first[(first["copy_group"] == "") | ~first["copy_group"].duplicated()]
    for item, part in (("all", answered), ("each group of copies once", once)):
        estimate = _score(part.drop(columns=["_own"], errors="ignore"), score, config)
        yield _row("copies", f"{score}: {item}", len(part), len(answered), estimate)


def _speeders(frame: pd.DataFrame) -> Iterator[tuple[Any, ...]]:
    for name in frame.columns:
        if not _DURATION.search(str(name).replace("_", " ")):
            continue
        seconds = pd.to_numeric(frame[name], errors="coerce").to_numpy(np.float64, na_value=np.nan)
        seconds = seconds[np.isfinite(seconds) & (seconds >= 0)]
        if len(seconds) < 20 or len(seconds) < 0.5 * int(frame[name].notna().sum()):
            continue
        median = float(np.median(seconds))
        fast = int((seconds < SPEEDER * median).sum())
        middle = Estimate(
            median, float(np.quantile(seconds, 0.05)), float(np.quantile(seconds, 0.95))
        )
        yield _row(
            "speeders",
            str(name),
            fast,
            len(seconds),
            middle,
            "faster than a third of the median; value is the median, limits hold 90 % of the answers; all count as they are",
        )


def _guesses(notes: Sequence[Note], roles: Roles) -> Iterator[tuple[Any, ...]]:
    reversed_scales = [note for note in notes if note.code == "reversed-scale"]
    yield _row(
        "scales",
        "suspected to be reversed",
        len(reversed_scales),
        note=" ".join(note.message for note in reversed_scales),
    )
    for role, column in roles.columns():
        yield _row(
            "guesses", role, 1, note=f"read from '{column}'; to override: {OPTIONS[role]} COLUMN"
        )
    codes = [note.code for note in notes if note.code not in ("column", "reversed-scale")]
    for code in sorted(set(codes)):
        said = next(note.message for note in notes if note.code == code)
        yield _row("guesses", code, codes.count(code), note=said)


def _customers(group: pd.DataFrame) -> pd.Series[Any]:
    if "customer" not in group:
        return pd.Series(dtype="str")
    named = group["customer"].dropna().astype(str)
    return named[named.str.strip() != ""]


def _most_in_week(days: pd.Series[Any]) -> int:
    if days.empty:
        return 0
    times = days.to_numpy("datetime64[s]").astype(np.int64)
    return int(
        (np.searchsorted(times, times + 7 * 86_400, side="left") - np.arange(len(times))).max()
    )
