"""What the words of a text add to its vector: hashed words and word pairs, negators joined to what they deny."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from itertools import pairwise
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

BUCKETS = 1 << 14

_NOISE = re.compile(r"https?://\S*|www\.\S+|\{link\}|(?<!\w)@\w+|^RT\b|(?<=@user)\s+https?\b")
_SHOUTED, _SHOUTED_LETTERS = 0.6, 8
_SPACES = re.compile(r"\s+")
_PIECE = re.compile(
    r"[^\W_]+(?:['’][^\W_]+)*|[!?]+|[\u2190-\u2bff\U0001f300-\U0001faff]|[:;=]-?[)(DP/\\|]"
)
# scripts that write words without spaces: pairs of characters stand in for words
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")


def plain(text: str) -> str:
    """Remove what says where a text was posted and not how its writer feels: handles, links, hash signs.

    >>> plain("@airline thanks for #nothing &amp; more https://t.co/x")
    'thanks for nothing & more'
    """
    text = _NOISE.sub(" ", html.unescape(text)).replace("#", " ")
    return quiet(_SPACES.sub(" ", text).strip())


def quiet(text: str) -> str:
    """Write a text in small letters that is (nearly) all capitals: encoders have hardly seen shouting.

    >>> quiet("TERRIBLE SERVICE!!"), quiet("The SIM and the GPS work"), quiet("TV OK")
    ('terrible service!!', 'The SIM and the GPS work', 'TV OK')
    """
    large = sum(map(str.isupper, text))
    cased = large + sum(map(str.islower, text))
    return text.lower() if cased >= _SHOUTED_LETTERS and large >= _SHOUTED * cased else text


def word_features(texts: Sequence[str]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Hash the distinct words and word pairs of each text.

    Parameters
    ----------
    texts : sequence of str

    Returns
    -------
    offsets : ndarray of shape (n_texts + 1,)
        Text ``i`` owns ``buckets[offsets[i]:offsets[i + 1]]``.
    buckets : ndarray of int
        Sorted and distinct within a text, each in 0..BUCKETS - 1. The hash is CRC-32, so it is the same everywhere.
    """
    rows = [_buckets(text) for text in texts]
    offsets = np.zeros(len(rows) + 1, dtype=np.intp)
    np.cumsum([len(row) for row in rows], out=offsets[1:])
    return offsets, np.array([bucket for row in rows for bucket in row], dtype=np.intp)


def _buckets(text: str) -> list[int]:
    words = _words(plain(text))
    pairs = [f"{left} {right}" for left, right in pairwise(words)]
    return sorted({crc32(item.encode()) % BUCKETS for item in words + pairs})


def _words(text: str) -> list[str]:
    words: list[str] = []
    for piece in _PIECE.findall(text.replace("’", "'").casefold()):
        if _UNSPACED.search(piece):
            words += [piece[i : i + 2] for i in range(max(1, len(piece) - 1))]
        else:
            words.append(piece[:1] if piece[0] in "!?" else piece)
    return words
