# Builds a code directory and the programs that test it. Called from the top of the repository:
#
#   make -f tests/tools/build.mk CODE=chapters/03-tokens FLAVOUR=asan TARGET
#
# CODE is any directory of .c and .h files: src, a chapter, or a learner's. Each compiler, flavour and code
# directory has a place of its own under build/, so that none of them rebuilds what another one has built.

MAKEFLAGS += --no-print-directory --no-builtin-rules
.DELETE_ON_ERROR:
# An object that only a pattern names is kept, too: a broken library may borrow it.
.SECONDARY:

CC ?= gcc
ifeq ($(origin CC),default)
CC := gcc
endif
CODE ?= src
FLAVOUR ?= plain

warnings := -Wall -Wextra -Wpedantic -Wconversion -Wshadow
# What looks for mistakes looks at the assertions, too (src/debug.h).
debug    := -DCTX_DEBUG
sanitize := -O1 -g -fno-omit-frame-pointer $(debug)
flavour.release  := -O2
# Valgrind does not read all that clang writes of DWARF 5.
flavour.plain    := -O1 -gdwarf-4 $(debug)
# The same, where each allocation is to be one that can fail.
flavour.unasserted := -O2 -DCTX_NO_BLOCKS
flavour.werror   := -O2 -g -Werror
# A program that compiles the library without exceptions, which C allows.
flavour.bare     := -O1 -g -fno-exceptions
flavour.asan     := $(sanitize) -fsanitize=address,undefined -fno-sanitize-recover=all
flavour.libfuzzer := $(sanitize) -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all
flavour.tsan     := $(sanitize) -fsanitize=thread
# For a library that a program loads, at any address: as plain is, but for assertions, which would end the interpreter;
# and as asan is.
flavour.pic      := -O1 -gdwarf-4 -fPIC
flavour.picasan  := $(flavour.asan) -fPIC
flavour.helgrind := -O1 -gdwarf-4 $(debug) -include tests/stress/helgrind.h
# A function that nobody calls has to be seen to be missed, also where it is static or inline. Every allocation is one
# that can fail.
flavour.coverage := -O0 -g --coverage -DCTX_NO_BLOCKS -fkeep-inline-functions -fkeep-static-functions
# For other machines than this one, and another C library. Debian's compilers for 64 bits find the kernel's headers
# for 32 only when they are told where they are.
flavour.bits32   := -O1 -gdwarf-4 $(debug) -m32 -isystem /usr/include/x86_64-linux-gnu
flavour.arm64    := -O1 -gdwarf-4 $(debug)
flavour.musl     := -O1 -gdwarf-4 $(debug) -fno-exceptions
ifndef flavour.$(FLAVOUR)
$(error no flavour named $(FLAVOUR))
endif

flags := -std=c11 -D_POSIX_C_SOURCE=200809L -pthread -fexceptions $(warnings) $(flavour.$(FLAVOUR)) $(CFLAGS)
out   := build/$(notdir $(firstword $(CC)))-$(FLAVOUR)/$(CODE)

sources := $(sort $(wildcard $(CODE)/*.c))
objects := $(patsubst $(CODE)/%.c,$(out)/lib/%.o,$(sources))
goldens := $(sort $(wildcard tests/golden/*/*.c))

# A broken library copies what it has in common with src, which tests/tools/build has built in lender. The rest it
# compiles, and again when any header is another: what was a copy has no list beside it of what it was made of.
lent  := $(if $(lender),$(addprefix $(out)/,$(shell tests/tools/lent '$(CODE)' '$(lender)' '$(CC) $(flags)')))
again := $(out)/flags $(if $(filter build/planted/%,$(CODE)),$(out)/stamps/headers)
compile = $(CC) $(flags) $(strict) -MMD -MP -I $(CODE) -I tests/golden -I tests/unit -c $< -o $@

comma   := ,
# A header that is not included is told where it is wanted, and not by the linker, who misses an inline function.
strict  := -Werror=implicit-function-declaration

.PHONY: library goldens kit whole FORCE
library: $(out)/libctx.a

# The objects of golden programs; CHAPTERS says of which.
goldens: $(patsubst tests/golden/%.c,$(out)/golden/%.o, \
	$(foreach c,$(CHAPTERS),$(filter tests/golden/$(c)/%,$(goldens))))

