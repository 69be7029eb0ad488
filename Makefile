# Every command that a reader types. `make help` lists them.

MAKEFLAGS += --no-print-directory
CC      := $(if $(filter default,$(origin CC)),gcc,$(CC))
build   := $(MAKE) -s -f tests/tools/build.mk CC='$(CC)'
program := build/$(notdir $(firstword $(CC)))-release/src/golden/05-run/document
export CC

.PHONY: all check document start diff leaks sanitize coverage oracle bench copy-cost doctor lint help clean

all: ## build the library, run the document's program, and say what comes next
	@$(build) CODE=src FLAVOUR=release library
	@$(MAKE) document
	@tests/tools/next

document: ## the document's program and nothing else; DEFAULT=None gives its variable a default
	@$(build) CODE=src FLAVOUR=release $(program)$(if $(filter None,$(DEFAULT)),_default_none)
	@$(program)$(if $(filter None,$(DEFAULT)),_default_none)

check: ## every check; or CHAPTER=3 [CODE=work/03-tokens] [TEST=pattern], chapters 1 to 3 on that code
	@$(if $(CHAPTER),tests/tools/check-chapter '$(CHAPTER)' '$(CODE)' '$(TEST)',tests/tools/check-all)

start: ## CHAPTER=3: a place to type along, with the code of chapter 2
	@tests/tools/start '$(CHAPTER)'

diff: ## CHAPTER=4: what the chapter changed
	@tests/tools/diff-chapter '$(CHAPTER)'

leaks: ## every program under Valgrind
	@tests/tools/one-suite memcheck '$(TEST)'

sanitize: ## every program with the address, undefined-behaviour and thread sanitizers
	@tests/tools/one-suite asan '$(TEST)'
	@tests/tools/one-suite tsan '$(TEST)'

coverage: ## which lines and branches of src/ the programs run
	@tests/tools/coverage

oracle: ## every expected output against CPython
	@tests/tools/one-suite oracle '$(TEST)'

bench: ## nanoseconds and bytes, beside the floors and CPython
	@$(MAKE) -f tests/bench/bench.mk CC='$(CC)' bench

copy-cost: ## chapter 4's table: what a copy costs, as an array and as a trie
	@$(MAKE) -f tests/bench/bench.mk CC='$(CC)' copy-cost

doctor: ## what is installed, and the line that installs the rest
	@tests/tools/doctor

lint: ## the form of the code and of the scripts, and warnings as errors
	@tests/tools/one-suite lint

help: ## this list
	@awk -F ': ## ' '/^[a-z-]+: ## / { printf "  make %-10s %s\n", $$1, $$2 }' Makefile

clean: ## remove what was built; work/ is yours and stays
	rm -rf build
