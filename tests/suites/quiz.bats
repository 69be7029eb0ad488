# The questions of the chapters: make quiz, and what the book's checker refuses. Screens are in tests/screens;
# SCREENS=refresh writes them anew.

load asserts

# A copy of the repository in which chapter 1 asks three questions that are made up here.
setup_file() {
    (a_copy quiz)
    mkdir -p build/copies/quiz/build
    cat >build/copies/quiz/build/chapter.md <<'END'
# A chapter

<!-- question: bells -->
> **How many bells ring at six,
> in the morning?**
>
> 1. One, which is rung for the hour and for all that the day has to bring to whoever is awake at
>    that time.
> 2. Six
> 3. None

<details><summary>Why</summary>

1. No: one bell is rung six times, and that is what was asked.
2. Yes: at six the clock strikes six, in the morning as well, as it does in the evening of each
   day.
3. No: somebody rings them each day.

</details>

<!-- question: sum -->
> **What does this print?**
>
> ```python
> total = 1
>
> for n in range(3):
>     total += n
> print("sum", total)
> ```
>
> 1. `sum 3`
> 2. `sum 7`
> 3. `sum 4`

<details><summary>Why</summary>

1. No: it begins with one.
2. No: range ends before three.
3. Yes: one, and then 0, 1 and 2.

</details>

<!-- question: why -->
> **Why?**
>
> 1. For a reason.
> 2. For no reason.
> 3. Nobody knows.

<details><summary>Why</summary>

1. Yes: there is always one.
2. No: there is always one, see above.
3. No: somebody does, see above.

</details>
END
}

setup() {
    export COLUMNS=80
    top=$PWD
    cd build/copies/quiz || return 1
    rm -rf work/quiz
    cp build/chapter.md chapters/01-vars/README.md
}

# The screen of a command, its status, and what it is in tests/screens.
shows() { # NAME STATUS COMMAND...
    name=$1 wanted=$2 ended=0
    shift 2
    "$@" >build/quiz.raw 2>&1 || ended=$?
    grep -v '^make.*\*\*\*' build/quiz.raw >build/quiz.screen || true
    cat build/quiz.screen
    assert_equal "$ended" "$wanted"
    [ "${SCREENS:-}" != refresh ] || cp build/quiz.screen "$top/tests/screens/$name.screen"
    diff -u "$top/tests/screens/$name.screen" build/quiz.screen
}

says() { # ANSWERS...: the command, with these lines as its input
    printf '%s\n' "$@" | make quiz CHAPTER=1
}

@test "all is answered, at once and later; what was answered is not asked again, and can be begun anew" {
    shows quiz-all 0 says 2 1 3 1
    shows quiz-again 0 says
    shows quiz-anew 0 make quiz CHAPTER=1 AGAIN=yes </dev/null
}

@test "it goes on where it was left; what is no answer is said to be none" {
    shows quiz-left 0 says '' 9 two ' 1. ' q
    shows quiz-goes-on 0 says 2 Q
    run cat work/quiz/01-vars
    assert_output $'sum 1\nbells 2'
}

@test "what is kept may be damaged: what is no answer any more is asked again" {
    printf 'bells 2\r\nsum 7\nwhy' >work-quiz
    mkdir -p work/quiz
    mv work-quiz work/quiz/01-vars
    says 99999999999999999999 3 1 >build/quiz.screen 2>&1
    run cat build/quiz.screen
    assert_line "A number from 1 to 3, please; an empty line passes on, and q ends it."
    assert_line "3 of 3 answered, 3 of them right at once."
    refute_output --partial "1 of 3"
    run cat work/quiz/01-vars
    assert_output $'bells 2\r\nsum 7\nwhy\nsum 3\nwhy 1'
}

@test "lines may end as they do on Windows" {
    sed -i 's/$/\r/' chapters/01-vars/README.md
    run make quiz CHAPTER=1 </dev/null
    assert_line --partial "3 questions."
    assert_line " 2. Six"
}

@test "what it does not understand is refused in a line" {
    shows quiz-no-chapter 2 make quiz
    shows quiz-no-question 2 make quiz CHAPTER=12
    shows quiz-again-what 2 make quiz CHAPTER=1 AGAIN=perhaps
    sed -i '/question:/d' chapters/01-vars/README.md
    shows quiz-none 2 make quiz CHAPTER=1
}

@test "each chapter of the book has its questions" {
    for text in "$top"/chapters/[0-9]*/README.md; do
        run "$top/tests/tools/questions" "$text"
        assert_success
        refute_output --partial trouble
        assert [ "$(grep -c '^question' <<<"$output")" -ge 4 ]
    done
}

# What the checker says of the three questions after a change; three of them are too few in any case.
complaint() { # SED WORDS
    cp chapters/01-vars/README.md build/quiz.kept
    sed -i "$1" chapters/01-vars/README.md
    run python3 -B - <<'END'
import sys
sys.path.insert(0, "tests/book")
from document import TOP, Document
import questions
document = Document(TOP / "chapters/01-vars/README.md")
questions.check(document)
questions.play(document)
print("\n".join(f"{line}: {what}" for line, what in document.trouble))
END
    cp build/quiz.kept chapters/01-vars/README.md
    assert_success
    assert_output --regexp '1: [123] questions; a chapter has 4 to 6'
    assert_output --partial "$2"
    assert_equal "${#lines[@]}" "${3:-2}"
}

# bats test_tags=long
@test "a question that is not of the form, or not so, is refused" {
    need python3
    complaint '' "" 1
    complaint 's/^2\. Yes: at/2. No: at/' "3: bells: 0 answers begin with Yes; one does"
    complaint 's/^3\. No: somebody rings/3. Yes: somebody rings/' "3: bells: 2 answers begin with Yes; one does"
    complaint '/^3\. No: somebody rings/d' "3 options, and 2 answers" 2
    complaint 's/^3\. No: somebody rings them/3. No/' "3: bells: answer 3 begins with Yes: or No:"
    complaint 's/^3\. No: somebody rings them/3. No: never/' "3: bells: answer 3 gives no reason"
    complaint 's/^> 3\. None/> 3. Six/' "3: bells: two options are the same"
    complaint 's/^> \*\*Why?\*\*/> Why?/' "why: what is asked is in bold, and ends with a question mark"
    complaint 's/question: why/question: bells/' "two questions are called bells" 3
    complaint 's/question: why/question: Why so/' "the name of a question has small letters, digits and hyphens"
    complaint 's/range(3)/range(4)/' "sum: Python prints 'sum 7', and option 2 is '\`sum 7\`'" 3
    complaint 's/^> 3\. `sum 4`/> 3. `sum 4.`/' "sum: Python prints 'sum 4', and option 3 is '\`sum 4.\`'"
    complaint 's/^3\. Yes: one, and/4. Yes: one, and/' "answer 4 is number 3"
    complaint 's/^> 3\. None/> 3. [None](README.md)/' "3: bells: a link, which nobody can follow in a terminal"
    complaint '$d' "a question without an end"
}

# bats test_tags=long
@test "questions are not of the length of a chapter" {
    need python3
    run python3 -B - <<'END'
import sys
sys.path.insert(0, "tests/book")
from document import TOP, Document
import prose
print(prose.words(Document(TOP / "chapters/01-vars/README.md")))
END
    assert_output 2
}
