"""The templates that a visit is scored with, exactly as they were pinned."""

from functools import lru_cache

from qvisit.forms.item import ServiceType
from qvisit.forms.template import Template, TemplateError, content_hash, template_from_json
from qvisit.store import library
from qvisit.visits.visit import Shared
from qvisit.workspace import Session


def pinned_templates(session: Session, shared: Shared) -> tuple[Template, ...]:
    """The templates of the plan that are here whole, in the words for its type of service."""
    if shared.plan is None:
        return ()
    found, plan = [], shared.plan.now.said
    for pin in plan.templates:
        name = library.TemplateName(pin.template, pin.version, pin.hash)
        text = library.template_text(session, name)
        template = _read(text, pin.hash, plan.service_type) if text is not None else None
        if template is not None:
            found.append(template)
    return tuple(found)


@lru_cache(maxsize=40)
def _read(text: str, promised: str, service_type: ServiceType) -> Template | None:
    """A template by its text, kept for the next visit; None when it is damaged on the disk.

    `verify` tells of one that is damaged: here it is as if it were missing.
    """
    try:
        template = template_from_json(text)
    except TemplateError:
        return None
    return template.worded_for(service_type) if content_hash(template) == promised else None
