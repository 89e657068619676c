"""Why a score moved: more people affected, hurts more, mix, unexplained; the parts sum exactly."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import linalg

from voc_nlp.errors import InputError

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]
Integers = NDArray[np.intp]
Matrix = Any

OTHER = -1
"""Stands for the themes too rare for a part of their own, taken together."""
ROWS_PER_COLUMN = 10


@dataclass(frozen=True, eq=False)
class Change:
    """A change of a score from the first group to the second, in points, taken apart.

    Attributes
    ----------
    themes : ndarray of int, shape (k,)
        Themes with parts of their own; -1 last where others were taken together.
    before, after : ndarray of shape (k,)
        Impact of negative mentions in each group: share times slope, points of the group's score.
    affected, hurts : ndarray of shape (k,)
        Parts of the change: another share of people, another loss per person.
    praise_affected, praise_hurts : float
        The same for positive mentions of all themes.
    mix : float
        Other touchpoints and segments than before.
    unexplained : float
        What no mention and no control accounts for.
    total : float
        Score after minus score before; the sum of all parts.
    influence : ndarray of shape (n, m)
        Contribution of every respondent to the error of: before (k), after (k), affected (k),
        hurts (k), praise_affected, praise_hurts, mix, unexplained, total.
    """

    themes: Integers
    before: Floats
    after: Floats
    affected: Floats
    hurts: Floats
    praise_affected: float
    praise_hurts: float
    mix: float
    unexplained: float
    total: float
    influence: Floats

    @property
    def parts(self) -> Floats:
        """All parts in the order of ``influence`` from ``affected`` on, without the total."""
        ends = [self.praise_affected, self.praise_hurts, self.mix, self.unexplained]
        return np.concatenate([self.affected, self.hurts, ends])


def decompose(
    y: Floats,
    weight: Floats,
    after: Flags,
    controls: Floats,
    negative: Matrix,
    positive: Matrix,
    *,
    fewest: int = 15,
) -> Change:
    """Take the difference of a score between two groups apart.

    Parameters
    ----------
    y : ndarray of shape (n,)
        Points of each respondent, none missing; their weighted mean is the score.
    weight : ndarray of shape (n,)
        Positive.
    after : ndarray of bool, shape (n,)
        Second group.
    controls : ndarray of shape (n, q)
        Touchpoints and segments; they act alike in both groups.
    negative, positive : array of shape (n, K), dense or sparse
        Probabilities of mentions, 0 to 1.
    fewest : int
        Respondents with a mention (probability above one half) that a theme needs in both groups
        for parts of its own. With few rows rare themes are joined further, so that each group has
        at least ten rows per column.

    Raises
    ------
    InputError
        If a group is empty.

    Notes
    -----
    Kitagawa (1955), Components of a difference between two rates. JASA 50; Oaxaca (1973) for
    regressions, in the symmetric form: (share2 - share1) x mean slope + mean share x (slope2 -
    slope1). Weighted least squares with an intercept and slopes for each group; residuals sum to
    zero within groups, so the parts sum to the difference exactly. Intervals come from influence
    values (Hampel 1974), with the factor n / (n - p) on the variance. Slopes are not shrunk, so
    that a change that is real is not made smaller. An association, not a proof of cause.

    Examples
    --------
    >>> y = np.array([100.0, 100, 0, 100, -100, -100, 0, 100])
    >>> after, late = np.arange(8) >= 4, np.array([[0], [0], [1], [0], [1], [1], [0], [0.0]])
    >>> change = decompose(y, np.ones(8), after, np.zeros((8, 0)), late, 0 * late, fewest=1)
    >>> float(change.total), float(round(change.parts.sum(), 9))
    (-100.0, -100.0)
    """
    if not after.any() or after.all():
        raise InputError("one of the two groups has no respondent with a score")
    kept = _kept(negative, positive, after, fewest)
    N, P = _joined(negative, kept[0]), _joined(positive, kept[1])
    themes = kept[0] if N.shape[1] == kept[0].size else np.append(kept[0], OTHER)
    groups = [~after, after]
    q, k, m = controls.shape[1], N.shape[1], P.shape[1]
    X = np.column_stack(
        [*(g.astype(np.float64) for g in groups), controls]
        + [values * g[:, None] for values in (N, P) for g in groups]
    )
    w = weight / weight.mean()
    A = X.T @ (X * w[:, None])
    # only for rank: collinear or empty columns get a slope of about zero; intercepts stay free
    ridge = 1e-9 * np.diag(A)
    ridge[2:] = np.maximum(ridge[2:], 1e-9 * A[0, 0])
    ridge[:2] = 0.0
    inverse = linalg.pinvh(A + np.diag(ridge))
    theta = inverse @ (X.T @ (w * y))
    theta = _exact_levels(theta, X, y, w, groups)
    residual = y - X @ theta
    n, p = X.shape
    psi = (X * (w * residual)[:, None]) @ inverse
    psi *= np.sqrt(n / (n - p)) if n > 2 * p else np.sqrt(2.0)

    alpha, gamma = slice(0, 2), slice(2, 2 + q)
    at = 2 + q
    b = [slice(at, at + k), slice(at + k, at + 2 * k)]
    c = [slice(at + 2 * k, at + 2 * k + m), slice(at + 2 * k + m, at + 2 * k + 2 * m)]
    share = [_mean(N, w, g) for g in groups]
    praise = [_mean(P, w, g) for g in groups]
    mixes = [_mean(controls, w, g) for g in groups]
    level = [_mean(y[:, None], w, g) for g in groups]

    affected, hurts, phi_affected, phi_hurts = _two_parts(share, theta, psi, b)
    more, stronger, phi_more, phi_stronger = _two_parts(praise, theta, psi, c)
    shift = mixes[1][0] - mixes[0][0]
    mix = float(shift @ theta[gamma])
    phi_mix = psi[:, gamma] @ shift + (mixes[1][1] - mixes[0][1]) @ theta[gamma]
    unexplained = float(theta[alpha][1] - theta[alpha][0])
    phi_rest = psi[:, 1] - psi[:, 0]
    total = float(level[1][0][0] - level[0][0][0])
    impacts = [values[0] * theta[at] for values, at in zip(share, b, strict=True)]
    phi_impacts = [
        values[1] * theta[at] + psi[:, at] * values[0] for values, at in zip(share, b, strict=True)
    ]
    ends = [phi_more.sum(axis=1), phi_stronger.sum(axis=1), phi_mix, phi_rest]
    ends.append((level[1][1] - level[0][1])[:, 0])
    return Change(
        themes=themes.astype(np.intp),
        before=impacts[0],
        after=impacts[1],
        affected=affected,
        hurts=hurts,
        praise_affected=float(more.sum()),
        praise_hurts=float(stronger.sum()),
        mix=mix,
        unexplained=unexplained,
        total=total,
        influence=np.column_stack([*phi_impacts, phi_affected, phi_hurts, *ends]),
    )


def _two_parts(
    share: list[tuple[Floats, Floats]], theta: Floats, psi: Floats, at: list[slice]
) -> tuple[Floats, Floats, Floats, Floats]:
    """More people, and more per person, with influence values."""
    (s1, u1), (s2, u2) = share
    b1, b2, v1, v2 = theta[at[0]], theta[at[1]], psi[:, at[0]], psi[:, at[1]]
    slope, people = (b1 + b2) / 2, (s1 + s2) / 2
    phi_affected = (u2 - u1) * slope + (s2 - s1) * (v1 + v2) / 2
    phi_hurts = (u1 + u2) / 2 * (b2 - b1) + people * (v2 - v1)
    return (s2 - s1) * slope, people * (b2 - b1), phi_affected, phi_hurts


def _mean(values: Floats, w: Floats, group: Flags) -> tuple[Floats, Floats]:
    """Weighted mean within a group, and what each respondent adds to its error."""
    total = float(w[group].sum())
    mean = w[group] @ values[group] / total
    return mean, (w * group)[:, None] * (values - mean) / total


def _exact_levels(theta: Floats, X: Floats, y: Floats, w: Floats, groups: list[Flags]) -> Floats:
    """Set the two intercepts so that residuals sum to zero in each group, to the last digit."""
    out = theta.copy()
    for at, group in enumerate(groups):
        rest = y[group] - X[group] @ out
        out[at] += float(w[group] @ rest / w[group].sum())
    return out


def _kept(
    negative: Matrix, positive: Matrix, after: Flags, fewest: int
) -> tuple[Integers, Integers]:
    counts = []
    for values in (negative, positive):
        found = [_dense((values[group] > 0.5).sum(axis=0)).ravel() for group in (~after, after)]
        counts.append(np.minimum(*found))
    room = max(int(min(after.sum(), (~after).sum())) // ROWS_PER_COLUMN - 3, 1)
    every = np.concatenate(counts)
    order = np.argsort(-every, kind="stable")
    chosen = np.zeros(every.size, dtype=bool)
    chosen[order[:room]] = True
    chosen &= every >= fewest
    size = counts[0].size
    return np.flatnonzero(chosen[:size]), np.flatnonzero(chosen[size:])


def _joined(values: Matrix, kept: Integers) -> Floats:
    """Columns of the kept themes, then the largest of the others, if anybody mentions them."""
    rest = np.setdiff1d(np.arange(values.shape[1]), kept)
    own = _dense(values[:, kept])
    if not rest.size:
        return own
    other = _dense(values[:, rest].max(axis=1)).reshape(-1, 1)
    return np.column_stack([own, other]) if other.any() else own


def _dense(matrix: Matrix) -> Floats:
    if hasattr(matrix, "toarray"):
        matrix = matrix.toarray()
    return np.asarray(matrix, dtype=np.float64)
