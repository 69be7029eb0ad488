# map.c: the slot takes a binding, and no share of it
s/^    slot->binding = ctx_binding_ref(binding);/    slot->binding = binding;/
