# Out of memory: the unit programs with each allocation failing in turn, as the golden programs are in the suite oom;
# each public call and the state after it; and libraries that fail badly, each of which must be caught.

load asserts

# The tool must refuse what was planted, in these words.
refuses() { # PROGRAM MESSAGE
    if CODE=$broken tests/tools/oom "$1" >"$broken.said" || ! grep -q -e "$2" "$broken.said"; then
        echo "$broken: $1 should have said \"$2\":"
        cat "$broken.said"
        return 1
    fi
}

@test "each public call changes nothing where it fails" { tests/tools/oom no_memory; }
@test "what fails before main is done later" { tests/tools/oom at_start; }
# The one failure that src/ provides for and cannot have (tests/coverage/unreached.txt): there a copy allocates nothing.
@test "the copy of an array, in chapter 4, fails and leaves nothing" {
    CODE=chapters/04-copy_context/deep tests/tools/oom golden/04-copy_context/equal_hook
}

# What make oom says to a reader who has reached these.
@test "each unit program that a chapter's check runs" {
    bad=
    for program in $(sed -n 's/^[0-9][^ ]* *\([^ ]*\).*/\1/p' tests/unit/chapters); do
        tests/tools/oom "unit/$program" || bad="$bad $program"
    done
    assert_equal "$bad" ""
}

@test "mixing" { tests/tools/oom unit/mixing; }
@test "validator" { tests/tools/oom unit/validator; }
@test "orders" { tests/tools/oom unit/orders; }
@test "public_calls" { tests/tools/oom unit/public_calls; }
@test "arguments" { tests/tools/oom unit/arguments; }
@test "texts" { tests/tools/oom unit/texts; }
@test "wire" { tests/tools/oom unit/wire; }
@test "baggage" { tests/tools/oom unit/baggage; }

# bats file_tags=long

# CPython had this one: the node that was made for a path stayed behind when its parent could not be copied.
@test "refused: a node leaks where the copy of its parent fails" {
    plant oom-leak
    refuses no_memory 'a clone that fails leaks no node'
    FLAVOUR=unasserted refuses unit/public_calls 'blocks never freed'
    refuses unit/public_calls 'Assertion .*owners == 1'
}

# And this one: set raised MemoryError, and the variable was set.
@test "refused: a set that fails has set the variable" {
    plant oom-set
    refuses no_memory 'a set that fails sets nothing'
    refuses golden/03-tokens/reset_restores_old_value 'FAIL_AT='
}

@test "refused: a set that fails has released the value" {
    plant oom-twice
    refuses no_memory 'strcmp(before, after) == 0'
    refuses golden/02-set-get/replaced_value_is_released 'FAIL_AT='
}

@test "refused: an allocation whose result nobody looks at" {
    plant oom-null
    refuses golden/05-run/document 'ended by signal'
}

@test "refused: a failed reset uses its token up" {
    plant oom-token
    FLAVOUR=unasserted refuses no_memory 'strcmp(before, after) == 0'
    refuses golden/03-tokens/reset_restores_old_value 'FAIL_AT='
    refuses no_memory 'Assertion .*!token->used'
}

@test "refused: a failure that is not reported" {
    plant oom-status
    refuses no_memory 'status == '
}

# The validator stands behind every public call, also where nothing fails.
@test "refused: a golden program that leaves an unsound trie" {
    plant oom-count
    refuses golden/02-set-get/process_user_data 'the count is not the number of bindings'
}

@test "refused: a block written to after its free" {
    plant oom-late
    refuses golden/05-run/factory_function 'written to after their free'
}

@test "refused: a start that fails and has written its result" {
    plant oom-thread
    refuses no_memory "strcmp(before, after) == 0"
}

@test "refused: a registration that fails and is not missed" {
    plant oom-start
    refuses at_start '== CTX_NO_MEMORY'
}

@test "refused: a registration that is done twice" {
    plant oom-start-twice
    refuses at_start '== CTX_NO_MEMORY'
}

@test "refused: a reading that fails and has written its report" {
    plant oom-report
    refuses no_memory 'strcmp(before, after) == 0'
}

@test "refused: what came with a value, and is not released" {
    plant oom-came
    refuses no_memory 'blocks never freed'
}

@test "refused: want of memory that is taken for a bad member" {
    plant oom-member
    refuses no_memory 'failing_refused() == '
}
