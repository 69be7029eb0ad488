"""Makes random programs in the little language of README.md. The same seed makes the same program."""
import random

NAMES = ["'user_id", "'name", "'it%27s", "'%22both%22%20%27", "'tab%09line%0a", "'back%5cslash", "'%c3%a9t%c3%a9", "'"]
TEXTS = ["'", "'blue", "'blue%20team", "'it%27s", "'%22q%22", "'line%0aend%7f", "'%e2%82%ac"]

# How often each operation is tried, in a program of the usual kind and in one of many variables.
USUAL = {
    "set": 14, "set_token": 14, "get": 12, "get_or": 6, "reset": 16, "old": 4, "of": 2, "copy_current": 5, "copy": 4,
    "new": 3, "run": 8, "enter": 5, "exit": 6, "with_": 4, "inside": 4, "at": 6, "find": 3, "in_": 4, "len_": 4,
    "equal": 5, "keys": 1, "values": 2, "items": 5, "walk": 3, "finish": 3, "repr_": 5, "name": 1, "var": 2, "drop": 6,
}
MANY = {
    "set": 60, "set_token": 30, "get": 10, "reset": 40, "copy_current": 3, "copy": 2, "run": 2, "enter": 1, "exit": 2,
    "at": 4, "in_": 4, "len_": 2, "equal": 3, "items": 1, "walk": 1, "finish": 1, "drop": 3,
}
MAX_DEPTH = 6


class Generator:
    """One program. It keeps account of the objects roughly, so that most operations have a chance of success."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.lines = []
        self.vars = []      # (name, kind)
        self.tokens = []    # (name, name of its variable)
        self.contexts = []
        self.walks = []
        self.entered = []
        self.born = dict.fromkeys("vtcio", 0)
        self.depth = 0

    def program(self):
        many = self.random.random() < 0.04
        for _ in range(self.random.randint(40, 160) if many else self.random.randint(1, 5)):
            self.var()
        if many:
            for var in self.vars:
                self.add("set", var[0], self.value(var))
        self.operations(self.random.randint(10, 100) + (200 if many else 0), MANY if many else USUAL)
        return self.lines

    def operations(self, count, weights):
        self.weights = weights
        names, odds = list(weights), list(weights.values())
        for name in self.random.choices(names, odds, k=count):
            getattr(self, name)()

    def add(self, *words):
        self.lines.append(" ".join(words))

    def fresh(self, letter):
        self.born[letter] += 1
        return f"{letter}{self.born[letter] - 1}"

    def recent(self, things):
        """One of them, most likely one of the last; None if there are none."""
        if not things:
            return None
        return things[-1] if self.random.random() < 0.4 else self.random.choice(things)

    def any_var(self):
        return self.random.choice(self.vars) if self.vars else ("v0", "int")

    def any_context(self):
        if not self.contexts:
            self.copy_current()
        return self.recent(self.contexts)

    def value(self, var):
        if var[1] == "int":
            return str(self.random.choice([0, 1, 2, 3, -1, 1024, 12345]))
        if self.random.random() < 0.15:
            return "None"
        return self.random.choice(TEXTS) if var[1] == "str" else self.fresh("o")

    # The operations, by the names in the tables.

    def var(self):
        var = (self.fresh("v"), self.random.choice(["int", "int", "str", "obj"]))
        words = ["var", *var, self.random.choice(NAMES)]
        if self.random.random() < 0.4:
            words += ["default", self.value(var)]
        self.add(*words)
        self.vars.append(var)

    def set(self):
        var = self.any_var()
        self.add("set", var[0], self.value(var))

    def set_token(self):
        var = self.any_var()
        token = self.fresh("t")
        self.add("set", var[0], self.value(var), "->", token)
        self.tokens.append((token, var[0]))

    def get(self):
        self.add("get", self.any_var()[0])

    def get_or(self):
        var = self.any_var()
        self.add("get", var[0], "or", self.value(var))

    def reset(self):
        token = self.recent(self.tokens)
        if token is None:
            return
        right = self.random.random() < 0.85
        self.add("reset", token[1] if right else self.any_var()[0], token[0])

    def old(self):
        token = self.recent(self.tokens)
        if token is not None:
            self.add("old", token[0])

    def of(self):
        token = self.recent(self.tokens)
        if token is not None:
            self.add("of", token[0])

    def new_context(self, *words):
        context = self.fresh("c")
        self.add(*words, "->", context)
        self.contexts.append(context)

    def copy_current(self):
        self.new_context("copy")

    def copy(self):
        self.new_context("copy", self.any_context())

    def new(self):
        self.new_context("new")

    def block(self, *words):
        if self.depth == MAX_DEPTH:
            return
        self.add(*words, "{")
        self.depth += 1
        for _ in range(self.random.randint(0, 8)):
            getattr(self, self.random.choices(list(self.weights), list(self.weights.values()))[0])()
        self.depth -= 1
        self.add("}")

    def run(self):
        self.block("run", self.any_context())

    def with_(self):
        var = self.any_var()
        self.block("with", var[0], self.value(var))

    def inside(self):
        self.block("inside", self.any_context())

    def enter(self):
        context = self.any_context()
        self.add("enter", context)
        self.entered.append(context)

    def exit(self):
        if self.entered and self.random.random() < 0.7:
            self.add("exit", self.entered.pop())
        else:
            self.add("exit", self.any_context())

    def at(self):
        self.add("at", self.any_context(), self.any_var()[0])

    def find(self):
        var = self.any_var()
        self.add("find", self.any_context(), var[0], "or", self.value(var))

    def in_(self):
        self.add("in", self.any_context(), self.any_var()[0])

    def len_(self):
        self.add("len", self.any_context())

    def equal(self):
        self.add("equal", self.any_context(), self.any_context())

    def keys(self):
        self.add("keys", self.any_context())

    def values(self):
        self.add("values", self.any_context())

    def items(self):
        self.add("items", self.any_context())

    def walk(self):
        walk = self.fresh("i")
        self.add("walk", self.any_context(), "->", walk)
        self.walks.append(walk)

    def finish(self):
        if self.walks:
            self.add("finish", self.walks.pop())

    def repr_(self):
        things = [self.any_var()[0], self.any_context()] + ([self.recent(self.tokens)[0]] if self.tokens else [])
        self.add("repr", self.random.choice(things))

    def name(self):
        self.add("name", self.any_var()[0])

    def drop(self):
        things = self.random.choice([self.vars[1:], self.tokens, self.tokens, self.contexts, self.walks])
        if not things:
            return
        thing = self.random.choice(things)
        for kind in (self.vars, self.tokens, self.contexts, self.walks):
            if thing in kind and self.random.random() < 0.9:
                kind.remove(thing)
        self.add("drop", thing if isinstance(thing, str) else thing[0])


def program(seed):
    return Generator(seed).program()
