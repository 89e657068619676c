"""Customer scores with honest intervals: NPS, CSAT, CES, churn, and differences between two groups.

Every function takes answers (and optional weights and customers), refuses what it cannot mean, and
returns an :class:`Estimate`. Answers are put into a canonical order first, so that the result does
not depend on the order of the rows, not even in its last bit.
"""

from voc_nlp.metrics.estimate import (
    Z95,
    Estimate,
    difference,
    effective_n,
    trim_weights,
    wilson,
)
from voc_nlp.metrics.points import (
    ces_points,
    csat_points,
    detect_scale,
    ease,
    nps_points,
    retention_points,
    top_box,
)
from voc_nlp.metrics.promoter import adjusted_wald_limits, nps, nps_limits, tango_limits
from voc_nlp.metrics.rates import ces, ces_mean, churn_rate, csat, csat_mean

__all__ = [
    "Z95",
    "Estimate",
    "adjusted_wald_limits",
    "ces",
    "ces_mean",
    "ces_points",
    "churn_rate",
    "csat",
    "csat_mean",
    "csat_points",
    "detect_scale",
    "difference",
    "ease",
    "effective_n",
    "nps",
    "nps_limits",
    "nps_points",
    "retention_points",
    "tango_limits",
    "top_box",
    "trim_weights",
    "wilson",
]
