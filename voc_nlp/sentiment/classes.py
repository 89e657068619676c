"""The classes of sentiment, and the labels that may stand beside them."""

from __future__ import annotations

NEGATIVE, NEUTRAL, POSITIVE = "negative", "neutral", "positive"
CLASSES = (NEGATIVE, NEUTRAL, POSITIVE)  # the order of every probability column
MIXED, UNSURE, NONE = "mixed", "unsure", ""  # of a comment; NONE where it has no mention
