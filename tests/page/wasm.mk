# The programs that a page can run, compiled for it. From the top folder of the repository:
#
#     make -f tests/page/wasm.mk
#
# build/wasm/golden/04-copy_context/NAME.wasm is tests/golden/04-copy_context/NAME.c with the code of that chapter, and
# build/wasm/try/... what the chapter's text has as an example; draw/ has what make draw draws. One that does not
# compile for a machine without threads and processes leaves a NAME.why with the compiler's first complaint.

MAKEFLAGS += --no-print-directory --no-builtin-rules
.DELETE_ON_ERROR:
.SECONDARY:

OUT      := build/wasm
CHAPTERS := 01-vars 02-set-get 03-tokens 04-copy_context 05-run 08-tasks

# From Debian's clang, lld, llvm, wasi-libc and libclang-rt-dev-wasm32. The stubs come before the system's headers.
CLANG := clang --target=wasm32-wasi -std=c11 -D_POSIX_C_SOURCE=200809L -Oz -isystem tests/page/wasm
# The processor's time is that of the clock.
CLANG += -D_WASI_EMULATED_PROCESS_CLOCKS
LINK  := -Wl,--strip-all,--max-memory=67108864 -lwasi-emulated-process-clocks

# A program that takes the allocator's place is linked so that it can; a chosen hash replaces the library's object.
wrap = $(if $(shell grep -l '$(1)' $(2)),$(patsubst %,-Wl$(comma)--wrap=%,$(3)))
comma := ,
allocator := malloc calloc realloc free

golden := $(foreach c,$(CHAPTERS),$(patsubst tests/%.c,$(OUT)/%.wasm,$(sort $(wildcard tests/golden/$(c)/*.c))))
try    := $(foreach c,$(CHAPTERS),$(patsubst tests/%.c,$(OUT)/%.wasm,$(sort $(wildcard tests/try/$(c)/*.c))))

.PHONY: all
all: $(golden) $(try) $(OUT)/draw/trie.wasm $(OUT)/draw/chain.wasm

define chapter
$(OUT)/lib/$(1)/%.o: chapters/$(1)/%.c $(wildcard chapters/$(1)/*.h) tests/page/wasm.mk $(wildcard tests/page/wasm/*.h)
	@mkdir -p $$(@D)
	$(CLANG) -I chapters/$(1) -c $$< -o $$@

$(OUT)/lib/$(1).a: $(patsubst chapters/$(1)/%.c,$(OUT)/lib/$(1)/%.o,$(wildcard chapters/$(1)/*.c))
	@rm -f $$@
	llvm-ar rcs $$@ $$^

$(filter $(OUT)/golden/$(1)/% $(OUT)/try/$(1)/%,$(golden) $(try)): $(OUT)/lib/$(1).a
endef
$(foreach c,$(CHAPTERS),$(eval $(call chapter,$(c))))

# $(1) is the program's own file, $(2) the chapter, $(3) further words.
compile = $(CLANG) -I chapters/$(2) -I tests/golden $(3) $(1) $(OUT)/lib/$(2).a $(LINK) -o $@

stubs := $(wildcard tests/page/wasm/*.h tests/page/wasm/*/*.h)
$(OUT)/%.wasm: tests/%.c tests/page/wasm.mk $(wildcard tests/golden/*.h) $(stubs)
	@mkdir -p $(@D)
	@rm -f $(@:.wasm=.why)
	@$(call compile,$<,$(notdir $(*D)),$(call wrap,__wrap_malloc\|scarce.h,$<,$(allocator))) 2>$(@:.wasm=.said) || { \
	    grep -m 1 'error: ' $(@:.wasm=.said) | sed 's/.*error: //' >$(@:.wasm=.why); : >$@; \
	    [ -s $(@:.wasm=.why) ] || { cat $(@:.wasm=.said) >&2; rm -f $@ $(@:.wasm=.why); exit 1; }; }

$(OUT)/draw/trie.wasm: tests/draw/draw_trie.c $(OUT)/lib/04-copy_context.a
	@mkdir -p $(@D)
	$(call compile,$<,04-copy_context,-Wl$(comma)--wrap=ctx_hash)

$(OUT)/draw/chain.wasm: tests/draw/draw_chain.c $(OUT)/lib/05-run.a
	@mkdir -p $(@D)
	$(call compile,$<,05-run)
