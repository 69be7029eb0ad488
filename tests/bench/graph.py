#!/usr/bin/env python3
"""Draws a run of the benchmark: graph.py RUN.tsv GRAPH.svg

Prints bars for the terminal and writes the drawing. RUN.tsv is what bench has written (tsv.h); where it is broken, one
sentence says so, and nothing is drawn.
"""

import os
import sys
from pathlib import Path

import graph_run
import graph_svg
import graph_text


def main():
    if len(sys.argv) != 3:
        print("usage: graph.py RUN.tsv GRAPH.svg", file=sys.stderr)
        return 2
    try:
        run = graph_run.read(sys.argv[1])
        Path(sys.argv[2]).write_text(graph_svg.draw(run), encoding="utf-8")
    except (graph_run.Broken, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    coloured = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    print("\n".join(graph_text.draw(run, coloured)))
    print(f"\nFor all numbers of variables: {sys.argv[2]}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
