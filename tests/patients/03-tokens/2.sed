# token.c: the end of a block resets, and does not end the token
/^void ctx_token_auto_reset/,/^}/{
/ctx_token_free(\*token);/d
}
