# The commands of the top Makefile inside an exercise's folder, and inside the reader's copy of it: there, `make check`,
# `make examples`, `make hint`, `make solution`, `make reset`, `make compare` and `make watch` mean this exercise.

MAKEFLAGS += --no-print-directory

top     := $(if $(wildcard ../../../tests/tools/exercise.mk),../../..,../../../..)
here    := $(shell basename "$$PWD")
above   := $(shell basename "$$(dirname "$$PWD")")
EX      := $(firstword $(subst -, ,$(above)))/$(firstword $(subst -, ,$(here)))

.DEFAULT_GOAL := check
.PHONY: check
check:
	@$(MAKE) -C $(top) exercise EX=$(EX)

# By name, since there are a file `exercise` and folders `examples` and `cost` here, and a learner may make others.
.PHONY: exercise examples hint solution reset compare progress watch cost
exercise examples hint solution reset compare progress watch cost:
	@$(MAKE) -C $(top) $@ EX=$(EX)

.DEFAULT:
	@$(MAKE) -C $(top) $@ EX=$(EX)
