"""Exports of platforms: recognised by their marks, read as they mean it, remembered next month."""

from __future__ import annotations

import csv
import gzip
import io
import json
import shutil
from pathlib import Path

import pandas as pd
import pytest
from typer.testing import CliRunner

from voc_nlp.cli import app
from voc_nlp.comments import as_comments
from voc_nlp.config import Layout, Roles, load_settings
from voc_nlp.errors import InputError
from voc_nlp.reading import find_roles, read_table, read_tables
from voc_nlp.reading.layout import recognise
from voc_nlp.reading.platforms import PLATFORMS

SAMPLES = Path(__file__).parent.parent / "data" / "samples" / "platforms"
Q1 = "Q1: How likely are you to recommend Casa & Field to a friend?"
Q2 = "Q2: What is the main reason for your score, in your own words?"

# file, platform, rows, roles that must be found
EXPORTS = [
    ("qualtrics.csv", "qualtrics", 12, {"text": (Q2,), "nps": Q1, "id": "ResponseId", "date": "RecordedDate"}),
    ("qualtrics_utf16.tsv", "qualtrics", 12, {"text": (Q2,), "nps": Q1, "id": "ResponseId"}),
    ("surveymonkey.csv", "surveymonkey", 12, {"text": ("What could we do better?",), "csat": "How satisfied are you with us overall?", "id": "Respondent ID", "date": "End Date"}),
    ("typeform.csv", "typeform", 12, {"text": ("What is the main reason, {{field:0a1b}}?",), "id": "#", "date": "Submit Date (UTC)"}),
    ("google_forms.csv", "google_forms", 12, {"text": ("¿Por qué has dado esa nota?",), "nps": "¿Qué probabilidad hay de que nos recomiendes?", "date": "Marca temporal"}),
    ("microsoft_forms.xlsx", "microsoft_forms", 12, {"text": ("What should we improve?",), "csat": "How satisfied are you with our service?", "id": "ID", "date": "Completion time"}),
    ("medallia.csv", "medallia", 12, {"text": ("q_store_reason_cmt", "q_store_other_cmt"), "nps": "q_store_ltr", "csat": "q_store_osat", "id": "a_surveyid", "touchpoint": "e_channel"}),
    ("medallia_agent_connect.csv", "medallia_agent_connect", 12, {"text": ("comments",), "csat": "star_rating", "touchpoint": "channel"}),
    ("delighted.csv", "delighted", 12, {"text": ("Comment",), "nps": "Score", "id": "ID", "date": "Created At"}),
    ("asknicely.csv", "asknicely", 12, {"text": ("comment",), "nps": "answer (nps)", "csat": "answer (csat)", "customer": "person_id"}),
    ("retently.csv", "retently", 11, {"text": ("comment",), "nps": "score", "touchpoint": "campaignName", "customer": "customerId"}),
    ("zendesk.csv", "zendesk", 12, {"text": ("comment",), "csat": "score (1-5)", "id": "id"}),
    ("trustpilot.csv", "trustpilot", 12, {"text": ("Review Content",), "csat": "Review Stars", "id": "Review Id"}),
    ("google_play.csv", "google_play", 12, {"text": ("Review Title", "Review Text"), "csat": "Star Rating"}),
    ("app_store.csv", "app_store", 12, {"text": ("Title", "Body"), "csat": "Rating", "segments": ("Territory",)}),
    ("app_store_api.json", "app_store_api", 12, {"text": ("attributes.title", "attributes.body"), "csat": "attributes.rating"}),
    ("app_store_feed.json", "app_store_feed", 12, {"text": ("title.label", "content.label"), "csat": "im:rating.label"}),
    ("spss.sav", "spss", 12, {"text": ("q2: Why did you give this score?",), "nps": "q1: How likely are you to recommend us?", "csat": "q3: How satisfied are you overall?", "touchpoint": "channel: Channel", "weight": "weight: Survey weight"}),
    ("stata.dta", "stata", 12, {"text": ("q2: Why did you give this score?",), "nps": "q1: How likely are you to recommend us?", "touchpoint": "channel: Channel"}),
    *((name, None, 12, {"text": ("comment",), "nps": "nps", "id": "response_id", "touchpoint": "channel", "date": "answered_on"})
      for name in ("answers.csv.gz", "answers.json", "answers.jsonl", "answers.parquet", "sheets.xlsx")),
]  # fmt: skip


