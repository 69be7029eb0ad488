"""Runs programs in the little language of README.md with contextvars: oracle.py < programs > transcripts

The counterpart of replay.c, function by function; the two must print the same.
"""
import contextvars
import ctypes
import re
import sys
import threading

enter = ctypes.pythonapi.PyContext_Enter
leave = ctypes.pythonapi.PyContext_Exit
enter.argtypes = leave.argtypes = [ctypes.py_object]

ERRORS = (LookupError, RuntimeError, ValueError)
ADDRESS = re.compile("0x[0-9a-f]+")

released = []
alive = 0


class Object:
    """A value that is equal to itself only, and says when it goes."""

    def __init__(self, number):
        global alive
        self.number = number
        alive += 1

    def __repr__(self):
        return f"<o{self.number}>"

    def __del__(self):
        global alive
        released.append(self.number)
        alive -= 1


def unquoted(word):
    return re.sub(b"%(..)", lambda m: bytes.fromhex(m[1].decode()), word[1:].encode()).decode()


def make_value(word):
    if word == "None":
        return None
    if word[0] == "'":
        return unquoted(word)
    if word[0] == "o":
        return Object(int(word[1:]))
    return int(word)


class Program:
    """One program: its objects by name, and where they are or were."""

    def __init__(self, lines, out):
        self.lines = [line.split() for line in lines]
        self.out = out
        self.has = {}
        self.births = {}
        self.closing = self.match_braces()

    def match_braces(self):
        closing, opened = {}, []
        for at, words in enumerate(self.lines):
            if words[-1] == "{":
                opened.append(at)
            elif words == ["}"]:
                closing[opened.pop()] = at
        return closing

    def end_line(self, label, text):
        """Ends a line of the transcript, with what was released in its course."""
        if released:
            text += "; released " + " ".join(f"o{number}" for number in sorted(released))
            released.clear()
        self.out.append(f"{label} {text}\n")

    def born(self, name, thing):
        self.has[name] = thing
        self.births[id(thing)] = name
        return "OK"

    def masked(self, text):
        return ADDRESS.sub(lambda m: "@" + self.births.get(int(m[0], 16), "nobody"), text)

    def error(self, e):
        return self.masked(f"{type(e).__name__}: {e}")

    # The operations: each has its operands and returns what came of it. An object that is missing is a KeyError of
    # self.has, which `operate` turns into a dash before anything has happened.

    def op_var(self, name, _kind, quoted, *default):
        if name in self.has:
            return "-"
        if default:
            return self.born(name, contextvars.ContextVar(unquoted(quoted), default=make_value(default[1])))
        return self.born(name, contextvars.ContextVar(unquoted(quoted)))

    def op_set(self, var, value, *to):
        if not to:
            self.has[var].set(make_value(value))
            return "OK"
        if to[1] in self.has:
            return "-"
        return self.born(to[1], self.has[var].set(make_value(value)))

    def op_get(self, var, *fallback):
        if fallback:
            return repr(self.has[var].get(make_value(fallback[1])))
        return repr(self.has[var].get())

    def op_reset(self, var, token):
        self.has[var].reset(self.has[token])
        return "OK"

    def op_old(self, token):
        return repr(self.has[token].old_value)

    def op_of(self, token):
        return "@" + self.births[id(self.has[token].var)]

    def op_copy(self, *names):
        if names[-1] in self.has:
            return "-"
        if len(names) == 2:
            return self.born(names[1], contextvars.copy_context())
        return self.born(names[2], self.has[names[0]].copy())

    def op_new(self, _arrow, name):
        return "-" if name in self.has else self.born(name, contextvars.Context())

    def op_enter(self, context):
        enter(self.has[context])
        return "OK"

    def op_exit(self, context):
        leave(self.has[context])
        return "OK"

    def op_at(self, context, var):
        return repr(self.has[context][self.has[var]])

    def op_find(self, context, var, _or, fallback):
        return repr(self.has[context].get(self.has[var], make_value(fallback)))

    def op_in(self, context, var):
        return repr(self.has[var] in self.has[context])

    def op_len(self, context):
        return repr(len(self.has[context]))

    def op_equal(self, context, other):
        return repr(self.has[context] == self.has[other])

    def number(self, var):
        return int(self.births[id(var)][1:])

    def op_keys(self, context):
        numbers = sorted(self.number(var) for var in self.has[context].keys())
        assert numbers == sorted(self.number(var) for var in self.has[context])
        return "[" + " ".join(f"v{n}" for n in numbers) + "]"

    def op_values(self, context):
        return "[" + " ".join(sorted(repr(value) for value in self.has[context].values())) + "]"

    def items(self, items):
        pairs = sorted((self.number(var), repr(value)) for var, value in items)
        return "[" + " ".join(f"v{n}={text}" for n, text in pairs) + "]"

    def op_items(self, context):
        return self.items(self.has[context].items())

    def op_walk(self, context, _arrow, name):
        if name in self.has:
            return "-"
        self.has[name] = self.has[context].items()
        return "OK"

    def op_finish(self, walk):
        return self.items(self.has.pop(walk))

    def op_repr(self, name):
        return self.masked(repr(self.has[name]))

    def op_name(self, var):
        return self.has[var].name

    def op_drop(self, name):
        return "OK" if self.has.pop(name, None) is not None else "-"

    def operate(self, words):
        missing = [w for w in self.operands(words) if w not in self.has]
        if missing:
            return "-"
        try:
            return getattr(self, "op_" + words[0])(*words[1:])
        except ERRORS as e:
            return self.error(e)

    @staticmethod
    def operands(words):
        """The words that name objects which have to be there: not new ones, and not values."""
        operands = []
        if words[0] in ("var", "new", "drop"):
            return operands
        for word in words[1:]:
            if word in ("->", "or"):
                break
            if word[0] in "vtci" and word[1:].isdigit():
                operands.append(word)
        return operands

    # The blocks. What each holds of an object ends with its function, before the last line is printed.

    def body(self, at):
        self.end_line(at + 1, "in")
        self.run(at + 1, self.closing[at])
        return at

    def block_run(self, words, at):
        result = self.has[words[1]].run(self.body, at)
        return "out" if result == at else "out with another result"

    def block_with(self, words, at):
        token = self.has[words[1]].set(make_value(words[2]))
        self.body(at)
        try:
            token.var.reset(token)
        except (RuntimeError, ValueError):
            pass
        return "out"

    def block_inside(self, words, at):
        context = self.has[words[1]]
        enter(context)
        self.body(at)
        try:
            leave(context)
        except RuntimeError:
            pass
        return "out"

    def block(self, words, at):
        before = len(self.out)
        if words[1] not in self.has:
            text = "-"
        else:
            try:
                text = getattr(self, "block_" + words[0])(words, at)
            except ERRORS as e:
                text = self.error(e)
        self.end_line((self.closing[at] if len(self.out) > before else at) + 1, text)

    def run(self, at, to):
        while at < to:
            words = self.lines[at]
            if words[-1] == "{":
                self.block(words, at)
                at = self.closing[at]
            else:
                text = self.operate(words)
                self.end_line(at + 1, text)
            at += 1

    def whole(self):
        self.run(0, len(self.lines))
        for letter in "itcv":
            for name in [name for name in self.has if name[0] == letter]:
                del self.has[name]
        self.end_line("end", "all dropped")


def run_in_thread(lines, out):
    """In a thread: the next program begins with nothing set and nothing entered."""
    global alive
    if not lines:
        return
    alive = 0
    program = Program(lines, out)
    thread = threading.Thread(target=program.whole)
    thread.start()
    thread.join()
    program.end_line("gone", f"{alive} objects alive")


def main():
    sys.stdin.reconfigure(encoding="utf-8")
    sys.stdout.reconfigure(encoding="utf-8")
    lines, out = [], []
    for line in sys.stdin:
        if line.startswith("program "):
            run_in_thread(lines, out)
            sys.stdout.write("".join(out))
            lines, out = [], [line]
        else:
            lines.append(line)
    run_in_thread(lines, out)
    sys.stdout.write("".join(out))


if __name__ == "__main__":
    main()
