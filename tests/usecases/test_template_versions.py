"""A visit is scored with the template version it was planned with, whatever is published later."""

from dataclasses import replace

import pytest

from qvisit.forms.loading import load_template
from qvisit.forms.template import Template, content_hash
from qvisit.store.library import OtherTemplateError
from qvisit.usecases import visits
from qvisit.usecases.assessing import assess_visit
from qvisit.usecases.templates import installed_templates, pin_of, publish_templates
from qvisit.visits.assessment import Assessment
from qvisit.visits.consensus import view_items
from qvisit.visits.withdrawn import withdrawn_answers
from tests.usecases.trust import (
    PANEL,
    TEMPLATE,
    TEXT,
    Trust,
    answer,
    new_visit,
    record_of,
    score,
    score_all,
    short_template,
)

EVERYONE = ("hazel", "ash", "rowan", "linden")
GONE = "{code: W-2, text_standard: Staff knock and wait., reason: Asked twice.}"
MIXED = {"W-1": "partly", "W-2": "met", "W-3": "2"}


def second_version() -> Template:
    """Other weights, other words, a question withdrawn, one more, and none safety-critical."""
    head, rest = TEXT.split("      - code: W-2\n")
    last = rest[rest.index("      - code: W-3") :]
    text = head + last + last.replace("W-3", "W-4").replace("weight: 1", "weight: 3")
    for old, new in (
        ("version: 1.0.0", "version: 2.0.0"),
        ("is_critical: true", "is_critical: false"),
        ("weight: 3", "weight: 1"),
        ("Doors to bedrooms lock", "All doors lock"),
        (
            "sections:\n",
            f"withdrawn:\n  - {GONE}\nsections:\n",
        ),
    ):
        assert old in text
        text = text.replace(old, new, 1)
    return load_template(text.encode(), "ward-walk.yaml")


def other_words() -> Template:
    """The first version's number on other content."""
    return load_template(TEXT.replace("weight: 3", "weight: 1").encode(), "ward-walk.yaml")


def all_views(trust: Trust) -> list[Assessment]:
    """What the visit is worth on each laptop that may know, read anew from its disk."""
    trust.close()
    return [assess_visit(trust.seen_by(name)) for name in EVERYONE]


def scored_visit(trust: Trust) -> list[Assessment]:
    """The visit once the panel has scored it, on every laptop."""
    for name in PANEL:
        score(trust, name, {**MIXED, **({"W-1": "not_met"} if name == "ash" else {})})
    trust.sync(*PANEL, *PANEL, "linden")
    return all_views(trust)


def test_a_scored_visit_stays_as_it_was_when_the_next_version_is_published(trust: Trust) -> None:
    before = scored_visit(trust)

    publish_templates(trust["linden"], [second_version()])
    trust.sync("linden", *PANEL, *PANEL)

    assert all_views(trust) == before
    assert before[0].facts.failed_critical == {"safe": ("W-1",)}
    for name in EVERYONE:
        (template,) = trust.seen_by(name).templates
        assert content_hash(template) == content_hash(short_template())
        kept = {(one.id, one.version) for one in installed_templates(trust[name])}
        assert kept >= {(TEMPLATE, "1.0.0"), (TEMPLATE, "2.0.0")}


def test_the_same_answers_are_worth_something_else_in_a_visit_with_the_next_version(
    trust: Trust,
) -> None:
    old = scored_visit(trust)[0]
    ws = trust["linden"]
    pins = publish_templates(ws, [second_version()])
    trust.visit = visits.plan_visit(ws, replace(new_visit(trust), templates=pins))
    trust.sync("linden", *PANEL)
    for name in PANEL:
        answer(trust, name, "W-1", "not_met")
        answer(trust, name, "W-4", "2")
        visits.finish_reviewer(trust[name], trust.seen_by(name))
    trust.sync(*PANEL, *PANEL)

    new = assess_visit(trust.seen_by("hazel"))

    assert new.facts.failed_critical == {}
    assert old.facts.failed_critical == {"safe": ("W-1",)}
    assert [one.score_words for one in new.rating.questions] != [
        one.score_words for one in old.rating.questions
    ]


def test_a_published_number_cannot_be_given_to_other_content(trust: Trust) -> None:
    ws = trust["linden"]
    before = record_of(ws)

    with pytest.raises(OtherTemplateError) as refused:
        publish_templates(ws, [second_version(), other_words()])

    assert "is installed already with other words" in refused.value.message
    assert "visits scored with it are safe" in refused.value.message
    assert refused.value.hint == "Give the new text a new version number, then install it again."
    assert record_of(ws) == before
    assert second_version() not in installed_templates(ws)  # all of it was taken back
    assert [one for one in installed_templates(ws) if one.id == TEMPLATE] == [short_template()]


def test_of_one_number_published_twice_apart_a_visit_keeps_its_own_content(trust: Trust) -> None:
    score_all(trust)
    before = [assess_visit(trust.seen_by(name)) for name in PANEL]
    late = trust.join("elm", "governance_lead")

    with pytest.raises(OtherTemplateError):
        publish_templates(late, [other_words()])
    trust.sync("elm", *PANEL)

    assert [assess_visit(trust.seen_by(name)) for name in PANEL] == before


def test_publishing_the_same_again_is_harmless(trust: Trust) -> None:
    ws = trust["linden"]
    before = record_of(ws)

    pins = publish_templates(ws, [short_template(), short_template()])

    assert pins == (pin_of(short_template()),) * 2
    assert record_of(ws) == before


def test_an_answer_to_a_withdrawn_question_is_in_sight_and_moves_nothing(trust: Trust) -> None:
    score_all(trust)
    opened = trust.seen_by("hazel")
    shared, sheets = opened.visit.shared, opened.visit.sheets
    later = second_version()

    (gone,) = withdrawn_answers((later,), shared, sheets)
    views = view_items(later, shared, sheets)

    assert (gone.item, gone.text, gone.reason) == ("W-2", "Staff knock and wait.", "Asked twice.")
    assert [one.answer.said.reply for one in gone.said if one.answer] == ["met"] * 3
    assert [view.item.code for view in views] == ["W-1", "W-3", "W-4"]
    assert [view.reply for view in views[:2]] == ["met", "3"]
