# The rules by which the chapters hold their code, and for each rule a house that breaks it.

load helpers

setup() {
    need python3
}

rejects() { # the words that the complaint must have
    run tests/tools/house
    echo "$output"
    [ "$status" -ne 0 ]
    [[ "$output" == *"$1"* ]]
}

@test "the house is in order" {
    tests/tools/house
}

@test "find lists the drafts, and nothing else" {
    find chapters -type f -name '*.[ch]' | while IFS= read -r draft; do
        last=chapters/07-processes/$(basename "$draft")
        [ -L "$last" ] && ! cmp -s "$draft" "$last"
    done
}

@test "an absolute link is rejected" {
    a_copy house
    ln -sf "$PWD/src/var.c" chapters/02-set-get/var.c
    rejects "is not relative"
}

@test "a link that leads nowhere is rejected" {
    a_copy house
    ln -sf ../../src/nothing.c chapters/02-set-get/var.c
    rejects "chapters/02-set-get/var.c -> ../../src/nothing.c leads nowhere"
}

@test "a link to a link is rejected" {
    a_copy house
    ln -sf ../02-set-get/var.c chapters/03-tokens/var.c
    rejects "leads to another link"
}

@test "the same text twice is rejected" {
    a_copy house
    rm chapters/03-tokens/token.c
    cp src/token.c chapters/03-tokens/token.c
    rejects "are the same"
}

@test "a draft that nobody outgrows is rejected" {
    a_copy house
    echo 'int ctx_extra;' >chapters/07-processes/extra.c
    rejects "belongs in src/"
}

@test "a file of src/ that the last chapter lacks is rejected" {
    a_copy house
    rm chapters/07-processes/token.c
    rejects "is not reached"
}

@test "drafts of a third of the library are rejected" {
    a_copy house
    cat src/*.c >>chapters/02-set-get/map.c
    rejects "a third or more"
}

@test "a table that is out of date is rejected" {
    a_copy house
    sed -i 's/^| `var.c` | F/| `var.c` | D/' chapters/README.md
    rejects "lacks the line"
}

@test "a file of the last chapter that src/ lacks, and a row for a file that is not there, are rejected" {
    a_copy house
    ln -s ../02-set-get/map.c chapters/07-processes/more.c
    # shellcheck disable=SC2016
    echo '| `more.c` | F | f | f | f | f | f | f |' >>chapters/README.md
    rejects "chapters/07-processes/more.c is not in src/"
    rejects "has a line for a file that is not there"
}
