"""How much the guard catches, and how often it disturbs for nothing."""

import re
from pathlib import Path

import pytest

from qvisit.privacy.found import KINDS
from qvisit.privacy.looking import look
from tests.privacy.labelled import (
    EVERY_PART,
    MASK,
    PARTS,
    PHRASES,
    VISIT_DAY,
    measure,
    read_phrases,
    shipped_texts,
)

DOCUMENT = Path(__file__).parents[2] / "docs" / "privacy-guard.md"
ALLOWED_NHS = {
    "9990000018",
    "9990000026",
    "9990000034",
    "9990000042",
    "9990000050",
    "9990000069",
    "9990000077",
    "9990123454",
    "9990000019",  # fails the check
}


@pytest.mark.parametrize(("part", "least"), [("tuned", 160), ("held_out", 40)])
def test_about_half_of_enough_phrases_are_harmless(part: str, least: int) -> None:
    figures = measure(part)

    assert figures.phrases >= least
    assert 0.4 <= figures.harmless / figures.phrases <= 0.6
    assert set(figures.there) == set(KINDS)


@pytest.mark.parametrize("part", PARTS)
def test_nearly_all_is_caught_and_little_is_a_false_alarm(part: str) -> None:
    figures = measure(part)

    print(f"\n{part}: {figures.phrases} phrases")  # noqa: T201 - the figures are the outcome
    for kind in KINDS:
        print(f"  {kind:20} caught, false alarms: {figures.row(kind)}")  # noqa: T201
    for kind in KINDS:
        assert figures.caught[kind] >= 0.95 * figures.there[kind], kind
        assert figures.false[kind] <= 0.05 * (figures.phrases - figures.there[kind]), kind
    assert figures.disturbed <= 0.05 * figures.harmless


@pytest.mark.parametrize("part", EVERY_PART)
def test_the_document_states_these_figures(part: str) -> None:
    told, table = (
        DOCUMENT.read_text(encoding="utf-8").split(f"<!-- {part} -->")[1].split("\n\n")[:2]
    )
    figures = measure(part)

    rows = dict(re.findall(r"^\| .+? \(`(\w+)`\) \| (.+?) \|$", table, re.MULTILINE))
    assert rows == {kind: figures.row(kind) for kind in KINDS}
    assert f"{figures.disturbed} of {figures.harmless} harmless phrases" in told
    assert f"{figures.phrases} phrases" in told


def test_the_words_that_qvisit_ships_disturb_nobody() -> None:
    """Thousands of texts about wards that nobody wrote to fit the detectors."""
    texts = list(shipped_texts())
    found = [
        (one.kind, one.words(text))
        for text in texts
        for one in look(text, hospital_number=MASK, visit_day=VISIT_DAY)
    ]

    print(f"\nshipped: {len(texts)} texts, {len(found)} findings")  # noqa: T201
    assert len(texts) > 5_000
    assert found == []


def test_every_phrase_is_there_once_and_its_numbers_belong_to_nobody() -> None:
    every = [one.say for part in EVERY_PART for one in read_phrases(part)]
    written = PHRASES.read_text(encoding="utf-8")

    assert len(every) == len(set(every))
    joined = re.sub(r"(?<=\d)[ -](?=\d)", "", written)
    assert set(re.findall(r"\b999\d{7}\b", joined)) <= ALLOWED_NHS
    calls = re.findall(r"(?:0|44 )(?:1632|7700)[) -]*(\d{3})", written)
    assert calls
    assert set(calls) <= {"960", "900"}
    assert set(re.findall(r"@[\w.]*\b(\w+\.\w+)", written)) == {"example.org"}
