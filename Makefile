# `make run` serves the site, `make test` checks everything; each sets up what it needs. `make help` lists the rest.

PYTHON ?= python3
PORT   ?= 8000
IN     := .venv/bin
export PORT
.DEFAULT_GOAL := help
.NOTPARALLEL:
MAKEFLAGS += --no-print-directory

# The tests and checks see this project as it stands in the repository, whatever the shell around them says.
CLEAN := env -u DATABASE_URL -u DEBUG -u LOCAL -u SECRET_KEY -u ALLOWED_HOSTS -u VAR -u HANDS -u DJANGO_SETTINGS_MODULE

.PHONY: help setup browser run staff test check fix bench accuracy charts crash interleave drop lock

help: ## say what there is
	@sed -n 's/^\([a-z]*\):.*## /make \1\t/p' Makefile

setup: ## make the environment, quietly; nothing is done twice
	@root="$(CURDIR)"; cd / && "$(PYTHON)" "$$root/tools/setup.py"

browser: setup ## find or install the Chromium that the browser tests drive
	@$(IN)/python -m tools.browser >/dev/null

run: setup ## make the site ready and serve it on this machine; PORT=8001 chooses another port
	@exec $(IN)/python -m tools.serve

staff: setup ## make an administrator's account; asks for its name and password
	@$(IN)/python manage.py migrate --verbosity 0
	@$(IN)/python manage.py makestaff

check: setup ## the quick part: format, lint, types, layers, templates, migrations
	$(IN)/ruff format --check --quiet .
	$(IN)/ruff check --quiet .
	$(CLEAN) $(IN)/mypy
	$(IN)/lint-imports --no-logo
	find templates -name '*.html' -exec $(IN)/djade --check --target-version 6.1 {} +
	$(CLEAN) $(IN)/python manage.py makemigrations --check --dry-run
	$(CLEAN) $(IN)/python manage.py check

test: check browser ## everything: the quick part, the tests on SQLite with the browser, the tests on PostgreSQL
	$(CLEAN) $(IN)/python -m pytest -n 4 -q
	$(CLEAN) $(IN)/python -m tools.postgres $(IN)/python -m pytest -n 4 -q -m "not browser"

fix: setup ## format and mend what can be mended without thought, and tell anew what the patterns say of their matches
	$(IN)/ruff check --fix --quiet .
	$(IN)/ruff format --quiet .
	find templates -name '*.html' -exec $(IN)/djade --target-version 6.1 {} +
	$(CLEAN) $(IN)/python -m tools.hints

bench: setup ## print how fast the pages and the parser are
	$(CLEAN) $(IN)/python -m pytest tests/benchmarks --benchmark-enable --benchmark-only -q -s -p no:xdist

HANDS := open second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twentyfirst twentysecond twentythird twentyfourth twentyfifth twentysixth twentyseventh twentyeighth twentyninth thirtieth thirtyfirst thirtysecond thirtythird thirtyfourth thirtyfifth thirtysixth thirtyseventh thirtyeighth thirtyninth fortieth fortyfirst fortysecond fortythird fortyfourth
accuracy: setup ## print how well the parser reads the example letters, and in how many the four formats agree
	@for letters in $(HANDS); do \
		echo "== $$letters"; $(CLEAN) $(IN)/python manage.py measureparser tests/letters/$$letters || exit 1; done
	@$(CLEAN) HANDS="$(HANDS)" $(IN)/python -m pytest tests/parsing/test_four_formats.py -n 2 -q

charts: setup ## list the drawings that differ from those of the last release; RECORD=1 records them as they are now
	@$(IN)/python manage.py charts $(if $(RECORD),--record)

crash: browser ## kill the server 50 times while somebody types at the desk: what was called saved is there
	$(CLEAN) DESK_KILLS=50 $(IN)/python -m pytest tests/browser/test_desk_crash.py -q

interleave: setup ## ten thousand saves of two editors at once, on both databases: none is lost
	$(CLEAN) INTERLEAVED_SAVES=10000 $(IN)/python -m pytest tests/desk/test_saves.py -q -k interleave
	$(CLEAN) INTERLEAVED_SAVES=10000 $(IN)/python -m tools.postgres $(IN)/python -m pytest tests/desk/test_saves.py -q -k interleave

drop: browser ## drop 150 letters at once: all are read, none is lost, memory is steady; prints how much it was
	$(CLEAN) LETTERS_AT_ONCE=150 $(IN)/python -m pytest tests/browser/test_intake_memory.py -q -s

LOCK = "$$("$(PYTHON)" tools/setup.py uv)" pip compile --quiet --universal --generate-hashes --no-annotate \
	--python-version 3.13 --no-emit-index-url --custom-compile-command "make lock"
lock: ## pin what requirements/*.in ask for, with hashes; UPGRADE=--upgrade takes newer versions
	$(LOCK) $(UPGRADE) requirements/run.in -o requirements/run.txt
	$(LOCK) $(UPGRADE) requirements/test.in -c requirements/run.txt -o requirements/test.txt
