"""Wards, people, contacts and templates: what all visits of a trust share."""

from dataclasses import replace

from qvisit.ids import PersonId
from qvisit.visits import kinds
from qvisit.visits.authorship import STRANGER
from qvisit.visits.change import Change
from qvisit.visits.laptop_kinds import ColleagueLetIn
from qvisit.visits.members import VisitPass
from qvisit.visits.register import Register, fold_register
from qvisit.visits.register_kinds import PersonAdmitted, TemplatePublished
from qvisit.visits.streams import LIBRARY, REGISTER
from tests.visits.panel import VISIT, Laptop, Panel, an_id, laptop, new_panel


def _ward(name: str, replaces: tuple[str, ...] = ()) -> kinds.WardEntered:
    return kinds.WardEntered(
        ward=an_id("willow"),
        name=name,
        code="WIL",
        site="Northfield Hospital",
        ward_type="acute",
        replaces=replaces,
    )


def _admitted(who: Laptop, name: str) -> PersonAdmitted:
    return PersonAdmitted(
        person=who.person, device=who.member.device, name=name, roles=("visitor",)
    )


def _template(text: str) -> TemplatePublished:
    return TemplatePublished(template="core", version="1.0.0", hash="0" * 64, text=text)


def _fold(panel: Panel, *changes: Change) -> Register:
    return fold_register(changes, panel.members)


def test_people_and_wards_are_known_once_entered_by_those_who_may() -> None:
    panel = new_panel()
    ward = panel.governance.says(_ward("Willow Ward"), stream=REGISTER)
    person = panel.administrator.says(_admitted(panel.visitor, "Ash"), stream=REGISTER)

    register = _fold(panel, person, ward)

    assert register.wards[an_id("willow")].now.said.name == "Willow Ward"
    assert register.name_of(panel.visitor.person) == "Ash"
    assert register.name_of(PersonId(an_id("nobody"))) is None
    assert register.refused == ()


def test_a_service_is_known_by_its_type_and_by_who_runs_it() -> None:
    panel = new_panel()
    team = _ward("Goldcrest Team").model_copy(
        update={"service_type": "community_team", "external_provider": "Quillmere Care"}
    )

    register = _fold(panel, panel.governance.says(team, stream=REGISTER))

    known = register.wards[an_id("willow")].now.said
    assert (known.service_type, known.external_provider) == ("community_team", "Quillmere Care")
    assert register.refused == ()


def test_others_cannot_write_it() -> None:
    panel = new_panel()
    wrong = (
        panel.lead.says(_ward("Another name"), stream=REGISTER),
        panel.administrator.says(_ward("Another name"), stream=REGISTER),
        panel.governance.says(_admitted(panel.visitor, "Ash"), stream=REGISTER),
        panel.lead.says(_template("{}"), stream=LIBRARY),
        panel.governance.says(kinds.VisitStarted(), stream=REGISTER),
        laptop("stranger").says(_ward("Another name"), stream=REGISTER),
        panel.impostor.says(_ward("Another name"), stream=REGISTER),
    )

    register = _fold(panel, *wrong)

    assert (register.wards, register.people, register.templates) == ({}, {}, {})
    assert [one.reason for one in sorted(register.refused, key=lambda one: one.reason)] == [
        "Only an administrator may write this.",
        "Only governance may write this.",
        "Only governance may write this.",
        "Only governance may write this.",
        "This does not belong in the register.",
        STRANGER,
        STRANGER,
    ]


def test_only_the_lead_who_let_a_laptop_in_says_whose_it_is() -> None:
    panel = new_panel()
    oak, other = laptop("Oak"), laptop("Sorrel", "panel_lead")
    passes = frozenset({VisitPass(VISIT, panel.lead.person, panel.lead.member.device)})
    guest = replace(oak.member, passes=passes)

    def word(name: str) -> ColleagueLetIn:
        return ColleagueLetIn(
            person=oak.person, device=guest.device, name=name, visit=VISIT, ward_name="Willow Ward"
        )

    said = panel.lead.says(word("Oak"), stream=REGISTER)
    wrong = [one.says(word("Me"), stream=REGISTER) for one in (other, panel.visitor)]
    members = {**panel.members, other.member.device: other.member, guest.device: guest}

    register = fold_register([said, *wrong], members)

    assert [(one.name, one.ward_name) for one in register.on_wards(guest)] == [
        ("Oak", "Willow Ward")
    ]
    assert register.on_wards(panel.visitor.member) == []
    assert [one.reason for one in register.refused] == ["Only a panel lead may write this."]


def test_a_published_template_version_never_changes() -> None:
    panel = new_panel()
    first = panel.governance.says(_template("first"), stream=LIBRARY)
    second = panel.governance.says(_template("second"), stream=LIBRARY)

    register = _fold(panel, second, first)

    assert register.templates["core", "1.0.0"].said.text == "first"


def test_a_ward_renamed_on_two_laptops_has_two_names_until_settled() -> None:
    panel = new_panel()
    other = laptop("Linden at home", "governance_lead", person="Linden")
    members = {**panel.members, other.member.device: other.member}
    old = panel.governance.says(_ward("Willow"), stream=REGISTER)
    here = panel.governance.says(_ward("Willow Ward", (old.id,)), stream=REGISTER)
    there = other.says(_ward("The Willow", (old.id,)), stream=REGISTER, after=[old])

    standing = fold_register([there, here, old], members).wards[an_id("willow")]

    assert standing.contested
    assert {one.said.name for one in standing.versions} == {"Willow Ward", "The Willow"}


def test_what_cannot_be_read_is_passed_over() -> None:
    panel = new_panel()
    strange = panel.governance.writes(b"{}", "moon.landed", stream=REGISTER)
    garbled = panel.governance.writes(b"{}", "ward.entered", stream=REGISTER)
    ward = panel.governance.says(_ward("Willow Ward"), stream=REGISTER)

    register = _fold(panel, strange, garbled, ward.without_payload(), ward)

    assert list(register.wards) == [an_id("willow")]
