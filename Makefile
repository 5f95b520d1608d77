# Everything that is done to this repository has a target here. `make` lists them.
# Only python3 (3.11 or newer), git and make have to be on the machine; the rest is brought in, once, by need.

BIN := .venv/bin
CATALOGUE := examples/catalogue
HOST := 127.0.0.1
PORT := 8000
PIP := $(BIN)/python -m pip --disable-pip-version-check -qq
BUILT_FROM = $(shell find $(CATALOGUE) src ontology shapes queries -type f \
	-not -path '*/releases/*' -not -path '*/identity/*' -not -path '*/__pycache__/*' -not -path '*/vendor/*' 2>/dev/null)

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help demo test clients conformance lint format types imports check wheel lock screenshots bench bench-endpoint clean distclean

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-15s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: $(CATALOGUE)/releases/.built ## build the example catalogue and serve it on http://127.0.0.1:8000
	@$(BIN)/filmgraph serve $(CATALOGUE) --host $(HOST) --port $(PORT)

test: .venv/.dev .venv/.test-machine ## run every test, those in the browser too (ARGS="-k name" for some)
	@$(BIN)/python -m pytest --numprocesses auto --maxprocesses 4 --dist loadfile $(ARGS)

clients: .venv/.dev tests/node/node_modules ## ask the endpoint with the clients that run on node (Comunica)
	@$(BIN)/python -m pytest tests/node

conformance: .venv/.dev ## run the W3C suites, read from ../shared/w3c or the folder that FILMGRAPH_W3C names
	@$(BIN)/python -m pytest tests/conformance -v

lint: .venv/.dev ## check style and formatting
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check

format: .venv/.dev ## mend style and formatting where a tool can
	@$(BIN)/ruff check --fix
	@$(BIN)/ruff format

types: .venv/.dev ## check types, strictly
	@$(BIN)/mypy

imports: .venv/.dev ## check that modules import only from the layers below them
	@$(BIN)/lint-imports

check: lint types imports test ## all of the above: what has to pass before a change lands

wheel: .venv/.run ## build a wheel and a source distribution into dist/
	@$(PIP) wheel . --no-deps --no-build-isolation --wheel-dir dist
	@$(BIN)/python -m hatchling build --target sdist --directory dist

lock: .venv/.run ## pin all requirements anew, with hashes (UPGRADE=1 for newer versions)
	@$(PIP) install uv==0.13.9
	@sh scripts/lock.sh

screenshots: .venv/.dev .venv/.test-machine $(CATALOGUE)/releases/.built ## take the pictures of pages that docs/ shows
	@PYTHONPATH=. $(BIN)/python scripts/screenshots.py

bench: .venv/.run ## time the build of the example catalogue and measure its memory
	@$(BIN)/python benchmarks/build_example.py

bench-endpoint: .venv/.dev .venv/.peers ## time queries beside other servers, pages under load, growth (ONLY=load for one)
	@PEERS=.venv-peers/bin PYTHONPATH=. $(BIN)/python -m benchmarks.endpoint.everything $(ONLY)

clean: ## remove what builds and tests leave behind
	@rm -rf dist build .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis $(CATALOGUE)/releases
	@find src tests -name __pycache__ -type d -prune -exec rm -rf {} +

distclean: clean ## remove the environment, too
	@rm -rf .venv .venv-peers src/filmgraph/web/static/vendor tests/node/node_modules

# What the targets rest on. Each is done once, and again when what it was made from changes.

.venv/.made: scripts/environment.sh
	@sh scripts/environment.sh
	@touch $@

.venv/.run: .venv/.made requirements/run.txt requirements/build.txt pyproject.toml hatch_build.py package-lock.json
	@echo "Installing filmgraph and what it needs into .venv"
	@$(PIP) install --require-hashes -r requirements/run.txt -r requirements/build.txt
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

.venv/.dev: .venv/.run requirements/dev.txt
	@echo "Installing the tools for tests and checks into .venv"
	@$(PIP) install --require-hashes -r requirements/dev.txt
	@touch $@

tests/node/node_modules: .venv/.run tests/node/package-lock.json scripts/clients.sh
	@echo "Bringing Comunica from npm into tests/node"
	@sh scripts/clients.sh
	@touch $@

.venv/.test-machine: .venv/.made scripts/test-machine.sh
	@sh scripts/test-machine.sh
	@touch $@

.venv/.peers: .venv/.made scripts/peers.sh
	@sh scripts/peers.sh
	@touch $@

$(CATALOGUE)/releases/.built: .venv/.run $(BUILT_FROM)
	@$(BIN)/filmgraph build $(CATALOGUE)
	@mkdir -p $(@D) && touch $@
