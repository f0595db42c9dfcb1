"""Both views of a ward, whether everybody got the same, and how alike reviewers answered.

None of it has points, and none of it is about one reviewer.
"""

from dataclasses import dataclass

from qvisit.report.accounts import KeptView


@dataclass(frozen=True)
class Pair:
    """One standard as lived-experience and other reviewers saw it, each side in whole %.

    `words` says both, `counts` over how many items. `far` figures stand out: there the two saw it
    differently.
    """

    standard: str
    reference: str
    lived: int
    others: int
    words: str
    counts: str
    far: bool


@dataclass(frozen=True)
class Spoken:
    """What a lived-experience reviewer wrote on a question, and lets stand as it is."""

    who: str
    standard: str
    code: str
    question: str
    words: str


@dataclass(frozen=True)
class KeptOn:
    """A different view of a lived-experience reviewer, and on what."""

    code: str
    question: str
    agreed: str
    view: KeptView


@dataclass(frozen=True)
class TwoViews:
    """Two views of the ward; `panel` says whether enough people with lived experience took part.

    `pairs` are the standards of which figures stand; `remarks` say where they do not, and why.
    """

    lead: str
    panel: str
    pairs: tuple[Pair, ...]
    spoken: tuple[Spoken, ...]
    kept: tuple[KeptOn, ...]
    remarks: tuple[str, ...]


@dataclass(frozen=True)
class EquityLine:
    """Something that was looked at for equity, what was found, and what else there is to say."""

    code: str
    what: str
    found: str
    note: str


@dataclass(frozen=True)
class Equity:
    """Did everyone get the same? It stands in every report, and says so if nothing is known.

    `heard` are the groups of people, and what is known of each. `asked` are the questions about
    equity of which more is to be said, `well` those with the best answer, by code. `figures` came
    with the plan; `unknown` is what we do not know.
    """

    lead: str
    heard: tuple[EquityLine, ...] = ()
    asked: tuple[EquityLine, ...] = ()
    well: tuple[str, ...] = ()
    figures: tuple[EquityLine, ...] = ()
    unknown: tuple[str, ...] = ()


NO_EQUITY = Equity(
    "Nothing about equity was recorded on this visit. That does not mean that everyone got the "
    "same."
)


@dataclass(frozen=True)
class AgreementLine:
    """How alike reviewers answered on one scale. `place` is alpha in thousandths, or None."""

    scale: str
    items: int
    alike: str
    alpha: str
    reading: str
    place: int | None


@dataclass(frozen=True)
class Agreement:
    """How clear the questions were; `caveats` say what the figures cannot tell."""

    lines: tuple[AgreementLine, ...]
    caveats: tuple[str, ...]
