"""A disclosure's own rules: who may be handed one, who may write in it, what is left of it."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from qvisit.ids import DeviceId, PersonId, StreamId
from qvisit.visits.change import Change
from qvisit.visits.disclosure import fold_disclosure, may_be_handed, reference_of
from qvisit.visits.disclosure_kinds import (
    DetrimentChecked,
    DisclosureHandedOver,
    DisclosureReaderNamed,
    DisclosureViewed,
    DisclosureWritten,
)
from qvisit.visits.members import ADMINISTRATOR, Member
from qvisit.visits.register import fold_register
from qvisit.visits.streams import REGISTER, disclosure_of, disclosure_stream, is_stream, visit_of
from tests.visits.panel import VISIT, Laptop, Panel, an_id, new_panel

ID = an_id("what was told")
STREAM = disclosure_stream(VISIT, ID)


def _told(panel: Panel) -> list[Change]:
    readers = (panel.lead.person, panel.governance.person)
    said = DisclosureWritten(words="They shout.", group="staff", readers=readers)
    return [panel.visitor.says(said, stream=STREAM)]


def _adds(log: list[Change], who: Laptop, *said: object) -> list[Change]:
    for one in said:
        log.append(who.says(one, after=log, stream=STREAM))  # type: ignore[arg-type]
    return log


def test_its_stream_names_the_visit_and_nothing_else() -> None:
    named = disclosure_of(STREAM)

    assert named is not None
    assert (named.visit, named.disclosure) == (VISIT, ID)
    assert is_stream(STREAM)
    assert visit_of(STREAM) is None
    assert disclosure_of(StreamId("disclosure.x.y")) is None
    assert reference_of("7k2mq94x" + "0" * 18) == "PD-7K2M-Q94X"


def test_only_the_writer_writes_and_only_readers_look() -> None:
    panel = new_panel().planned()
    log = _told(panel)
    others = DisclosureWritten(words="Something else.")
    _adds(log, panel.reviewer, others, DisclosureViewed())
    _adds(log, panel.lead, others, DisclosureViewed(), DetrimentChecked(all_right="yes"))
    _adds(log, panel.visitor, DisclosureWritten(words="They shout at night."))

    known = fold_disclosure(VISIT, ID, log, panel.members)

    assert known.words == "They shout at night."
    assert (known.writer, known.group) == (panel.visitor.person, "staff")
    assert [one.done for one in known.log] == ["written", "viewed", "checked", "edited"]
    assert known.readers == {panel.lead.person, panel.governance.person}


def test_after_the_hand_over_no_words_change() -> None:
    panel = new_panel().planned()
    log = _told(panel)
    handed = DisclosureHandedOver(how="received")
    _adds(log, panel.visitor, handed, DisclosureWritten(words="Other."), handed)

    known = fold_disclosure(VISIT, ID, log, panel.members)
    gone = fold_disclosure(VISIT, ID, [log[0].without_payload(), *log[1:]], panel.members)

    assert known.words == "They shout."
    assert [one.done for one in known.log] == ["written", "handed_over"]
    assert (gone.words, gone.writer) == (None, panel.visitor.person)
    assert gone.handed_over is not None


@given(st.randoms())
def test_any_order_of_arrival_says_the_same(random: object) -> None:
    panel = new_panel().planned()
    log = _told(panel)
    _adds(log, panel.lead, DisclosureViewed())
    _adds(log, panel.visitor, DisclosureHandedOver(how="received"))
    shuffled = random.sample(log, len(log)) + log[:1]  # type: ignore[attr-defined]

    assert fold_disclosure(VISIT, ID, shuffled, panel.members) == fold_disclosure(
        VISIT, ID, log, panel.members
    )


def test_the_lead_and_those_governance_named_and_no_administrator() -> None:
    panel = new_panel().planned()
    governance, visitor = panel.governance, panel.visitor
    named = [
        DisclosureReaderNamed(person=one.person, name="Name", duty="safeguarding")
        for one in (governance, visitor)
    ]
    said = [governance.says(one, stream=REGISTER) for one in named]
    refused = visitor.says(named[1], stream=REGISTER)
    register = fold_register([*said, refused], panel.members)
    both = Member(
        DeviceId(an_id("another laptop")), PersonId(governance.person), frozenset({ADMINISTRATOR})
    )
    as_both = {**panel.members, both.device: both}

    assert may_be_handed(panel.fold(), register, panel.members) == {
        panel.lead.person: "panel_lead",
        governance.person: "safeguarding",  # the visitor is not in governance
    }
    assert may_be_handed(panel.fold(), register, as_both) == {panel.lead.person: "panel_lead"}
    assert len(register.refused) == 1


def test_who_is_taken_back_is_handed_nothing_more() -> None:
    panel = new_panel().planned()
    named = DisclosureReaderNamed(person=panel.governance.person, name="Name", duty="guardian")
    first = panel.governance.says(named, stream=REGISTER)
    ended = named.model_copy(update={"ended": True, "replaces": (str(first.id),)})
    last = panel.governance.says(ended, after=[first], stream=REGISTER)
    register = fold_register([first, last], panel.members)

    assert may_be_handed(replace(panel.fold()), register, panel.members) == {
        panel.lead.person: "panel_lead"
    }
