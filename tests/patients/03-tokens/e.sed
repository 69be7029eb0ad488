# text.c: a variable without hooks is asked for its format hook
s/if (hooks != NULL && hooks->format != NULL)/if (hooks->format != NULL)/
