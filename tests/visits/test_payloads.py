"""What kinds of changes may say, and how old and strange ones are read."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qvisit.ids import PersonId, StreamId, VisitId
from qvisit.visits import kinds
from qvisit.visits.change import canonical, read_change
from qvisit.visits.every_kind import KIND_OF, KINDS
from qvisit.visits.roles import RULES
from qvisit.visits.streams import (
    LIBRARY,
    REGISTER,
    answers_of,
    answers_stream,
    is_stream,
    practice_stream,
    practised_in,
    visit_of,
    visit_stream,
)
from qvisit.visits.upcast import Garbled, Unknown, read_payload
from tests.visits.panel import VISIT, an_id, answer, concern, new_panel, plan

PERSON = PersonId(an_id("Rowan"))


def _read(said: object, kind: str) -> object:
    return read_payload(new_panel().lead.writes(json.dumps(said).encode(), kind))


def test_every_kind_is_named_by_its_model_and_by_nothing_else() -> None:
    assert {KINDS[kind]: kind for kind in KINDS} == KIND_OF
    assert set(RULES) <= set(KINDS)


def test_what_was_said_is_read_back() -> None:
    panel = new_panel()
    said = (plan(panel), concern("door"), answer("met"), answer(None))

    assert [read_payload(panel.lead.says(one)) for one in said] == list(said)


def test_words_that_were_removed_say_nothing() -> None:
    assert read_payload(new_panel().lead.says(answer("met")).without_payload()) is None


def test_a_kind_or_version_of_a_newer_qvisit_is_unknown() -> None:
    lead = new_panel().lead

    assert isinstance(read_payload(lead.writes(b"{}", "moon.landed")), Unknown)
    assert isinstance(read_payload(lead.writes(b"{}", "visit.started", version=2)), Unknown)
    assert isinstance(read_payload(lead.writes(b"{}", "moon.landed").without_payload()), Unknown)


@given(st.binary(max_size=200), st.sampled_from(sorted(KINDS)))
def test_any_bytes_are_read_as_their_kind_or_garbled(content: bytes, kind: str) -> None:
    said = read_payload(new_panel().lead.writes(content, kind))

    assert isinstance(said, Garbled | kinds.Payload)


@pytest.mark.parametrize(
    "fields",
    [
        {"day": "2027-02-29"},
        {"day": "9 March 2027"},
        {"panel": []},
        {"templates": []},
        {"visit_type": "surprise"},
        {"ward": "../register"},
        {"more": 1},
    ],
)
def test_a_plan_that_is_none_is_garbled(fields: dict[str, object]) -> None:
    said = plan(new_panel()).model_dump(mode="json")

    assert not isinstance(_read(said, "visit.planned"), Garbled)
    assert isinstance(_read({**said, **fields}, "visit.planned"), Garbled)


@pytest.mark.parametrize("kind", ["visit.planned", "ward.entered"])
def test_what_was_written_before_services_had_types_is_about_a_ward(kind: str) -> None:
    panel = new_panel()
    ward = kinds.WardEntered(ward=an_id("W"), name="Fern", code="F", site="S", ward_type="acute")
    said = (plan(panel) if kind == "visit.planned" else ward).model_dump(mode="json")
    old = {key: said[key] for key in said if key not in ("service_type", "external_provider")}
    content = canonical(old)
    change = panel.governance.writes(content, kind)

    kept = read_change(change.envelope_bytes, change.salt, change.payload)

    assert read_payload(kept) == (plan(panel) if kind == "visit.planned" else ward)
    assert (kept.id, kept.payload) == (change.id, content)


@pytest.mark.parametrize("kind", ["visit.planned", "ward.entered"])
def test_a_service_of_no_known_type_is_garbled(kind: str) -> None:
    panel = new_panel()
    ward = kinds.WardEntered(ward=an_id("W"), name="Fern", code="F", site="S", ward_type="acute")
    said = (plan(panel) if kind == "visit.planned" else ward).model_dump(mode="json")

    assert not isinstance(_read({**said, "service_type": "crisis_team"}, kind), Garbled)
    assert isinstance(_read({**said, "service_type": "spaceship"}, kind), Garbled)


def test_nobody_sits_on_a_panel_twice() -> None:
    said = plan(new_panel()).model_dump(mode="json")
    said["panel"].append(said["panel"][0])

    assert isinstance(_read(said, "visit.planned"), Garbled)


def test_words_are_shown_composed_and_without_control_characters() -> None:
    said = {**concern("door").model_dump(mode="json"), "what": "Cafe\u0301\x07\nopen\x1b[0m"}

    read = _read(said, "concern.raised")

    assert isinstance(read, kinds.ConcernRaised)
    assert read.what == "Café\nopen[0m"


@given(st.text(max_size=80))
def test_no_text_is_a_stream_unless_qvisit_made_it(text: str) -> None:
    assert not is_stream(text) or text in (REGISTER, LIBRARY)
    assert answers_of(StreamId(text)) is None
    assert visit_of(StreamId(text)) is None


def test_a_streams_name_says_whose_it_is() -> None:
    answers = answers_stream(VISIT, PERSON)

    assert visit_of(visit_stream(VISIT)) == VISIT
    assert answers_of(answers) == (VISIT, PERSON)
    assert (visit_of(answers), answers_of(visit_stream(VISIT))) == (None, None)
    assert practised_in(practice_stream(VISIT)) == VISIT
    assert all(is_stream(one) for one in (REGISTER, LIBRARY, visit_stream(VISIT), answers))


@pytest.mark.parametrize(
    "text",
    [
        practice_stream(VISIT),
        f"visit.{VISIT}\n",
        f"visit.{VISIT}.{PERSON}",
        f"answers.{VISIT}",
        f"visit.{VisitId('../etc')}",
        f"VISIT.{VISIT}",
        "register.",
    ],
)
def test_practice_and_lookalikes_are_no_streams_of_a_share(text: str) -> None:
    assert not is_stream(text)
