"""What most mentions of a theme say, with how sure that is."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from voc_nlp.metrics import Estimate, effective_n, wilson

KINDS = {
    "negative": "complaints",
    "positive": "praise",
    "neutral": "neither clear complaint nor clear praise",
}
HALF = 0.5
NEARLY = 0.03


@dataclass(frozen=True)
class Majority:
    """Shares of complaints and praise among the mentions of a theme, and what can be said of the majority.

    Attributes
    ----------
    kind : str
        ``negative``, ``positive`` or ``neutral`` where the interval of that share lies above a half; else ``unsure``.
    negative, positive, neutral : Estimate
        Share (0-1) of mentions with that class likelier than a half, with 95 % interval.
    n : int
        Mentions.
    """

    kind: str
    negative: Estimate
    positive: Estimate
    neutral: Estimate
    n: int

    def sentence(self, label: str) -> str:
        """Say it in one sentence.

        >>> sure, few = wilson(0.62, 250), wilson(0.2, 250)
        >>> Majority("negative", sure, few, few, 300).sentence("late parcel")
        '62 % ± 6 of the 300 mentions of “late parcel” are complaints.'
        """
        if not self.n:
            return ""
        about = f"of the {self.n:,} mentions of “{label}”" if self.n > 1 else f"of “{label}”"
        if self.n == 1:
            return f"A single mention {about}: no majority to speak of."
        if self.kind in KINDS:
            return f"{_percent(self._share(self.kind))} {about} are {KINDS[self.kind]}."
        likely = max(KINDS, key=lambda kind: self._share(kind).value)
        share = self._share(likely)
        if abs(share.value - HALF) < NEARLY:
            return f"About half, {_percent(share)} {about}, are {KINDS[likely]}."
        if share.value > HALF:
            return f"Probably most, {_percent(share)} {about}, are {KINDS[likely]}, but it could be fewer than half."
        return (
            f"No clear majority: {_percent(self.negative)} {about} are complaints,"
            f" {_percent(self.positive)} praise."
        )

    def _share(self, kind: str) -> Estimate:
        share: Estimate = getattr(self, kind)
        return share


def statements(themes: pd.DataFrame) -> list[str]:
    """Say what most mentions of each theme are, under the label that it has in this table.

    Parameters
    ----------
    themes : DataFrame
        With ``label``, ``n_mentions``, ``majority`` and the columns of :func:`share_columns`.
    """
    made = []
    for row in themes.to_dict("records"):
        shares = [
            Estimate(*(float(row[f"share_{kind}{end}"]) for end in ("", "_low", "_high")))
            for kind in KINDS
        ]
        found = Majority(str(row["majority"]), shares[0], shares[1], shares[2], row["n_mentions"])
        made.append(found.sentence(str(row["label"])))
    return made


def share_columns(majority: Majority) -> dict[str, str | float]:
    """Columns of the themes table: ``majority``, and ``share_negative`` and so on with ``_low`` and ``_high``."""
    columns: dict[str, str | float] = {"majority": majority.kind}
    for kind in KINDS:
        value, low, high = getattr(majority, kind)
        columns |= {
            f"share_{kind}": value,
            f"share_{kind}_low": low,
            f"share_{kind}_high": high,
        }
    return columns


def majority_of(
    mentions: pd.DataFrame, customers: NDArray[np.object_], weights: NDArray[np.float64]
) -> Majority:
    """Find what most mentions of a theme are.

    Parameters
    ----------
    mentions : DataFrame
        Mentions of one theme, with ``p_negative`` and ``p_positive``.
    customers : array of shape (n_mentions,)
        Who wrote each.
    weights : array of shape (n_mentions,)
        Survey weight of each; mentions of weight zero are left out.

    Returns
    -------
    Majority
        Wilson intervals at the effective number of customers: several mentions of one customer are not
        independent, so a customer's mentions count as one answer with their mean and summed weight. The
        interval is for chance in who answered; errors of the classifier come on top.
    """
    keep = weights > 0
    chances = mentions[["p_negative", "p_positive"]].to_numpy(dtype=np.float64)[keep] > HALF
    negative, positive = chances[:, 0], chances[:, 1]
    who = customers[keep]
    shares = {
        name: _share(holds, who, weights[keep])
        for name, holds in (
            ("negative", negative),
            ("positive", positive),
            ("neutral", ~negative & ~positive),
        )
    }
    kind = next((name for name, share in shares.items() if share.low > HALF), "unsure")
    return Majority(kind, **shares, n=len(who))


def _share(
    holds: NDArray[np.bool_], who: NDArray[np.object_], weights: NDArray[np.float64]
) -> Estimate:
    if not len(who):
        return Estimate(0.0, 0.0, 1.0)
    # whole-number order of the sums: rows may come in any order
    order = np.lexsort((weights, holds, who.astype(str)))
    _, of = np.unique(who[order].astype(str), return_inverse=True)
    total = np.bincount(of, weights[order])
    mean = np.bincount(of, weights[order] * holds[order]) / total
    share = float((total * mean).sum() / total.sum())
    return wilson(min(max(share, 0.0), 1.0), effective_n(mean, total))


def _percent(share: Estimate) -> str:
    value, low, high = (100 * part for part in share)
    half = max(1, round((high - low) / 2))
    if round(value) - half < 0 or round(value) + half > 100:
        return f"{value:.0f} % ({low:.0f} to {high:.0f})"
    return f"{value:.0f} % ± {half}"
