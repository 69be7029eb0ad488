# map.c: the search does not go on
/^static size_t index_of/,/^}/s/^        i++;/        continue;/