def notes_of(table):
    return {note.code: note.message for note in table.notes}


def voc(*words):
    return CliRunner().invoke(app, [str(word) for word in words])


def as_csv(rows):
    out = io.StringIO(newline="")
    csv.writer(out).writerows(rows)
    return out.getvalue()


@pytest.mark.parametrize(("name", "platform", "rows", "roles"), EXPORTS, ids=lambda x: str(x)[:30])
def test_every_sample_is_recognised_and_read(name, platform, rows, roles):
    if name.endswith(".sav"):
        pytest.importorskip("pyreadstat")
    table = read_table(SAMPLES / name)
    assert (None if table.layout is None else table.layout.name) == platform
    assert len(table.frame) == rows
    detection = find_roles(table.frame, layout=table.layout)
    found = detection.roles
    assert {role: getattr(found, role) for role in roles} == roles
    assert [(reason.role, reason.column) for reason in detection.reasons] == found.columns()
    comments = as_comments(table.frame, found).comments
    assert len(comments) == rows
    if found.date:
        assert comments["date"].notna().all()
    assert comments["text"].str.contains("|".join(["parcel", "paquete", "box", "caja"])).any()


def test_every_platform_has_a_sample():
    named = {platform for _, platform, _, _ in EXPORTS}
    assert {platform.name for platform in PLATFORMS} | {"qualtrics", "spss", "stata"} <= named


def test_marks_are_told_apart_and_alone_sufficient():
    for platform in PLATFORMS:
        columns = [*platform.first, *platform.marks, *platform.any_of[:1]]
        columns = columns[:1] + columns[len(platform.first) :] if platform.first else columns
        assert recognise(columns) is platform
    assert recognise(["id", "comment", "nps", "date", "channel"]) is None


def test_qualtrics_previews_and_unanswered_are_said():
    table = read_table(SAMPLES / "qualtrics.csv")
    notes = notes_of(table)
    assert "1 row left out: previews and spam" in notes["rows-left-out"]
    assert "-99" in notes["missing-code"]
    assert table.frame[Q2].eq("").sum() == 1
    utf16 = read_table(SAMPLES / "qualtrics_utf16.tsv")
    pd.testing.assert_frame_equal(utf16.frame, table.frame)


def test_qualtrics_columns_answer_to_their_ids():
    table = read_table(SAMPLES / "qualtrics.csv")
    roles = find_roles(table.frame, Roles(text=("Q2",), csat="Q3"), table.layout).roles
    assert roles.text == (Q2,)
    assert roles.csat.startswith("Q3: ")


def test_qualtrics_with_doubled_quotes_in_the_third_row(tmp_path):
    text = (SAMPLES / "qualtrics.csv").read_text(encoding="utf-8")
    head, body = text[: text.index("R_preview")], text[text.index("R_preview") :]
    path = tmp_path / "again.csv"
    path.write_text(head.replace('""', '""""') + body, encoding="utf-8")
    assert read_table(path).layout.name == "qualtrics"


def test_surveymonkey_choices_become_one_column():
    table = read_table(SAMPLES / "surveymonkey.csv")
    frame = table.frame
    assert frame["Which of these did you use?"].iloc[1] == "Shop; Website"
    assert "Which of these did you use?: Other (please specify)" in frame.columns
    assert "How would you rate the following?: Price" in frame.columns
    assert "choices-joined" in notes_of(table)
    comments = as_comments(frame, find_roles(frame, layout=table.layout).roles).comments
    assert comments["csat"].tolist()[:3] == [2.0, 5.0, 1.0]  # the grades in words


