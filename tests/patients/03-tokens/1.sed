# token.c: a reset calls the hook before the token is in order
/^        token->used = true;/{
N
s/\(.*\)\n\(.*\)/\2\n\1/
}
