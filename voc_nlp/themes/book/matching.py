"""Which themes of two books, or of two fits, are the same: so that ids outlive a refit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from voc_nlp.errors import names
from voc_nlp.themes.book.book import ThemeBook, labels_of
from voc_nlp.themes.book.telling import renamings
from voc_nlp.themes.book.values import is_part
from voc_nlp.themes.vectors import Vectors, unit_rows

STAYS = "stays"
LEAST_COSINE = 0.8
"""Of prototypes of two books, for :func:`match_books`."""
LEAST_EVIDENCE = 0.4
LEAST_SHARED = 0.35
WEIGHT = 0.75
"""Of the prototypes in the evidence; the rest is that of the shared mentions."""
MOST_SIBLING = 0.98
"""Themes nearer than this to each other cannot be told apart by their prototypes."""
MATCH_COLUMNS = {
    "old_id": "str",
    "new": "int64",
    "cosine": "float64",
    "closeness": "float64",
    "jaccard": "float64",
    "evidence": "float64",
    "same": "bool",
    "because": "str",
}


def match_themes(
    old_ids: Sequence[str],
    old_vectors: Vectors,
    old_theme: NDArray[Any],
    new_vectors: Vectors,
    new_theme: NDArray[np.intp],
) -> pd.DataFrame:
    """Pair old and new themes of one file, one to one.

    The evidence for a pair is 0.75 of the closeness of its prototypes and 0.25 of the overlap (Jaccard) of its
    mentions. Closeness is 1 where the prototypes are the same, and 0 where they are as far from each other as the
    nearer of the two is from its nearest sibling, the next theme of its own book or fit; so encoders that give all
    texts high cosines are read as others are. The pairs are those with the highest sum of evidence (Hungarian
    method [1]_). A pair is the same theme when its evidence is at least 0.4 and its overlap at least 0.35.

    Parameters
    ----------
    old_ids : sequence of str
    old_vectors : array of shape (n_old, d)
        Unit rows, in the order of ``old_ids``; best those of the old book, not means of the mentions in this file,
        which would hide that a theme has gone and others took its place.
    old_theme : array of shape (n_mentions,)
        Old id of each mention.
    new_vectors : array of shape (n_new, d)
        Unit rows, in the same space.
    new_theme : array of shape (n_mentions,)
        New theme of each mention, 0 to n_new - 1.

    Returns
    -------
    DataFrame
        A row per old theme, in the order of ``old_ids``: ``old_id``, ``new`` (its partner; -1 where all new themes
        have another one), ``cosine``, ``closeness`` (-1 to 1), ``jaccard``, ``evidence``, ``same`` and ``because``.

    Notes
    -----
    Weight and limits were chosen on halves of banking77 and an NHS survey (``tests/benchmarks/theme_refit.py``), for
    the most ids kept at the precision of the rule before it, cosine at least 0.8 and overlap at least 0.5. To ask also
    that each is the other's nearest kept fewer ids and made no fewer mistakes.

    References
    ----------
    .. [1] Kuhn (1955), The Hungarian method for the assignment problem.
    """
    from scipy.optimize import linear_sum_assignment

    cosine = old_vectors.astype(np.float64) @ new_vectors.T.astype(np.float64)
    jaccard = np.zeros(cosine.shape)
    for row, name in enumerate(old_ids):
        own = old_theme == name
        both = np.bincount(new_theme[own], minlength=len(new_vectors))
        either = own.sum() + np.bincount(new_theme, minlength=len(new_vectors)) - both
        jaccard[row] = both / np.maximum(either, 1)
    sibling = np.maximum(_nearest_sibling(old_vectors)[:, None], _nearest_sibling(new_vectors))
    closeness = np.clip((cosine - sibling) / (1 - sibling), -1, 1)
    evidence = WEIGHT * closeness + (1 - WEIGHT) * jaccard
    partner = dict(zip(*linear_sum_assignment(-evidence), strict=True))
    rows = []
    for old, name in enumerate(old_ids):
        at = partner.get(old, -1)
        best = int(at if at >= 0 else evidence[old].argmax()) if len(new_vectors) else -1
        if best < 0:
            rows.append((str(name), -1, np.nan, np.nan, np.nan, np.nan, False, "nothing was found"))
            continue
        c, z, j, e = (float(table[old, best]) for table in (cosine, closeness, jaccard, evidence))
        same = at >= 0 and e >= LEAST_EVIDENCE and j >= LEAST_SHARED
        because = (
            f"evidence {e:.2f} (at least {LEAST_EVIDENCE}): cosine {c:.2f}, where the next theme has"
            f" {sibling[old, best]:.2f}; shared mentions {j:.2f} (at least {LEAST_SHARED})"
        )
        rows.append((str(name), int(at), c, z, j, e, same, because))
    return pd.DataFrame(rows, columns=list(MATCH_COLUMNS)).astype(MATCH_COLUMNS)


def prototype_of(book: ThemeBook, key: str) -> Vectors:
    """Return a unit row: the mean of all vectors that lead to a living theme, those merged into it weighed by size.

    Zeros where nothing but phrases leads to it.
    """
    goal = {owner: owner for owner in {*book.base.owners, *(name for name, _ in book.state.added)}}
    for route in book.state.routes:
        if route.kind == "merge":
            goal = {
                owner: route.targets[0] if at == route.source else at for owner, at in goal.items()
            }
    heard = [owner for owner, at in sorted(goal.items()) if at == key]
    rows = {owner: _own(book, owner)[0].astype(np.float64) for owner in {*heard, key}}
    shares = {owner: share for owner, (share, _) in book.base.usual.items()}
    usual = float(np.mean(list(shares.values()))) if shares else 1.0
    size = {owner: shares.get(owner, usual) for owner in rows}
    total = np.sum([size[owner] * rows[owner] for owner in sorted(rows)], axis=0)
    return unit_rows(total[None]).astype(np.float32) if total.any() else _own(book, key)


def _nearest_sibling(vectors: Vectors) -> NDArray[np.float64]:
    """Highest cosine of each unit row to another one, 0 to 0.98; 0 where there is no other."""
    cosine = vectors.astype(np.float64) @ vectors.T.astype(np.float64)
    np.fill_diagonal(cosine, 0.0)
    highest: NDArray[np.float64] = np.clip(cosine.max(axis=1, initial=0.0), 0.0, MOST_SIBLING)
    return highest


def match_books(one: ThemeBook, other: ThemeBook) -> dict[str, str]:
    """Id in ``one`` -> id of the same theme in ``other``: prototypes with a cosine of at least 0.8, one to one.

    For :meth:`ThemeBook.replay`. Books of different encoders have no common space and match nowhere.
    """
    from scipy.optimize import linear_sum_assignment

    if one.base.encoder_id != other.base.encoder_id:
        return {}
    ids = [sorted({*book.base.owners}) for book in (one, other)]
    means = [
        np.vstack([_own(book, name) for name in names])
        for book, names in zip((one, other), ids, strict=True)
    ]
    cosine = means[0].astype(np.float64) @ means[1].T.astype(np.float64)
    pairs = list(zip(*linear_sum_assignment(-cosine), strict=True))
    found = {ids[0][a]: ids[1][b] for a, b in pairs if cosine[a, b] >= LEAST_COSINE}
    for theme, twin in list(found.items()):
        own, others = _parts_of(one, theme), _parts_of(other, twin)
        if own and others:
            rows = one.base.part_vectors[list(own.values())].astype(np.float64)
            close = rows @ other.base.part_vectors[list(others.values())].T.astype(np.float64)
            for a, b in zip(*linear_sum_assignment(-close), strict=True):
                if close[a, b] >= LEAST_COSINE:
                    found[list(own)[a]] = list(others)[b]
    return found


def compare_books(one: ThemeBook, other: ThemeBook) -> list[str]:
    """Say in sentences how the themes of two versions of a book differ."""
    before, after = one.state.themes, other.state.themes
    said = []
    for key in sorted({*before, *after}):
        if key not in before:
            said.append(f"{key} is new: {after[key].label!r}")
        elif key not in after:
            said.append(f"{key} is gone: {before[key].label!r}")
        else:
            old, new = before[key].record(), after[key].record()
            said += [
                f"{key} ({after[key].label!r}): {name} {_change(old.get(name), new.get(name))}"
                for name in [*new, *(n for n in old if n not in new)]
                if old.get(name) != new.get(name)
            ]
    return said


def _change(old: Any, new: Any) -> str:
    """Say how one field differs; of lists, what was added and removed.

    >>> _change("slow", "late"), _change(None, ["app"]), _change(["a", "b"], ["b", "a"])
    ("was 'slow', is 'late'", "with 'app'", 'in another order')
    """
    if not isinstance(old, list) and not isinstance(new, list):
        was, now = ("not set" if value is None else repr(value) for value in (old, new))
        return f"was {was}, is {now}"
    added = [item for item in new or () if item not in (old or ())]
    gone = [item for item in old or () if item not in (new or ())]
    parts = [f"with {names(added, most=5)}"] if added else []
    parts += [f"without {names(gone, most=5)}"] if gone else []
    return ", ".join(parts) or "in another order"


def flows(
    book: ThemeBook,
    before: NDArray[Any],
    after: NDArray[Any],
    because: NDArray[Any],
    labels: dict[str, str] | None = None,
    people: NDArray[Any] | None = None,
    *,
    was: ThemeBook | None = None,
) -> pd.DataFrame:
    """Which mentions moved from one theme to another, and why.

    Parameters
    ----------
    book : ThemeBook
        Names the themes that mentions go to.
    before, after, because : arrays of shape (n_mentions,)
        Theme ids, and the reason for the new one.
    labels : dict, optional
        Labels of themes that the book does not have.
    people : array of shape (n_mentions,), optional
        Who wrote each mention; by default each is somebody else's.
    was : ThemeBook, optional
        Names the themes that mentions come from; by default ``book`` before its edits.

    Returns
    -------
    DataFrame
        ``from_id``, ``from_label``, ``to_id``, ``to_label``, ``because``, ``n_mentions``, ``n_respondents``, ``share``
        (0-1, of all mentions), most mentions first. Mentions that stay are one row with the same id on both sides; its
        reason is ``stays``, or the edits that gave the theme another label.
    """
    given = labels or {}
    old = was if was is not None else replace(book, journal=())
    now = {theme.id: theme.label for theme in book.themes} | given
    known = {"from": now | {theme.id: theme.label for theme in old.themes}, "to": now}
    renamed = renamings(book) if was is None else {}
    who = np.arange(len(before)) if people is None else people
    moved = pd.DataFrame(
        {"from_id": before, "to_id": after, "because": because, "who": who}, dtype="object"
    )
    stays = moved["from_id"] == moved["to_id"]
    moved.loc[stays, "because"] = [renamed.get(key, STAYS) for key in moved["to_id"][stays]]
    counted = (
        moved.groupby(["from_id", "to_id", "because"], sort=True)
        .agg(n_mentions=("who", "size"), n_respondents=("who", "nunique"))
        .reset_index()
    )
    counted = counted.sort_values(
        ["n_mentions", "from_id", "to_id"], ascending=[False, True, True], kind="stable"
    ).reset_index(drop=True)
    counted["share"] = counted["n_mentions"] / max(1, len(moved))
    for side, at in (("from", 1), ("to", 3)):
        labelled = [known[side].get(str(key), "") for key in counted[f"{side}_id"]]
        counted.insert(at, f"{side}_label", pd.Series(labelled, dtype="str"))
    return counted.astype({"from_id": "str", "to_id": "str", "because": "str"})


def drift(
    book: ThemeBook, vectors: Vectors, theme: NDArray[Any], cosine: NDArray[Any]
) -> pd.DataFrame:
    """How far the themes of new mentions are from what the book was made with.

    Returns
    -------
    DataFrame
        Per living theme ``theme_id``, ``label``, ``n_mentions``, ``share`` and ``usual_share`` (0-1, of mentions),
        ``cosine`` and ``usual_cosine`` (means of the mentions to the theme's prototypes) and ``shift`` (1 - cosine
        of the mean of its mentions to its prototype).
    """
    rows = []
    for key, label in labels_of(book).items():
        if is_part(key):
            continue
        own = theme == key
        n = int(own.sum())
        usual_share, usual_cosine = book.base.usual.get(key, (np.nan, np.nan))
        mean = unit_rows(vectors[own].astype(np.float64).mean(axis=0, keepdims=True)) if n else None
        prototype = _own(book, key)
        shift = (
            1 - float(mean[0] @ prototype[0]) if mean is not None and prototype.any() else np.nan
        )
        known = cosine[own][~np.isnan(cosine[own])]
        rows.append(
            {
                "theme_id": key,
                "label": label,
                "n_mentions": n,
                "share": n / max(1, len(theme)),
                "usual_share": usual_share,
                "cosine": float(np.sort(known).mean()) if len(known) else np.nan,
                "usual_cosine": usual_cosine,
                "shift": round(shift, 6),
            }
        )
    return pd.DataFrame(rows)


def _parts_of(book: ThemeBook, theme: str) -> dict[str, int]:
    """Sub-themes that a theme had when the book was made, with their places."""
    parents = {one.id: one.parent for one in book.base.themes}
    return {key: place for place, key in enumerate(book.base.parts) if parents[key] == theme}


def _own(book: ThemeBook, key: str) -> Vectors:
    """Return a unit row: the mean of the vectors that lead to a theme by nearness; zeros where there are none."""
    base, state = book.base, book.state
    rows = [base.anchors[i] for i, owner in enumerate(base.owners) if owner == key]
    rows += [vector for name, vector in state.added if name == key]
    for route in state.routes:
        if route.kind == "nearest":
            rows += [v for name, v in zip(route.targets, route.vectors, strict=True) if name == key]
    if not rows:
        return np.zeros((1, base.anchors.shape[1]), dtype=np.float32)
    return unit_rows(np.mean(np.array(rows, dtype=np.float64), axis=0, keepdims=True))
