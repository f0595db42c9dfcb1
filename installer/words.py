"""Which words of the program are for translation, read from its source.

Qt's own extractor reads contexts of C++ only: it takes `self.tr` in Python for the wrong class
where functions stand between, and knows no function that hands its words on to `translate`.
"""

import ast
import re
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

SENTENCES = "Sentences"
"""The context of what is said below the window: failures, reasons, advice."""
COUNTS = "Counts"
"""The context of numbers of things."""
_SPEAKING = ("forms", "insight", "privacy", "store", "sync", "usecases", "visits")
"""Rooms below the window; a whole sentence in one of them is for somebody to read."""
_MADE_UP = re.compile(r"demo|made_up")
_SENTENCE = re.compile(r"[A-Z“0-9][^{}]* [^{}]*[.?!]")
_FIRST_ERROR = "QVisitError"
_DOOR = "QCoreApplication.translate"


class Phrase(NamedTuple):
    """One text for translators.

    Attributes:
        context: Where Qt looks it up.
        source: The English.
        plural: Whether its form goes by a number.
        place: File and line, for who has to put something right.
    """

    context: str
    source: str
    plural: bool
    place: str


class Found(NamedTuple):
    """What was read: the phrases, and the calls whose words cannot be read."""

    phrases: tuple[Phrase, ...]
    unreadable: tuple[str, ...]


def read_words(package: Path) -> Found:
    """All words for translation in the modules of a package.

    Args:
        package: The folder of the program's package.
    """
    trees = {
        path.relative_to(package.parent).as_posix(): ast.parse(path.read_text(encoding="utf-8"))
        for path in sorted(package.rglob("*.py"))
    }
    errors = _error_names(trees.values())
    doors = {_module(name): _doors_defined(tree) for name, tree in trees.items()}
    phrases: list[Phrase] = []
    unreadable: list[str] = []
    for name, tree in trees.items():
        reader = _Reader(name, errors, _doors_known(tree, doors, _module(name)))
        reader.visit(tree)
        phrases += reader.phrases
        unreadable += reader.unreadable
    return Found(tuple(phrases), tuple(unreadable))


class _Reader(ast.NodeVisitor):
    """Goes through one module and notes each phrase with its context."""

    def __init__(self, name: str, errors: frozenset[str], doors: dict[str, str]) -> None:
        self._name = name
        self._errors = errors
        self._doors = doors
        room = name.split("/")[1]
        self._speaks = room in _SPEAKING and not _MADE_UP.search(name)
        self._classes: list[str] = []
        self._functions: list[ast.FunctionDef] = []
        self.phrases: list[Phrase] = []
        self.unreadable: list[str] = []

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        self._functions.append(node)
        self.generic_visit(node)
        self._functions.pop()

    def visit_Expr(self, node: ast.Expr) -> None:
        if not isinstance(node.value, ast.Constant):  # else a docstring
            self.generic_visit(node)

    def visit_JoinedStr(self, node: ast.JoinedStr) -> None:
        for part in node.values:
            if isinstance(part, ast.FormattedValue):
                self.visit(part)

    def visit_Constant(self, node: ast.Constant) -> None:
        words = node.value
        if self._speaks and isinstance(words, str) and _SENTENCE.fullmatch(words):
            self.phrases.append(Phrase(SENTENCES, words, False, f"{self._name}:{node.lineno}"))

    def visit_Call(self, node: ast.Call) -> None:
        self.generic_visit(node)
        called = ast.unparse(node.func)
        last = called.rpartition(".")[2]
        if last == "tr" and isinstance(node.func, ast.Attribute):
            self._note(node, self._class_of(node.func.value), node.args[0], len(node.args) > 2)
        elif called in self._doors:
            self._through_door(node, self._doors[called])
        elif called == "worded":
            self._worded(node)
        elif called == "how_many":
            self._note(node, COUNTS, node.args[1], plural=True)
        elif last in self._errors or (called == "super().__init__" and self._is_error):
            self._failure(node)

    @property
    def _is_error(self) -> bool:
        return bool(self._classes) and self._classes[-1] in self._errors

    def _through_door(self, node: ast.Call, context: str) -> None:
        if context:
            self._note(node, context, node.args[0])
            return
        given, words = node.args[:2]
        inside = self._functions[-1].name if self._functions else ""
        if isinstance(given, ast.Constant) and not self._is_door(inside, words):
            self._note(node, str(given.value), words, len(node.args) > 3)

    def _is_door(self, function: str, words: ast.expr) -> bool:
        return isinstance(words, ast.Name) and bool(self._doors.get(function))

    def _worded(self, node: ast.Call) -> None:
        self._note(node, SENTENCES, node.args[0], any(one.arg == "one" for one in node.keywords))

    def _failure(self, node: ast.Call) -> None:
        """The plain sentences of a failure; its sentences with values are `worded`."""
        hints = [one.value for one in node.keywords if one.arg == "hint"]
        for words in (*node.args, *hints):
            if isinstance(words, ast.Constant) and isinstance(words.value, str) and words.value:
                self._note(node, SENTENCES, words)

    def _note(self, node: ast.Call, context: str, words: ast.expr, plural: bool = False) -> None:
        place = f"{self._name}:{node.lineno}"
        if context and isinstance(words, ast.Constant) and isinstance(words.value, str):
            self.phrases.append(Phrase(context, words.value, plural, place))
        else:
            self.unreadable.append(f"{place} {ast.unparse(node)}")

    def _class_of(self, owner: ast.expr) -> str:
        """The class whose words these are: of `self`, a typed argument, or what is made here."""
        name = ast.unparse(owner)
        if name == "self":
            return self._classes[-1] if self._classes else ""
        for function in reversed(self._functions):
            for one in function.args.args:
                if one.arg == name and isinstance(one.annotation, ast.Name):
                    return one.annotation.id
            for node in ast.walk(function):
                if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == name:
                    made = node.value.func if isinstance(node.value, ast.Call) else None
                    return made.id if isinstance(made, ast.Name) else ""
        return ""


def _error_names(trees: Iterable[ast.Module]) -> frozenset[str]:
    """The names of all classes of expected failures."""
    bases = {
        node.name: {ast.unparse(base).rpartition(".")[2] for base in node.bases}
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
    }
    known = {_FIRST_ERROR}
    while more := {name for name, above in bases.items() if above & known} - known:
        known |= more
    return frozenset(known)


def _module(name: str) -> str:
    return name.removesuffix(".py").replace("/", ".")


def _doors_defined(tree: ast.Module) -> dict[str, str]:
    """Functions of a module that hand their only words on to `translate`: name to context."""
    found = {}
    for node in tree.body:
        if not isinstance(node, ast.FunctionDef) or len(node.args.args) != 1:
            continue
        end = node.body[-1]
        call = end.value if isinstance(end, ast.Return) else None
        if not isinstance(call, ast.Call) or ast.unparse(call.func) != _DOOR:
            continue
        context, words = call.args[:2]
        if isinstance(context, ast.Constant) and ast.unparse(words) == node.args.args[0].arg:
            found[node.name] = str(context.value)
    return found


def _doors_known(tree: ast.Module, doors: dict[str, dict[str, str]], module: str) -> dict[str, str]:
    """What a module may call: its own doors, those it imports, and `translate` by any name."""
    known = {_DOOR: ""} | doors[module]
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module in doors:
            theirs = doors[node.module]
            known |= {
                one.asname or one.name: theirs[one.name] for one in node.names if one.name in theirs
            }
        elif isinstance(node, ast.Assign) and ast.unparse(node.value) == _DOOR:
            known |= {ast.unparse(one): "" for one in node.targets}
    return known
