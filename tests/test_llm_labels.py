from __future__ import annotations

import json
import socket
import threading
import time
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

import voc_nlp
from voc_nlp.errors import ConfigError, OutputError
from voc_nlp.testing import HashingEncoder, make_comments
from voc_nlp.themes import LabelWriter, Name, rewrite_names
from voc_nlp.themes.rewriting import UnfitLabelError, read_label


@dataclass
class Fake:
    """What the server on this machine was asked, and what it shall answer."""

    port: int = 0
    asked: list[dict] = field(default_factory=list)
    headers: list[dict] = field(default_factory=list)
    answers: object = None  # called with the place of the request; gives status, headers, body

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/v1"


def completion(text):
    return json.dumps({"choices": [{"message": {"role": "assistant", "content": text}}]}).encode()


def labelled(*labels):
    def answer(place):
        return 200, {}, completion(json.dumps({"label": labels[place % len(labels)]}))

    return answer


@pytest.fixture
def fake(monkeypatch):
    monkeypatch.delenv("VOC_LLM_KEY", raising=False)
    state = Fake()
    lock = threading.Lock()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            body = self.rfile.read(int(self.headers["Content-Length"]))
            with lock:
                place = len(state.asked)
                state.asked.append({"path": self.path, **json.loads(body)})
                state.headers.append(dict(self.headers))
            status, headers, out = state.answers(place)
            try:
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(out)))
                self.end_headers()
                self.wfile.write(out)
            except OSError:  # the client gave up
                pass

        def log_message(self, *args):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    state.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield state
    server.shutdown()
    server.server_close()
    thread.join()


def writer(fake, **how):
    return LabelWriter(url=fake.url, model="tiny", pause=0.0, **{"timeout": 5.0, **how})


NAMES = [
    Name("late parcel", ("late parcel",), "en", tone="complaint"),
    Name("friendly staff", ("friendly staff",), "en", tone="praise"),
    Name("factura", ("factura",), "es"),
]
THEMES = pd.DataFrame(
    {
        "theme_id": ["t001", "t002", "t003"],
        "keywords": [["late parcel"], ["staff"], ["factura"]],
        "quotes": [["it came late, mail ana@example.com or 600 123 456 789"], ["so kind"], ["mal"]],
        "negative_quotes": [[], [], []],
        "positive_quotes": [[], ["so kind", "x" * 900], []],
    }
)


def test_labels_are_rewritten_in_order_at_temperature_0(fake):
    fake.answers = labelled("parcels arrive late", "kind people", "factura equivocada")
    names, notes = rewrite_names(NAMES, THEMES, writer(fake), seed=7)
    assert [name.label for name in names] == [
        "parcels arrive late",
        "kind people",
        "factura equivocada",
    ]
    assert {name.source for name in names} == {"llm"}
    assert [replace(name, label="", source="words") for name in names] == [
        replace(name, label="") for name in NAMES
    ]
    assert [(note.level, note.code) for note in notes] == [("info", "llm_labels")]
    assert "3 of 3" in notes[0].message
    for asked in fake.asked:
        assert asked["path"] == "/v1/chat/completions"
        assert (asked["model"], asked["temperature"], asked["seed"]) == ("tiny", 0, 7)
    assert "Authorization" not in fake.headers[0]


def test_only_masked_and_trimmed_words_are_sent(fake):
    fake.answers = labelled("parcels arrive late")
    rewrite_names(NAMES, THEMES, writer(fake))
    sent = json.dumps(fake.asked, ensure_ascii=False)
    assert "[e-mail]" in sent
    assert "ana@" not in sent
    assert "600 123" not in sent
    assert "x" * 201 not in sent


def test_the_key_comes_from_the_environment_and_stays_out_of_the_log(fake, monkeypatch, tmp_path):
    monkeypatch.setenv("MY_KEY", "secret-1")
    fake.answers = labelled("parcels arrive late")
    log = tmp_path / "deep" / "log.jsonl"
    rewrite_names(NAMES, THEMES, writer(fake, key_variable="MY_KEY", log=log))
    assert fake.headers[0]["Authorization"] == "Bearer secret-1"
    lines = [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()]
    assert [line["theme_id"] for line in lines] == ["t001", "t002", "t003"]
    assert [line["sent"]["messages"] for line in lines] == [a["messages"] for a in fake.asked]
    assert json.loads(lines[0]["answer"]) == {"label": "parcels arrive late"}
    assert "secret-1" not in log.read_text(encoding="utf-8")


