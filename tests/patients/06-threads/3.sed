# release.c: one queue for all threads
s/^static _Thread_local ending/static ending/
