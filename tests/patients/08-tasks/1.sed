# callback.c: the context is given up before the callback has let go of it
/^void ctx_callback_end(/,/^}/{
/^    callback->context = NULL;/d
s/^    ctx_context_unref(context);/&\n    callback->context = NULL;/
}
