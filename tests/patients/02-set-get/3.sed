# map.c: there is room for one more where the array is full
s/if (map->count < map->capacity) {/if (map->count <= map->capacity \&\& map->capacity > 0) {/
/CTX_ASSERT(i < map->capacity);/d
