# The workbook as HTML: made, and tried in a real browser. And for each checker a page that it must reject.

load asserts

need_all() {
    need chromium
    need clang
    need_package puppeteer-core
    need_package minisearch
    /usr/bin/python3 -c 'import markdown_it, pygments' 2>/dev/null || lacks "python3-markdown-it, or python3-pygments,"
}

# Made once, and not where no test could look at it.
setup_file() {
    mkdir -p build
    if (skip() { exit 1; }; need_all) >/dev/null; then
        tests/tools/page >build/page.said 2>&1 || echo "status $?" >>build/page.said
    fi
}

setup() {
    need_all
    [ -f build/page/index.html ] || { cat build/page.said && return 1; }
}

in_browser() { # SCRIPT WORDS...
    node "tests/page/browser/$1.mjs" "${@:2}"
}

# A small page of this folder's name, which has been broken by hand.
broken_page() { # NAME
    rm -rf "build/page-$1"
    mkdir -p "build/page-$1/chapters"
    cp -r build/page/assets "build/page-$1/assets"
    cp build/page/chapters/GLOSSARY.html "build/page-$1/index.html"
    sed -i 's|\.\./||g; s|<a \([^>]*\)href="[^"#]*"|<a \1href="#text"|g' "build/page-$1/index.html"
}

# A small page of this folder's name with one program, in whose script something has been changed.
page_with_program() { # NAME
    program=tests/golden/05-run/run_nested.c
    script=build/page-$1/programs/golden/05-run/run_nested.js
    rm -rf "build/page-$1"
    mkdir -p "build/page-$1/tests/golden/05-run" "${script%/*}"
    cp -r build/page/assets "build/page-$1/assets"
    cp "build/page/$program.html" "build/page-$1/tests/golden/05-run/"
}

@test "the page is made, with its programs and its search" {
    run cat build/page.said
    assert_line --regexp '^[0-9]+ pages, 1[0-9][0-9] programs that run in them$'
    assert_line "Open build/page/index.html"
    refute_output --partial "needs"
    assert [ -f build/page/assets/minisearch.js ]
}

@test "it may be copied elsewhere" {
    rm -rf "build/a page"
    cp -r build/page "build/a page"
    in_browser run "build/a page" 'golden/05-run/document'
    rm -rf "build/a page"
}

