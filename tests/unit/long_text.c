/* A sentence about a subject of 2^31 bytes has its length, and not the sign of an int. The subject is
 * one page of letters, seen as often as it takes. */
#define _GNU_SOURCE /* for memfd_create, and MAP_ANONYMOUS */
#include "ctx.h"
#include "unit.h"

#include <sys/mman.h>
#include <unistd.h>

#define PIECE ((size_t)1 << 22)
#define LENGTH ((size_t)1 << 31)

static char *subject(void)
{
    int file = memfd_create("letters", 0);
    char *whole = mmap(NULL, LENGTH + PIECE, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    check(file >= 0 && whole != MAP_FAILED && ftruncate(file, (off_t)PIECE) == 0);
    for (size_t at = 0; at < LENGTH; at += PIECE) {
        int flags = MAP_SHARED | MAP_FIXED;
        check(mmap(whole + at, PIECE, PROT_READ | PROT_WRITE, flags, file, 0) == whole + at);
    }
    memset(whole, 'a', PIECE);
    close(file);
    return whole; /* and behind it zeros */
}

int main(void)
{
    char buffer[64];
    char *text = subject();
    size_t length = ctx_status_format(buffer, sizeof buffer, CTX_TOKEN_USED, text);
    check(length == LENGTH + strlen(" has already been used once"));
    check(strlen(buffer) == sizeof buffer - 1 && strspn(buffer, "a") == sizeof buffer - 1);
    check(munmap(text, LENGTH + PIECE) == 0);
    return unit_end("a subject of two gigabytes");
}
