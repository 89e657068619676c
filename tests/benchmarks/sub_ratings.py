"""Do the themes that cost most agree with the passengers' own sub-ratings?

    python -m tests.benchmarks.sub_ratings --data FOLDER [--sets NAME ...] [--splits N] [--resamples N]

Themes are mapped to facets by the words below, chosen by hand once; mentions are scored without any
sight of a score. Printed per set, whatever comes out:

1. own facet against others: correlation of a facet's polarity in the text with its own rating and with
   the ratings of the other facets, plain and with the overall score held fixed;
2. entities (lounges, airlines with 15 reviews or more): correlation of net sentiment with mean rating;
3. drivers: Spearman correlation of our impacts with two references (adjusted: share of ratings of 1 or 2
   times its slope on the overall score beside the other facets; marginal: leave-out impact of such a
   rating), beside leave-theme-out, volume, and leave-theme-out of any mention. Each with the range that
   95 % of resampled sets of reviews give, the share of all orders of the facets that agree as well by
   chance, and the noise ceiling sqrt(reliability of the reference x reliability of the measure), both
   from split halves (Spearman and Brown);
4. the facets one by one: both references, our impact with its interval, its place with its interval;
5. controls: scores dealt out at random, and injected losses.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import replace
from itertools import permutations
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from scipy.stats import rankdata, spearmanr

import voc_nlp
from voc_nlp.config import AnalysisConfig
from voc_nlp.metrics import Z95
from voc_nlp.ranking import study_pain_points
from voc_nlp.ranking.design import Survey, read_survey
from voc_nlp.ranking.impact import fit_model, impacts
from voc_nlp.ranking.importance import volume_impacts
from voc_nlp.ranking.leave_out import leave_out_impacts
from voc_nlp.ranking.ranks import rank_certainty
from voc_nlp.themes.words import words

FACETS = {
    "skytrax_lounge": {
        "comfort_rating": "seat seats seating chairs comfortable crowded overcrowded sofas quiet relax space busy",
        "cleanliness_rating": "clean dirty cleanliness tables plates carpet tidy",
        "bar_beverages_rating": "drinks wine bar beer coffee alcohol champagne beverages spirits",
        "catering_rating": "food snacks sandwiches breakfast buffet catering hot meal fruit soup selection",
        "washrooms_rating": "toilets toilet shower showers washrooms bathrooms restrooms",
        "wifi_connectivity_rating": "wifi internet wireless computers connection password",
        "staff_service_rating": "staff service rude friendly reception welcome helpful lady",
    },
    "skytrax_seat": {
        "seat_legroom_rating": "legroom leg knees tall pitch",
        "seat_recline_rating": "recline reclined reclining sleep flat bed",
        "seat_width_rating": "width wide narrow inches cushion uncomfortable",
        "aisle_space_rating": "aisle trolleys passengers",
        "viewing_tv_rating": "tv screen movies entertainment ife ptv video films",
        "power_supply_rating": "power socket usb outlets plug",
        "seat_storage_rating": "storage bin luggage bag stowage",
    },
}

REFERENCES = ("adjusted", "marginal")


def facet_of(label: str, keywords: list[str], facets: dict[str, str]) -> str:
    """Facet whose words the theme uses most; the label counts three times."""
    said = words(label, "en") * 3 + [word for phrase in keywords for word in words(phrase, "en")]
    hits = {
        facet: sum(word in vocabulary.split() for word in said)
        for facet, vocabulary in facets.items()
    }
    best = max(hits, key=lambda facet: hits[facet])
    return best if hits[best] >= 2 else ""


def main() -> None:
    """Print one JSON line and the table of facets per set."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--sets", nargs="*", default=list(FACETS))
    parser.add_argument("--splits", type=int, default=20, help="random halves")
    parser.add_argument("--resamples", type=int, default=100, help="draws with replacement")
    given = parser.parse_args()
    for name in given.sets:
        facets = FACETS[name]
        frame = pd.read_parquet(given.data / f"{name}.parquet")
        # the lounge's answers lie between 1 and 5 but for 3 %, which are another scale
        metric, most = ("csat", 5) if name == "skytrax_lounge" else ("nps", 10)
        frame = frame[frame["score"].between(0, most)].reset_index(drop=True)
        result = voc_nlp.analyze(
            frame[["id", "text", "score"]], id="id", text="text", **{metric: "score"}
        )
        mapped = {
            row.theme_id: facet_of(row.label, row.keywords, facets)
            for row in result.themes.itertuples()
        }
        theme = result.mentions["theme_id"].map(mapped)
        mentions = result.mentions.assign(theme_id=theme.where(theme != "", "other"))
        tone = polarity(frame, mentions, list(facets))
        config = AnalysisConfig(min_base=5, csat_scale=result.config.csat_scale)
        survey = read_survey(
            result.comments, mentions, score=metric, controls=(), touchpoint="touchpoint",
            config=config,
        )  # fmt: skip
        survey = survey.take(survey.scored)
        ratings = frame.set_index("id").loc[survey.comment_id]
        checks = study_pain_points(
            result.comments, mentions, score=metric, config=config, labels={}
        ).checks
        print(
            json.dumps(
                {
                    "set": name,
                    "rows": survey.n,
                    "own_facet": own_against_other(frame, tone, list(facets)),
                    "entities": by_entity(frame, tone, list(facets)),
                    "shuffled": checks.get("shuffled"),
                    "recovered": checks.get("recovered"),
                    "injected": checks.get("injected"),
                }
            ),
            flush=True,
        )
        agreed = drivers(survey, ratings, list(facets), given.splits, given.resamples)
        print(agreed.to_string(index=False), flush=True)
        print(ranked_facets(survey, ratings, list(facets)).to_string(index=False), flush=True)
        labels = result.themes.set_index("theme_id")["label"]
        for facet in [*facets, ""]:
            print(
                f"  {facet or 'other'}: {'; '.join(labels[t] for t, f in mapped.items() if f == facet)}"
            )


