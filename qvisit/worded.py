"""Sentences for people that are made below the window and can be said in another language."""

from typing import Self


class Worded(str):
    """An English sentence which still knows its pattern and the values in it.

    It is a plain text wherever one is wanted: the command line, logs and reports take it as it
    is. The window looks its pattern up in the person's language and fills the values in again.
    """

    source: str
    one: str
    values: dict[str, object]

    def __new__(cls, source: str, one: str, values: dict[str, object]) -> Self:
        pattern = one if one and values.get("count") == 1 else source
        made = super().__new__(cls, pattern.format(**values) if values else pattern)
        made.source, made.one, made.values = source, one, values
        return made

    def __reduce__(self) -> tuple[type[Self], tuple[str, str, dict[str, object]]]:
        return type(self), (self.source, self.one, self.values)


def worded(source: str, /, *, one: str = "", **values: object) -> Worded:
    """A sentence for people; `source` stands in the call itself, so that it can be found.

    Args:
        source: The English, with `{name}` for each value.
        one: The English where the value `count` is 1.
        values: What fills the braces; what is itself worded is said in the same language.
    """
    return Worded(source, one, values)
