"""Do the themes that cost most agree with the passengers' own sub-ratings?

    python -m tests.benchmarks.sub_ratings --data FOLDER

Reference: for each facet the mean overall score of all raters minus that of those who did not rate the facet 1 or 2
(the leave-out impact of a bad rating). Ours: themes are mapped to facets by the words below, chosen by hand once; mentions
are scored without any sight of a score; the facets are then ranked by ``rank_pain_points``.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import pandas as pd
from scipy.stats import spearmanr

import voc_nlp
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
    data = parser.parse_args().data
    for name, facets in FACETS.items():
        frame = pd.read_parquet(data / f"{name}.parquet")
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
        mentions = result.mentions.assign(theme_id=result.mentions["theme_id"].map(mapped))
        mentions["theme_id"] = mentions["theme_id"].where(mentions["theme_id"] != "", "other")
        ranked = voc_nlp.rank_pain_points(
            result.comments,
            mentions,
            score=metric,
            config=voc_nlp.AnalysisConfig(min_base=5, csat_scale=result.config.csat_scale),
        ).set_index("theme_id")
        rows = []
        for facet in facets:
            bad = frame[facet].between(1, 2)
            rated = frame[facet] > 0
            reference = frame["score"][rated].mean() - frame["score"][rated & ~bad].mean()
            cell = ranked.loc[facet] if facet in ranked.index else None
            rows.append(
                {
                    "facet": facet,
                    "reference": reference,
                    "impact": float("nan") if cell is None else cell["impact"],
                    "raw_impact": float("nan") if cell is None else cell["raw_impact"],
                    "n_negative": 0 if cell is None else int(cell["n_negative"]),
                    "n_bad": int(bad.sum()),
                }
            )
        table = pd.DataFrame(rows)
        seen = table.dropna()
        print(
            json.dumps(
                {
                    "set": name,
                    "rows": len(frame),
                    "facets_ranked": len(seen),
                    "spearman_impact": round(
                        float(spearmanr(seen["reference"], seen["impact"])[0]), 2
                    ),
                    "spearman_raw_impact": round(
                        float(spearmanr(seen["reference"], seen["raw_impact"])[0]), 2
                    ),
                }
            ),
            flush=True,
        )
        print(table.round(2).to_string(index=False), flush=True)
        labels = result.themes.set_index("theme_id")["label"]
        for facet in [*facets, ""]:
            print(
                f"  {facet or 'other'}: {'; '.join(labels[t] for t, f in mapped.items() if f == facet)}"
            )


if __name__ == "__main__":
    main()
