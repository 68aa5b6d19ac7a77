# What a person needs: make serve, make site, make test. Python 3.11 or newer and a network are
# enough. A second run installs nothing again; what was installed is noted by empty files in .venv.

PYTHON ?= python3
HOST ?= 127.0.0.1
PORT ?= 8000
LANGUAGES ?= en
SECONDS ?= 60
ARGS ?=

VENV := .venv
BIN := $(VENV)/bin
WEB := plugins/web
AUDIT := tests/audit
# Directories count too: a file that was deleted changes only those.
WEB_SOURCES := $(shell find $(WEB)/src) $(WEB)/package-lock.json $(WEB)/build.mjs
MANIFEST := plugins/mkdocs_selfcheck/static/manifest.json
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet
NODE := $(BIN)/python -m tests.tools.node

export NO_MKDOCS_2_WARNING := 1

.DELETE_ON_ERROR:
.PHONY: help serve site test audit lighthouse bench fuzz check generated pictures setup browser browsers clean FORCE

help:
	@echo "make serve   serve the guide on http://$(HOST):$(PORT)/ and follow changes;"
	@echo "             for a phone: make serve HOST=0.0.0.0; in all its languages, which takes"
	@echo "             twice as long after each save: make serve LANGUAGES=all"
	@echo "make site    build the guide into site/, strictly"
	@echo "make test    run every check and test; a part: make test ARGS='tests/unit -k gap'"
	@echo "make audit   run what is too much for every day: axe on all pages in all widths, 2,000"
	@echo "             random files, faults in Firefox and WebKit, valid HTML, Lighthouse; a part:"
	@echo "             make audit ARGS='-k axe'; Lighthouse alone: make lighthouse"
	@echo "make fuzz    look for inputs that break something, for $(SECONDS) seconds; an hour:"
	@echo "             make fuzz SECONDS=3600"
	@echo "make bench   measure loading and building, beside mkdocs-quiz; ARGS='--count 100'"
	@echo "make check   run linters and type checks alone"
	@echo "make generated  write anew what is generated and committed: types, schema"
	@echo "make pictures  every page as a picture, in three widths and both colour schemes, to look at;"
	@echo "             with results, dialogs and notices; a part: make pictures ARGS='--only checks/'"
	@echo "make clean   remove everything that these have made"

serve: $(VENV)/.guide
	GUIDE_LANGUAGE=$(filter-out all,$(LANGUAGES)) $(BIN)/mkdocs serve --dev-addr $(HOST):$(PORT)

# Never --quiet: with it, mkdocs forgets to be strict.
site: $(VENV)/.guide
	$(BIN)/mkdocs build --strict --site-dir site

test: check browser
	$(BIN)/python -m pytest --numprocesses auto --dist worksteal $(ARGS)

# hypothesis marks its tests by itself; here it tries other examples each time.
audit: setup browsers $(AUDIT)/node_modules/.dev
	$(BIN)/python -m tests.tools.audit_tools --get
	$(BIN)/python -m pytest --numprocesses auto --dist worksteal -m 'audit or hypothesis' \
	  --hypothesis-profile many $(ARGS)
	$(if $(ARGS),,$(BIN)/python -m tests.tools.lighthouse)

# Alone, because whatever else runs makes the pages slow.
lighthouse: setup browser $(AUDIT)/node_modules/.dev
	$(BIN)/python -m tests.tools.lighthouse $(ARGS)

# atheris is large and has no wheel for every system: it comes only when it is asked for.
fuzz: $(VENV)/.dev
	$(PIP) --editable '.[fuzz]'
	$(BIN)/python -m tests.fuzz --seconds $(SECONDS)

bench: setup
	$(BIN)/python -m bench $(ARGS)

check: setup
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(NODE) npm run --silent check
	$(NODE) npm run --silent lint

generated: setup
	$(BIN)/python -m tests.tools.generated

pictures: setup browser
	$(BIN)/python -m tests.tools.pictures $(ARGS)

setup: $(VENV)/.dev $(WEB)/node_modules/.dev
	$(BIN)/python hatch_build.py

$(VENV)/.made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "Python 3.11 or newer is needed, and '$(PYTHON)' is not that." >&2; \
	  echo "Where you have one: make $(MAKECMDGOALS) PYTHON=python3.12 (or its path)." >&2; exit 1; }
	@echo "Making $(VENV); the first time this takes a few minutes."
	@$(PYTHON) -m venv $(VENV) || { \
	  echo "No environment could be made; on Debian or Ubuntu: apt install python3-venv" >&2; \
	  exit 1; }
	@touch $@

# The install builds plugins/web where that is stale, and fetches Node for it by itself.
$(VENV)/.guide: $(VENV)/.made pyproject.toml hatch_build.py $(WEB_SOURCES) \
		$(if $(wildcard $(MANIFEST)),,FORCE)
	@echo "Installing what the guide is built with."
	$(PIP) --editable '.[guide]'
	@touch $@

$(VENV)/.dev: $(VENV)/.made pyproject.toml
	@echo "Installing what the tests run with."
	$(PIP) --editable '.[dev]'
	@touch $(VENV)/.guide $@

# What the audit alone needs, and is large.
$(AUDIT)/node_modules/.dev: $(AUDIT)/package.json $(AUDIT)/package-lock.json | $(VENV)/.dev
	$(NODE) npm ci --prefix ../../$(AUDIT) --ignore-scripts --no-audit --no-fund
	@touch $@

# Stands inside node_modules, so that it goes when they are made anew.
$(WEB)/node_modules/.dev: $(WEB)/package.json $(WEB)/package-lock.json | $(VENV)/.dev
	$(NODE) npm ci --ignore-scripts --no-audit --no-fund
	@touch $@

browser: $(VENV)/.dev
	@$(BIN)/python -m tests.tools.find_browser --get

browsers: browser
	@$(BIN)/python -m tests.tools.engines.find --get

clean:
	rm -rf $(VENV) .cache site dist test-results $(WEB)/node_modules $(AUDIT)/node_modules $(dir $(MANIFEST))
	rm -rf .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
