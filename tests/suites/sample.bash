# An exercise of the tests' own, so that they say the same whatever the book's exercises are.

load asserts

# A copy of the repository with three exercises, in chapter 1: a label, a guess, a count with threads; and of each
# the reader's copy. Where there is git, it is a repository of its own, which knows the starters.
a_sample() { # the name of the copy
    a_copy "$1"
    rm -rf exercises solutions tests/wrong-answers tests/predict
    cp -R tests/screens/sample/. .
    mv wrong-answers predict tests/
    for exercise in exercises/01-vars/*/; do
        ln -s ../../../tests/tools/exercise.mk "${exercise}Makefile"
    done
    ! command -v git >/dev/null || { git init -q . && git add exercises && sample_git commit -q -m sample; }
    (. tests/tools/exercise.sh && for name in $(exercises); do make_copy "$name"; done)
    mkdir pristine
    cp -a exercises solutions tests/wrong-answers work pristine/
    export COLUMNS=80
}

sample_git() {
    git -c user.name=sample -c user.email=sample@example.org -c commit.gpgsign=false "$@"
}

# The copy of a whole file's tests, as it was.
again() { # the name of the copy
    cd "build/copies/$1" || return 1
    rm -rf exercises solutions tests/wrong-answers work build/exercises
    cp -a pristine/exercises pristine/solutions pristine/work .
    cp -a pristine/wrong-answers tests/
    label=work/exercises/01-vars/1-label
    answer=$label/answer.c
    export label answer COLUMNS=80
}

# The answer that is right.
solve() {
    cp solutions/01-vars/1-label/answer.c "$answer"
}

# The right answer with lines changed: a sed script.
botch() {
    sed "$1" solutions/01-vars/1-label/answer.c >"$answer"
    ! cmp -s solutions/01-vars/1-label/answer.c "$answer"
}

# The label is about the tasks of chapter 8: its first test is one.
about_tasks() {
    sed -i 's|^code.*|code chapters/08-tasks\nneeds libuv|' exercises/01-vars/1-label/exercise
    sed -i 's|"golden.h"|&\n#include "tasks/loop.h"|; s|^int main.*|static int serve(void *unused)|; s|^{|&\n    (void)unused;|
        $a \\nint main(void)\n{\n    return ctx_loop_run(serve, NULL, NULL);\n}' exercises/01-vars/1-label/tests/1-one.c
}

# What the label takes is counted, too: its starter is right, and dear.
about_cost() {
    counted=exercises/01-vars/1-label
    mkdir -p "$counted/cost"
    cat >"$counted/cost/count.c" <<'END'
#include "golden.h"

#include "answer.h"

#include <valgrind/callgrind.h>

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);

static void count(const char *dump, const ctx_var *var)
{
    CALLGRIND_DUMP_STATS_AT("before|before|0|1");
    char *text = label(var);
    CALLGRIND_DUMP_STATS_AT(dump);
    if (text == NULL || strcmp(text, var == NULL ? "no variable" : "var user_id") != 0) {
        fprintf(stderr, "it is another label\n");
        exit(1);
    }
    free(text);
}

int main(void)
{
    free(label(&user_id));
    free(label(NULL)); /* what is done but once is done now */
    count("cheaper|a label|1|1", &user_id);
    count("kept|no label|0|1", NULL);
    return 0;
}
END
    sed -i 's/^fail.*/fail cost/; s/^pass.*/pass 1-one 2-two 3-null/; $a cost 90' "$counted/exercise"
    dear 'var != NULL' >"$counted/answer.c"
    cp "$counted/answer.c" "$label/"
}

# The label's solution, which where this is so does its work some times more.
dear() { # CONDITION
    echo '/* TODO */'
    sed "s/^    if (var == NULL) {/    for (int i = 0; i < 9 \\&\\& ($1); i++) {\n        free(strdup(\"a variable\"));\n    }\n&/" \
        solutions/01-vars/1-label/answer.c
}

# A directory for PATH that has every tool but one.
tools_without() {
    rm -rf build/tools
    mkdir -p build/tools
    ln -s /usr/local/bin/* /bin/* /usr/bin/* build/tools/ 2>/dev/null || true
    rm -f "build/tools/$1"
    printf '%s\n' "$PWD/build/tools"
}

# The label's contract has a status for a lack of memory, which its tests allow for by asking once more. The starter and
# the copy get the same header.
may_lack_memory() {
    sed -i 's/The caller frees it\./The caller frees it; NULL is CTX_NO_MEMORY./' exercises/01-vars/1-label/answer.h
    sed -i 's/char \*\(.*\) = label(\(.*\));/&\n    \1 = \1 == NULL ? label(\2) : \1;/' exercises/01-vars/1-label/tests/*.c
    cp exercises/01-vars/1-label/answer.h "$label/"
}
