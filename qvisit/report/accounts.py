"""What people saw, heard, felt and did, in words: nothing here has points that change a rating."""

from dataclasses import dataclass


@dataclass(frozen=True)
class KeptView:
    """A different view, in its author's own words."""

    who: str
    words: str


@dataclass(frozen=True)
class WordRow:
    """One question in easy words and what was said to it.

    `quoted` marks words of a person, which stand here because the panel agreed them.
    """

    code: str
    question: str
    said: str
    quoted: bool
    note: str
    kept: tuple[KeptView, ...] = ()


@dataclass(frozen=True)
class WordGroup:
    """What was said in one section."""

    title: str
    rows: tuple[WordRow, ...]


@dataclass(frozen=True)
class Account:
    """What was said in all sections of one kind; `remarks` tell what does not stand here."""

    groups: tuple[WordGroup, ...]
    remarks: tuple[str, ...]


@dataclass(frozen=True)
class VoiceLine:
    """How many people of one kind were heard. `dots` is None where the number is kept back."""

    who: str
    number: str
    dots: int | None


@dataclass(frozen=True)
class Voices:
    """Who was heard, who was not, and what they said where a visit asked for it.

    `lines` is empty where nobody counted. `by_panel` is True where the panel counted each person
    once, and did not add reviewers' counts.
    """

    lead: str
    lines: tuple[VoiceLine, ...]
    not_heard: tuple[str, ...]
    by_panel: bool = False
    said: Account | None = None


@dataclass(frozen=True)
class StorySide:
    """What one kind of voice says, to which question."""

    voice: str
    code: str
    text: str
    said: str


@dataclass(frozen=True)
class Story:
    """Two stories about one matter that do not fit together."""

    better: StorySide
    worse: StorySide


@dataclass(frozen=True)
class GroupLine:
    """One group of sustainability markers; `percent` is None where too few were scored."""

    name: str
    percent: int | None
    words: str


@dataclass(frozen=True)
class MarkerLine:
    """One marker and how far it is; `who` is who can change it."""

    code: str
    text: str
    stage: str
    who: str = ""


@dataclass(frozen=True)
class Figure:
    """Something that a ward measures, with its unit and period."""

    code: str
    text: str
    amount: str


@dataclass(frozen=True)
class Sustainability:
    """The three group scores, and every marker that was answered, by what can be done next."""

    groups: tuple[GroupLine, ...]
    working: tuple[MarkerLine, ...]
    ideas: tuple[MarkerLine, ...]
    others: tuple[MarkerLine, ...]
    measured: tuple[Figure, ...]


@dataclass(frozen=True)
class ShareLine:
    """Who on the panel looked at what, by role."""

    who: str
    parts: tuple[str, ...]


@dataclass(frozen=True)
class Withdrawn:
    """A question that is no longer asked, and what each reviewer said to it, by role."""

    code: str
    template: str
    text: str
    reason: str
    said: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class PhotoLine:
    """A photo of a place or a thing, with words for who cannot see it.

    `sha256` is the name of its pixels, `width` and `height` count them. `where` says to which
    question it belongs, `when` when it was kept.
    """

    ref: str
    sha256: str
    width: int
    height: int
    words: str
    where: str
    when: str


@dataclass(frozen=True)
class Limit:
    """Something this visit cannot tell, what that means, and what is done about it."""

    name: str
    meaning: str
    answer: str


@dataclass(frozen=True)
class Term:
    """A word of this report in plain English."""

    word: str
    meaning: str
