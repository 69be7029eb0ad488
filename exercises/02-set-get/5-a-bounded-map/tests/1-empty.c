/* An empty map has nothing, and says so. */
#include "given.h"

static ctx_var user = CTX_VAR_INIT("user0", NULL);

int main(void)
{
    void *block = block_of(bounded_bytes(4));
    bounded_map *map = bounded_start(block, 4);
    size_t place = 99;
    void *value = "untouched";
    print_get(map, &user);
    printf("place: %s, %zu\n", ctx_status_name(bounded_place(map, &user, &place)), place);
    printf("remove: %s\n", ctx_status_name(bounded_remove(map, &user)));
    printf("no map: %s\n", ctx_status_name(bounded_get(NULL, &user, &value)));
    printf("no variable: %s\n", ctx_status_name(bounded_get(map, NULL, &value)));
    printf("set no variable: %s\n", ctx_status_name(bounded_set(map, NULL, value)));
    printf("set in no map: %s\n", ctx_status_name(bounded_set(NULL, &user, value)));
    printf("no value: %s\n", ctx_status_name(bounded_get(map, &user, NULL)));
    printf("no number: %s\n", ctx_status_name(bounded_place(map, &user, NULL)));
    printf("no place of nothing: %s\n", ctx_status_name(bounded_place(map, NULL, &place)));
    printf("remove nothing: %s\n", ctx_status_name(bounded_remove(map, NULL)));
    printf("remove from no map: %s\n", ctx_status_name(bounded_remove(NULL, &user)));
    printf("untouched: %s, %zu\n", (char *)value, place);
    printf("count: %zu\n", bounded_count(map));
    printf("count without a map: %zu\n", bounded_count(NULL));
    bounded_end(map);
    bounded_end(NULL);
    free(block);
    return 0;
}
