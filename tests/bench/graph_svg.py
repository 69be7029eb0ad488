"""The graph of a run as an SVG: a panel for each operation, nanoseconds by the number of variables, log-log.

Whatever number stands in it as text is the file's own, but for the decades at the side. To have all of a row, hold the
pointer on a point.
"""

import math
import xml.etree.ElementTree as ET

COLUMNS = 2
CELL = 380, 186
PLOT = 62, 30, 300, 124  # in the cell: x, y, width, height
TOP, EDGE = 100, 20

# By what is drawn, what the legend says; in this order, so that a later line lies on an earlier one.
SERIES = {"cpython": "CPython", "alone": "the library, alone", "beside": "the library, beside a second thread"}
GOAL = "the goal, alone"

# A drawing has its own paper: where a viewer shows it on white although the system is dark, it is dark all the same.
STYLE = """
svg { color: #1c1c1c; font-family: system-ui, sans-serif; font-size: 12px }
text { fill: currentColor }
.paper { fill: #ffffff }
.title { font-size: 18px; font-weight: bold }
.name { font-size: 13px; font-weight: bold }
.grid { stroke: currentColor; stroke-opacity: 0.15; fill: none }
.frame { stroke: currentColor; stroke-opacity: 0.5; fill: none }
.line { fill: none; stroke-width: 2 }
.goal { stroke: currentColor; stroke-width: 1; stroke-dasharray: 2 3; fill: none }
.alone { color: #0060a8 } .beside { color: #b34700 } .cpython { color: #5c5c5c }
.line, .mark { stroke: currentColor }
.alone.mark, .cpython.mark { fill: currentColor } .beside.mark { fill-opacity: 0 }
.beside.line { stroke-dasharray: 7 5 }
@media (prefers-color-scheme: dark) {
svg { color: #e6e6e6 } .paper { fill: #16181c }
.alone { color: #6cb6ff } .beside { color: #ff9e57 } .cpython { color: #a8a8a8 }
}
"""