def polarity(frame: pd.DataFrame, mentions: pd.DataFrame, facets: list[str]) -> pd.DataFrame:
    """Mean of p_positive - p_negative of each facet's mentions per review; missing without one."""
    balance = mentions["p_positive"] - mentions["p_negative"]
    mean = balance.groupby([mentions["comment_id"], mentions["theme_id"]]).mean().unstack()
    return mean.reindex(index=frame["id"].astype(str), columns=facets).reset_index(drop=True)


def own_against_other(
    frame: pd.DataFrame, tone: pd.DataFrame, facets: list[str]
) -> dict[str, float]:
    """Mean correlation of a facet's polarity with its own and with other ratings."""
    own, other, own_part, other_part = [], [], [], []
    for said in facets:
        for rated in facets:
            known = tone[said].notna() & (frame[rated] > 0)
            if known.sum() < 30:
                continue
            x, y = tone.loc[known, said].to_numpy(), frame.loc[known, rated].to_numpy(float)
            z = np.column_stack([np.ones(known.sum()), frame.loc[known, "score"]])
            left = [v - z @ np.linalg.lstsq(z, v, rcond=None)[0] for v in (x, y)]
            (own if said == rated else other).append(np.corrcoef(x, y)[0, 1])
            (own_part if said == rated else other_part).append(np.corrcoef(*left)[0, 1])
    figures = {"own": own, "other": other, "own_partial": own_part, "other_partial": other_part}
    return {key: round(float(np.mean(values)), 2) for key, values in figures.items()}


def by_entity(
    frame: pd.DataFrame, tone: pd.DataFrame, facets: list[str], fewest: int = 15
) -> dict[str, Any]:
    """Correlation over entities of net sentiment and mean rating, per facet."""
    sizes = frame["entity"].map(frame["entity"].value_counts())
    large, found = sizes >= fewest, {}
    for facet in facets:
        known = large & tone[facet].notna() & (frame[facet] > 0)
        means = pd.DataFrame({"tone": tone[facet], "rating": frame[facet]})[known]
        means = means.groupby(frame.loc[known, "entity"]).mean()
        if len(means) >= 8:
            found[facet] = round(float(means["tone"].corr(means["rating"])), 2)
    return {"entities": int(frame.loc[large, "entity"].nunique()), "r": found}


def references(ratings: pd.DataFrame, facets: list[str]) -> dict[str, np.ndarray]:
    """Impacts from the ratings alone, in points of the mean overall score; negative is bad."""
    bad = np.column_stack([ratings[facet].between(1, 2) for facet in facets]).astype(float)
    rated = np.column_stack([ratings[facet] > 0 for facet in facets])
    y = ratings["score"].to_numpy(float)
    # who did not rate a facet counts as not bad, with a flag of his own
    design = np.column_stack([np.ones(len(y)), bad, ~rated])
    slope = np.linalg.lstsq(design, y, rcond=None)[0][1 : 1 + len(facets)]
    marginal = [y[r].mean() - y[r & (b == 0)].mean() for b, r in zip(bad.T, rated.T, strict=True)]
    return {"adjusted": bad.mean(axis=0) * slope, "marginal": np.array(marginal)}


