"""The score taken apart and the checks, as the report shows them."""

from types import SimpleNamespace

import numpy as np
import pandas as pd

from voc_nlp.ranking import no_asymmetry, no_waterfall
from voc_nlp.report.check_view import check_view, waterfall_view
from voc_nlp.report.html import _templates

HOSTILE = "<script>alert(1)</script>"


def shown(themes=3, **changes):
    points = np.append(np.append(30.0, -np.arange(themes, 0, -1.0)), 0.0)
    points[-1] = points[:-1].sum()
    end = np.append(np.cumsum(points[:-1]), points[-1])
    waterfall = pd.DataFrame(
        {
            "step": np.arange(themes + 2),
            "part": ["baseline", *["negative"] * themes, "score"],
            "theme_id": ["", *[f"t{k}" for k in range(themes)], ""],
            "label": ["score without any mention", *[HOSTILE] * themes, "score"],
            "points": points,
            "low": np.where(np.arange(themes + 2) % (themes + 1) == 0, np.nan, points - 1),
            "high": np.where(np.arange(themes + 2) % (themes + 1) == 0, np.nan, points + 1),
            "start": np.append(np.append(0.0, end[:-2]), 0.0),
            "end": end,
        }
    )
    return SimpleNamespace(
        **{
            "waterfall": waterfall,
            "asymmetry": no_asymmetry(),
            "provenance": {"main_score": "nps"},
            "checks": {
                "assumptions": ["Nothing hidden."],
                "respondents": 500,
                "of": 900,
                "shuffled": {"runs": 10, "cells": 100, "apart": 3, "graded": 0,
                             "runs_with_any": 0, "expected": 5.0},
                "injected": [{"row": HOSTILE, "injected": -1.0, "recovered": 0.9, "spilled": 0.1}],
                "recovered": 0.9,
                "sensitivity": [{"name": "lto", "meaning": "leave-theme-out", "tau": 0.61,
                                 "top5_kept": 4, "moves": [{"row": HOSTILE, "from": 2, "to": 9}]}],
                "tier": [{"row": HOSTILE, "robustness": 0.123}],
            },
        }
        | changes
    )  # fmt: skip


def page(analysis):
    templates = _templates()
    return templates.get_template("waterfall.html").render(
        waterfall=waterfall_view(analysis)
    ) + templates.get_template("checks.html").render(checks=check_view(analysis))


def test_steps_and_checks_are_shown_and_nothing_breaks_out():
    text = page(shown())
    assert "<script>" not in text
    assert text.count("&lt;script&gt;") >= 6
    assert "+24.0" in text
    assert "90\xa0%" in text
    assert "Run on 500 respondents drawn from 900" in text
    assert "2 to 9" in text
    assert "nan" not in text.casefold().replace("nano", "")


def test_many_steps_are_joined_and_still_add_up():
    view = waterfall_view(shown(40))
    assert view.steps[-2].label == "16 smaller steps"
    assert len(view.steps) == 24 + 3
    assert view.steps[-2].reached == view.steps[-1].points.replace("n/a", "")


def test_without_an_estimate_the_reason_is_said():
    analysis = shown(
        waterfall=no_waterfall(),
        checks={"assumptions": ["Nothing hidden."], "not_done": "there is no score"},
    )
    text = page(analysis)
    assert waterfall_view(analysis) is None
    assert "no impact is estimated: <span" in text
    assert "there is no score" in text
    assert "Done another way" not in text


def test_impact_and_direction_are_options_of_the_command():
    from typer.testing import CliRunner

    from voc_nlp.cli import app

    result = CliRunner().invoke(app, ["analyze", "no.csv", "--impact", "als"])
    assert result.exit_code == 2
    assert "Did you mean 'asl'" in result.output
    told = CliRunner().invoke(app, ["analyze", "--help"], env={"COLUMNS": "200"})
    assert "--ces-low-is-good" in told.output


def test_choices_survive_a_voc_toml(tmp_path):
    from voc_nlp.config import AnalysisConfig, Settings, dump_settings, load_settings

    config = AnalysisConfig(impact="lto", nps_interval="adjusted-wald", ces_low_is_good=True)
    path = tmp_path / "voc.toml"
    path.write_text(dump_settings(Settings(config=config)))
    assert load_settings(path).config == config
