# Reads the list of what cannot be reached (unreached.txt) and then what gcov -b -c -t says of each object file, and
# prints a line for each file of the directory `code`, and what is missing. `files` are those that are judged.
#
# A file that several object files include, a header, has the sum of what they say.

function complain(words) { complaints = complaints words "\n"; wrong++ }

function trimmed(s) {
    gsub(/^[ \t]+|[ \t\r]+$/, "", s)
    return s
}

function is_judged(file) { return files == "" || index(" " files " ", " " file " ") > 0 }

# The lines of `file` from `first` on that make up `source`, joined by blanks: the last of them, or 0.
function end_of(file, first, source,  i, joined, piece) {
    for (i = first; i <= last[file] && length(joined) < length(source); i++) {
        piece = trimmed(text[file, i])
        if (i == first && piece == "") return 0
        if (piece != "") joined = joined (joined == "" ? "" : " ") piece
    }
    return joined == source ? i - 1 : 0
}

# One entry of the list: what it excuses counts as listed, if it says what is so.
function apply(e,  file, i, at, end, places, lines, branches, b, counts) {
    file = listed_file[e]
    if (!is_judged(file)) return
    for (i = 1; i <= last[file]; i++) {
        if ((end = end_of(file, i, listed_source[e])) > 0) {
            places++
            at = i
            at_end = end
        }
    }
    if (places != 1) {
        complain(sprintf("%s:%d: matches %d places in %s, not one", list, listed_at[e], places, file))
        return
    }
    for (i = at; i <= at_end; i++) {
        if (missed[file, i]) lines++
        for (b = 0; b < branches_of[file, i]; b++) branches += !taken[file, i, b]
    }
    counts = sprintf("%d line%s, %d branch%s", lines, lines == 1 ? "" : "s", branches, branches == 1 ? "" : "es")
    if (counts != listed_counts[e]) {
        complain(sprintf("%s:%d: says %s, but it is %s that nothing reaches", list, listed_at[e],
            listed_counts[e], counts))
        return
    }
    for (i = at; i <= at_end; i++) excused[file, i] = 1
}

function percent(part, whole) { return whole == 0 ? 100 : int(1000 * part / whole) / 10 }

function row(name, lines, reached, branches, took, excuses) {
    printf "%-24s %5d of %5d lines %6.1f %%  %5d of %5d branches %6.1f %%%s\n", name, reached, lines,
        percent(reached, lines), took, branches, percent(took, branches), excuses
}

function judge(file,  i, b, lines, reached, branches, took, not_taken, out_l, out_b) {
    for (i = 1; i <= last[file]; i++) {
        if (!((file, i) in run)) continue
        lines++
        missed[file, i] ? 0 : reached++
        not_taken = 0
        for (b = 0; b < branches_of[file, i]; b++) not_taken += !taken[file, i, b]
        branches += branches_of[file, i]
        took += branches_of[file, i] - not_taken
        if (excused[file, i]) {
            out_l += missed[file, i]
            out_b += not_taken
        } else if (missed[file, i]) {
            missing_lines++
            missing_branches += not_taken
            places = places sprintf("%s/%s:%d: never runs: %s\n", code, file, i, trimmed(text[file, i]))
        } else if (not_taken > 0) {
            missing_branches += not_taken
            places = places sprintf("%s/%s:%d: %d of %d branches never taken: %s\n", code, file, i, not_taken,
                branches_of[file, i], trimmed(text[file, i]))
        }
    }
    row(file, lines, reached, branches, took, out_l + out_b == 0 ? "" : "  (" out_l + 0 " + " out_b + 0 " listed)")
    all_lines += lines
    all_reached += reached
    all_branches += branches
    all_took += took
    listed_lines += out_l
    listed_branches += out_b
}

FILENAME == list {
    if (/^#/ || /^[ \t]*$/) next
    n = index($0, "|")
    split("", field)
    for (f = 1; f <= 3; f++) {
        n = index($0, " | ")
        field[f] = n == 0 ? "" : trimmed(substr($0, 1, n - 1))
        $0 = n == 0 ? "" : substr($0, n + 3)
    }
    if (trimmed($0) == "") {
        complain(sprintf("%s:%d: an entry has four parts, the last a reason", list, FNR))
        next
    }
    listed_file[++entries] = field[1]
    listed_counts[entries] = field[2]
    listed_source[entries] = field[3]
    listed_at[entries] = FNR
    next
}

# The branch that was read last, if the line has one more.
function keep_held() {
    if (held == "" || missed[file, line]) held = ""
    if (held == "") return
    if (branch >= branches_of[file, line]) branches_of[file, line] = branch + 1
    if (held ~ / taken [1-9]/) taken[file, line, branch] = 1
    branch++
    held = ""
}

# COUNT:LINE:TEXT; line 0 says which file it is about.
/^ *[-#=0-9][^:]*: *[0-9]+:/ {
    keep_held()
    n = index($0, ":")
    count = trimmed(substr($0, 1, n - 1))
    rest = substr($0, n + 1)
    n = index(rest, ":")
    line = substr(rest, 1, n - 1) + 0
    rest = substr(rest, n + 1)
    if (line == 0) {
        if (rest ~ /^Source:/) file = index(rest, "Source:" code "/") == 1 ? substr(rest, length(code) + 9) : ""
        next
    }
    if (file == "") next
    text[file, line] = rest
    if (line > last[file]) last[file] = line
    branch = 0
    if (count == "-") next
    if (!((file, line) in run)) missed[file, line] = 1
    run[file, line] = 1
    if (count !~ /[#=]/) missed[file, line] = 0
    next
}

# That a call returns, or that an exception passes, is no decision of the line: a branch that is thrown, and the one
# before it, are left out.
/^branch / && file != "" {
    if (/\(throw\)/) held = ""
    else {
        keep_held()
        held = $0
    }
}

END {
    keep_held()
    for (e = 1; e <= entries; e++) apply(e)
    n = split(sources, all, " ")
    for (i = 1; i <= n; i++) {
        if (!is_judged(all[i])) continue
        # A header without a function has no figures; a .c file without any did not run.
        if (has_figures(all[i])) judge(all[i])
        else if (all[i] ~ /\.c$/) complain(code "/" all[i] ": no figures")
    }
    row("all", all_lines, all_reached, all_branches, all_took, "")
    printf "\n%s%s", places, complaints
    printf "lines: %d of %d reached, %d listed, %d missing\n", all_reached, all_lines, listed_lines, missing_lines
    printf "branches: %d of %d taken, %d listed, %d missing\n", all_took, all_branches, listed_branches,
        missing_branches
    exit wrong + missing_lines + missing_branches > 0 || all_lines == 0
}

function has_figures(file,  i) {
    for (i = 1; i <= last[file]; i++) if ((file, i) in run) return 1
    return 0
}
