"""The page that teaches how to write a template keeps its word."""

import re
from pathlib import Path

from qvisit.forms.loading import load_template
from qvisit.forms.template import Template
from qvisit.usecases.template_check import check_one

PAGE = (Path(__file__).parents[2] / "docs" / "templates.md").read_text(encoding="utf-8")


def example() -> Template:
    found = re.search(r"```yaml\n(id: night-visit\n.*?)```", PAGE, re.DOTALL)
    assert found is not None
    return load_template(found[1].encode(), "night.yaml")


def test_the_whole_template_on_the_page_can_be_used_and_passes_the_check() -> None:
    report = check_one(example())

    assert [remark for remark in report.remarks if remark.level != "note"] == []


def test_every_line_that_a_template_can_have_is_on_the_page() -> None:
    template = example()
    section = template.sections[0]
    fields = [
        *Template.model_fields,
        *type(section).model_fields,
        *type(section.items[0]).model_fields,
    ]

    missing = [name for name in fields if f"`{name}`" not in PAGE and f"{name}:" not in PAGE]

    assert missing == []
