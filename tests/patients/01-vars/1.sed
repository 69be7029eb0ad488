# var.c: the name is the caller's, and not copied
s/char \*copy = memcpy(var + 1, name, length);/memcpy(var + 1, name, length);/
s/\.name = copy,/.name = name,/
