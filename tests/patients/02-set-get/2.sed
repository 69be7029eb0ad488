# attach.c: the end of the program is registered for whoever is attached already
s/if (!attached && atexit(detach) != 0)/if (attached \&\& atexit(detach) != 0)/
