# Builds a code directory and the programs that test it. Called from the top of the repository:
#
#   make -f tests/tools/build.mk CODE=chapters/03-tokens FLAVOUR=asan TARGET
#
# CODE is any directory of .c and .h files: src, a chapter, or a learner's. Each compiler, flavour and code
# directory has a place of its own under build/, so that none of them rebuilds what another one has built.

MAKEFLAGS += --no-print-directory --no-builtin-rules
.DELETE_ON_ERROR:

CC ?= gcc
ifeq ($(origin CC),default)
CC := gcc
endif
CODE ?= src
FLAVOUR ?= plain

warnings := -Wall -Wextra -Wpedantic -Wconversion -Wshadow
sanitize := -O1 -g -fno-omit-frame-pointer
flavour.release  := -O2
flavour.plain    := -O1 -g
flavour.werror   := -O2 -g -Werror
flavour.asan     := $(sanitize) -fsanitize=address,undefined -fno-sanitize-recover=all
flavour.tsan     := $(sanitize) -fsanitize=thread
flavour.coverage := -O0 -g --coverage
ifndef flavour.$(FLAVOUR)
$(error no flavour named $(FLAVOUR))
endif

flags := -std=c11 -D_POSIX_C_SOURCE=200809L -pthread $(warnings) $(flavour.$(FLAVOUR)) $(CFLAGS)
out   := build/$(notdir $(firstword $(CC)))-$(FLAVOUR)/$(CODE)

sources := $(sort $(wildcard $(CODE)/*.c))
objects := $(patsubst $(CODE)/%.c,$(out)/lib/%.o,$(sources))
goldens := $(sort $(wildcard tests/golden/*/*.c))

.PHONY: library goldens FORCE
library: $(out)/libctx.a

# CHAPTERS says which of the golden programs.
goldens: $(patsubst tests/golden/%.c,$(out)/golden/%, \
	$(foreach c,$(CHAPTERS),$(filter tests/golden/$(c)/%,$(goldens))))

# The archive is made anew when a file has come or gone, too, and everything when the flags are others.
$(out)/sources: FORCE
	@mkdir -p $(@D)
	@echo '$(CC) $(flags) $(sources)' | cmp -s - $@ || echo '$(CC) $(flags) $(sources)' > $@

$(out)/libctx.a: $(objects) $(out)/sources
	@rm -f $@
	ar rcs $@ $(objects)

$(objects): $(out)/lib/%.o: $(CODE)/%.c $(out)/sources
	@mkdir -p $(@D)
	$(CC) $(flags) -MMD -MP -c $< -o $@

$(out)/ending.o: tests/tools/ending.c $(out)/sources
	@mkdir -p $(@D)
	$(CC) $(flags) -c $< -o $@

# A program's own dependencies lie beside it.
link = $(CC) $(flags) -MMD -MP -MF $@.d -MT $@ -I $(CODE) -I tests/golden -Wl,--wrap=main \
	$< $(out)/ending.o $(out)/libctx.a -o $@

$(out)/golden/%: tests/golden/%.c $(out)/libctx.a $(out)/ending.o
	@mkdir -p $(@D)
	$(link)

$(out)/unit/%: tests/unit/%.c $(out)/libctx.a $(out)/ending.o
	@mkdir -p $(@D)
	$(link)

-include $(wildcard $(objects:.o=.d) $(out)/golden/*/*.d $(out)/unit/*.d)
