/* A put that finds no memory has changed nothing; a remove does not need any. */
#include "places.h"

#include "scarce.h"

/* Whether the array has what it has, were it full, in `taken`: in each place its number. */
static bool holds(const compact *array, uint32_t taken)
{
    if (array->taken != taken || (array->slots == NULL) != (taken == 0)) {
        return false;
    }
    size_t next = 0;
    for (unsigned place = 0; place < 32; place++) {
        if ((taken >> place & 1U) != 0 && array->slots[next++] != INT(place)) {
            return false;
        }
    }
    return true;
}

/* Tries until it works, with the first allocation failing, then the second, and so on. */
static bool put(compact *array, unsigned place)
{
    uint32_t before = array->taken;
    uint32_t after = before | UINT32_C(1) << place;
    for (unsigned n = 1;; n++) {
        scarce_begin(n);
        ctx_status status = compact_put(array, place, INT(place));
        bool failed = scarce_end();
        bool right = status == CTX_OK ? holds(array, after)
                                      : failed && status == CTX_NO_MEMORY && holds(array, before);
        if (!right) {
            printf("put %u: %s, %s\n", place, ctx_status_name(status),
                   array->slots == NULL ? "and the slots are gone" : "and the slots are wrong");
            return false;
        }
        if (status == CTX_OK) {
            return true;
        }
    }
}

static bool take_out(compact *array, unsigned place)
{
    uint32_t after = array->taken & ~(UINT32_C(1) << place);
    scarce_begin(1);
    bool removed = compact_remove(array, place);
    scarce_end();
    if (!removed || !holds(array, after)) {
        printf("remove %u: %s, %s\n", place, removed ? "true" : "false",
               array->slots == NULL ? "and the slots are gone" : "and the slots are wrong");
        return false;
    }
    return true;
}

int main(void)
{
    compact array = {.taken = 0, .slots = NULL};
    bool right = true;
    for (unsigned i = 0; right && i < 32; i++) {
        right = put(&array, (i * 7 + 3) % 32);
    }
    printf("puts: %s\n", right ? "right" : "wrong");
    for (unsigned i = 0; right && i < 32; i++) {
        right = take_out(&array, (i * 11 + 5) % 32);
    }
    printf("removes: %s\n", right ? "right" : "wrong");
    free(array.slots);
    return 0;
}
