"""What ``--encoder auto`` means: MiniLM for English comments, the multilingual model for all others.

The rule is decided by measurement. ``python -m tests.benchmarks.encoders --part clusters`` prints the
table behind it: how well groups of vectors agree with human codes, per encoder and set.

It is applied where the languages are known: :func:`voc_nlp.analyze` asks it about the opinion units of
the file, :class:`voc_nlp.TextEmbedder` about the texts it is fitted on. ``load_encoder("auto")`` sees no
text, so it takes the model for all languages. Where the multilingual weights are not installed, MiniLM
stands in with a warning. A theme book keeps the encoder it was made with, whatever the rule says later.
"""

from __future__ import annotations

from collections.abc import Iterable

MINILM, MULTILINGUAL = "minilm", "multilingual"
MAPPED, OPINION = "mapped", "opinion"
"""Parts of ``multilingual``: without MiniLM's help in English, and before the map (where sentiment is read)."""
SENTIMENT = OPINION
"""The encoder that the shipped sentiment reads, in English too: it tells opinions better than MiniLM."""
ENGLISH_SHARE = 0.95
"""From this share of English on, MiniLM is taken: one in twenty may be a name or a slip of the detector."""


def encoder_for(languages: Iterable[str]) -> str:
    """Name the embedded encoder for texts in these languages.

    Parameters
    ----------
    languages : iterable of str
        One ISO 639-1 code per text; ``"und"`` where it is not known, which does not count.

    Examples
    --------
    >>> encoder_for(["en", "en", "und"]), encoder_for(["en", "es"]), encoder_for([])
    ('minilm', 'multilingual', 'minilm')
    """
    known = [language for language in languages if language != "und"]
    english = sum(language == "en" for language in known)
    return MINILM if english >= ENGLISH_SHARE * len(known) else MULTILINGUAL
