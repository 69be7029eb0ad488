# The benchmarks. From the top folder of the repository:
#
#     make -f tests/bench/bench.mk bench        what each operation costs, beside CPython, and a graph of it
#     make -f tests/bench/bench.mk copy-cost    chapter 4's table: what a copy costs
#     make -f tests/bench/bench.mk cost         how many instructions each operation takes
#
# ARGS=--quick runs either with too few repetitions to mean anything. CPython takes part where
# Debian's python3-dev is installed; PYTHON_CONFIG= leaves it out.

OUT := build/bench
# What the compiler puts aside stays in here, too.
export TMPDIR := $(CURDIR)/build/tmp
$(shell mkdir -p build/tmp)
BOOK := chapters/04-copy_context
PYTHON_CONFIG ?= /usr/bin/python3-config
ARGS ?=

FLAGS := -std=c11 -D_POSIX_C_SOURCE=200809L -O2 -DNDEBUG -pthread \
         -Wall -Wextra -Wpedantic -Wconversion -Wshadow
COMPILE = $(CC) $(FLAGS) -MMD -MP -c -o $@
WRAP := -Wl,--wrap=malloc,--wrap=calloc,--wrap=realloc,--wrap=free

# Python.h is a system header: its warnings are not ours. Without it no_python.c takes its place.
ifneq ($(wildcard $(PYTHON_CONFIG)),)
PYTHON_INCLUDES := $(patsubst -I%,-isystem%,$(shell $(PYTHON_CONFIG) --embed --includes))
PYTHON_LIBS := $(shell $(PYTHON_CONFIG) --embed --ldflags)
endif
PYTHON := $(if $(PYTHON_INCLUDES),python,no_python)

# A library as one unit: a file that includes all of its files, so that the compiler sees them at once. A local name may
# be one that another file has for itself.
one_unit = @mkdir -p $(@D) && printf '\#include "%s"\n' $(1)/*.c | $(COMPILE) -Wno-shadow
objects = $(patsubst $(1)/%.c,$(OUT)/$(2)/%.o,$(wildcard $(1)/*.c))
LIBRARY := $(OUT)/one/library.o
ARRAY := $(call objects,$(BOOK)/deep,array)
TRIE := $(call objects,$(BOOK),trie)
BENCH := $(addprefix $(OUT)/,bench.o names.o measure.o heap.o tsv.o floors.o threads.o library.o $(PYTHON).o)
SHARED := $(addprefix $(OUT)/,bench_shared.o names.o measure.o heap.o tsv.o library.o)
COST := $(addprefix $(OUT)/,measure.o heap.o)

.PHONY: bench copy-cost cost FORCE

# The graph always, and last: some thirty lines, in which a reader sees what the hundred above them say.
bench: $(OUT)/bench $(OUT)/bench_shared
	$(OUT)/bench $(ARGS) --tsv $(OUT)/run.tsv
	$(OUT)/bench_shared $(ARGS)
	@if command -v python3 >/dev/null; then python3 -B tests/bench/graph.py $(OUT)/run.tsv $(OUT)/graph.svg; \
	else echo; echo 'The graph: skipped, python3 is not installed.'; fi

copy-cost: $(OUT)/copy_cost-array $(OUT)/copy_cost-trie
	@tests/bench/copy-cost.sh $^ $(ARGS)

# CODE=work/08-tasks counts a reader's own; UNIT=one, the library as one unit.
CODE ?= src
UNIT ?=
COUNTED := $(OUT)/cost/$(CODE)$(if $(UNIT),-one)
# Valgrind does not read all that clang writes of DWARF 5.
NAMES := -gdwarf-4
cost: $(COUNTED)/cost
	@python3 -B tests/bench/cost.py $(if $(WRITE),--write) $<

$(COUNTED)/cost: $(addprefix $(COUNTED)/bench/,cost.o names.o heap.o library.o) \
                 $(if $(UNIT),$(COUNTED)/one/library.o,$(call objects,$(CODE),cost/$(CODE)/lib))
	$(CC) $(FLAGS) $(WRAP) -o $@ $^

$(COUNTED)/bench/%.o: tests/bench/%.c $(OUT)/command
	@mkdir -p $(@D)
	$(COMPILE) $(NAMES) -I$(CODE) $<

$(COUNTED)/lib/%.o: $(CODE)/%.c $(OUT)/command
	@mkdir -p $(@D)
	$(COMPILE) $(NAMES) -fexceptions $<

$(COUNTED)/one/library.o: $(wildcard $(CODE)/*.[ch]) $(OUT)/command
	$(call one_unit,$(CODE)) $(NAMES) -fexceptions -x c -

$(OUT)/bench: $(BENCH) $(LIBRARY)
	$(CC) $(FLAGS) $(WRAP) -o $@ $^ $(PYTHON_LIBS)

$(OUT)/libctx.so: $(OUT)/one/shared.o
	$(CC) $(FLAGS) -shared -o $@ $^

$(OUT)/bench_shared: $(SHARED) $(OUT)/libctx.so
	$(CC) $(FLAGS) $(WRAP) -Wl,-rpath,'$$ORIGIN' -o $@ $^

$(OUT)/copy_cost-array: $(OUT)/copy_cost-array.o $(COST) $(ARRAY)
$(OUT)/copy_cost-trie: $(OUT)/copy_cost-trie.o $(COST) $(TRIE)
$(OUT)/copy_cost-array $(OUT)/copy_cost-trie:
	$(CC) $(FLAGS) $(WRAP) -o $@ $^

$(OUT)/copy_cost-array.o: tests/bench/copy_cost.c $(OUT)/command
	$(COMPILE) -I$(BOOK)/deep $<

$(OUT)/copy_cost-trie.o: tests/bench/copy_cost.c $(OUT)/command
	$(COMPILE) -I$(BOOK) $<

$(OUT)/%.o: tests/bench/%.c $(OUT)/command
	$(COMPILE) -Isrc $(PYTHON_INCLUDES) $<

$(OUT)/bench_shared.o: tests/bench/bench.c $(OUT)/command
	$(COMPILE) -DBENCH_SHARED -Wno-unused-function $<

# Its functions call each other: nobody is to put one of another library in the place of one.
$(OUT)/one/shared.o: $(wildcard src/*.[ch]) $(OUT)/command
	$(call one_unit,src) -fPIC -fno-semantic-interposition -fexceptions -x c -

$(OUT)/one/library.o: $(wildcard src/*.[ch]) $(OUT)/command
	$(call one_unit,src) -fexceptions -x c -

$(OUT)/array/%.o: $(BOOK)/deep/%.c $(OUT)/command
	@mkdir -p $(@D)
	$(COMPILE) $<

$(OUT)/trie/%.o: $(BOOK)/%.c $(OUT)/command
	@mkdir -p $(@D)
	$(COMPILE) $<

# The compiler and what it is told. The file changes only when they do, and then everything is built
# anew: a table says which compiler it is about.
$(OUT)/command: FORCE
	@mkdir -p $(@D)
	@echo '$(CC) $(FLAGS) $(WRAP) $(PYTHON_INCLUDES) $(PYTHON_LIBS)' | cmp -s - $@ || \
	    echo '$(CC) $(FLAGS) $(WRAP) $(PYTHON_INCLUDES) $(PYTHON_LIBS)' >$@

FORCE:

-include $(wildcard $(OUT)/*.d $(OUT)/*/*.d $(COUNTED)/*/*.d)
