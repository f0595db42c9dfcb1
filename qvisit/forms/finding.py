"""Finds the questions of a template by words, whatever their case and accents."""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from qvisit.forms.item import Item
from qvisit.forms.section import Section
from qvisit.forms.template import Template

Place = Literal["code", "standard", "easy", "say_aloud", "guidance", "section", "tags"]
PLACES: Final[tuple[Place, ...]] = (
    "code",
    "standard",
    "easy",
    "say_aloud",
    "guidance",
    "section",
    "tags",
)
SEEN: Final[frozenset[Place]] = frozenset({"code", "standard", "easy", "say_aloud"})
"""Places that a list of questions shows anyway."""
_SAME_SIGNS: Final = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-"})


@dataclass(frozen=True, slots=True)
class Found:
    """A question that holds all the words, and the unseen places that hold one of them."""

    code: str
    where: tuple[Place, ...]


class Finder:
    """Knows the words of one template version, folded once for many searches."""

    def __init__(self, template: Template) -> None:
        self._known = tuple(_known_words(template))

    def find(self, wanted: str) -> tuple[Found, ...]:
        """List the questions that hold every word somewhere, in the template's order.

        No words find every question.
        """
        terms = terms_of(wanted)
        return tuple(
            Found(code, _unseen(texts, terms))
            for code, whole, texts in self._known
            if all(term in whole for term in terms)
        )


def terms_of(wanted: str) -> tuple[str, ...]:
    """Split what was typed into words to look for."""
    return tuple(dict.fromkeys(folded(wanted).split()))


def folded(text: str) -> str:
    """Write a text so that case, accents and the shape of quotes and dashes do not matter."""
    if text.isascii():
        return text.casefold()
    apart = unicodedata.normalize("NFKD", text).translate(_SAME_SIGNS)
    plain = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return plain.casefold()


def _unseen(texts: Mapping[Place, str], terms: tuple[str, ...]) -> tuple[Place, ...]:
    """The unseen places that hold a word which no seen place holds."""
    missing = [term for term in terms if not any(term in texts[place] for place in SEEN)]
    return tuple(
        place
        for place in PLACES
        if place not in SEEN and any(term in texts[place] for term in missing)
    )


def _known_words(template: Template) -> Iterator[tuple[str, str, Mapping[Place, str]]]:
    for section in template.sections:
        above = folded(_section_words(section))
        for item in section.items:
            texts: dict[Place, str] = {
                "code": folded(item.code),
                "standard": folded(item.text_standard),
                "easy": folded(f"{item.text_easy} {item.hint_easy or ''}"),
                "say_aloud": folded(item.say_aloud or ""),
                "guidance": folded(_guidance_words(item)),
                "section": above,
                "tags": folded(" ".join((*item.tags, *item.requirements, item.source))),
            }
            yield item.code, "\n".join(texts.values()), texts


def _section_words(section: Section) -> str:
    regulation = f"regulation {section.regulation}" if section.regulation else ""
    return f"{section.title} {regulation}"


def _guidance_words(item: Item) -> str:
    return " ".join((item.guidance, *(prompt.text for prompt in item.prompts)))