def draw(run):
    scales = Scales(run)
    below = -(-len(run.rows) // COLUMNS)
    width, height = str(2 * EDGE + COLUMNS * CELL[0]), str(TOP + below * CELL[1] + EDGE)
    svg = ET.Element("svg", {"xmlns": "http://www.w3.org/2000/svg", "viewBox": f"0 0 {width} {height}", "width": width,
                             "height": height, "role": "img", "aria-labelledby": "title desc"})
    add(svg, "title", "What each operation costs", id="title")
    add(svg, "desc", description(run), id="desc")
    add(svg, "style", STYLE)
    add(svg, "rect", **{"class": "paper", "width": width, "height": height})
    head(svg, run)
    for index, (operation, rows) in enumerate(run.rows.items()):
        x, y = EDGE + index % COLUMNS * CELL[0], TOP + index // COLUMNS * CELL[1]
        cell = add(svg, "g", **{"class": "panel", "transform": f"translate({x} {y})"})
        panel(cell, operation, rows, scales)
        axis_titles(cell, left=index % COLUMNS == 0, bottom=index + COLUMNS >= len(run.rows))
    ET.indent(svg)
    return ET.tostring(svg, encoding="unicode") + "\n"


def add(parent, tag, text=None, **attributes):
    child = ET.SubElement(parent, tag, {name: str(value) for name, value in attributes.items()})
    child.text = text
    return child


def label(parent, kind, x, y, text, anchor="start", **more):
    return add(parent, "text", text, **{"class": kind, "x": at(x), "y": at(y), "text-anchor": anchor, **more})


def at(length):
    return f"{length:.1f}"


class Scales:
    """From numbers to places in a cell, the same for all panels, so that they can be compared."""

    def __init__(self, run):
        all_rows = [row for by_company in run.rows.values() for rows in by_company.values() for row in rows]
        self.sizes = sorted({row.variables for row in all_rows})
        times = [time for row in all_rows for time in (row.ctx, row.cpython, goal_of(row)) if time is not None]
        self.low = math.floor(math.log10(min(times)))
        self.high = max(math.ceil(math.log10(max(times))), self.low + 1)

    def x(self, variables):
        span = math.log(self.sizes[-1] / self.sizes[0]) or 1
        return PLOT[0] + PLOT[2] * math.log(variables / self.sizes[0]) / span

    def y(self, time):
        return PLOT[1] + PLOT[3] * (self.high - math.log10(time)) / (self.high - self.low)

    def decades(self):
        return [10.0**power for power in range(self.low, self.high + 1)]


def goal_of(row):
    """In nanoseconds."""
    return None if row.cpython is None else row.goal * row.cpython


def description(run):
    """What the lines say, for those who do not see them."""
    words = ["Nanoseconds by the number of variables set in the context, both by their logarithm, a panel for each operation."]
    for operation, rows in run.rows.items():
        first, last = rows["alone"][0], rows["alone"][-1]
        ends = [f"the library {first.ctx} and {last.ctx} alone",
                f"{rows['beside'][0].ctx} and {rows['beside'][-1].ctx} beside a second thread"]
        if run.cpython:
            ends.append(f"CPython {first.cpython} and {last.cpython}")
        words.append(f"{operation}, with {first.variables} and with {last.variables}: {'; '.join(ends)}.")
    return "\n".join(words)


def head(svg, run):
    label(svg, "title", EDGE, 32, "What each operation costs")
    beside = f", beside CPython {run.cpython}" if run.cpython else ""
    label(svg, "note", EDGE, 54, f"The library by {run.compiler}{beside}. Each time is the median of {run.repetitions} "
          f"repetitions of about {run.milliseconds} ms.")
    x = EDGE
    for kind, words in [*SERIES.items(), ("goal", GOAL)]:
        if run.cpython or kind in ("alone", "beside"):
            legend(svg, kind, x, words)
            x += 68 + 6 * len(words)


def legend(svg, kind, x, words):
    add(svg, "path", **{"class": "goal" if kind == "goal" else f"{kind} line", "d": f"M{x} 78h34"})
    if kind != "goal":
        mark(svg, kind, x + 17, 78)
    label(svg, "note", x + 42, 82, words)


def panel(cell, operation, rows, scales):
    label(cell, "name", PLOT[0], PLOT[1] - 9, operation)
    grid(cell, scales)
    if rows["alone"][0].cpython is not None:
        series(cell, "cpython", rows["alone"], "cpython", scales)
        line(cell, "goal", [(scales.x(row.variables), scales.y(goal_of(row))) for row in rows["alone"]])
    series(cell, "alone", rows["alone"], "ctx", scales)
    series(cell, "beside", rows["beside"], "ctx", scales)


def grid(cell, scales):
    x, y, width, height = PLOT
    for time in scales.decades():
        add(cell, "path", **{"class": "grid", "d": f"M{x} {at(scales.y(time))}h{width}"})
        label(cell, "decade", x - 7, scales.y(time) + 4, f"{time:g}", "end")
    for size in scales.sizes:
        add(cell, "path", **{"class": "grid", "d": f"M{at(scales.x(size))} {y}v{height}"})
        label(cell, "size", scales.x(size), y + height + 16, str(size), "middle")
    add(cell, "path", **{"class": "frame", "d": f"M{x} {y}v{height}h{width}"})


def axis_titles(cell, left, bottom):
    x, y, width, height = PLOT
    if left:
        label(cell, "axis", 0, 0, "nanoseconds", "middle", transform=f"translate({x - 46} {y + height / 2:g}) rotate(-90)")
    if bottom:
        label(cell, "axis", x + width / 2, y + height + 36, "variables set in the context", "middle")


def series(cell, kind, rows, column, scales):
    """One line, and a point for each row, which says all of it."""
    places = [(scales.x(row.variables), scales.y(getattr(row, column))) for row in rows]
    line(cell, f"{kind} line", places)
    for row, (x, y) in zip(rows, places):
        add(mark(cell, kind, x, y), "title", tooltip(kind, row))


def tooltip(kind, row):
    """All that the file says of it."""
    words = f"{SERIES[kind]}, at {row.variables}: {(row.cpython if kind == 'cpython' else row.ctx)} ns"
    if kind != "cpython" and row.cpython is not None:
        words += f"; CPython {row.cpython} ns; goal {row.goal} of it"
    return words


def line(parent, kind, places):
    add(parent, "polyline", **{"class": kind, "points": " ".join(f"{at(x)},{at(y)}" for x, y in places)})


def mark(parent, kind, x, y):
    """Three shapes, which also lie on one another and can still be told apart."""
    name = f"{kind} mark"
    if kind == "alone":
        return add(parent, "circle", **{"class": name, "cx": at(x), "cy": at(y), "r": 2.5})
    if kind == "beside":
        return add(parent, "rect", **{"class": name, "x": at(x - 4.5), "y": at(y - 4.5), "width": 9, "height": 9})
    return add(parent, "path", **{"class": name, "d": f"M{at(x)} {at(y - 4)}l4 7h-8z"})
