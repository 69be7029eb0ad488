# The oracle against twins and tables that are wrong, and a machine without node. A few twins are planted in a copy, and
# CPython 3.14 is asked them once; the tests read its answers.

# bats file_tags=long

load asserts

top=$PWD

plant_twin() { # NAME OUTPUT, and the twin on standard input
    cat >"tests/golden/planted/$1.py"
    printf "$2" >"tests/golden/planted/$1.out"
}

plant_twins() {
    mkdir tests/golden/planted
    echo 'print("beside is imported")' >tests/golden/planted/beside.py
    # What it leaves goes too late for anybody to see, but for what weakref is asked to finish at the end.
    plant_twin leaves 'beside is imported\nset\nfinished\n' <<'END'
import contextvars, weakref, beside

class Value:
    def __init__(self):
        self.itself = self
    def __del__(self):
        print("gone")

left = contextvars.ContextVar("left")
left.set(Value())
weakref.finalize(left.get(), print, "finished")
print("set")
END
    plant_twin drops 'gone\n' <<'END'
class Global:
    def __init__(self):
        self.itself = self
    def __del__(self):
        print("gone")

kept = Global()
END
    plant_twin finds 'beside is imported\n0 variables, run as __main__\n' <<'END'
import contextvars, beside
print(len(contextvars.copy_context()), "variables, run as", __name__)
END
    plant_twin differs 'older\n' <<'END'
import sys
print("newer" if sys.version_info >= (3, 14) else "older")
END
    plant_twin wrong 'expected\n' <<'END'
print("printed")
END
    plant_twin fails '' <<'END'
raise ValueError("no luck")
END
    plant_twin tasks 'first: 1\nsecond: 2\nTimeoutError\nmain: 0\n' <<'END'
import asyncio, contextvars
user_id = contextvars.ContextVar("user_id", default=0)

async def task(name, user, seconds):
    user_id.set(user)
    await asyncio.sleep(seconds)
    print(f"{name}: {user_id.get()}")

async def main():
    await asyncio.gather(task("second", 2, 0.02), task("first", 1, 0))
    try:
        await asyncio.wait_for(asyncio.Event().wait(), 0.01)
    except TimeoutError as error:
        print(type(error).__name__)
    print(f"main: {user_id.get()}")

asyncio.run(main())
END
    # What the table of differences.md says that there is not.
    plant_twin starts "RuntimeError: can't start new thread\nOSError\nOSError\nOSError\n" <<'END'
import os, subprocess, sys, threading
try:
    threading.Thread(target=print).start()
except RuntimeError as error:
    print("RuntimeError:", error)
for start in (
    lambda: os.fork() or os._exit(0),
    lambda: subprocess.run([sys.executable or "true"]),
    lambda: os.execve("/bin/true", ["true"], {}),
):
    try:
        start()
    except OSError as error:
        print("OSError")
END
    plant_twin stays_inside '' <<'END'
import contextvars, ctypes
ctypes.pythonapi.PyContext_Enter(ctypes.py_object(contextvars.Context()))
END
    plant_twin after_that '' </dev/null
}

plant_and_ask() {
    a_copy oracle-checks
    plant_twins
    cp -R tests/golden/planted build.planted
    [ ! -d "$top/tests/node/node_modules" ] || ln -s "$top/tests/node/node_modules" tests/node/node_modules
    tests/tools/oracle-ask 3.14 planted/leaves planted/finds planted/drops planted/differs planted/wrong planted/fails \
        planted/tasks planted/starts planted/stays_inside planted/after_that
}

# A copy without what npm installs, and with few programs, since Bats begins sooner then.
without_packages() {
    a_copy oracle-without
    find tests/golden tests/predict -mindepth 1 -maxdepth 1 -type d ! -name 01-vars -exec rm -r {} +
}

setup_file() {
    (plant_and_ask) # the tests begin where this ends
    (without_packages)
}

# As it was planted, whatever the test before has done.
setup() {
    cd build/copies/oracle-checks || return 1
    rm -rf tests/golden/planted
    cp -R build.planted tests/golden/planted
    cp "$top/tests/golden/differences.md" tests/golden/differences.md
}

accepts() { # NAME VERSION...
    tests/tools/oracle "$@"
}

refuses() { # MESSAGE, and what tests/tools/oracle is given
    message=$1
    shift
    run tests/tools/oracle "$@"
    assert_failure 1
    assert_output --partial "$message"
}

row() { # of the table of versions: NAME VERSION
    printf '| `%s` | `%s` | planted | planted |\n' "$1" "$2" >>tests/golden/differences.md
}

@test "a twin finds nothing of the one before it, which took its things along" {
    need_package pyodide-3.14
    for twin in leaves finds drops; do
        accepts planted/$twin
        accepts planted/$twin 3.14
    done
}

@test "tasks of asyncio do in a newer CPython what they do in python3" {
    need_package pyodide-3.14
    accepts planted/tasks
    accepts planted/tasks 3.14
}

@test "a CPython in WebAssembly has no threads and no processes" {
    need_package pyodide-3.14
    accepts planted/starts 3.14
}

@test "an output that no CPython prints is refused" {
    need_package pyodide-3.14
    refuses "+printed" planted/wrong
    refuses "+printed" planted/wrong 3.14
}

@test "a twin that fails, and one that was not asked, are named" {
    need_package pyodide-3.14
    refuses "ValueError: no luck" planted/fails 3.14
    refuses "CPython 3.14 gave no answer to tests/golden/01-vars/default_value.py" 01-vars/default_value 3.14
}

