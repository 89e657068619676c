"""Promises about the package as a whole: layers, lightness, public names, one version."""

from __future__ import annotations

import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

import voc_nlp

ROOT = Path(__file__).parents[1]
HEAVY = (
    "torch",
    "spacy",
    "sentence_transformers",
    "transformers",
    "onnxruntime",
    "sklearn",
    "pandas",
)


def python(code: str) -> str:
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    return result.stdout


def test_layers_hold():
    # a process of its own: the linter takes over logging
    result = subprocess.run(
        [
            sys.executable,
            "-c",
            "from importlinter.cli import lint_imports_command as run; run()",
            "--no-cache",
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stdout
    assert "0 broken" in result.stdout


def test_importing_the_package_is_light():
    loaded = python("import sys, voc_nlp, voc_nlp.cli; print(*sys.modules)").split()
    assert not set(HEAVY) & set(loaded)


def test_the_default_run_never_loads_torch_or_spacy():
    code = (
        "import sys, voc_nlp; from voc_nlp.testing import make_comments;"
        "voc_nlp.analyze(make_comments(60), cache=False); print(*sys.modules)"
    )
    assert not {"torch", "spacy", "sentence_transformers"} & set(python(code).split())


def test_help_answers_at_once():
    # seconds of processor time: the clock on the wall also counts what else the machine does
    code = (
        "import resource, subprocess, sys;"
        "subprocess.run([sys.executable, '-m', 'voc_nlp.cli', '--help'], check=True, capture_output=True);"
        "used = resource.getrusage(resource.RUSAGE_CHILDREN); print(used.ru_utime + used.ru_stime)"
    )
    assert min(float(python(code)) for _ in range(3)) < 0.5


@pytest.mark.parametrize("name", voc_nlp.__all__)
def test_public_names_load_and_are_documented(name):
    assert getattr(voc_nlp, name).__doc__


def test_public_names_are_pinned():
    assert sorted(voc_nlp._HOMES) == sorted(voc_nlp.__all__)
    assert voc_nlp.__version__ == version("voc-nlp")
    with pytest.raises(AttributeError, match="no attribute 'analyse'"):
        voc_nlp.analyse  # noqa: B018


def test_changelog_knows_this_version():
    assert f"## {voc_nlp.__version__}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_readme_is_short():
    assert len((ROOT / "README.md").read_text(encoding="utf-8").splitlines()) <= 150
