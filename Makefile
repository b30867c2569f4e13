# Everything happens in .venv, beside this file; nothing is installed elsewhere.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
READY  := $(VENV)/ready

.PHONY: run test lint bench torture pictures translations lock clean

run: $(READY)            ## set up, then open the program on the sample register
	@$(BIN)/riskreg --sample

test: $(READY) lint      ## set up, then every check and test
	@$(BIN)/python -m tests

lint: $(READY)
	@$(BIN)/ruff check .
	@$(BIN)/mypy

bench: $(READY)          ## figures, each beside a floor measured in the same run
	@$(BIN)/python -m bench

torture: $(READY)        ## the tests that apply force, at full size and with their figures
	@RISKREG_TORTURE=full $(BIN)/python -m tests -s tests/torture tests/model/test_bit_flips.py \
	    tests/exchange/test_frozen.py tests/test_independent_verifier.py

pictures: $(READY)       ## the pictures that the README and the clerk's guide show (LibreOffice prints Word and Excel)
	@$(BIN)/riskreg tour --to build/tour
	@mkdir -p resources/pictures
	@for view in register quarter heat-map; do cp build/tour/sample/light-100/$$view.png resources/pictures/$$view-light.png; done
	@mkdir -p docs/pictures && cp build/tour/pages/*.png docs/pictures/

translations: $(READY)   ## take up new texts of the window, and make what it reads of what was translated
	@$(BIN)/pyside6-lupdate -silent $$(find riskreg/ui -name '*.py' -size +0 | LC_ALL=C sort) \
	    -ts resources/translations/riskreg_cy.ts -locations none -no-obsolete
	@$(BIN)/pyside6-lrelease -silent resources/translations/riskreg_cy.ts

$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "riskreg needs Python 3.11 or newer; name one with: make PYTHON=/path/to/python3.11")'
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

lock:                    ## pin afresh what pyproject.toml asks for (needs uv)
	uv pip compile pyproject.toml --extra dev --universal --generate-hashes --python-version 3.11 \
	    --upgrade --no-emit-index-url --custom-compile-command "make lock" --quiet --output-file requirements.lock

clean:
	rm -rf $(VENV)
