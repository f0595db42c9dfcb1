"""Prove that the record is whole: chains, file, lists, templates; say in words what is not."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from qvisit.forms.template import TemplateError, content_hash, template_from_json
from qvisit.ids import VisitId
from qvisit.store import changes, library, summaries
from qvisit.store.verify import check_file
from qvisit.usecases.lists import actions_of, findings_of, summary_of
from qvisit.usecases.visits import load_visit
from qvisit.visits.streams import practised_in, visit_of
from qvisit.workspace import Session, Workspace


@dataclass(frozen=True)
class Verified:
    """How much was checked, and what is wrong; `faults` is empty when all is well."""

    streams: int
    changes: int
    visits: int
    faults: tuple[str, ...]


def verify(ws: Workspace) -> Verified:
    """Check everything that this profile holds; changes nothing."""
    faults = list(check_file(ws.engine))
    with ws.reading() as session:
        streams = changes.streams(session)
        counted = sum(len(changes.read_stream(session, stream)) for stream in streams)
        visits = [
            visit for stream in streams if (visit := visit_of(stream) or practised_in(stream))
        ]
        for visit in visits:
            faults += _list_faults(ws, session, visit)
        faults += _template_faults(session)
    return Verified(len(streams), counted, len(visits), tuple(faults))


def _list_faults(ws: Workspace, session: Session, visit: VisitId) -> Sequence[str]:
    opened = load_visit(ws, session, visit)
    if opened is None or opened.shared.plan is None:
        return []
    faults = []
    if summaries.read_visit(session, visit) != summary_of(opened.shared, opened.stream):
        faults.append(
            f"The list shows visit {visit} otherwise than its record. The record is safe."
        )
    lists: Mapping[str, tuple[Sequence[object], Sequence[object]]] = {
        "Findings": (summaries.list_findings(session, visit), findings_of(opened.shared)),
        "Actions": (summaries.list_actions(session, visit), actions_of(opened.shared)),
    }
    for name, (listed, recorded) in lists.items():
        if set(listed) != set(recorded):
            faults.append(
                f"{name} of visit {visit} are listed otherwise than in its record. "
                "The record is safe."
            )
    wanted = {
        (person, template, item, written.said.reply)
        for person, sheet in opened.visit.sheets.items()
        for (template, item), written in sheet.answers.items()
        if written.said.reply is not None
    }
    shown = {
        (one.person, one.template, one.item, one.reply)
        for one in summaries.list_results(session, visit)
    }
    if wanted != shown:
        faults.append(
            f"Counted answers of visit {visit} differ from its record. The record is safe."
        )
    return faults


def _template_faults(session: Session) -> Sequence[str]:
    faults = []
    for name in library.list_templates(session):
        text = library.template_text(session, name)
        if text is None or not _is_published(text, name.hash):
            faults.append(f"Template {name.id} {name.version} is not the one that was published.")
    return faults


def _is_published(text: str, promised: str) -> bool:
    try:
        return content_hash(template_from_json(text)) == promised
    except TemplateError:
        return False