def test_a_log_that_cannot_be_written_stops_before_anything_is_sent(fake, tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError, match="nothing was sent"):
        rewrite_names(NAMES, THEMES, writer(fake, log=tmp_path / "file" / "log.jsonl"))
    assert fake.asked == []


BAD = {
    "no JSON": "late parcels",
    "a list": '["late parcels"]',
    "another key": '{"name": "late parcels"}',
    "one key too many": '{"label": "late parcels", "why": "x"}',
    "no text": '{"label": 5}',
    "one word": '{"label": "parcels"}',
    "a sentence": '{"label": "the parcels always arrive too late"}',
    "a number": '{"label": "parcels 24 late"}',
    "an address": '{"label": "mail ana@example.com"}',
    "markup": '{"label": "<b>late parcels</b>"}',
    "a full stop": '{"label": "late parcels."}',
    "stop words": '{"label": "it was the"}',
    "a person": '{"label": "Brenda was rude"}',
    "too long": json.dumps({"label": "w" * 40 + " " + "v" * 40}),
    "a taken label": '{"label": "staff so friendly"}',
    "deep nesting": "[" * 100_000,
    "nothing": "",
}


@pytest.mark.parametrize("answer", BAD.values(), ids=BAD.keys())
def test_an_answer_against_the_rules_leaves_the_label(fake, answer):
    fake.answers = lambda place: (200, {}, completion(answer))
    names, notes = rewrite_names(NAMES[:2], THEMES[:2], writer(fake))
    assert names[0] == NAMES[0]
    assert [note.level for note in notes] == ["info", "warning"]
    assert "the ordinary labels stay" in notes[1].message
    assert len(fake.asked) == 2


@pytest.mark.parametrize(
    "body", [b"", b"<html>", b"{}", b'{"choices": []}', b'{"choices": 3}', b"\xff"]
)
def test_a_server_that_speaks_something_else_leaves_the_labels(fake, body):
    fake.answers = lambda place: (200, {}, body)
    names, notes = rewrite_names(NAMES, THEMES, writer(fake))
    assert names == NAMES
    assert "no chat completion" in notes[1].message


def test_fenced_json_is_read():
    assert read_label('```json\n{"label": "late parcels"}\n```', "en") == "late parcels"
    assert read_label('{"label": "账单错误"}', "zh") == "账单错误"


@given(st.text(max_size=80))
def test_a_label_that_is_read_keeps_the_rules(text):
    try:
        label = read_label(json.dumps({"label": text}), "en")
    except UnfitLabelError:
        return
    assert 2 <= len(label.split()) <= 4
    assert not any(sign.isdigit() or sign in "<>@\"'{}[]" for sign in label.replace("'", ""))


def test_a_busy_server_is_asked_again_and_a_refusal_is_final(fake):
    def busy(place):
        if place == 0:
            return 429, {"Retry-After": "0"}, b""
        return (503, {}, b"") if place == 1 else labelled("parcels arrive late")(place)

    fake.answers = busy
    names, _ = rewrite_names(NAMES[:1], THEMES[:1], writer(fake))
    assert names[0].label == "parcels arrive late"
    assert len(fake.asked) == 3

    fake.asked.clear()
    fake.answers = lambda place: (401, {}, b"bad key")
    names, notes = rewrite_names(NAMES, THEMES, writer(fake))
    assert names == NAMES
    assert len(fake.asked) == 1
    assert "answered 401" in notes[-1].message


def test_a_failing_server_is_left_after_the_tries(fake):
    fake.answers = lambda place: (500, {}, b"")
    names, notes = rewrite_names(NAMES, THEMES, writer(fake, tries=2))
    assert names == NAMES
    assert len(fake.asked) == 2
    assert "not asked any further" in notes[-1].message


def test_redirects_are_not_followed(fake):
    fake.answers = lambda place: (307, {"Location": "http://127.0.0.1:9/steal"}, b"")
    names, notes = rewrite_names(NAMES, THEMES, writer(fake))
    assert names == NAMES
    assert "answered 307" in notes[-1].message


def test_a_slow_server_costs_its_timeout_only(fake):
    hold = threading.Event()

    def slow(place):
        hold.wait(5)
        return 200, {}, b""

    fake.answers = slow
    start = time.monotonic()
    names, notes = rewrite_names(NAMES, THEMES, writer(fake, timeout=0.2, tries=2))
    hold.set()
    assert time.monotonic() - start < 4
    assert names == NAMES
    assert "could not be reached" in notes[-1].message


