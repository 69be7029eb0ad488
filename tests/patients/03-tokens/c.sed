# token.c: nobody asks whether there was memory for the token
/^    if (token == NULL) {/{
N
/CTX_NO_MEMORY/{
N
d
}
}