# What a program that is compiled elsewhere is linked with, and the words that compile it.
kit: $(out)/libctx.a $(out)/ending.o $(out)/together.o
	@echo '$(CC) $(flags)'

# The archive is made anew when a file has come or gone, too, and all objects when the flags are others.
$(out)/sources: FORCE
	@mkdir -p $(@D)
	@echo '$(CC) $(flags) $(sources)' | cmp -s - $@ || echo '$(CC) $(flags) $(sources)' > $@

$(out)/flags: FORCE
	@mkdir -p $(@D)
	@echo '$(CC) $(flags)' | cmp -s - $@ || echo '$(CC) $(flags)' > $@

$(out)/libctx.a: $(objects) $(out)/sources
	@rm -f $@
	ar rcs $@ $(objects)

# What the compiler says of a source is kept beside the object, for whoever asks after it was made.
# Which headers it read is kept, too, by their stamps: it is compiled again when one of these is another. As long as that is
# not known, any header counts.
unread := $(filter-out $(patsubst %.read,%.o,$(wildcard $(out)/lib/*.read)),$(objects))
$(filter-out $(lent),$(unread)): $(out)/stamps/headers
$(filter-out $(lent),$(objects)): $(out)/lib/%.o: $(CODE)/%.c $(out)/flags $(out)/stamps/%.c
	@mkdir -p $(@D)
	$(CC) $(flags) $(strict) -MMD -MP -c $< -o $@ 2> $(@:.o=.said) || { cat $(@:.o=.said) >&2; exit 1; }
	@cat $(@:.o=.said) >&2
	@sed 's|$(CODE)/\([^ /:]*\.h\)|$(out)/stamps/\1|g' $(@:.o=.d) > $(@:.o=.read)

# The text is the same, and in a report the place is src's.
$(lent): $(out)/%: $(lender)/% $(out)/sources $(out)/stamps/all
	@mkdir -p $(@D)
	@rm -f $(@:.o=.read)
	cp $< $@

# Made here and now, so that make sees them as they are when it begins.
$(shell cksum $(CODE)/*.[ch] 2>/dev/null | cmp -s - $(out)/stamps/all || tests/tools/stamps '$(CODE)' '$(out)')
$(out)/stamps/%: ;

# Where many golden programs are built, those that another directory has come from there.
$(if $(BORROW),$(shell tests/tools/borrow '$(CODE)' '$(out)' '$(CC) $(flags)' $(CHAPTERS)))

# All of it in one program, which an archive is not: what is called and defined nowhere, or defined twice.
whole: $(out)/whole
$(out)/whole: tests/tools/whole.c $(out)/libctx.a
	$(CC) $(flags) $< -Wl,--whole-archive $(out)/libctx.a -Wl,--no-whole-archive -o $@

$(filter-out $(lent),$(out)/ending.o): tests/tools/ending.c $(again)
	@mkdir -p $(@D)
	$(compile)

# Golden programs are compiled once, and again when a header is another. To link one is as much work as to compile it, and
# after each changed line all of them would be linked: so there are two ways to run one, and the name is the same.
#
# - Alone, when it is asked for by its name.
# - Together: the programs of a chapter are one file, golden/03-tokens/all, and their names are links to it. It is linked
#   once, and each of them still runs in a process of its own, as the program that it is (tests/together). In such an
#   object nothing is global any more, so that two programs may use a name for different things. Left out are those
#   that do not compile, and those that do something before main; and where the code lacks a function, so that a
#   chapter is no file, its programs are linked alone, and whoever lacks it says so (tests/tools/together).
#
# Turned down: the library as a shared object, to which the programs are linked once and for all. They would not be what
# a user of src/ links, and without a function all or none of them would start.
goldened := $(goldens:tests/golden/%.c=$(out)/golden/%.o)
early    := $(patsubst tests/golden/%.c,$(out)/golden/%.in,$(shell grep -l '__attribute__.*constructor' $(goldens)))

$(filter-out $(lent),$(goldened)): $(out)/golden/%.o: tests/golden/%.c tests/together/entry.h $(out)/flags $(out)/stamps/headers
	@mkdir -p $(@D)
	@rm -f $@ $(@:.o=.in)
	$(CC) $(flags) -include tests/together/entry.h -DTOGETHER_NAME='"$(*F)"' -MMD -MP -I $(CODE) -I tests/golden -c $< -o $@

# A linker writes where a link leads to: the name may still be one, to a file that has gone.
$(out)/golden/%: $(out)/golden/%.o $(out)/libctx.a $(out)/ending.o
	@rm -f $@
	$(CC) $(flags) -Wl,--wrap=main $< $(out)/ending.o $(out)/libctx.a -o $@

# The goal ins is all that compiles, of the chapters in CHAPTERS; golden/03-tokens/all.fresh is the file, and prints its name
# where it is as it should be; so for any file here.
ins := $(foreach c,$(CHAPTERS),$(filter-out $(early),$(patsubst tests/golden/%.c,$(out)/golden/%.in,$(filter tests/golden/$(c)/%,$(goldens)))))
.PHONY: ins
ins: $(ins)
# But for what the compiler puts into each object that has a handler, for all of them to share.
$(goldened:.o=.in): %.in: %.o
	objcopy --wildcard --keep-global-symbol='DW.ref.*' $< $@

# With -O2 its last call is a jump: it is in no report of Valgrind's, which ends with the program's own main.
$(out)/together.o: tests/together/together.c tests/together/entry.h $(out)/flags
	@mkdir -p $(@D)
	$(CC) $(flags) -O2 -c $< -o $@

# together FOLDER CHAPTER, and what else is linked
define together
$(out)/$(1)/$(2)/all: $(wildcard $(filter $(out)/golden/$(2)/%,$(ins))) $(out)/together.o $(3) $(out)/libctx.a
	@mkdir -p $$(@D)
	@rm -f $$@
	$$(CC) $$(flags) $(4) $$^ -o $$@
	@cd $$(@D) && for name in $$(notdir $$(basename $$(filter %.in,$$^))); do \
		[ $$$$name -ef all ] || ln -sf all $$$$name; done
endef
$(foreach c,$(CHAPTERS),$(eval $(call together,golden,$(c),$(out)/ending.o,-Wl$(comma)--wrap=main)))

%.fresh: %
	$(info $<)

# Chapter 8's tasks are a folder of their own in the code directory, tasks/, and a library of their own, beside the one
# of $(CODE) itself; their programs are golden/08-tasks/tasks/NAME. These alone want libuv.
uv        = $(or $(shell pkg-config --libs libuv 2>/dev/null),-luv)
uv_flags  = $(shell pkg-config --cflags libuv 2>/dev/null)
tasks    := $(patsubst $(CODE)/tasks/%.c,$(out)/tasks/%.o,$(sort $(wildcard $(CODE)/tasks/*.c)))
tasked   := $(patsubst tests/golden/%.c,$(out)/golden/%.o,$(wildcard tests/golden/08-tasks/tasks/*.c))

.PHONY: tasks
tasks: $(tasked:.o=)

$(out)/tasks/%.o: $(CODE)/tasks/%.c $(out)/sources $(out)/stamps/headers
	@mkdir -p $(@D)
	$(CC) $(flags) $(uv_flags) $(strict) -MMD -MP -c $< -o $@

$(out)/tasks/libctx_tasks.a: $(tasks)
	@rm -f $@
	ar rcs $@ $^

$(tasked): $(out)/golden/%.o: tests/golden/%.c $(out)/flags $(out)/stamps/headers
	@mkdir -p $(@D)
	$(CC) $(flags) $(uv_flags) $(strict) -MMD -MP -I $(CODE) -I tests/golden -c $< -o $@

tasklibs := $(out)/tasks/libctx_tasks.a $(out)/libctx.a
$(out)/golden/08-tasks/tasks/%: $(out)/golden/08-tasks/tasks/%.o $(out)/ending.o $(tasklibs)
	$(CC) $(flags) -Wl,--wrap=main $^ $(uv) -o $@

# Unit programs that build tries have the validator beside them.
tries     := $(patsubst tests/unit/%.c,%,$(shell grep -l '^#include "trie.h"' tests/unit/*.c))
validator := $(if $(wildcard $(CODE)/node.h),$(out)/validate.o)
$(tries:%=$(out)/unit/%) $(tries:%=$(out)/oom/unit/%): $(out)/validate.o

$(filter-out $(lent),$(out)/validate.o): tests/unit/validate.c $(again)
	@mkdir -p $(@D)
	$(compile)

# What broken libraries are tried with is compiled and linked in two steps, the first of which can be lent.
programs := $(patsubst tests/%.c,$(out)/%.o,$(wildcard tests/stress/*.c tests/fuzz/*.c))
$(filter-out $(lent),$(programs)): $(out)/%.o: tests/%.c $(again)
	@mkdir -p $(@D)
	$(compile)

unit_objects := $(patsubst tests/%.c,$(out)/%.o,$(wildcard tests/unit/*.c))
$(filter-out $(lent),$(unit_objects)): $(out)/%.o: tests/%.c tests/together/entry.h $(again)
	@mkdir -p $(@D)
	@rm -f $(@:.o=.in)
	$(compile) -include tests/together/entry.h -DTOGETHER_NAME='"$(*F)"'

# Those in UNITS are one file, too, unit/all, as golden programs are: the goal unit_ins is all that compiles. One that
# stands in for a function of the library or of libc is linked alone: in the file it would do so for nobody.
unit_ins := $(UNITS:%=$(out)/unit/%.in)
.PHONY: unit_ins
unit_ins: $(unit_ins)
$(unit_ins): %.in: %.o
	@if nm -g --defined-only $< | grep -qvE ' (main|DW\.ref\..*)$$'; then rm -f $@; else \
		objcopy --wildcard --keep-global-symbol='DW.ref.*' $< $@; fi

$(out)/unit/all: $(wildcard $(unit_ins)) $(validator) $(out)/together.o $(out)/ending.o $(out)/libctx.a
	@rm -f $@
	$(CC) $(flags) -Wl,--wrap=main $^ -o $@
	@cd $(@D) && for name in $(notdir $(basename $(filter %.in,$^))); do [ $$name -ef all ] || ln -sf all $$name; done

# What a signal handler must not reach (signal.c).
$(out)/unit/allocator: watch := -Wl$(comma)--wrap=malloc
$(out)/unit/again $(out)/oom/unit/again: watch := -Wl$(comma)--wrap=ctx_stamp_renew,--wrap=ctx_record_renew
$(out)/unit/vanished: watch := $(patsubst %,-Wl$(comma)--wrap=%,calloc free)
$(out)/unit/signal: watch := $(patsubst %,-Wl$(comma)--wrap=%,malloc calloc free pthread_mutex_lock)

$(out)/unit/%: $(out)/unit/%.o $(out)/libctx.a $(out)/ending.o
	@rm -f $@
	$(CC) $(flags) -Wl,--wrap=main $(watch) $< $(filter %/validate.o,$^) $(out)/ending.o $(out)/libctx.a -o $@

# What exchanges baggage with OpenTelemetry's propagator.
$(out)/opentelemetry/%: tests/opentelemetry/%.c $(out)/libctx.a
	@mkdir -p $(@D)
	$(CC) $(flags) -MMD -MP -MF $@.d -MT $@ -I $(CODE) $< $(out)/libctx.a -o $@

# What draws for the text; of tries, the hashes are chosen, of threads, one is drawn before it begins, and of a fork, each
# lock is seen.
$(out)/draw/draw_trie: chosen := -Wl,--wrap=ctx_hash
$(out)/draw/draw_threads: chosen := -Wl,--wrap=pthread_create
$(out)/draw/draw_fork: chosen := -Wl,--wrap=pthread_mutex_lock,--wrap=pthread_mutex_unlock
$(out)/draw/%: tests/draw/%.c $(out)/libctx.a
	@mkdir -p $(@D)
	$(CC) $(flags) -MMD -MP -MF $@.d -MT $@ -I $(CODE) -I tests/golden $(chosen) $< $(out)/libctx.a -o $@

# What makes programs to predict, and says why they print what they print. It has nothing of the library.
$(out)/puzzle: $(wildcard tests/puzzle/*.c tests/puzzle/*.h)
	@mkdir -p $(@D)
	$(CC) $(flags) $(filter %.c,$^) -o $@

# The validator is part of every stress program.
$(out)/stress/%: $(out)/stress/%.o $(out)/validate.o $(out)/libctx.a
	$(CC) $(flags) $< $(out)/validate.o $(out)/libctx.a -o $@

# A fuzz target gets its main from replay_corpus.c, or in flavour libfuzzer from clang.
fuzz_main := $(if $(filter libfuzzer,$(FLAVOUR)),-fsanitize=fuzzer,$(out)/fuzz/replay_corpus.o)

$(out)/fuzz/%: $(out)/fuzz/%.o $(validator) $(out)/libctx.a $(filter %.o,$(fuzz_main))
	$(CC) $(flags) $< $(validator) $(if $(filter fuzz_%,$*),$(fuzz_main)) $(out)/libctx.a -o $@

# Modules for CPython: contextvars over the library, and the type of CPython's HamtTest over the map. They are made for
# one interpreter, whose headers are in PYTHON_INCLUDE and whose name is the folder's: see tests/tools/cpython.
module = $(CC) $(flags) -shared -fvisibility=hidden -Wl,-z,nodelete -isystem $(PYTHON_INCLUDE) -I $(CODE) \
	-I tests/golden $(filter %.c,$^) $(out)/libctx.a -o $@

$(out)/cpython/%/ctx_contextvars.so: $(wildcard tests/cpython/contextvars/*.[ch]) $(out)/libctx.a
	@mkdir -p $(@D)
	$(module)

$(out)/cpython/%/ctx_hamt.so: $(wildcard tests/cpython/hamt/*.[ch]) tests/golden/chosen.h $(out)/libctx.a
	@mkdir -p $(@D)
	$(module)

# With a failing allocator in front of malloc and its kin (tests/oom/failing.h): each golden and each unit program
# run again and again by every.c, with a validator after every public call; and the programs of tests/oom, which
# fail what they choose.
wrapped := main malloc calloc realloc free strdup strndup pthread_key_create pthread_setspecific pthread_atfork \
	atexit pthread_create
watched := ctx_var_set ctx_var_set_token ctx_var_reset ctx_context_new ctx_copy_context ctx_context_copy \
	ctx_enter ctx_exit ctx_baggage_read ctx_baggage_read_strict
# Code that is not whole yet has no trie to validate, and perhaps no end of a block: then nothing is spared, and a program
# that wants one says what is missing.
whole   := $(wildcard $(CODE)/ctx.h)
blocks  := $(shell grep -lsw ctx_token_auto_reset $(CODE)/*.c)
wrap     = $(patsubst %,-Wl$(comma)--wrap=%,$(1))
failing := $(out)/oom/failing.o $(out)/oom/trial.o $(if $(whole),$(out)/validate.o)
every   := $(out)/oom/every.o $(if $(whole),$(out)/oom/validating.o) $(if $(blocks),$(out)/oom/sparing.o) $(failing)
spied   := $(if $(whole),$(watched)) $(if $(blocks),ctx_token_auto_reset)
oom      = $(CC) $(flags) -MMD -MP -MF $@.d -MT $@ -I $(CODE) -I tests/golden -I tests/unit $(call wrap,$(wrapped))

$(out)/oom/%.o: tests/oom/%.c $(again)
	@mkdir -p $(@D)
	$(compile)

$(out)/oom/golden/%: $(out)/golden/%.o $(every) $(out)/libctx.a
	@mkdir -p $(@D)
	@rm -f $@
	$(CC) $(flags) $(call wrap,$(wrapped) $(spied)) $< $(every) $(out)/libctx.a -o $@

$(out)/oom/golden/08-tasks/tasks/%: $(out)/golden/08-tasks/tasks/%.o $(every) $(tasklibs)
	@mkdir -p $(@D)
	$(CC) $(flags) $(call wrap,$(wrapped) $(spied)) $^ $(uv) -o $@

$(foreach c,$(CHAPTERS),$(eval $(call together,oom/golden,$(c),$(every),$(call wrap,$(wrapped) $(spied)))))

$(out)/oom/unit/%: $(out)/unit/%.o $(every) $(out)/libctx.a
	@mkdir -p $(@D)
	$(CC) $(flags) $(call wrap,$(wrapped) $(spied)) $(watch) $< $(sort $(every) $(filter %/validate.o,$^)) $(out)/libctx.a -o $@

$(out)/oom/%: tests/oom/%.c $(failing) $(out)/ending.o $(out)/libctx.a
	@mkdir -p $(@D)
	$(oom) $< $(failing) $(out)/ending.o $(out)/libctx.a -o $@

-include $(wildcard $(objects:.o=.d) $(objects:.o=.read) $(tasks:.o=.d) $(tasked:.o=.d) $(out)/*.d $(out)/golden/*/*.d $(out)/unit/*.d $(out)/stress/*.d $(out)/fuzz/*.d $(out)/draw/*.d \
	$(out)/opentelemetry/*.d $(out)/oom/*.d $(out)/oom/unit/*.d $(out)/oom/golden/*/*.d)
