/* A program that does nothing, for all of a code directory to be linked with. */
int main(void)
{
    return 0;
}
