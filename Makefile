# Everything here sets itself up: `make demo` and `make test` work right after a clone.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
DATA ?= ../shared/data
BENCH ?= ../shared/bench

.PHONY: demo test test-all bench check clean

$(READY): pyproject.toml .ci/constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1"
	$(BIN)/python -m pip install --quiet --constraint .ci/constraints.txt --group dev --editable .
	touch $@

demo: $(READY)
	$(BIN)/voc analyze data/samples/telecom_nps.csv --out demo-out

test: $(READY)
	$(BIN)/python -m pytest -n auto tests

test-all: $(READY)
	$(BIN)/python -m pytest -m "slow or not slow"

check: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest voc_nlp README.md

bench: $(READY)
	$(BIN)/python -m tests.benchmarks --data $(DATA) --bench $(BENCH)

clean:
	rm -rf $(VENV) demo-out build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
