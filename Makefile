# Two commands to know: `make demo` and `make test`. Each sets up what it needs first
# (installer/setup.py) and is quick when nothing is missing.

PYTHON ?= python3
SETUP = @$(PYTHON) installer/setup.py
PYTEST = .venv/bin/python -m pytest -n 3 --dist worksteal -rfEs --durations=10 \
	-o faulthandler_timeout=300 -o faulthandler_exit_on_timeout=true

# A person's own Python settings must not reach the project's Python. Where it may not keep what
# it compiled, each of the hundreds of programs that the tests start takes twice as long.
unexport PYTHONPATH PYTHONHOME PYTHONDONTWRITEBYTECODE PYTEST_ADDOPTS

.NOTPARALLEL:
.PHONY: help demo run test test-long bench check translations clean-setup

help:
	@echo 'make demo         show QVisit at work: writes examples to demo/'
	@echo 'make run          start QVisit'
	@echo 'make test         all checks and tests (a few minutes)'
	@echo 'make test-long    the tests again, with many more random tries'
	@echo 'make bench        measure speed'
	@echo 'make check        formatting, lint, types and layers only'
	@echo 'make translations bring the lists for translators up to date'
	@echo 'make clean-setup  remove .venv and .setup'

demo:
	$(SETUP) demo
	.venv/bin/qvisit demo --out demo

run:
	$(SETUP) run
	.venv/bin/qvisit

check:
	$(SETUP) check
	.venv/bin/ruff format --check
	.venv/bin/ruff check
	.venv/bin/mypy -p qvisit -p tests -p installer
	.venv/bin/lint-imports

test:
	$(SETUP) test
	@$(MAKE) --no-print-directory check
	QVISIT_TRIES=$${QVISIT_TRIES:-25} $(PYTEST)

test-long:
	$(SETUP) test
	QVISIT_TRIES=$${QVISIT_TRIES:-400} $(PYTEST)

bench:
	$(SETUP) test
	.venv/bin/python -m pytest tests/bench -m bench -q -s

translations:
	$(SETUP) check
	.venv/bin/python -m installer.catalogue

clean-setup:
	rm -rf .setup .venv
