# map.c: the map keeps a binding and takes no share of it
s/map->items\[i\] = ctx_binding_ref(binding);/map->items[i] = binding;/
