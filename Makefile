# Every command that a reader types. `make help` lists them.

MAKEFLAGS += --no-print-directory
CC      := $(if $(filter default,$(origin CC)),gcc,$(CC))
build   := tests/tools/build
program := build/$(notdir $(firstword $(CC)))-release/src/golden/05-run/document
export CC

# What a reader gives, as one word for the shell, whatever is in it.
quoted = '$(subst ','\'',$(value $(1)))'

.PHONY: all check long document start diff draw patient exercise examples hint solution reset compare predict quiz \
	progress watch page pdf leaks oom sanitize coverage oracle fuzz bench copy-cost cost doctor lint book-check \
	book-refresh help clean

all: ## build the library, run the document's program, and say what comes next
	@$(build) CODE=src FLAVOUR=release library
	@$(MAKE) document
	@tests/tools/next bar

variant := $(if $(DEFAULT),$(if $(filter None,$(DEFAULT)),_default_none,$(error DEFAULT is None, or is not given)))
document: ## the document's program and nothing else; DEFAULT=None gives its variable a default
	@$(build) CODE=src FLAVOUR=release $(program)$(variant)
	@$(program)$(variant)

check: ## every check, or with LONG=yes those of make long, too; or CHAPTER=3 [CODE=work/03-tokens] [TEST=pattern]
	@tests/tools/$(if $(strip $(value CHAPTER)),check-chapter $(call quoted,CHAPTER),check-all $(if $(LONG),all,short)) $(call quoted,CODE) $(call quoted,TEST)

long: ## what takes longer: each check must find the bugs, mistakes and wrong answers that it is there for
	@tests/tools/check-all long

start: ## CHAPTER=3 [FROM=work/02-set-get]: a place to type along, with the code of chapter 2, or yours
	@tests/tools/start $(call quoted,CHAPTER) $(call quoted,FROM)

diff: ## CHAPTER=4: what the chapter changed
	@tests/tools/diff-chapter $(call quoted,CHAPTER)

draw: ## SCENE=split [CODE=work/04-copy_context]: what lies in memory, drawn from a run; without SCENE, their names
	@CODE=$(call quoted,CODE) tests/tools/draw $(call quoted,SCENE)

patient: ## CHAPTER=2 PATIENT=1 [CODE=work/02-set-get]: your code with one mistake in it, in work/patient, for the clinic
	@tests/tools/patient $(call quoted,CHAPTER) $(call quoted,PATIENT) $(call quoted,CODE)

# After a check that fails, make adds a line of its own, `*** [...] Error 1`. It says so whatever is in here: -s and
# .SILENT are about commands, and where make ignores a failure (`-`, .IGNORE), it ends as if there were none.
exercise: ## EX=03/2 [TEST=name]: check your copy, made in work/exercises; without EX, the next that is not solved
	@tests/tools/exercise $(call quoted,EX) $(call quoted,TEST)

examples: ## EX=03/2: your own tests, in your copy's examples/: do they hold, and how many wrong answers do they catch?
	@tests/tools/examples $(call quoted,EX)

hint: ## EX=03/2: the next of its hints
	@tests/tools/hint $(call quoted,EX) $(call quoted,STEP)

solution: ## EX=03/2: the book's solution, after a pass or a plain yes
	@tests/tools/solution $(call quoted,EX)

reset: ## EX=03/2: your copy as the exercise came; your version is kept in work/saved
	@tests/tools/reset $(call quoted,EX) $(call quoted,ONLY)

compare: ## EX=03/2: your answer beside the book's; or CHAPTER=2 [CODE=...], your code of a chapter
	@tests/tools/$(if $(strip $(value EX)),compare $(call quoted,EX),$(if $(strip $(value CHAPTER)),compare-chapter $(call quoted,CHAPTER) $(call quoted,CODE),compare ''))

predict: ## CHAPTER=3 [SEED=7] [LEVEL=1]: a program that nobody has seen, of level 1 to 3: what does it print?
	@tests/tools/predict $(call quoted,CHAPTER) $(call quoted,SEED) $(call quoted,LEVEL)

quiz: ## CHAPTER=4 [AGAIN=yes]: the chapter's questions; what was answered stays answered, or all begins anew
	@tests/tools/quiz $(call quoted,CHAPTER) $(call quoted,AGAIN)

progress: ## which exercises are solved, tried, untouched
	@tests/tools/progress

watch: ## EX=03/2: check it again at each save
	@tests/tools/watch $(call quoted,EX) $(call quoted,TEST)

page: ## the whole workbook as HTML, to be read, searched and run in a browser: build/page/index.html
	@tests/tools/page

pdf: ## the same on paper: build/workbook.pdf
	@tests/tools/page pdf

leaks: ## every program under Valgrind; or CHAPTER=3 [CODE=work/03-tokens] [TEST=pattern], as in check
	@$(if $(strip $(value CHAPTER)),tests/tools/check-chapter $(call quoted,CHAPTER) $(call quoted,CODE) $(call quoted,TEST) leaks,tests/tools/one-suite memcheck $(call quoted,TEST))

oom: ## every program with each of its allocations failing in turn; CHAPTER, CODE and TEST as in check
	@$(if $(strip $(value CHAPTER)),tests/tools/check-chapter $(call quoted,CHAPTER) $(call quoted,CODE) $(call quoted,TEST) oom,tests/tools/one-suite oom $(call quoted,TEST) && tests/tools/oom untouched build/results/oom.tap)

sanitize: ## every program with the address, undefined-behaviour and thread sanitizers; CHAPTER, CODE and TEST as in check
	@tests/tools/sanitize $(call quoted,CHAPTER) $(call quoted,CODE) $(call quoted,TEST)

coverage: ## every line and branch of src/ that the programs reach, and what they miss
	@tests/tools/coverage

oracle: ## every expected output against CPython and two newer ones; says which were asked
	@tests/tools/one-suite oracle $(call quoted,TEST)
	@tests/tools/oracle-ask said

fuzz: ## SECONDS=60: random programs against CPython, and clang's fuzzer, with new seeds
	@tests/tools/fuzz '$(or $(SECONDS),60)'

bench: ## nanoseconds and bytes, beside the floors and CPython, and a graph, in full in build/bench/graph.svg
	@$(MAKE) -s -f tests/bench/bench.mk CC='$(CC)' bench

copy-cost: ## chapter 4's table: what a copy costs, as an array and as a trie
	@$(MAKE) -s -f tests/bench/bench.mk CC='$(CC)' copy-cost

cost: ## instructions for one operation, beside what they were; CODE=work/08-tasks or EX=09/7: yours; UNIT=one; WRITE=yes
	@$(if $(strip $(value EX)),tests/tools/exercise-cost $(call quoted,EX),$(MAKE) -s -f tests/bench/bench.mk CC='$(CC)' cost)

doctor: ## what is installed, and the line that installs the rest
	@tests/tools/doctor

lint: ## the form of the code and of the scripts, and warnings as errors
	@tests/tools/one-suite lint

book-check: ## what the book says against what is so; DOC=chapters/03-tokens checks that alone
	@python3 -B tests/book/check.py $(DOC)

book-refresh: ## CHAPTER=3: the author's; runs a chapter's transcripts again and writes down what they print
	@python3 -B tests/book/refresh.py $(call quoted,CHAPTER)

help: ## this list
	@awk -F ': ## ' '/^[a-z-]+: ## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile

clean: ## remove what was built; work/ is yours and stays
	rm -rf build
