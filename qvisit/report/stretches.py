"""Which typeface each stretch of a text is set in."""

from typing import NamedTuple

from qvisit.report.faces import OTHER, SIGN, Family, family_for, kind_of, words_in


class Stretch(NamedTuple):
    """Some words in one typeface; none is the main one."""

    text: str
    family: Family | None


def stretches(text: str, main: frozenset[int]) -> list[Stretch]:
    """A printable text cut where the typeface changes.

    A word is set in one typeface if one has all of it. What stands between two words of the same
    typeface, such as a space, goes with them.

    Args:
        text: What is printed; each of its letters is in some typeface.
        main: The letters of the main typeface.
    """
    found: list[Stretch] = []
    between: list[str] = []
    for word in words_in(text):
        if kind_of(word[0]) == OTHER and main.issuperset(map(ord, word)):
            between.append(word)
            continue
        for stretch in _of_word(word, main):
            _put(found, "".join(between), stretch)
            between.clear()
    if between:
        _put(found, "", Stretch("".join(between), None))
    return found


def _put(found: list[Stretch], between: str, stretch: Stretch) -> None:
    """Lengthen the last stretch or begin another."""
    last = found[-1] if found else Stretch("", None)
    same = last.family == stretch.family
    if same and (not between or _goes_with(between, stretch.family)):
        found[-1:] = [Stretch(last.text + between + stretch.text, stretch.family)]
        return
    if between and last.family is None:
        found[-1:] = [Stretch(last.text + between, None)]
    elif between and stretch.family is None:
        stretch = Stretch(between + stretch.text, None)
    elif between:
        found.append(Stretch(between, None))
    found.append(stretch)


def _goes_with(between: str, family: Family | None) -> bool:
    return family is None or (family.has_letters and family.has(between))


def _of_word(word: str, main: frozenset[int]) -> list[Stretch]:
    """A word whole, or letter by letter with the marks of each where nothing has all of it."""
    if main.issuperset(map(ord, word)):
        return [Stretch(word, None)]
    signs = kind_of(word[0]) == SIGN
    whole = family_for(word, signs=signs)
    if whole or len(word) == 1:
        return [Stretch(word, whole)]
    return [
        Stretch(one, None if ord(one) in main else family_for(one, signs=signs)) for one in word
    ]
