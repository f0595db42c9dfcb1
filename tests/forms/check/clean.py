"""A question, a section and a template that the check has nothing to say about."""

from collections.abc import Iterator, Mapping
from typing import cast

from qvisit.forms.check.report import Remark
from qvisit.forms.item import Item, Scale
from qvisit.forms.section import Section
from qvisit.forms.template import Template
from tests.forms.made import make_item, make_section, make_template

GUIDANCE = "Good: it is so by day and by night. Evidence: what you saw, and at least 2 people."


def clean_item(code: str = "A1", scale: Scale = "MET3", **more: object) -> Item:
    """A question without fault; `more` sets or replaces fields."""
    return make_item(code, scale, **{"guidance": GUIDANCE, **more})


def item_of(fields: Mapping[str, object]) -> Item:
    """A question without fault but for these fields."""
    more = {name: value for name, value in fields.items() if name not in ("code", "scale")}
    code, scale = str(fields.get("code", "A1")), cast("Scale", fields.get("scale", "MET3"))
    return clean_item(code, scale, **more)


def clean_section(*items: Item, **more: object) -> Section:
    """A section without fault."""
    return make_section(*(items or (clean_item(),)), **{"picture": "eye", **more})


def clean_template(*sections: Section, **more: object) -> Template:
    """A template without fault, of one item unless sections are given."""
    return make_template(
        *(sections or (clean_section(),)), kind="standards", **{"minutes": 1, **more}
    )


def codes(remarks: Iterator[Remark]) -> list[str]:
    """What was remarked on, in order."""
    return [remark.code for remark in remarks]
