/* What headers look like when nobody means harm. */
#include "asked.h"

int main(void)
{
    look_at("");
    look_at("user_id=7");
    look_at("user_id=7,tenant=blue");
    look_at("user_id = 7 , tenant\t=\tblue");
    look_at(" user_id=7");
    look_at("a=1,b=2,c=3,d=4");
    look_at("formula=a=b==c");
    look_at("city=new york,  empty =,x=y");
    look_at("same=1,same=2");
    return 0;
}
