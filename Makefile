# What there is to do here. Needs Python 3.11 or newer and make, nothing else: the rest goes into .venv.
#   make demo      load the sample documents and see what comes out
#   make test      lint, types and all tests, those of the import directions among them
#   make bench     how long a cold start takes, as a ratio to that of Python itself
#   make bench-page  how fast the network page is painted, beside stock pyvis and cytoscape.js (needs Chromium and npm)
#   make bench-reading  how well and how fast documents are read, beside spaCy (needs ../shared and, once, a network)
#   make messages  bring the Spanish texts up to date with the code
#   make pictures  take the picture of the page that the README shows (needs Chromium)
#   make expected  read tests/documents and write their expected records anew; git diff shows what has changed
#   make docs      write docs/relations.md, docs/cli.md and the outputs in the READMEs anew

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# Two workers: a test starts databases and browsers of its own, more of them only wait for one another
WORKERS ?= 2

.PHONY: demo test bench bench-page bench-reading messages pictures expected docs clean
.DEFAULT_GOAL := demo

demo: $(VENV)/installed
	$(BIN)/kb demo

test: $(VENV)/installed-dev
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/python -m pytest -n $(WORKERS) $(TESTS)

bench: $(VENV)/installed
	$(BIN)/python bench/start.py

bench-page: $(VENV)/installed-dev
	$(BIN)/python bench/page.py

bench-reading: $(VENV)/installed-dev
	$(BIN)/python -m bench.reading

messages: $(VENV)/installed-dev
	$(BIN)/python tools/messages.py

pictures: $(VENV)/installed-dev
	$(BIN)/python tools/pictures.py

expected: $(VENV)/installed-dev
	$(BIN)/python tools/expected.py

docs: $(VENV)/installed-dev
	$(BIN)/python tools/relations_page.py
	$(BIN)/python tools/cli_reference.py
	$(BIN)/python tools/readme.py

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Vínculos needs Python 3.11 or newer; name it with: make PYTHON=/path/to/python3.11" >&2; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null \
	  || { echo "This Python lacks its venv module; on Debian or Ubuntu: apt-get install python3-venv" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/installed: pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/installed-dev: pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@ $(VENV)/installed

clean:
	rm -rf $(VENV) build dist *.egg-info vinculos-demo
