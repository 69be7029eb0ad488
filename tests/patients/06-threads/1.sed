# process.c: a look before the lock
/^ctx_status ctx_process_prepare/,/^}/s/^    ctx_lock(CTX_LOCK_PROCESS);/    if (prepared == 2) {\n        return CTX_OK;\n    }\n&/
