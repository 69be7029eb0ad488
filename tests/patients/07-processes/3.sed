# baggage_claim.c: a member for which there was no memory counts as a bad one
/^static ctx_status claim_member/,/^}/s/if (status == CTX_OK || status == CTX_NO_MEMORY) {/if (status == CTX_OK) {/
