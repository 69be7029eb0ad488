/* No member, or a character that would begin a line of its own: all of it is refused. */
#include "asked.h"

int main(void)
{
    look_at("a");
    look_at("a,b=1");
    look_at("b=1,a");
    look_at("=1");
    look_at("a=1, =2");
    look_at("a=1\n");
    look_at("a\r\n=1");
    look_at("a=1,b=\r\nSet-Cookie: c=d");
    look_at("\na=1");
    look_at("a=1,\n");
    look_at("a=1,b=2,c=3,d=\x7f");
    look_at("a=\x1f,b=2");
    look_at_first("a=\0", 3);
    look_at_first("\0", 1);
    look_at("a=\x80\xff");
    return 0;
}