@test "what a reader downloads for a chapter is small" {
    for page in build/page/chapters/*/index.html; do
        size=$(cat "$page" build/page/assets/page.css build/page/assets/{theme,page,search,wasi,run,draw,play,quiz}.js | wc -c)
        [ "$size" -le 300000 ] || { echo "$page: $size bytes"; return 1; }
    done
}

@test "every link leads somewhere, and nothing is loaded from elsewhere" {
    in_browser links build/page
}

# bats test_tags=long
@test "every page opens without an error" {
    in_browser pages build/page
}

@test "the search finds what a reader would look for" {
    in_browser search build/page
}

# bats test_tags=long
@test "every program that runs in a page prints what its golden file says" {
    in_browser run build/page
}

# bats test_tags=long
@test "what one plays with is drawn as make draw draws it" {
    in_browser play build/page
}

# bats test_tags=long
@test "the questions are asked, answered, counted, and asked anew" {
    in_browser quiz build/page
}

# bats test_tags=long
@test "axe finds nothing; a page fits a narrow screen, and paper; what is copied is what one types" {
    in_browser look build/page
}

# bats test_tags=long
@test "whatever files a learner has, the page is made" {
    a_copy page
    mkdir -p build chapters/02-old
    printf '# Notes\n\n[x](nowhere.md) [y](/etc/passwd) [z](HTTP://example.org)\n' >notes.md
    printf '# caf\351\n\n<script>nobody.knows()</script>\n' >'a <b>&.md'
    printf '\357\273\277# With a mark\r\n\r\ntext\r\n' >bom.md
    printf 'caf\351 \000\001\n' | tee src/x.c tests/golden/02-set-get/a.out >chapters/02-old/x.c
    printf '<!-- question: half -->\n> **Half?**\n>\n> 1. a\n' >>chapters/01-vars/README.md
    run /usr/bin/python3 -B tests/page/make_page.py build/page
    assert_success
    assert_line "notes.md: the link nowhere.md leads nowhere"
    assert_line "notes.md: the link /etc/passwd leads nowhere"
    run grep -c 'class="question"' build/page/chapters/01-vars/index.html
    assert_output 0
    grep -q '<h1 id="with-a-mark">With a mark' build/page/bom.html
    # Nothing was compiled here, and no program is said to be what it is not.
    grep -q 'data-why="It was not compiled: make page says what that needs."' build/page/tests/golden/05-run/run_nested.c.html
    grep -q 'data-why="It jumps with longjmp, which a page cannot."' build/page/tests/try/05-run/jump.c.html
}

# bats test_tags=long
@test "what fails to compile for once is compiled again, and what cannot is said" {
    a_copy page
    mkdir -p build bin
    printf '#!/bin/sh\ncase " $* " in *tests/golden*) exit 137 ;; esac\nexec %s "$@"\n' "$(command -v clang)" >bin/clang
    chmod +x bin/clang
    name=build/wasm/golden/01-vars/default_value.wasm
    run env PATH="$PWD/bin:$PATH" make -s -f tests/page/wasm.mk $name
    assert_failure
    make -s -f tests/page/wasm.mk $name build/wasm/try/03-tokens/ways.wasm
    assert [ -s $name ]
    assert [ ! -s build/wasm/try/03-tokens/ways.wasm ]
    assert [ -s build/wasm/try/03-tokens/ways.why ]
}

# bats test_tags=long
@test "a page with a script that fails is rejected" {
    broken_page script
    sed -i 's|</body>|<script>nobody.knows();</script></body>|' build/page-script/index.html
    run in_browser pages build/page-script
    assert_failure 1
    assert_output --partial "index.html: nobody is not defined"
}

# bats test_tags=long
@test "a page that asks for a file that is not there is rejected" {
    broken_page file
    rm build/page-file/assets/draw.js
    run in_browser pages build/page-file
    assert_failure 1
    assert_output --partial "assets/draw.js"
}

# bats test_tags=long
@test "links that lead nowhere, and what is loaded from elsewhere, are rejected" {
    broken_page links
    sed -i 's|</body>|<a href="gone.html">a</a> <a href="#gone">b</a></body>|' build/page-links/index.html
    run in_browser links build/page-links
    assert_failure 1
    assert_output --partial "gone.html leads nowhere"
    assert_output --partial "#gone has no such place"
    broken_page links
    sed -i 's|</body>|<img src="https://example.org/x.png" alt=""></body>|' build/page-links/index.html
    run in_browser links build/page-links
    assert_failure 1
    assert_line "index.html: https://example.org/x.png is loaded from elsewhere"
}

# bats test_tags=long
@test "a search that does not find things is rejected" {
    broken_page search
    echo 'window.searchEntries = [{id: 0, title: "Bells", heading: "", url: "index.html", text: "bells", kind: "text"}];' \
        >build/page-search/assets/search-entries.js
    run in_browser search build/page-search
    assert_failure 1
    assert_output --partial "path copying: not in chapters/04-copy_context/"
}

# bats test_tags=long
@test "a program that prints something else is rejected, and shown as a difference" {
    page_with_program run
    sed 's|"prints": "|"prints": "a line of somebody else\\n|' build/page/programs/golden/05-run/run_nested.js >"$script"
    run in_browser run build/page-run
    assert_failure 1
    assert_output --partial "That is not what it should print:"
    assert_output --partial "-a line of somebody else"
}

# bats test_tags=long
@test "a program that never ends is stopped, and so is one that prints without end" {
    page_with_program stop
    for body in 'for (volatile int i = 0;; i++) {}' 'for (;;) puts("on and on");'; do
        echo "#include <stdio.h>
            int main(void) { $body }" >build/page-stop/loop.c
        clang --target=wasm32-wasi -O1 build/page-stop/loop.c -o build/page-stop/loop.wasm
        printf 'window.programs["%s"] = {"wasm": "%s", "prints": null};\n' "$program" "$(base64 -w 0 build/page-stop/loop.wasm)" \
            >"$script"
        run in_browser run build/page-stop
        assert_failure 1
        [[ $body == *puts* ]] || assert_output --partial "It was stopped after 10 seconds."
    done
    assert_output --partial "It was stopped: it printed a million letters."
}

# bats test_tags=long
@test "what axe finds, what is too wide, and buttons on paper, are rejected" {
    broken_page look
    sed -i 's|</main>|<img src="data:,"><div style="width: 900px">wide</div><button type="button" class="copy">c</button></main>|; s|</head>|<style>.copy { display: block !important; } :root { color-scheme: dark !important; }</style></head>|' \
        build/page-look/index.html
    run in_browser look build/page-look index.html
    assert_failure 1
    assert_output --partial "index.html, light: image-alt at img"
    assert_output --partial "pixels wide, on a screen of 360"
    assert_output --partial "on paper there is .copy"
    assert_output --partial "index.html: dark on paper"
}

# bats test_tags=long
@test "a question whose right answer is another is rejected" {
    rm -rf build/page-quiz
    mkdir -p build/page-quiz/chapters/01-vars
    cp -r build/page/assets build/page-quiz/assets
    sed 's/data-right="2"/data-right="1"/' build/page/chapters/01-vars/index.html >build/page-quiz/chapters/01-vars/index.html
    run in_browser quiz build/page-quiz 01-vars
    assert_failure 1
    assert_output --partial "01-vars/default-or-offer: option 1 is said to be right"
}

# bats test_tags=long
@test "a drawing that is another is rejected" {
    rm -rf build/page-play
    cp -r build/page build/page-play
    cp build/page/programs/draw/chain.js build/page-play/programs/draw/trie.js
    sed -i 's|"draw/chain"|"draw/trie"|' build/page-play/programs/draw/trie.js
    run in_browser play build/page-play
    assert_failure 1
    assert_output --partial "split is drawn otherwise"
}
