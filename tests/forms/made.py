"""Questions and templates made up for tests."""

from qvisit.forms.answers import options
from qvisit.forms.item import Choice, Item, Scale
from qvisit.forms.section import Kind, Section
from qvisit.forms.template import Template

CHOICES = (
    Choice(id="day", text="By day", easy="In the day"),
    Choice(id="evening", text="In the evening"),
    Choice(id="night", text="At night"),
)
_KINDS: dict[Scale, Kind] = {"SIGN": "closed_culture", "MARKER": "sustainability"}


def kind_for(scale: Scale) -> Kind:
    """A kind of section in which a scale may be used."""
    return _KINDS.get(scale, "standards")


def make_item(code: str = "A1", scale: Scale = "MET3", **more: object) -> Item:
    """One question; `more` sets or replaces fields."""
    kind = kind_for(scale)
    fields: dict[str, object] = {
        "code": code,
        "text_standard": "The door is closed.",
        "text_easy": "Is the door closed?",
        "guidance": "Look at it.",
        "method": "observe",
        "scale": scale,
        "weight": 1,
        "key_question": "safe" if kind == "standards" else None,
        "group": {"closed_culture": "A", "sustainability": "social"}.get(kind),
        "control": "ward" if kind == "sustainability" else None,
        "choices": CHOICES if scale in ("CHOICE", "MULTI") else (),
        "unit": "kg per week" if scale == "NUMBER" else "",
        "source": "Test",
    }
    return Item.model_validate({**fields, **more})


def make_section(*items: Item, **more: object) -> Section:
    """A section; its id is that of its first item in small letters unless `more` says it."""
    fields: dict[str, object] = {"id": items[0].code.lower(), "title": "A part", "items": items}
    return Section.model_validate({**fields, **more})


def make_template(*parts: Item | Section, kind: Kind = "standards", **more: object) -> Template:
    """A template of sections, or of one section that holds the items."""
    sections = [part for part in parts if isinstance(part, Section)]
    items = [part for part in parts if isinstance(part, Item)]
    fields: dict[str, object] = {
        "id": "made",
        "version": "1.0.0",
        "title": "Made up",
        "kind": kind,
        "purpose": "To test.",
        "for_whom": "Testers.",
        "minutes": 5,
        "sources": ("Test",),
        "not_covered": "Everything else.",
        "change_note": "First version.",
        "sections": (*([make_section(*items)] if items else []), *sections),
    }
    return Template.model_validate({**fields, **more})


_TYPED: dict[Scale, tuple[str, str]] = {
    "COUNT": ("9/10", "0/10"),
    "TEXT": ("Staff sat down to talk.", "Nobody was about."),
    "PHOTO": ("Estates camera, picture 12", "Estates camera, picture 13"),
    "DATE": ("2027-03-09", "2027-03-10"),
    "TIME": ("14:02", "22:10"),
    "DATE_TIME": ("2027-03-09T14:02", "2027-03-09T22:10"),
}


def some_reply(item: Item, place: int = 0) -> str:
    """A reply that fits any question: the first offered, or with -1 the last."""
    if item.scale == "NUMBER":
        return item.highest or item.lowest or "3"
    return _TYPED[item.scale][place] if item.scale in _TYPED else options(item)[place].reply
