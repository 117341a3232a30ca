# The commands of the house. Everything they need is installed into .venv by the first of them.
PYTHON ?= python3
PORT ?= 8000
BIN = .venv/bin
LAUNCH = $(BIN)/python -m config.launch
export PORT

.DEFAULT_GOAL = help
.PHONY: run check fix test guards fuzz demo bench drill load schema wheelhouse help setup

run: setup  ## Start the product at http://localhost:PORT (PORT=8000), with its own servers unless DATABASE_URL is set
	@$(LAUNCH) --die-with-parent run

check: setup  ## Style, layers, missing migrations, catalogues
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/lint-imports
	@$(LAUNCH) with-settings -- python manage.py makemigrations --check --dry-run
	@$(LAUNCH) with-settings -- python manage.py lint_migrations
	@$(LAUNCH) with-settings -- python manage.py dump_schema --check
	@$(BIN)/python -m config.catalogues --check

fix: setup  ## Put right what ruff can put right
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

test: setup  ## The whole suite on embedded servers (ARGS="-k name" for a part, PG_VERSION=16 for the older server)
	@$(BIN)/python -m pytest -n 2 --dist loadfile $(ARGS)

guards: setup  ## Take every guard of the policy off, one at a time, and see the matrix turn red (minutes)
	@$(BIN)/python -m pytest -m guards tests/access -v $(ARGS)

fuzz: setup  ## Ask every endpoint, page and form generated questions (N=20000 of each over three seeds, about an hour)
	@FUZZ_CASES=$(or $(N),20000) $(BIN)/python -m pytest -m fuzz -n 2 tests/fuzz -v $(ARGS)

demo: setup  ## Load the demonstration organization (N=1100 cadres); on real servers only with CONFIRM=<database>
	@$(LAUNCH) with-servers -- python manage.py load_demo $(if $(N),--cadres $(N)) $(if $(CONFIRM),--confirm $(CONFIRM))

bench: setup  ## Measure against the yardsticks on a database of its own (N=100000 cadres); writes var/bench.json
	@$(LAUNCH) with-servers -- python manage.py bench $(if $(N),--cadres $(N)) $(ARGS)

drill: setup  ## Kill, cut off and restore a product of its own; one table (N=2000 cadres, ROUNDS=1; 7 make 100 kills)
	@$(LAUNCH) with-settings -- python manage.py drill $(if $(N),--cadres $(N)) $(if $(ROUNDS),--rounds $(ROUNDS)) $(ARGS)

load: setup  ## People and programs at work on a product of its own for MINUTES=10 (PEOPLE=50, N=1100); 120 are a soak
	@$(LAUNCH) with-settings -- python manage.py load $(if $(N),--cadres $(N)) $(if $(PEOPLE),--people $(PEOPLE)) $(if $(MINUTES),--minutes $(MINUTES))

schema: setup  ## Write operations/schema.sql after a migration was added (ARGS=--anew after one was altered)
	@$(LAUNCH) with-servers -- python manage.py dump_schema $(ARGS)

wheelhouse: setup  ## Collect all that set-up needs in var/wheelhouse, for a machine without a network
	@$(BIN)/python -m config.launch.wheelhouse

setup:
	@$(PYTHON) config/launch/install.py

help:  ## This list
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/  make \1\t\2/' | expand -t 16
