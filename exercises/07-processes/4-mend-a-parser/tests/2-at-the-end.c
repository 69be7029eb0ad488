/* Texts that end where a parser does not expect it. Behind the end is more memory, which is not
 * the text's. */
#include "asked.h"

int main(void)
{
    look_at("user_id=7, ");
    look_at("user_id=7,");
    look_at("user_id=7 ");
    look_at("user_id=7\t\t ");
    look_at("user_id=");
    look_at("user_id= ");
    look_at(" ");
    look_at("   \t");
    look_at("user_id");
    look_at("user_id ");
    look_at("=");
    look_at("a=1,b= \t");
    static const char whole[] = "a=1, b = 2 ,  c=3";
    for (size_t length = 0; length < sizeof whole; length++) {
        look_at_first(whole, length);
    }
    return 0;
}
