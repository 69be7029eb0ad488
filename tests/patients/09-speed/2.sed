# context.c: nobody asks whether the guard is worth its price
/^bool ctx_context_exchange(/,/^}/{
/^    if (!ctx_sole_any(&context->map)) {/,/^    }/d
}
