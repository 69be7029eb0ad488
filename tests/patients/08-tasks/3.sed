# tasks/coroutine.h: a stack as large as what lies on it, and nothing for what is called
s/^#define CTX_COROUTINE_STACK ((size_t)256 \* 1024)/#define CTX_COROUTINE_STACK ((size_t)16 * 1024)/