def facet_impacts(survey: Survey, facets: list[str]) -> dict[str, np.ndarray]:
    """Impacts of the facets from the text by four methods; NaN for a facet below the base."""
    base = np.asarray(survey.flagged().sum(axis=0)).ravel()
    fit = fit_model(survey, min_base=5)
    cells = [(0, k) for k, size in enumerate(base) if size >= 5]
    anyone = replace(survey, negative=survey.mentioned)
    found = {
        "asl": impacts(fit, cells),
        "lto": leave_out_impacts(survey, cells),
        "lto_any": leave_out_impacts(anyone, cells),
        "volume": volume_impacts(survey, cells),
    }
    out = {}
    for name, values in found.items():
        known = {survey.themes[k]: v for (_, k), v in zip(cells, values.value, strict=True)}
        out[name] = np.array([known.get(facet, np.nan) for facet in facets])
    return out


def ranked_facets(survey: Survey, ratings: pd.DataFrame, facets: list[str]) -> pd.DataFrame:
    """Both references, and our impact and place with their intervals, one row per facet."""
    base = np.asarray(survey.flagged().sum(axis=0)).ravel()
    cells = [(0, k) for k, name in enumerate(survey.themes) if name in facets and base[k] >= 5]
    found = impacts(fit_model(survey, min_base=5), cells)
    ranks = rank_certainty(found.value, found.covariance, draws=4000, seed=0)
    ours = pd.DataFrame(
        {
            "facet": [survey.themes[k] for _, k in cells],
            "impact": found.value,
            "low": found.value - Z95 * found.error,
            "high": found.value + Z95 * found.error,
            "rank": found.value.argsort().argsort() + 1,
            "rank_low": ranks.low,
            "rank_high": ranks.high,
            "p_top3": ranks.top3,
        }
    )
    table = pd.DataFrame({"facet": facets, **references(ratings, facets)})
    return table.merge(ours, how="left").round(2)


def drivers(
    survey: Survey, ratings: pd.DataFrame, facets: list[str], splits: int, resamples: int
) -> pd.DataFrame:
    """Agreement of each measure with the references, its range, chance, and the ceiling of noise."""

    def everything(rows: np.ndarray) -> dict[str, np.ndarray]:
        some = resampled(survey, rows)
        return references(ratings.iloc[rows], facets) | facet_impacts(some, facets)

    whole = everything(np.arange(survey.n))
    measures = [name for name in whole if name not in REFERENCES]
    rng = np.random.default_rng(0)
    halves: dict[str, list[float]] = {name: [] for name in whole}
    for _ in range(splits):
        first = rng.random(survey.n) < 0.5
        one, two = everything(np.flatnonzero(first)), everything(np.flatnonzero(~first))
        for name in whole:
            halves[name].append(agreement(one[name], two[name]))
    draws = [everything(np.sort(rng.integers(survey.n, size=survey.n))) for _ in range(resamples)]
    # of the whole from that of halves: Spearman and Brown
    half = {name: max(float(np.nanmean(values)), 0.0) for name, values in halves.items()}
    reliable = {name: 2 * r / (1 + r) for name, r in half.items()}
    rows = []
    for reference in REFERENCES:
        for name in measures:
            found = [agreement(draw[reference], draw[name]) for draw in draws]
            low, high = np.nanquantile(found, [0.025, 0.975]) if found else (np.nan, np.nan)
            rows.append(
                {
                    "reference": reference,
                    "measure": name,
                    "facets": int((np.isfinite(whole[reference]) & np.isfinite(whole[name])).sum()),
                    "spearman": agreement(whole[reference], whole[name]),
                    "low": low,
                    "high": high,
                    "by_chance": by_chance(whole[reference], whole[name]),
                    "reliability_reference": reliable[reference],
                    "reliability_measure": reliable[name],
                    "ceiling": float(np.sqrt(reliable[reference] * reliable[name])),
                }
            )
    return pd.DataFrame(rows).round(2)


def resampled(survey: Survey, rows: np.ndarray) -> Survey:
    """Respondents at some positions, each as a customer of his own."""
    parts = ("comment_id", "y", "answer", "weight", "wrote", "place", "negative", "positive",
             "mentioned", "rest", "controls")  # fmt: skip
    return replace(
        survey,
        **{name: getattr(survey, name)[rows] for name in parts},
        cluster=np.arange(rows.size, dtype=np.intp),
    )


def by_chance(a: np.ndarray, b: np.ndarray) -> float:
    """Share of all orders of the facets that agree at least as well (at most 5,040 of them)."""
    known = np.isfinite(a) & np.isfinite(b)
    if not 2 < known.sum() <= 7:
        return float("nan")
    x, y = rankdata(a[known]), rankdata(b[known])
    every = np.array([x[list(order)] @ y for order in permutations(range(x.size))])
    return float((every >= x @ y - 1e-9).mean())


def agreement(a: np.ndarray, b: np.ndarray) -> float:
    """Spearman correlation over the facets that both know."""
    known = np.isfinite(a) & np.isfinite(b)
    return float(spearmanr(a[known], b[known])[0]) if known.sum() > 2 else float("nan")


if __name__ == "__main__":
    main()
