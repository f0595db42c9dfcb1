"""The templates that a visit is scored with, exactly as they were pinned."""

from contextlib import suppress

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
        if text is None:
            continue
        with suppress(
            TemplateError
        ):  # damaged on the disk, as `verify` tells: as if it were missing
            template = template_from_json(text)
            if content_hash(template) == pin.hash:
                found.append(template.worded_for(plan.service_type))
    return tuple(found)
