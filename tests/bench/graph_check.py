#!/usr/bin/env python3
"""Whether a drawing says what the run says, and no more: graph_check.py RUN.tsv GRAPH.svg

Reads both by itself, and not as graph.py does. Prints what is wrong; silent when nothing is.
"""

import math
import re
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

SVG = "{http://www.w3.org/2000/svg}"
NUMBER = r"[0-9]+(?:\.[0-9]+)*"
NEAR = 0.2  # places are written with one digit behind the point


def cells_of(text):
    """(operation, kind, variables, nanoseconds, all its numbers) for each point that there should be."""
    for row in text.splitlines()[6:]:
        operation, company, variables, ctx, cpython, goal = row.split("\t")
        of_cpython = [] if cpython == "-" else [cpython, goal]
        yield operation, company, variables, ctx, [variables, ctx, *of_cpython]
        if cpython != "-" and company == "alone":
            yield operation, "cpython", variables, cpython, [variables, cpython]


def goals_of(text, operation):
    rows = [row.split("\t") for row in text.splitlines()[6:]]
    return [float(row[4]) * float(row[5]) for row in rows if row[:2] == [operation, "alone"] and row[4] != "-"]


def is_of(element, kind):
    return kind in element.get("class", "").split()


def of_class(parent, *kinds):
    return [element for element in parent.iter() if all(is_of(element, kind) for kind in kinds)]


def outside(svg):
    """Nothing runs, and nothing is fetched."""
    for element in svg.iter():
        if element.tag in (f"{SVG}script", f"{SVG}image", f"{SVG}use", f"{SVG}foreignObject"):
            yield f"there is a {element.tag.removeprefix(SVG)}"
        for name, value in element.attrib.items():
            if name.startswith("on") or name.endswith("href") or "url(" in value:
                yield f"there is an attribute {name}"
        if element.tag == f"{SVG}style" and re.search(r"@import|@font-face|url\(", element.text):
            yield "the style fetches something"


def alternative(svg, operations):
    """A title and a description, which those who see nothing are given in its place."""
    named = {child.get("id"): child for child in svg if child.tag in (f"{SVG}title", f"{SVG}desc")}
    if svg.get("role") != "img" or svg.get("aria-labelledby", "").split() != list(named) or len(named) != 2:
        yield "it is no image with a title and a description"
    yield from (f"the description is silent on {name}" for name in operations
                if not any(f"\n{name}, with " in (child.text or "") for child in named.values()))


def numbers(svg, text):
    known = set(re.findall(NUMBER, text))
    for element in svg.iter():
        if element.tag == f"{SVG}style":
            continue
        for number in re.findall(NUMBER, element.text or ""):
            if is_of(element, "decade"):
                if not math.log10(float(number)).is_integer():
                    yield f"{number} is no decade"
            elif number not in known:
                yield f"{number} is not in the run"


def place(mark):
    """Its middle."""
    if mark.tag == f"{SVG}circle":
        return float(mark.get("cx")), float(mark.get("cy"))
    if mark.tag == f"{SVG}rect":
        return tuple(float(mark.get(side)) + float(mark.get(length)) / 2 for side, length in (("x", "width"), ("y", "height")))
    x, y = re.match(r"M([0-9.]+) ([0-9.]+)", mark.get("d")).groups()
    return float(x), float(y) + 4


def ruler(panel):
    """Where a size and a time lie, by the words at the axes."""
    sizes = {label.text: float(label.get("x")) for label in of_class(panel, "size")}
    decades = {math.log10(float(label.text)): float(label.get("y")) - 4 for label in of_class(panel, "decade")}
    low, high = min(decades), max(decades)
    step = (decades[low] - decades[high]) / (high - low)
    return sizes, lambda time: decades[low] - (math.log10(time) - low) * step


def places_of(line):
    return [tuple(map(float, pair.split(","))) for pair in line.get("points").split()]


def panel_is_so(panel, operation, text):
    sizes, height = ruler(panel)
    wanted = [cell for cell in cells_of(text) if cell[0] == operation]
    for kind in ("cpython", "alone", "beside"):
        cells = [cell for cell in wanted if cell[1] == kind]
        marks = of_class(panel, kind, "mark")
        corners = [corner for line in of_class(panel, kind, "line") for corner in places_of(line)]
        if not len(cells) == len(marks) == len(corners):
            yield f"{operation}, {kind}: {len(marks)} points and {len(corners)} corners for {len(cells)} rows"
            continue
        for cell, mark, corner in zip(cells, marks, corners):
            should = sizes.get(cell[2], math.inf), height(float(cell[3]))
            if math.dist(place(mark), should) > NEAR or math.dist(corner, should) > NEAR:
                yield f"{operation}, {kind}, {cell[2]} variables: the point is in the wrong place"
            if re.findall(NUMBER, mark.findtext(f"{SVG}title", "")) != cell[4]:
                yield f"{operation}, {kind}, {cell[2]} variables: the point does not say {', '.join(cell[4])}"
    drawn = [y for line in of_class(panel, "goal") for _, y in places_of(line)]
    goals = [height(goal) for goal in goals_of(text, operation)]
    if len(drawn) != len(goals) or any(abs(one - other) > NEAR for one, other in zip(drawn, goals)):
        yield f"{operation}: the goal is in the wrong place"


def main():
    text = Path(sys.argv[1]).read_text(encoding="utf-8")
    try:
        svg = ET.parse(sys.argv[2]).getroot()
    except ET.ParseError as error:
        return f"it is no XML: {error}"
    operations = list(dict.fromkeys(cell[0] for cell in cells_of(text)))
    panels = {label.text: panel for panel in of_class(svg, "panel") for label in of_class(panel, "name")}
    trouble = [*outside(svg), *alternative(svg, operations), *numbers(svg, text)]
    if list(panels) != operations:
        trouble.append(f"the panels are {', '.join(panels)}")
    for operation, panel in panels.items():
        trouble += panel_is_so(panel, operation, text)
    return "\n".join(trouble)


if __name__ == "__main__":
    sys.exit(main() or 0)
