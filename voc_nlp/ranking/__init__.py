"""What hurts, where, and how much: scores per slice, and pain points ranked by what they cost.

``design`` turns two tables into respondents, ``columns`` into a model, ``impact`` and
``leave_out`` estimate (``ordinal``, ``doubly_robust`` and ``importance`` in other ways;
``estimate`` knows them by name), ``influence`` gives every estimate its error, ``shrinkage``
steadies the slopes, ``ranks`` and ``multiplicity`` say how sure the order is, ``wording`` says it
in plain words, ``pain_points`` puts them together. ``waterfall`` takes the score apart,
``controls`` and ``sensitivity`` test the ranking on the data at hand, ``study`` does all of it, and
``model`` hands design and influence values to other analyses.
"""

from voc_nlp.ranking.model import ImpactModel, impact_model
from voc_nlp.ranking.pain_points import rank_pain_points
from voc_nlp.ranking.scores import score_table
from voc_nlp.ranking.study import Study, study_pain_points
from voc_nlp.ranking.waterfall import no_asymmetry, no_waterfall

__all__ = [
    "ImpactModel",
    "Study",
    "impact_model",
    "no_asymmetry",
    "no_waterfall",
    "rank_pain_points",
    "score_table",
    "study_pain_points",
]
