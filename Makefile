# Every task of the project. On a fresh machine with Python 3.11 and make: `make drafts`, then `make test`.

# The first Python that is new enough; name another with `make PYTHON=/path/to/python3 …`.
PYTHON ?= $(firstword $(foreach name,python3 python3.14 python3.13 python3.12 python3.11 python,$(shell \
	$(name) -c "import sys; sys.version_info >= (3, 11) and print('$(name)')" 2>/dev/null)))
BIN := .venv/bin
PIP := $(BIN)/python -m pip install -qq --disable-pip-version-check --constraint constraints.txt

.PHONY: drafts test check docs golden bench clean

drafts: .venv/run.stamp  ## build every draft in drafts/ into build/
	$(BIN)/zerodraft build

test: .venv/dev.stamp  ## the tests
	$(BIN)/python -m pytest

check: .venv/dev.stamp  ## format, lint, types, layers, generated documentation
	$(BIN)/ruff format --check --quiet
	$(BIN)/ruff check --quiet
	$(BIN)/mypy --no-error-summary
	$(BIN)/lint-imports --no-logo
	$(BIN)/python tools/docs.py --check

docs: .venv/dev.stamp  ## write the generated documentation again
	$(BIN)/python tools/docs.py

golden: .venv/dev.stamp  ## write the golden files again; read the difference before you commit it
	$(BIN)/python -m pytest --update-golden

bench: .venv/bench.stamp  ## measure against docxtpl, and the index
	$(BIN)/python bench/run.py
	$(BIN)/python bench/finding.py --peers
	$(BIN)/python bench/tracing.py

clean:  ## remove everything that the other tasks made
	rm -rf .venv build dist .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache

.venv/run.stamp: pyproject.toml constraints.txt
	@test -n "$(PYTHON)" || { echo "zerodraft needs Python 3.11 or newer, and none was found: make PYTHON=/path/to/python3 …" >&2; exit 1; }
	$(PYTHON) -m venv .venv
	$(PIP) hatchling
	$(PIP) --no-build-isolation --editable .
	$(BIN)/python -m compileall -q src
	@touch $@

.venv/dev.stamp: .venv/run.stamp
	$(PIP) --no-build-isolation --editable '.[dev]'
	@touch $@

.venv/bench.stamp: .venv/run.stamp
	$(PIP) --no-build-isolation --editable '.[bench]'
	@touch $@
