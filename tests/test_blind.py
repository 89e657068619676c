"""Themes and sentiment cannot see a score: by type of input, by source, and by behaviour."""

import ast
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

import voc_nlp
from voc_nlp.analysis import run
from voc_nlp.analysis.blind import without_scores
from voc_nlp.comments import SCORE_COLUMNS
from voc_nlp.testing import HashingEncoder, make_comments

PACKAGE = Path(voc_nlp.__file__).parent
SCORES = set(SCORE_COLUMNS.values())
SEES_COMMENTS = ["split_mentions", "comment_sentiment", "describe_themes", "read_journey"]


def analyse(frame):
    return voc_nlp.analyze(frame, encoder=HashingEncoder(), cache=False)


def test_permuting_the_scores_changes_no_mention_and_no_theme():
    frame = make_comments(150)
    rng = np.random.default_rng(3)
    dealt = frame.assign(nps=rng.permutation(frame["nps"]))
    first, again = analyse(frame), analyse(dealt)
    pd.testing.assert_frame_equal(first.mentions, again.mentions, check_exact=True)
    pd.testing.assert_frame_equal(first.themes, again.themes, check_exact=True)
    columns = ["sentiment", "sentiment_label", "status", "language"]
    pd.testing.assert_frame_equal(
        first.comments[columns], again.comments[columns], check_exact=True
    )
    assert not first.comments["nps"].equals(again.comments["nps"])


def test_no_stage_before_the_ranking_is_handed_a_score(monkeypatch):
    seen = {}

    def watched(name):
        real = getattr(run, name)

        def call(*args, **named):
            frames = [x for x in (*args, *named.values()) if isinstance(x, pd.DataFrame)]
            seen[name] = set().union(*(map(str, frame.columns) for frame in frames))
            return real(*args, **named)

        return call

    for name in SEES_COMMENTS:
        monkeypatch.setattr(run, name, watched(name))
    analyse(make_comments(120))
    assert set(seen) == set(SEES_COMMENTS)
    for name, columns in seen.items():
        assert not columns & SCORES, name


@pytest.mark.parametrize("package", ["themes", "mentions", "encoders"])
def test_no_source_of_these_stages_names_a_score(package):
    for path in (PACKAGE / package).rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        said = {
            node.value
            for node in ast.walk(tree)
            if isinstance(node, ast.Constant) and isinstance(node.value, str)
        }
        assert not said & SCORES, path


def test_blind_comments_keep_everything_else():
    comments = pd.DataFrame({"text": ["a"], "nps": [1], "csat": [2], "segment:plan": ["x"]})
    assert list(without_scores(comments)) == ["text", "segment:plan"]
    assert list(comments) == ["text", "nps", "csat", "segment:plan"]
