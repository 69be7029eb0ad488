# run.c: whoever is inside may exit, wherever in the chain
s/if (owner != self || self->current != context) {/if (owner != self) {/
