# make install: the set-up alone; make run: set up and start; make test: set up and test.
PYTHON ?= python3
VENV := .venv
READY := $(VENV)/.ready

.PHONY: install run test pins

install: $(READY)

$(READY): requirements/dev.txt pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or later is needed")'
	$(PYTHON) -m venv $(VENV)
	$(VENV)/bin/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	touch $(READY)

run: install
	$(VENV)/bin/python -m bot run

test: install
	$(VENV)/bin/python -m pytest -q -n auto --dist worksteal

# Renews the pins from pyproject.toml (needs uv).
pins:
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header --no-annotate pyproject.toml -o requirements/run.txt
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --extra local --extra dev pyproject.toml -o requirements/dev.txt
