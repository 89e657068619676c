"""What hurts, where, and how much: scores per slice, and pain points ranked by what they cost.

``design`` turns two tables into respondents, ``columns`` into a model, ``impact`` and
``leave_out`` estimate, ``influence`` gives every estimate its error, ``shrinkage`` steadies the
slopes, ``ranks`` and ``multiplicity`` say how sure the order is, ``wording`` says it in plain
words, ``pain_points`` puts them together.
"""

from voc_nlp.ranking.pain_points import rank_pain_points
from voc_nlp.ranking.scores import score_table

__all__ = ["rank_pain_points", "score_table"]