@test "after a twin that stays inside a context, nothing is asked" {
    need_package pyodide-3.14
    refuses "planted/stays_inside ends inside a context that it entered" planted/after_that 3.14
}

@test "a difference between CPythons needs a file and a row" {
    need_package pyodide-3.14
    accepts planted/differs
    refuses "+newer" planted/differs 3.14
    refuses "differences.md has a row, and the newer one's output is a file" planted/differs 3.14
    echo newer >tests/golden/planted/differs.out-3.14
    accepts planted/differs
    accepts planted/differs 3.14
    refuses "planted/differs.out-3.14 has no row in tests/golden/differences.md" tables
    row planted/differs 3.14
    accepts tables
}

@test "a row that is no difference is refused" {
    row planted/differs 3.14
    refuses "has a row for planted/differs.out-3.14, which is not there" tables
    echo older >tests/golden/planted/differs.out-3.14
    refuses "planted/differs.out-3.14 is no difference: it is tests/golden/planted/differs.out" tables
    echo newer >tests/golden/planted/differs.out-3.14
    accepts tables
    # A version later, it has to be another difference.
    row planted/differs 3.15
    echo newer >tests/golden/planted/differs.out-3.15
    refuses "planted/differs.out-3.15 is no difference: it is tests/golden/planted/differs.out-3.14" tables
    echo older >tests/golden/planted/differs.out-3.15
    accepts tables
}

@test "a row is refused whose program is not there, has a twin, or whose word is in no twin" {
    sed -i 's/`01-vars\/null_arguments`/`01-vars\/nothing`/; s/^| `execve` |/| `execute` |/' tests/golden/differences.md
    refuses "has a row for 01-vars/nothing, which is not there" tables
    refuses "has a row for execute, but no twin has it" tables
    refuses "01-vars/null_arguments has no Python twin" 01-vars/null_arguments
    sed -i 's/`01-vars\/nothing`/`planted\/finds`/' tests/golden/differences.md
    refuses "planted/finds has a Python twin, and yet a line" planted/finds
}

@test "a program that prints otherwise than a newer CPython does is refused" {
    sed -i '1s/user 1/user 2/' tests/golden/08-tasks/tasks/eager_start.out
    refuses "08-tasks/tasks/eager_start does not print what tests/golden/versions/eager_start.out-3.14 has" tables
    rm tests/golden/versions/eager_start.out-3.14
    refuses "eager_start does not print what" tables
}

@test "a version takes the output of the last that differs, before it or at it" {
    : >tests/golden/planted/differs.out-3.14
    : >tests/golden/planted/differs.out-3.100
    . tests/tools/oracle.sh
    assert_equal "$(expected_of planted/differs 3.9)" tests/golden/planted/differs.out
    assert_equal "$(expected_of planted/differs 3.14)" tests/golden/planted/differs.out-3.14
    assert_equal "$(expected_of planted/differs 3.15)" tests/golden/planted/differs.out-3.14
    assert_equal "$(expected_of planted/differs 3.100)" tests/golden/planted/differs.out-3.100
}

@test "each twin has a test for each version, or is counted as one that needs threads or processes" {
    rm -r tests/golden/planted
    . tests/tools/oracle.sh
    tests/tools/suite oracle >build/oracle.list
    twins_of_python3_alone >build/alone
    grep -qx 06-threads/many_readers build/alone
    for version in 3.14 3.15; do
        sed -n "s/^\(.*\), $version	.*/\1/p" build/oracle.list | sort - build/alone | diff - <(twins | sort)
    done
    run tests/tools/oracle-ask said
    assert_output --partial "alone: $(grep -c . build/alone) twins of $(twins | grep -c .), which need threads or processes"
}

@test "make oracle says which versions were asked, and which were not" {
    need_package pyodide-3.14
    rm -rf build/oracle/3.15
    run tests/tools/oracle-ask said
    assert_output --regexp '^asked: CPython 3\..*, 3\.14\.2'
    assert_in_order ", 3.14.2" "not asked: CPython 3.15; make doctor says what is missing"
}

one_program() {
    cd "$top/build/copies/oracle-without" || return 1
    run tests/tools/one-suite oracle '^01-vars/default_value'
}

@test "without npm's packages the newer versions are skipped, and on CI that fails" {
    need node
    CI= one_program
    assert_output --partial "skipped: pyodide-3.14, of tests/node/package.json, is not installed"
    assert_output --partial "1 passed, 0 failed, 2 skipped"
    CI=true one_program
    assert_failure
    assert_output --partial "pyodide-3.14, of tests/node/package.json, is not installed, and CI must not skip"
}

@test "without node, too" {
    cd "$top" || return 1
    rm -rf build/without-node
    mkdir -p build/without-node
    find /bin/ /usr/bin/ /usr/local/bin/ -maxdepth 1 ! -name node -exec ln -sf -t build/without-node {} +
    PATH=$PWD/build/without-node CI= one_program
    assert_in_order "skipped: node is not installed" "1 passed, 0 failed, 2 skipped"
    run tests/tools/oracle-ask said
    assert_output --partial "not asked: CPython 3.14, 3.15; make doctor says what is missing"
}

@test "what npm has installed is compared with the lock file, which names no registry" {
    need_package pyodide-3.14
    node tests/node/installed.mjs
    run grep -e '"resolved"' -e '://.*[.]tgz' tests/node/package-lock.json
    assert_failure 1
    sed -i '0,/"integrity": "sha512-/s//&x/' tests/node/package-lock.json
    run node tests/node/installed.mjs
    assert_failure 1
}
