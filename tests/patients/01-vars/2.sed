# var.c: the count begins at 0, and the maker is no owner
s/, \.owners = 1}/}/
