# map.c: variables are compared by their names
s/map->items\[i\]->var != var)/strcmp(map->items[i]->var->name, var->name) != 0)/
