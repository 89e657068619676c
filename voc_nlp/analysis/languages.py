"""How the reading of sentiment fares in each language of a file, so that no language is silently worse off."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

import numpy as np
import pandas as pd

from voc_nlp.analysis.agreement import rank_agreement
from voc_nlp.config import AnalysisConfig, Metric
from voc_nlp.metrics import Estimate
from voc_nlp.ranking.design import answer_column, good_is_high

FEW_MENTIONS = 50
"""With fewer mentions the figures of a language say little."""
MOST_UNSURE = 0.5
"""A language with a larger share of unsure mentions is flagged."""
FEWEST_SCORED = 50
"""Fewest comments with a score for agreement to be judged."""

COLUMNS = {
    "language": "str",
    "rows": "int64",
    "mentions": "int64",
    "trained": "bool",
    "share_unsure": "float64",
    "polarity": "float64",
    "score": "str",
    "n_scored": "int64",
    "agreement": "float64",
    "agreement_low": "float64",
    "agreement_high": "float64",
    "flags": "str",
}


def language_table(
    comments: pd.DataFrame,
    mentions: pd.DataFrame,
    *,
    score: Metric | None = None,
    config: AnalysisConfig | None = None,
    trained: Collection[str] = (),
) -> pd.DataFrame:
    """Lay out, language by language, how sure sentiment is and whether it goes with the score.

    Parameters
    ----------
    comments : DataFrame
        With ``language``, ``status``, ``sentiment`` and the answers.
    mentions : DataFrame
        With ``language``, ``p_negative``, ``p_positive`` and ``sentiment_label``.
    score : {"nps", "csat", "ces", "churn"}, optional
        Score that sentiment is compared with; none where there is no score.
    config : AnalysisConfig, optional
        For the scales.
    trained : collection of str
        Languages that the head had training texts of.

    Returns
    -------
    DataFrame
        One row per language, most mentions first: ``language``, ``rows`` (comments with content), ``mentions``,
        ``trained``, ``share_unsure`` (of the mentions, 0..1), ``polarity`` (mean of ``p_positive - p_negative``,
        -1..1), ``score``, ``n_scored`` (comments with sentiment and an answer), ``agreement`` (Spearman of the
        comment's sentiment and the answer, high is good, with 95 % limits; NaN with fewer than 20), ``flags``
        (``"; "`` between them, "" where nothing is wrong):

        - ``few mentions``: fewer than 50, so the figures say little;
        - ``mostly unsure``: more than half of the mentions are unsure;
        - ``does not follow the score``: with 50 scored comments or more, the agreement may be zero;
        - ``weaker than LANGUAGE``: the interval of the agreement lies below that of the largest language.
    """
    config = config or AnalysisConfig()
    used = comments[comments["status"].isin(["ok", "duplicate"])]
    good = np.full(len(used), np.nan)
    if score is not None:
        answers = answer_column(used, score)
        known = np.isfinite(answers)
        if known.any():
            good[known] = good_is_high(answers[known], score, config)
    feeling = used["sentiment"].to_numpy(np.float64)
    language = used["language"].astype(str).to_numpy()
    order = mentions["language"].astype(str).value_counts()
    rows: list[dict[str, Any]] = []
    main: tuple[str, Estimate] | None = None
    for code in sorted(order.index, key=lambda name: (-int(order[name]), str(name))):
        inside = language == code
        units = mentions[mentions["language"].astype(str) == code]
        scored = inside & np.isfinite(good) & np.isfinite(feeling)
        agreement = rank_agreement(feeling[inside], good[inside])
        unsure = float((units["sentiment_label"] == "unsure").mean())
        n = int(scored.sum())
        main = main or (code, agreement)
        balance = np.sort((units["p_positive"] - units["p_negative"]).to_numpy(np.float64))
        rows.append(
            {
                "language": code,
                "rows": int(inside.sum()),
                "mentions": len(units),
                "trained": code in trained,
                "share_unsure": unsure,
                "polarity": float(balance.mean()),
                "score": score or "",
                "n_scored": n,
                "agreement": agreement.value,
                "agreement_low": agreement.low,
                "agreement_high": agreement.high,
                "flags": "; ".join(_flags(len(units), unsure, n, agreement, main)),
            }
        )
    return pd.DataFrame(rows, columns=list(COLUMNS)).astype(COLUMNS)


def no_languages() -> pd.DataFrame:
    """Return the table without a row."""
    return pd.DataFrame({name: pd.Series([], dtype=kind) for name, kind in COLUMNS.items()})


def _flags(
    mentions: int, unsure: float, n: int, agreement: Estimate, main: tuple[str, Estimate]
) -> list[str]:
    found = []
    if mentions < FEW_MENTIONS:
        found.append("few mentions")
    elif unsure > MOST_UNSURE:
        found.append("mostly unsure")
    if n >= FEWEST_SCORED:
        if agreement.low <= 0:
            found.append("does not follow the score")
        if agreement.high < main[1].low:
            found.append(f"weaker than {main[0]}")
    return found
