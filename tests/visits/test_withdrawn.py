"""What was said to questions that are asked no more is kept in sight, and nothing else is."""

from collections.abc import Mapping

from qvisit.forms.template import Template, Withdrawn
from qvisit.ids import PersonId
from qvisit.visits import kinds, own_kinds
from qvisit.visits.visit import Shared, Sheet
from qvisit.visits.withdrawn import withdrawn_answers
from tests.forms.made import make_item, make_template
from tests.visits.panel import Laptop, Panel, an_id, answer, new_panel, plan

GONE = Withdrawn(code="A9", text_standard="Doors are green.", reason="Nobody knew why.")


def _template(template: str = "core", withdrawn: tuple[Withdrawn, ...] = ()) -> Template:
    item = make_item(text_standard="Staff knock before they come in.")
    return make_template(item, id=template, withdrawn=withdrawn)


def _note(item: str, text: str = "Both were green.") -> own_kinds.NoteWritten:
    return own_kinds.NoteWritten(
        note=an_id(f"note on {item}"), template="core", item=item, text=text, method="observe"
    )


def _sheets(panel: Panel, said: Mapping[str, list[kinds.Payload]]) -> dict[PersonId, Sheet]:
    laptops: Mapping[str, Laptop] = {
        "Hazel": panel.lead,
        "Ash": panel.visitor,
        "Elm": panel.outsider,
    }
    return {
        laptops[name].person: panel.sheet_of(
            laptops[name],
            *(laptops[name].says(one, stream=laptops[name].answers) for one in words),
        )
        for name, words in said.items()
    }


def _shared(panel: Panel, *templates: str) -> Shared:
    pins = tuple(kinds.Pin(template=one, version="1.0.0", hash="0" * 64) for one in templates)
    panel.say(panel.governance, plan(panel).model_copy(update={"templates": pins}))
    return panel.fold()


def test_an_answer_to_a_withdrawn_question_has_its_old_wording_and_the_reason() -> None:
    panel = new_panel()
    sheets = _sheets(panel, {"Ash": [answer("met", "A9")]})

    (gone,) = withdrawn_answers((_template(withdrawn=(GONE,)),), _shared(panel, "core"), sheets)

    assert (gone.item, gone.text, gone.reason) == ("A9", "Doors are green.", "Nobody knew why.")
    (said,) = gone.said
    assert said.person == panel.visitor.person
    assert said.answer is not None
    assert said.answer.said.reply == "met"


def test_answers_to_questions_that_are_asked_are_not_among_them() -> None:
    panel = new_panel()
    sheets = _sheets(panel, {"Ash": [answer("met", "A1"), _note("A1")]})

    assert withdrawn_answers((_template(),), _shared(panel, "core"), sheets) == ()


def test_an_answer_taken_back_is_not_an_answer_but_its_note_stays() -> None:
    panel = new_panel()
    said: list[kinds.Payload] = [answer("met", "A8"), answer(None, "A8")]
    sheets = _sheets(panel, {"Ash": [*said, answer("met", "A9"), answer(None, "A9"), _note("A9")]})

    (gone,) = withdrawn_answers((_template(),), _shared(panel, "core"), sheets)

    assert (gone.item, gone.text) == ("A9", "")
    assert gone.said[0].answer is None
    assert [note.said.text for note in gone.said[0].notes] == ["Both were green."]


def test_a_template_that_is_pinned_but_not_here_withdraws_nothing() -> None:
    panel = new_panel()
    sheets = _sheets(panel, {"Ash": [answer("met", "A9")]})

    assert withdrawn_answers((), _shared(panel, "core"), sheets) == ()


def test_answers_of_a_template_that_was_taken_out_of_the_plan_stay_in_sight() -> None:
    panel = new_panel()
    sheets = _sheets(panel, {"Ash": [answer("met", "A1")]})

    (gone,) = withdrawn_answers((_template("other"),), _shared(panel, "other"), sheets)

    assert (gone.template, gone.item) == ("core", "A1")


def test_people_come_in_the_order_of_their_seats_and_those_without_one_last() -> None:
    panel = new_panel()
    sheets = _sheets(
        panel,
        {name: [answer("met", "A9"), answer("met", "A7")] for name in ("Elm", "Ash", "Hazel")},
    )

    first, second = withdrawn_answers((_template(),), _shared(panel, "core"), sheets)

    assert (first.item, second.item) == ("A7", "A9")
    assert [one.person for one in first.said] == [
        panel.lead.person,
        panel.visitor.person,
        panel.outsider.person,
    ]
