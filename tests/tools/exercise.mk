# The commands of the top Makefile inside an exercise's folder: there, `make check`, `make hint`, `make solution`,
# `make reset`, `make compare` and `make watch` mean this exercise.

MAKEFLAGS += --no-print-directory

here    := $(shell basename "$$PWD")
above   := $(shell basename "$$(dirname "$$PWD")")
EX      := $(firstword $(subst -, ,$(above)))/$(firstword $(subst -, ,$(here)))

.DEFAULT_GOAL := check
.PHONY: check
check:
	@$(MAKE) -C ../../.. exercise EX=$(EX)

# By name, since there is a file `exercise` here, and a learner may make others.
.PHONY: exercise hint solution reset compare progress watch
exercise hint solution reset compare progress watch:
	@$(MAKE) -C ../../.. $@ EX=$(EX)

.DEFAULT:
	@$(MAKE) -C ../../.. $@ EX=$(EX)
