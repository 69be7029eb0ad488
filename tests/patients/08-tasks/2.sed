# chain.c: from where the thread came is asked when it is there no more
/^ctx_status ctx_chain_switch(/,/^}/s/^        \*from = self == ctx_self_home() ? NULL : self;/        *from = ctx_self() == ctx_self_home() ? NULL : ctx_self();/
