"""Asks CPython whether puzzles print what is said of them: certify.py PUZZLE SEEDS, the binary and how many seeds of each
chapter and level. Prints what is not so, and how many lines are."""
import contextlib
import contextvars
import io
import pathlib
import subprocess
import sys

SHOW = pathlib.Path(__file__).with_name("show.py").read_text()


def ask(form, words):
    return subprocess.run([sys.argv[1], form, *words], check=True, capture_output=True, text=True).stdout


def printed_by(program):
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        contextvars.Context().run(exec, compile(SHOW + program, "puzzle", "exec"), {})
    return out.getvalue().splitlines()


def main():
    lines = wrong = 0
    for chapter in range(1, 6):
        for level in range(1, 4):
            for seed in range(int(sys.argv[2])):
                words = [str(chapter), str(seed), str(level)]
                said = [line.split("\t")[0] for line in ask("lines", words).splitlines()]
                printed = printed_by(ask("python", words))
                lines += len(printed)
                if said != printed:
                    print(f"chapter {chapter}, seed {seed}, level {level}: said {said}, and CPython prints {printed}")
                    wrong += 1
    print(f"{lines} lines as in CPython" if not wrong else f"{wrong} programs print something else")
    return wrong > 0


if __name__ == "__main__":
    sys.exit(main())
