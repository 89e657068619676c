"""Where in the customer journey a mention belongs, read from its text when the file does not say.

Reading order: :mod:`~voc_nlp.touchpoints.bank` holds the phrases and cue words, :mod:`~voc_nlp.touchpoints.classifier`
compares mentions with them, :mod:`~voc_nlp.touchpoints.stages` maps touchpoints to stages,
:mod:`~voc_nlp.touchpoints.place` adds both to the mentions, :mod:`~voc_nlp.touchpoints.journey` counts.
"""

from __future__ import annotations

from voc_nlp.touchpoints.agreement import kappa
from voc_nlp.touchpoints.bank import STANDARD, Touchpoint, standard_name, standard_touchpoints
from voc_nlp.touchpoints.choices import (
    chosen_stages,
    chosen_touchpoints,
    named_touchpoint,
    read_choices,
)
from voc_nlp.touchpoints.classifier import TouchpointClassifier, fit_touchpoints
from voc_nlp.touchpoints.journey import add_main_touchpoint, journey_table, no_journey
from voc_nlp.touchpoints.place import UNCLEAR, Placement, place_mentions
from voc_nlp.touchpoints.stages import STAGES

__all__ = [
    "STAGES",
    "STANDARD",
    "UNCLEAR",
    "Placement",
    "Touchpoint",
    "TouchpointClassifier",
    "add_main_touchpoint",
    "chosen_stages",
    "chosen_touchpoints",
    "fit_touchpoints",
    "journey_table",
    "kappa",
    "named_touchpoint",
    "no_journey",
    "place_mentions",
    "read_choices",
    "standard_name",
    "standard_touchpoints",
]
