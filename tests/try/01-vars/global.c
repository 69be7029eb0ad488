#include <stdio.h>

static long user_id;

static void log_line(const char *text)
{
    printf("[user %ld] %s\n", user_id, text);
}

static void begin(long user)
{
    user_id = user;
    log_line("request begins");
}

static void finish(void)
{
    log_line("page sent");
}

int main(void)
{
    begin(12345); /* asks the disk, and has to wait */
    begin(67890); /* so the next request gets its turn */
    finish();     /* the disk has answered: 12345 goes on */
    finish();     /* and now 67890 */
    return 0;
}