def test_bogus_rows_and_zendesk_words():
    assert "marked as bogus" in notes_of(read_table(SAMPLES / "retently.csv"))["rows-left-out"]
    zendesk = read_table(SAMPLES / "zendesk.csv").frame
    assert zendesk["score (1-5)"].tolist()[6:9] == ["1", "", "1"]
    assert zendesk["score"].iloc[7] == "offered"  # the cells stay


def test_google_play_is_utf_16():
    assert (SAMPLES / "google_play.csv").read_bytes().startswith(b"\xff\xfe")


def test_spss_labels_and_declared_missing_values():
    pytest.importorskip("pyreadstat")
    frame = read_table(SAMPLES / "spss.sav").frame
    assert frame["channel: Channel"].tolist()[:3] == ["Shop", "Website", "Call centre"]
    assert frame["q1: How likely are you to recommend us?"].iloc[8] is None
    assert frame["q3: How satisfied are you overall?"].iloc[0] == 2


@pytest.mark.parametrize("name", ["spss.sav", "stata.dta"])
@pytest.mark.parametrize("keep", [0.2, 0.6])
def test_cut_off_statistics_files(tmp_path, name, keep):
    pytest.importorskip("pyreadstat")
    data = (SAMPLES / name).read_bytes()
    path = tmp_path / name
    path.write_bytes(data[: int(keep * len(data))])
    with pytest.raises(InputError, match="damaged or cut off"):
        read_table(path)


def test_a_folder_of_months_is_one_table_and_overlaps_count_once():
    table = read_table(SAMPLES / "monthly")
    assert len(table.frame) == 12
    assert table.frame["response_id"].is_unique
    assert table.frame["source_file"].nunique() == 3
    notes = notes_of(table)
    assert "2 rows left out that a later file holds again" in notes["overlap-merged"]
    assert "no column 'device'" in notes["columns-differ"]
    assert table.frame["device"].tolist()[:5] == [""] * 5


def test_a_changed_answer_is_kept_as_the_last_file_has_it(tmp_path):
    head = "response_id,comment,nps\n"
    (tmp_path / "1.csv").write_text(head + "a,too slow then,3\nb,fine so far,8\nc,good price,9\n")
    (tmp_path / "2.csv").write_text(head + "b,fine so far,8\nc,good price indeed,10\nd,new one,5\n")
    table = read_tables([tmp_path / "1.csv", tmp_path / "2.csv"])
    # of the two answers in both files one is the same, so they are the same people's
    assert table.frame["comment"].tolist() == ["too slow then", "fine so far", "good price indeed", "new one"]  # fmt: skip
    assert "1 of them differs" in notes_of(table)["overlap-merged"]


def test_ids_that_start_again_in_each_file_are_no_overlap(tmp_path):
    for month in ("jan", "feb"):
        rows = [["id", "comment", "nps"], *[[i, f"said in {month} {i}", i] for i in range(1, 9)]]
        (tmp_path / f"{month}.csv").write_text(as_csv(rows))
    table = read_table(tmp_path)
    assert len(table.frame) == 16
    roles = find_roles(table.frame, layout=table.layout).roles
    assert roles.id == "id in file"
    assert as_comments(table.frame, roles).comments["comment_id"].is_unique
    assert "--customer" in notes_of(table)["ids-restart"]


def test_the_same_customer_in_several_waves(tmp_path):
    for wave in (1, 2):
        rows = [["customer_id", "why", "nps"], *[[f"C{i}", f"wave {wave} reason {i}", i] for i in range(9)]]  # fmt: skip
        (tmp_path / f"wave{wave}.csv").write_text(as_csv(rows))
    table = read_table(tmp_path)
    roles = find_roles(table.frame, layout=table.layout).roles
    assert (len(table.frame), roles.customer, roles.id) == (18, "customer_id", None)
    assert as_comments(table.frame, roles).comments["customer"].nunique() == 9


