"""Impacts by name: the default, and the ways in which others would have counted."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from voc_nlp.config import IMPACTS, AnalysisConfig
from voc_nlp.errors import ConfigError, names
from voc_nlp.ranking.doubly_robust import aipw_impacts
from voc_nlp.ranking.impact import Fit, impacts
from voc_nlp.ranking.importance import lmg_impacts, volume_impacts
from voc_nlp.ranking.influence import Cell, Impacts
from voc_nlp.ranking.leave_out import leave_out_impacts
from voc_nlp.ranking.ordinal import ordinal_impacts
from voc_nlp.ranking.waterfall import theme_cells

COSTS = ("asl", "lto", "ordinal", "aipw")
"""Impacts in points of the score; the others have units of their own and no threshold."""


def estimate_impacts(name: str, fit: Fit, cells: Sequence[Cell], config: AnalysisConfig) -> Impacts:
    """Impacts of cells by one of :data:`voc_nlp.config.IMPACTS`; every cell's theme has a slope."""
    survey, columns = fit.survey, fit.columns
    if name == "asl":
        return impacts(fit, cells)
    if name == "lto":
        return leave_out_impacts(survey, cells)
    if name == "ordinal":
        return ordinal_impacts(survey, columns, cells)
    if name == "aipw":
        return aipw_impacts(survey, columns, cells)
    if name == "volume":
        return volume_impacts(survey, cells)
    if name == "lmg":
        return lmg_impacts(survey, columns, cells, config.seed)
    raise ConfigError(f"unknown impact {name!r}; known: {names(IMPACTS)}")


def all_and_shown(fit: Fit, cells: Sequence[Cell]) -> tuple[Impacts, Impacts]:
    """Impacts of every cell that the model knows, and of the cells that are shown."""
    every = theme_cells(fit, "negative")
    known = {cell: at for at, cell in enumerate(every)}
    missing = [cell for cell in cells if cell not in known]
    found = impacts(fit, every + missing)
    known |= {cell: len(every) + at for at, cell in enumerate(missing)}
    at = np.array([known[cell] for cell in cells], dtype=np.intp)
    first = np.arange(len(every))
    return (
        Impacts(tuple(every), found.value[first], found.covariance[np.ix_(first, first)]),
        Impacts(tuple(cells), found.value[at], found.covariance[np.ix_(at, at)]),
    )
