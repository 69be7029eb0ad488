# The commands of the top Makefile inside the folder that they concern: a chapter's, or a learner's under work/.
# `make check`, `make diff`, `make start`, `make leaks` ... mean this folder's chapter and, for check, its code.

MAKEFLAGS += --no-print-directory

here    := $(shell basename "$$PWD")
above   := $(shell basename "$$(dirname "$$PWD")")
chapter := $(firstword $(subst -, ,$(here)))

.DEFAULT_GOAL := check
.PHONY: check
check:
	@$(MAKE) -C ../.. check CHAPTER=$(chapter) CODE=$(or $(CODE),$(above)/$(here))

.DEFAULT:
	@$(MAKE) -C ../.. $@ CHAPTER=$(chapter) CODE=$(or $(CODE),$(above)/$(here))
