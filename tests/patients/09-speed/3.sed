# set_get.c: nobody asks whether a hook is running
s/ctx_release_is_running() || //
