"""Have people check the machine's reading, and correct the figures by what they find."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from voc_nlp.analysis.respondents import (
    independent_columns,
    main_metric,
    place_columns,
    respondents,
    theme_labels,
)
from voc_nlp.analysis.result import Analysis
from voc_nlp.audit import (
    Coded,
    Problem,
    Sample,
    agreement_table,
    calibration_error,
    calibration_table,
    correct,
    draw_sample,
    mention_keys,
    ppi_mean,
    read_coded,
    recalibrate,
    second_coder_table,
    write_sample,
)
from voc_nlp.audit.design import polarity_of
from voc_nlp.cleaning import mask_personal
from voc_nlp.errors import InputError
from voc_nlp.metrics import Z95
from voc_nlp.ranking.design import Survey
from voc_nlp.ranking.influence import clustered_covariance
from voc_nlp.ranking.ranks import rank_certainty

Floats = NDArray[np.float64]

FEWEST_FOR_IMPACT = 100
"""Coded comments with a score below which impacts are not corrected."""
CORRECTED = (
    "corrected_share",
    "corrected_share_low",
    "corrected_share_high",
    "corrected_impact",
    "corrected_impact_low",
    "corrected_impact_high",
)
CORRECTED_RANKS = ("corrected_rank", "corrected_rank_low", "corrected_rank_high")


@dataclass(frozen=True, eq=False)
class Audit:
    """What people found.

    Attributes
    ----------
    quality : DataFrame
        Precision, recall, F1, kappa and accuracy (:func:`voc_nlp.audit.agreement_table`).
    second : DataFrame
        Agreement of two coders; empty if there was one.
    calibration : DataFrame
        ``what`` (theme, negative), and stated against observed shares.
    summary : dict
        Counts, calibration errors before and after recalibration, and notes.
    analysis : Analysis
        The analysis with corrected columns in ``pain_points`` and this audit in ``audit``.
    """

    quality: pd.DataFrame
    second: pd.DataFrame
    calibration: pd.DataFrame
    summary: dict[str, Any]
    analysis: Analysis


def draw_audit(
    analysis: Analysis, path: str | Path, *, n: int = 300, seed: int = 0, coders: int = 1
) -> Sample:
    """Draw comments for people to code and write them as a workbook.

    Parameters
    ----------
    analysis : Analysis
    path : path
        Of the .xlsx file.
    n : int
        Comments to draw; every passage of a drawn comment is coded. At least 300 for corrected
        impacts; rare themes need more.
    seed : int
        The same analysis and seed give the same workbook.
    coders : {1, 2}
        A second coder tells how far people agree among themselves.

    Notes
    -----
    Mail addresses and long numbers are masked in the workbook. CLI: ``voc audit sample``.
    """
    sample = draw_sample(analysis.mentions, n=n, seed=seed)
    wanted = analysis.comments["comment_id"].isin(set(sample.passages["comment_id"]))
    comments = analysis.comments.loc[wanted]
    texts = dict(zip(comments["comment_id"].astype(str), comments["text"].astype(str), strict=True))
    write_sample(sample, texts, theme_labels(analysis), path, coders=coders, redact=mask_personal)
    return sample


def score_audit(analysis: Analysis, path: str | Path) -> Audit:
    """Read a coded workbook, measure the machine's reading, and correct the pain points.

    Parameters
    ----------
    analysis : Analysis
        The one that the sample was drawn from.
    path : path
        Of the coded .xlsx file.

    Returns
    -------
    Audit
        ``pain_points`` of its analysis gain ``corrected_share``, ``corrected_impact`` (each with
        ``_low`` and ``_high``) and ``corrected_rank`` with its interval; NaN (rank missing) where
        too little was coded. ``rank`` and ``impact`` stay as they were.

    Raises
    ------
    InputError
        If the workbook cannot be used; the message says how to mend it.

    Notes
    -----
    Formulas and sources: :func:`voc_nlp.audit.correct`, :func:`voc_nlp.audit.ppi_mean`,
    :func:`voc_nlp.audit.agreement_table`. CLI: ``voc audit score``.
    """
    labels = theme_labels(analysis)
    keys = mention_keys(analysis.mentions)
    coded = read_coded(path, list(keys), labels)
    table = _passages(analysis, coded, keys)
    _whole_comments(analysis, table, keys)
    quality = agreement_table(table, labels)
    second = second_coder_table(table)
    calibration, errors = _calibration(table)
    notes: list[str] = []
    if coded.n_unreadable:
        notes.append(
            f"{coded.n_unreadable} passages could not be understood; they count as having none of the themes."
        )
    pain_points = _corrected_pain_points(analysis, table, notes)
    summary: dict[str, Any] = {
        "file": Path(path).name,
        "comments": int(table["comment_id"].nunique()),
        "passages": len(table),
        "calibration_error": errors,
        "notes": notes,
    }
    report = {
        **summary,
        "quality": json.loads(quality.to_json(orient="records", double_precision=6)),
        "second": json.loads(second.to_json(orient="records", double_precision=6)),
        "calibration": json.loads(calibration.to_json(orient="records", double_precision=6)),
    }
    return Audit(
        quality=quality,
        second=second,
        calibration=calibration,
        summary=summary,
        analysis=replace(analysis, pain_points=pain_points, audit=report),
    )


def _passages(analysis: Analysis, coded: Coded, keys: NDArray[Any]) -> pd.DataFrame:
    """Join the coders' answers with the model's, in the order of the mentions."""
    answers = coded.passages.set_index("key")
    mine = np.isin(keys, answers.index.to_numpy(dtype=object))
    mentions = analysis.mentions.loc[mine]
    found = answers.loc[keys[mine]].reset_index(drop=True)
    columns = ["comment_id", "language", "theme_id", "confidence", "p_negative", "p_positive"]
    known = mentions[columns].reset_index(drop=True)
    known["theme_id"] = known["theme_id"].astype(object).where(known["theme_id"].notna(), "")
    table = pd.concat([known, found], axis=1)
    return table.assign(polarity=polarity_of(mentions))


def _whole_comments(analysis: Analysis, table: pd.DataFrame, keys: NDArray[Any]) -> None:
    ids = analysis.mentions["comment_id"].astype(str)
    drawn = set(table["comment_id"].astype(str))
    if int(ids.isin(drawn).sum()) != len(table):
        raise InputError(
            "some passages of the drawn comments are not in the workbook: the analysis was made anew since."
            " Draw a new sample from this folder"
        )


def _calibration(table: pd.DataFrame) -> tuple[pd.DataFrame, dict[str, dict[str, float]]]:
    weight = 1.0 / table["probability"].to_numpy(np.float64)
    language = table["language"].astype(str).to_numpy(object)
    parts, errors = [], {}
    for what, stated, true in (
        ("theme", "confidence", (table["true_theme"] == table["theme_id"]).to_numpy(np.float64)),
        ("negative", "p_negative", (table["true_polarity"] == "negative").to_numpy(np.float64)),
    ):
        p = table[stated].to_numpy(np.float64)
        parts.append(calibration_table(p, true, weight).assign(what=what))
        better = recalibrate(p, true, weight, language)
        errors[what] = {
            "error": round(calibration_error(p, true, weight), 4),
            "slope": round(better.slope, 4),
            "shift": round(better.shift, 4),
            "mean_stated": round(float(weight @ p / weight.sum()), 4),
            "mean_observed": round(float(weight @ true / weight.sum()), 4),
        }
    return pd.concat(parts, ignore_index=True), errors


def _corrected_pain_points(
    analysis: Analysis, table: pd.DataFrame, notes: list[str]
) -> pd.DataFrame:
    cells = analysis.pain_points
    out = {name: np.full(len(cells), np.nan) for name in CORRECTED}
    ranks = {name: pd.array([pd.NA] * len(cells), dtype="Int64") for name in CORRECTED_RANKS}
    if len(cells):
        survey = respondents(analysis)
        known = [
            (survey.touchpoints.index(place), survey.themes.index(theme))
            for place, theme in zip(
                cells["touchpoint"].astype(str), cells["theme_id"].astype(str), strict=True
            )
        ]
        _share_columns(survey, table, known, out)
        if analysis.config.impact in ("volume", "lmg"):
            notes.append(f"Impacts by {analysis.config.impact} are no costs and are not corrected.")
        elif cells["impact"].notna().any():
            _impact_columns(analysis, survey, table, known, out, ranks, notes)
    return cells.assign(**out, **ranks)


def _share_columns(
    survey: Survey, table: pd.DataFrame, cells: list[tuple[int, int]], out: dict[str, Floats]
) -> None:
    chosen, probability, negative, _ = _coded_rows(survey, table)
    flagged = survey.flagged().tocsc()
    for i, (place, theme) in enumerate(cells):
        domain = np.flatnonzero(survey.wrote & (survey.place == place))
        inside = np.isin(chosen, domain)
        if inside.sum() < 5:
            continue
        share = ppi_mean(
            flagged[:, [theme]].toarray().ravel()[domain],
            negative[inside, theme],
            np.searchsorted(domain, chosen[inside]),
            probability[inside],
            survey.weight[domain],
            survey.cluster[domain],
        )
        limits = np.clip(share, 0.0, 1.0)
        for name, value in zip(CORRECTED[:3], limits, strict=True):
            out[name][i] = value


def _impact_columns(
    analysis: Analysis,
    survey: Survey,
    table: pd.DataFrame,
    cells: list[tuple[int, int]],
    out: dict[str, Floats],
    ranks: dict[str, Any],
    notes: list[str],
) -> None:
    scored = survey.take(survey.scored)
    chosen, probability, negative, positive = _coded_rows(scored, table)
    if chosen.size < FEWEST_FOR_IMPACT:
        notes.append(
            f"Impacts are not corrected: {chosen.size} coded comments have a score ({FEWEST_FOR_IMPACT} are needed)."
        )
        return
    fixed = np.column_stack([place_columns(scored, analysis.config.min_base), scored.controls])
    problem = Problem(
        y=scored.y,
        weight=scored.weight,
        fixed=independent_columns(fixed),
        negative=scored.negative,
        positive=scored.positive,
        place=scored.place,
        chosen=chosen,
        probability=probability,
        true_negative=negative,
        true_positive=positive,
    )
    try:
        found = correct(problem, cells)
    except InputError as refused:
        notes.append(f"Impacts are not corrected: {refused}.")
        return
    covariance = clustered_covariance(
        lambda rows: found.influence[rows], scored.cluster, len(found.cells)
    )
    error = np.sqrt(np.maximum(np.diag(covariance), 0.0))
    certain = rank_certainty(
        found.impact, covariance, draws=analysis.config.draws, seed=analysis.config.seed
    )
    place = np.empty(len(found.cells), dtype=np.int64)
    place[np.argsort(found.impact, kind="stable")] = np.arange(1, len(found.cells) + 1)
    position = {cell: i for i, cell in enumerate(found.cells)}
    for i, cell in enumerate(cells):
        at = position.get(cell)
        if at is None:
            continue
        value = (
            found.impact[at],
            found.impact[at] - Z95 * error[at],
            found.impact[at] + Z95 * error[at],
        )
        for name, number in zip(CORRECTED[3:], value, strict=True):
            out[name][i] = number
        order = (place[at], min(certain.low[at], place[at]), max(certain.high[at], place[at]))
        for name, number in zip(CORRECTED_RANKS, order, strict=True):
            ranks[name][i] = int(number)
    missing = len(cells) - len(found.cells)
    if missing:
        notes.append(
            f"{missing} of {len(cells)} pain points have no corrected impact: fewer than 10 coded comments are"
            " negative about their theme."
        )
    if not found.praise_fixed:
        notes.append(
            "Praise is not held fixed in the corrected impacts: those who write are either negative or positive, so"
            " the loss is measured against all others, those who praise among them."
        )
    score = main_metric(analysis)
    notes.append(
        f"Corrected impacts rest on {chosen.size} coded comments with {str(score).upper()} answers; they take the loss of"
        " a theme as equal at all touchpoints, and their intervals include the errors of reading."
    )


def _coded_rows(
    survey: Survey, table: pd.DataFrame
) -> tuple[NDArray[np.intp], Floats, Floats, Floats]:
    """Coded respondents in the survey: rows, probabilities, true negative and positive mentions."""
    position = pd.Index(survey.comment_id).get_indexer(
        pd.Index(table["comment_id"].astype(str).to_numpy(dtype=object))
    )
    used = table[position >= 0].assign(at=position[position >= 0])
    chosen = np.unique(used["at"].to_numpy(np.intp))
    probability = np.empty(chosen.size)
    row = np.searchsorted(chosen, used["at"].to_numpy(np.intp))
    probability[row] = used["probability"].to_numpy(np.float64)
    column = pd.Index(survey.themes, dtype=object).get_indexer(
        pd.Index(used["true_theme"].to_numpy(dtype=object))
    )
    found = []
    for polarity in ("negative", "positive"):
        labels = np.zeros((chosen.size, len(survey.themes)))
        at = (column >= 0) & (used["true_polarity"] == polarity).to_numpy()
        labels[row[at], column[at]] = 1.0
        found.append(labels)
    return chosen, probability, found[0], found[1]