def test_an_export_joined_with_itself(tmp_path):
    rows = [[f"r{i}", f"reason number {i}", i] for i in range(8)]
    path = tmp_path / "twice.csv"
    path.write_text(as_csv([["response_id", "comment", "nps"], *rows, *rows]))
    table = read_table(path)
    assert len(table.frame) == 8
    assert "8 rows left out" in notes_of(table)["copies"]
    path.write_text(as_csv([["comment", "nps"], *[row[1:] for row in [*rows, *rows]]]))
    assert len(read_table(path).frame) == 16  # without an id, people may say the same


def test_empty_folders_and_mixed_ones(tmp_path):
    with pytest.raises(InputError, match="folder without an export"):
        read_table(tmp_path)
    (tmp_path / "notes.md").write_text("nothing")
    (tmp_path / ".hidden.csv").write_text("a,b\n1,2\n")
    with pytest.raises(InputError, match=r"without an export in it \('notes.md'\)"):
        read_table(tmp_path)
    (tmp_path / "a.csv.gz").write_bytes(gzip.compress(b"id,comment\n1,too slow\n"))
    assert len(read_table(tmp_path).frame) == 1


# ---- inspect: what is shown, remembered, and noticed next month ----


def test_inspect_explains_the_layout_and_the_roles():
    shown = voc("inspect", SAMPLES / "qualtrics.csv").output
    for part in ("Layout: Qualtrics", "Qualtrics calls it so", "nps", "because", "1 row left out"):
        assert part in shown


def test_inspect_shows_the_roles_before_a_check_fails(tmp_path):
    rows = [["id", "comment", "nps"], *[[i, f"too slow number {i}", i % 10] for i in range(20)], [21, "far too slow", "55"]]  # fmt: skip
    path = tmp_path / "bad.csv"
    path.write_text(as_csv(rows))
    result = voc("inspect", path)
    assert result.exit_code == 2
    assert "because" in result.stdout
    assert "row 21 holds '55'" in result.stderr


def test_inspect_takes_the_roles_of_the_analysis():
    shown = voc("inspect", SAMPLES / "answers.jsonl", "--text", "comment", "--nps", "nps", "--segment", "channel")  # fmt: skip
    assert shown.exit_code == 0
    assert shown.output.count("named by you") == 3


def test_next_month_a_changed_layout_is_noticed(tmp_path):
    toml, first = tmp_path / "voc.toml", tmp_path / "april.csv"
    text = gzip.decompress((SAMPLES / "answers.csv.gz").read_bytes()).decode()
    first.write_text(text)
    assert voc("inspect", first, "--write", toml).exit_code == 0
    seen = load_settings(toml).layout
    assert seen == Layout(columns=("response_id", "answered_on", "nps", "comment", "channel"))
    assert "layout has changed" not in voc("inspect", first, "--config", toml).output

    may = tmp_path / "may.csv"
    may.write_text(text.replace("channel\n", "channel,device\n", 1).replace("Web\n", "Web,phone\n"))
    said = voc("inspect", may, "--config", toml)
    assert said.exit_code == 0
    assert "new 'device'" in said.output

    may.write_text(text.replace("comment", "comments", 1))
    said = voc("inspect", may, "--config", toml)
    assert said.exit_code == 2
    assert "It is probably called 'comments' now: add --text \"comments\"" in " ".join(said.stderr.split())  # fmt: skip


def test_the_platform_is_remembered(tmp_path):
    toml = tmp_path / "voc.toml"
    path = tmp_path / "typeform.csv"
    shutil.copy(SAMPLES / "typeform.csv", path)
    assert voc("inspect", path, "--write", toml).exit_code == 0
    assert load_settings(toml).layout.platform == "typeform"
    path.write_text(path.read_text().replace("Network ID", "Network"))
    said = voc("inspect", path, "--config", toml).output
    assert "renamed 'Network ID' to 'Network'" in " ".join(said.split())
    assert "no longer recognised as typeform" in " ".join(said.split())


def test_json_feeds_of_one_object_are_found(tmp_path):
    path = tmp_path / "feed.json"
    path.write_text(json.dumps({"feed": {"entry": [{"id": 1, "text": "too slow"}, {"id": 2, "text": "ok so"}]}}))  # fmt: skip
    assert len(read_table(path).frame) == 2
