"""Split comments into opinion units with exact offsets into the original text.

Reading order: :mod:`~voc_nlp.mentions.split` is the rule; :mod:`~voc_nlp.mentions.view` says what
a text looks like, :mod:`~voc_nlp.mentions.sentences` where sentences end,
:mod:`~voc_nlp.mentions.connectors` where they turn.
"""

from __future__ import annotations

from voc_nlp.mentions.pipeline import mention_pipeline
from voc_nlp.mentions.sides import cut_mentions, proposed_parts
from voc_nlp.mentions.split import split_text
from voc_nlp.mentions.table import split_mentions

__all__ = ["cut_mentions", "mention_pipeline", "proposed_parts", "split_mentions", "split_text"]
