/* Nothing between two commas is no member. The members around it are found. */
#include "asked.h"

int main(void)
{
    look_at("user_id=7,,tenant=blue");
    look_at(",user_id=7");
    look_at(",");
    look_at(",,,");
    look_at("a=1,,,b=2,,");
    look_at("a=1, ,b=2");
    look_at(" ,\t, a=1 , , b=2");
    look_at(",x");
    look_at(",,=1");
    return 0;
}
