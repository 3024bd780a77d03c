# The two commands a newcomer needs are `make run` and `make test`; `make help` lists the rest.
SHELL := /bin/bash
PYTHON ?= python3.11
PORT ?= 8000
DATABASE_URL ?= postgres://postgres@127.0.0.1:5432/postgres
REDIS_URL ?= redis://127.0.0.1:6379/9

BIN := .venv/bin
MANAGE := $(BIN)/python manage.py
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes
COMPILE := $(BIN)/pip-compile --quiet --generate-hashes --no-header --strip-extras --allow-unsafe \
	--no-emit-index-url --no-emit-find-links --no-emit-trusted-host

.DEFAULT_GOAL := help
.PHONY: help run test test-services check proofs bench messages requirements browser pango clean

help: ## Show every target with what it does
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' | expand -t 16

.venv/bin/python:
	@echo "Making the environment (.venv) ..."
	@command -v $(PYTHON) >/dev/null || { echo "Python 3.11 is needed: set PYTHON= to its command."; exit 1; }
	@$(PYTHON) -m venv .venv

.venv/.base: .venv/bin/python requirements/base.txt pyproject.toml
	@echo "Installing what the site needs (pinned, with hashes) ..."
	@$(INSTALL) -r requirements/base.txt
	@touch $@

.venv/.test: .venv/bin/python requirements/base.txt requirements/test.txt
	@echo "Installing what the tests and checks need (pinned, with hashes) ..."
	@$(INSTALL) -r requirements/test.txt
	@touch .venv/.base $@

run: .venv/.base ## Start the site on 127.0.0.1:8000 (PORT=8080 for another port, RELOAD=1 while you write code: it follows your changes and shows debug pages)
	@$(if $(RELOAD),DEBUG=true )$(MANAGE) start --port $(PORT) $(if $(RELOAD),--reload)

test: .venv/.test browser pango ## Run every test on SQLite, the browser's included
	@$(MANAGE) catalogues --compile --settings mentornet.settings.test
	@$(BIN)/python -m pytest -n 2 --dist loadfile --no-loadscope-reorder $(ARGS)

test-services: .venv/.test pango ## Run the tests on PostgreSQL and Redis, but for those that bring a database of their own
	@tests/services.sh "$(DATABASE_URL)" "$(REDIS_URL)"
	@$(MANAGE) catalogues --compile --settings mentornet.settings.test
	@DATABASE_URL="$(DATABASE_URL)" REDIS_URL="$(REDIS_URL)" $(BIN)/python -m pytest -n 2 --dist loadfile --no-loadscope-reorder --ignore tests/browser --ignore tests/test_wheel.py --ignore tests/test_start.py $(ARGS)

check: .venv/.test ## Lint, types, imports, Django's checks, migrations, translations, templates
	@echo "Lint ..." && $(BIN)/ruff check . && $(BIN)/ruff format --check --quiet .
	@echo "Types ..." && $(BIN)/mypy --no-error-summary site core branches home role_models campaigns conference signup donations
	@echo "Imports ..." && kept=$$(PYTHONPATH=.:site $(BIN)/lint-imports --no-logo 2>&1) || { echo "$$kept"; exit 1; }
	@echo "Django ..." && $(MANAGE) check --settings mentornet.settings.test --fail-level WARNING
	@echo "Deployment ..." && tests/check_deployment.sh $(BIN)/python
	@echo "Migrations ..." && $(MANAGE) makemigrations --check --dry-run --settings mentornet.settings.test
	@echo "Translations ..." && $(MANAGE) catalogues --check --settings mentornet.settings.test
	@echo "Templates ..." && $(BIN)/djlint --lint --quiet templates

proofs: .venv/.test pango ## Run the long proofs
	@$(BIN)/python -m pytest -n 2 --dist loadfile --no-loadscope-reorder proofs $(ARGS)

bench: .venv/.test ## Run the benchmarks; they print ratios of one run
	@$(BIN)/python -m benchmarks

messages: .venv/.test ## Bring the Danish catalogue up to the sources
	@$(MANAGE) catalogues --settings mentornet.settings.test

requirements: .venv/.test ## Pin the newest versions that requirements/*.in allow
	@$(BIN)/python -m pip install --quiet pip-tools
	@$(COMPILE) --output-file requirements/base.txt requirements/base.in
	@$(COMPILE) --constraint requirements/base.txt --output-file requirements/test.txt requirements/test.in

browser:
	@tests/browser/install.sh $(BIN)

pango: .venv/.test
	@tests/install_pango.sh $(BIN)/python

clean: ## Take away the environment and everything in var/, your data included
	@rm -rf .venv var build dist .mypy_cache .pytest_cache .ruff_cache
