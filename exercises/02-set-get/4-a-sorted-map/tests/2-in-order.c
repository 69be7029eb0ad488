/* In whatever order variables are set, the array is sorted; names do not count. */
#include "given.h"

int main(void)
{
    static const size_t orders[][VARIABLES] = {
        {0, 1, 2, 3, 4, 5, 6, 7}, {7, 6, 5, 4, 3, 2, 1, 0}, {3, 7, 0, 5, 1, 6, 2, 4}};
    for (size_t i = 0; i < 3; i++) {
        ctx_map map = {.count = 0};
        for (size_t j = 0; j < VARIABLES; j++) {
            must(bind(&map, &vars[orders[i][j]], INT(orders[i][j] * 10)));
        }
        print_order(&map);
        print_values(&map);
        must(bind(&map, &vars[5], INT(55)));
        print_values(&map);
        ctx_map_clear(&map);
    }
    return 0;
}
