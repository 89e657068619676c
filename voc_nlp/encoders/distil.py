"""Learns a table of token vectors from another encoder: numpy only, minutes on a processor.

Nothing here runs when comments are analysed.

1. The vocabulary of the multilingual model in lower case, cut to the single characters, the pieces
   that occur in the texts and the likeliest of the rest.
2. Each piece is encoded as a text of its own. Frequent pieces weigh less, as a / (a + p) [1]_.
3. A ridge map takes the weighted means of the pieces of each text to the vector of that text; it
   moves all pieces, also those of languages without texts.
4. Gradient steps move the pieces that occur: the vector of a text comes closer to the teacher's, and
   so do the similarities among the texts of a batch. A pull keeps rare pieces near where they began.

.. [1] Arora, Liang and Ma (2017), A simple but tough-to-beat baseline for sentence embeddings.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from voc_nlp.encoders import e5
from voc_nlp.encoders.cache import CachedEncoder
from voc_nlp.encoders.loading import load_encoder
from voc_nlp.encoders.mapping import fit_map
from voc_nlp.encoders.protocol import Encoder, Vectors
from voc_nlp.encoders.q4 import read_q4
from voc_nlp.encoders.static import (
    SPACE,
    UNKNOWN,
    StaticModel,
    normal_form,
    piece_tokenizer,
)
from voc_nlp.errors import EncoderError, InputError

Floats = NDArray[np.float32]
_SPECIAL = {"<s>", "<pad>", "</s>", "<unk>", "<mask>", ""}
_RARE = 1e-3  # a of a / (a + p)


@dataclass(frozen=True, kw_only=True)
class Training:
    """How the table is learnt.

    Attributes
    ----------
    n_pieces, dimension : int
        Size of the table.
    epochs, batch : int
        Passes over the texts, and texts per step.
    rate : float
        Step size of Adam at the start; it falls to zero in a straight line.
    dropped : float
        Share of the tokens left out at random in each step.
    relations : float
        Weight of the similarities among the texts of a batch, against each text's own vector.
    pull : float
        Strength of the pull towards where a piece began.
    seed : int
    """

    n_pieces: int = 72_000
    dimension: int = 256
    epochs: int = 10
    batch: int = 512
    rate: float = 3e-3
    dropped: float = 0.15
    relations: float = 1.0
    pull: float = 0.05
    seed: int = 0


def distil_from_parquet(
    data: str | Path,
    out: str | Path,
    *,
    models_dir: str | Path | None = None,
    threads: int | None = None,
    training: Training | None = None,
    most: int | None = None,
    progress: Callable[[str], None] | None = None,
) -> Path:
    """Distil ``"multilingual"`` on the texts of :mod:`voc_nlp.encoders.corpus`, as ``"fast"`` was made.

    Parameters
    ----------
    data : path
        Folder with the parquet files that the recipe names.
    out : path
        File to write.
    models_dir, threads : optional
        Of the teacher, as in :func:`voc_nlp.encoders.load_encoder`. Its vectors are kept in the cache.
    training : Training, optional
        How; by default as it ships.
    most : int, optional
        Use so many texts, drawn with the seed, to try it out.
    progress : callable, optional
        Called with a line now and then.

    Returns
    -------
    Path
        The file. The same texts, teacher, machine and number of threads give the same bytes.

    Raises
    ------
    InputError
        If a parquet file is missing.
    EncoderError
        If the file cannot be written, or the teacher's weights are not installed.

    Notes
    -----
    CLI: ``voc models distil --data FOLDER --out FILE``.
    """
    from voc_nlp.encoders.corpus import training_texts

    how, say, out = training or Training(), progress or _silent, Path(out)
    if not out.parent.is_dir():
        raise EncoderError(f"there is no folder {out.parent} to write {out.name} into")
    table = training_texts(data)
    if most is not None and most < len(table):
        table = table.sample(most, random_state=how.seed).sort_index()
    counts = Counter(zip(table["source"], table["lang"], strict=True))
    for (source, language), count in counts.items():
        say(f"{source} ({language}): {count:,} texts")
    file = read_q4(e5.source_file())
    teacher = CachedEncoder(load_encoder("multilingual", models_dir=models_dir, threads=threads))
    say(f"{len(table):,} texts and up to {how.n_pieces:,} pieces are encoded by {teacher.id}")
    texts = table["text"].tolist()
    model = distil(teacher, texts, file.pieces, file.scores, training=how, progress=say)
    try:
        model.save(out)
    except OSError as error:
        raise EncoderError(f"cannot write {out}: {error.strerror or error}") from error
    return out


def distil(
    teacher: Encoder,
    texts: Sequence[str],
    pieces: Sequence[str],
    scores: Sequence[float] | Floats,
    *,
    training: Training | None = None,
    progress: Callable[[str], None] | None = None,
) -> StaticModel:
    """Learn token vectors whose scaled sums are near the teacher's vectors.

    Parameters
    ----------
    teacher : Encoder
        What to imitate.
    texts : sequence of str
        Unlabelled texts in all languages at hand.
    pieces, scores : sequence of str, sequence of float
        A Unigram vocabulary and its log probabilities.
    training : Training, optional
        How.
    progress : callable, optional
        Called with a line now and then.

    Returns
    -------
    StaticModel

    Raises
    ------
    InputError
        If there are fewer than two texts.
    """
    how = training or Training()
    if len(texts) < 2:
        raise InputError(f"distilling needs two texts or more, not {len(texts)}")
    kept, kept_scores, shown = cut_vocabulary(pieces, scores, texts, how.n_pieces)
    wanted, basis = _reduced(teacher.encode(list(texts)), how.dimension)
    own = teacher.encode(list(shown)) @ basis
    counts = _counts(kept, kept_scores, texts)
    start = starting_rows(own, counts, wanted)
    silent = np.isin(kept, [UNKNOWN, SPACE])
    start[silent] = 0
    learnt = _descend(start, counts, wanted, how, progress)
    learnt[silent] = 0
    nothing = teacher.encode([""])[0] @ basis
    if not nothing.any():
        nothing = np.eye(1, basis.shape[1], dtype=np.float32)[0]
    rows, scales = _int8_rows(learnt)
    return StaticModel(
        pieces=kept,
        scores=kept_scores,
        rows=rows,
        scales=scales,
        nothing=(nothing / np.linalg.norm(nothing)).astype(np.float32),
    )


def cut_vocabulary(
    pieces: Sequence[str], scores: Sequence[float] | Floats, texts: Sequence[str], n_pieces: int
) -> tuple[tuple[str, ...], Floats, tuple[str, ...]]:
    r"""Choose the pieces to keep.

    Returns
    -------
    pieces : tuple of str
        In lower case, the unknown piece first.
    scores : array of float32
    shown : tuple of str
        Each piece as the likeliest of its spellings writes it, to be encoded as a text.

    Raises
    ------
    InputError
        If no piece can be used.

    Examples
    --------
    >>> space = "\u2581"
    >>> vocabulary = [space, "l", "a", space + "Late", space + "late", "LATE"]
    >>> cut_vocabulary(vocabulary, [-2, -5, -5, -3, -4, -6], ["late"], 4)[2]
    ('', '', 'a', 'l')
    >>> kept, scores, shown = cut_vocabulary(vocabulary, [-2, -5, -5, -3, -4, -6], ["late"], 6)
    >>> kept[-2:] == (space + "late", "late"), scores[-2:].tolist(), shown[-2:]
    (True, [-3.0, -6.0], ('Late', 'LATE'))
    """
    best: dict[str, tuple[float, str]] = {}
    for piece, score in zip(pieces, scores, strict=True):
        words = normal_form(piece.replace(SPACE, " "))
        if piece in _SPECIAL or " " in words or "\n" in piece or not (words or piece == SPACE):
            continue
        lower = SPACE + words if piece.startswith(SPACE) else words
        if lower and (lower not in best or score > best[lower][0]):
            best[lower] = (float(score), piece.replace(SPACE, ""))
    if not best:
        raise InputError("the vocabulary has no piece that a text in lower case can hold")
    lowest = min(score for score, _ in best.values())
    best.setdefault(SPACE, (lowest, ""))
    everything = [UNKNOWN, *best]
    full = piece_tokenizer(everything, [lowest, *(score for score, _ in best.values())])
    seen: set[str] = set()
    for coded in full.encode_batch_fast([normal_form(text) for text in texts]):
        seen.update(everything[token] for token in coded.ids)
    ranked = sorted(
        best, key=lambda p: (p != SPACE, len(p.lstrip(SPACE)) != 1, p not in seen, -best[p][0], p)
    )
    chosen = ranked[: n_pieces - 1]
    kept = (UNKNOWN, *chosen)
    kept_scores = np.array([lowest, *(best[piece][0] for piece in chosen)], dtype=np.float32)
    return kept, kept_scores, ("", *(best[piece][1] for piece in chosen))


def starting_rows(own: Floats, counts: Any, wanted: Floats) -> Floats:
    """Weigh the pieces' own vectors and map them, so that their means are near the texts' vectors.

    Parameters
    ----------
    own : array, shape (n_pieces, dimension)
    counts : sparse array, shape (n_texts, n_pieces)
    wanted : array, shape (n_texts, dimension)
    """
    totals = np.asarray(counts.sum(axis=0), dtype=np.float64).ravel()
    weights = _RARE / (_RARE + totals / max(totals.sum(), 1.0))
    sums = counts @ (own * weights[:, None])
    masses = np.asarray(counts @ weights).ravel()
    full = masses > 0
    means = sums[full] / masses[full, None]
    learnt = fit_map(means.astype(np.float64), wanted[full].astype(np.float64), strength=0.01)
    mapped = weights[:, None] * (own @ learnt.weight.T + learnt.bias)
    rows: Floats = mapped.astype(np.float32)
    return rows


def _reduced(vectors: Vectors, dimension: int) -> tuple[Floats, Floats]:
    """Return unit rows on the main axes of the vectors, and the axes."""
    values, axes = np.linalg.eigh(vectors.T.astype(np.float64) @ vectors)
    basis = axes[:, np.argsort(-values)[:dimension]].astype(np.float32)
    reduced = vectors @ basis
    unit: Floats = reduced / np.linalg.norm(reduced, axis=1, keepdims=True)
    return unit, basis


def _counts(pieces: Sequence[str], scores: Floats, texts: Sequence[str]) -> Any:
    from scipy.sparse import csr_matrix

    coded = piece_tokenizer(pieces, scores).encode_batch_fast([normal_form(text) for text in texts])
    ids = [coding.ids for coding in coded]
    ends = np.cumsum([0, *map(len, ids)])
    flat = np.concatenate([np.array(row, dtype=np.int32) for row in ids])
    shape = (len(texts), len(pieces))
    counts = csr_matrix((np.ones(len(flat), np.float32), flat, ends), shape=shape)
    counts.sum_duplicates()
    return counts


def _descend(
    start: Floats,
    counts: Any,
    wanted: Floats,
    how: Training,
    progress: Callable[[str], None] | None,
) -> Floats:
    """Take Adam's steps on the rows that occur in each batch."""
    rng = np.random.default_rng(how.seed)
    rows, first, second = start.copy(), np.zeros_like(start), np.zeros_like(start)
    n = len(wanted)
    steps, step = how.epochs * -(-n // how.batch), 0
    for epoch in range(how.epochs):
        order = rng.permutation(n)
        agreement = 0.0
        for at in range(0, n, how.batch):
            batch = order[at : at + how.batch]
            part = counts[batch]
            part.data = part.data * (rng.random(len(part.data)) >= how.dropped)
            part.eliminate_zeros()
            used, columns = np.unique(part.indices, return_inverse=True)
            local = type(part)((part.data, columns, part.indptr), shape=(len(batch), len(used)))
            slope, cosines = _slope(local @ rows[used], wanted[batch], how.relations)
            agreement += float(cosines.sum())
            gradient = local.T @ slope + how.pull * (rows[used] - start[used])
            step += 1
            first[used] = 0.9 * first[used] + 0.1 * gradient
            second[used] = 0.99 * second[used] + 0.01 * gradient**2
            speed = how.rate * (1 - (step - 1) / steps)
            mean = first[used] / (1 - 0.9**step)
            spread = np.sqrt(second[used] / (1 - 0.99**step))
            rows[used] -= np.float32(speed) * mean / (spread + 1e-6)
        if progress is not None:
            progress(f"epoch {epoch + 1} of {how.epochs}: mean cosine {agreement / n:.4f}")
    return rows


def _slope(sums: Floats, wanted: Floats, relations: float) -> tuple[Floats, Floats]:
    """Return the gradient of the loss at the sums, and each text's cosine with its teacher."""
    lengths = np.linalg.norm(sums, axis=1, keepdims=True)
    lengths[lengths == 0] = np.inf
    unit = sums / lengths
    toward = -wanted
    if relations:
        wrong = unit @ unit.T - wanted @ wanted.T
        toward = toward + np.float32(4 * relations / len(unit)) * len(unit) ** 0.5 * (wrong @ unit)
    across = toward - unit * (unit * toward).sum(axis=1, keepdims=True)
    slope: Floats = (across / lengths).astype(np.float32)
    return slope, (unit * wanted).sum(axis=1)


def _int8_rows(rows: Floats) -> tuple[NDArray[np.int8], Floats]:
    scales = np.abs(rows).max(axis=1) / 127
    safe = np.where(scales == 0, 1, scales)
    return np.rint(rows / safe[:, None]).astype(np.int8), scales.astype(np.float32)


def _silent(line: str) -> None:
    """Tell nobody."""
