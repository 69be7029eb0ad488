# mapping.c: one way out keeps the guard
/^ctx_status ctx_context_get(/,/^}/s/^        status = CTX_RUNNING_ELSEWHERE;/        return CTX_RUNNING_ELSEWHERE;/
