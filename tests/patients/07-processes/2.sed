# members.c: the first trouble that is found is told, and not the first of the text
s/if (report->left_out == 0 || offset < report->offset) {/if (report->left_out == 0) {/
