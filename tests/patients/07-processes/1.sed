# process.c: a child without vanished threads keeps the locks
/^static void after_fork_in_child/,/^}/s/^    while (vanished != NULL) {/    if (vanished == NULL) {\n        return;\n    }\n&/