def test_the_budget_ends_the_asking(fake):
    def late(place):
        time.sleep(0.15)
        return labelled("parcels arrive late")(0)

    fake.answers = late
    names, notes = rewrite_names(NAMES, THEMES, writer(fake, budget=0.1, tries=1))
    assert len(fake.asked) <= 1
    assert any("not asked any further" in note.message for note in notes)
    assert names[1:] == NAMES[1:]


def test_a_megabyte_is_enough(fake):
    fake.answers = lambda place: (200, {}, b"x" * 3_000_000)
    names, _ = rewrite_names(NAMES, THEMES, writer(fake))
    assert names == NAMES
    assert len(fake.asked) == 1


def test_a_server_that_is_down_leaves_the_labels():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    gone = LabelWriter(url=f"http://127.0.0.1:{port}/v1", model="m", pause=0.0, tries=2)
    names, notes = rewrite_names(NAMES, THEMES, gone)
    assert names == NAMES
    assert notes[-1].level == "warning"


@pytest.mark.parametrize(
    "how",
    [
        {"url": "localhost:8000", "model": "m"},
        {"url": "file:///etc/passwd", "model": "m"},
        {"url": "http://me:key@host/v1", "model": "m"},
        {"url": "http://host/v1", "model": " "},
        {"url": "http://host/v1", "model": "m", "tries": 0},
        {"url": "http://host/v1", "model": "m", "timeout": float("nan")},
        {"url": "http://host/v1", "model": "m", "budget": 0},
    ],
)
def test_a_writer_that_cannot_work_is_refused(how):
    with pytest.raises(ConfigError):
        LabelWriter(**how)


def test_analyze_asks_only_where_told(fake, monkeypatch):
    def refuse(*args, **kwargs):
        raise AssertionError("a network call nobody asked for")

    survey = make_comments(60)
    how = {"encoder": HashingEncoder()}
    with monkeypatch.context() as patched:
        patched.setattr(socket.socket, "connect", refuse)
        plain = voc_nlp.analyze(survey, **how)
    assert set(plain.themes["label_source"]) == {"words"}

    seen: list[str] = []

    def answer(place):
        seen.append(f"theme number {'abcdefghijklmnop'[place]}")
        return labelled(f"trouble{'abcdefghijklmnop'[place]} found")(0)

    fake.answers = answer
    result = voc_nlp.analyze(survey, llm=writer(fake), **how)
    assert set(result.themes["label_source"]) == {"llm"}
    assert all(label.endswith("found") for label in result.themes["label"])
    for row in result.themes.itertuples():
        assert row.label in row.statement
    shown = set(result.pain_points["label"])
    assert shown <= set(result.themes["label"]) | set(result.themes["complaint"])
    assert result.provenance["labels"] == {"model": "tiny", "host": "127.0.0.1"}
    assert any(note.code == "llm_labels" for note in result.notes)
    numbers = ["theme_id", "n_mentions", "share", "p_negative", "stability", "cohesion"]
    pd.testing.assert_frame_equal(result.themes[numbers], plain.themes[numbers])
    assert np.array_equal(result.mentions["theme_id"], plain.mentions["theme_id"])


def test_the_command_asks_and_logs(fake, tmp_path):
    from typer.testing import CliRunner

    from voc_nlp.cli import app

    fake.answers = labelled("parcels arrive late")
    path = tmp_path / "survey.csv"
    make_comments(60).to_csv(path, index=False)
    out = tmp_path / "run"
    options = ["analyze", str(path), "--encoder", "multilingual", "--out", str(out)]
    asking = ["--llm-labels", fake.url, "--llm-model", "tiny", "--llm-log"]
    done = CliRunner().invoke(app, [*options, *asking])
    assert done.exit_code == 0, done.output
    assert fake.asked
    log = (out / "llm_labels.jsonl").read_text(encoding="utf-8").splitlines()
    assert len(log) == len(fake.asked)
    report = (out / "report.html").read_text(encoding="utf-8")
    assert "parcels arrive late" in report
    assert "mentions of “" in report
    assert "negative quote" in report
    for wrong in (["--llm-model", "tiny"], ["--llm-labels", fake.url]):
        assert CliRunner().invoke(app, ["analyze", str(path), *wrong]).exit_code == 2
