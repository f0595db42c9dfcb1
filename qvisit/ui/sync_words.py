"""Words of the sync page: what goes, what came, and how far a sync is."""

from PySide6.QtCore import QCoreApplication

from qvisit.ui.language import how_many, in_language
from qvisit.usecases import progress
from qvisit.usecases.fetched_today import ComeIn
from qvisit.usecases.outgoing import Outgoing
from qvisit.usecases.progress import Step

_KB = 1_000
_MB = 1_000_000


def _tr(words: str) -> str:
    return QCoreApplication.translate("SyncWords", words)


def step_words(step: Step) -> str:
    """What a sync does now and how far it is: "Sending: 2 of 3 files, 410 of 960 kB"."""
    parts = []
    if step.of_files:
        parts.append(_counted(step))
    if step.of_bytes:
        parts.append(_size_words(step.bytes, step.of_bytes))
    words = _now(step)
    return f"{words}: {', '.join(parts)}" if parts else words


def _now(step: Step) -> str:
    known = {
        "": _tr("Looking at the share"),
        progress.LOOKING: _tr("Looking for what others wrote"),
        progress.FETCHING: _tr("Fetching"),
        progress.FETCHING_PHOTOS: _tr("Fetching photos"),
        progress.OPENING: _tr("Opening what waited for its key"),
        progress.TIDYING: _tr("Bringing lists up to date"),
        progress.SENDING: _tr("Sending"),
        progress.PASSING_ON: _tr("Passing on"),
        progress.RECOVERING: _tr("Opening what was sealed for the code"),
    }
    return known.get(step.words) or in_language(step.words)


def _counted(step: Step) -> str:
    units = {
        progress.LOOKING: _tr("{done} of {total} laptops"),
        progress.RECOVERING: _tr("{done} of {total} laptops"),
        progress.TIDYING: _tr("{done} of {total} visits"),
        progress.OPENING: _tr("{done} of {total} parts"),
    }
    words = units.get(step.words) or _tr("{done} of {total} files")
    return words.format(done=step.files, total=step.of_files)


def short_step_words(step: Step) -> str:
    """The same for the line at the bottom: "Sending 2 of 3"."""
    files = {progress.SENDING, progress.FETCHING, progress.FETCHING_PHOTOS}
    if not step.of_files or step.words not in files:
        return _tr("Syncing")
    words = _tr("{what} {done} of {total}")
    return words.format(what=_now(step), done=step.files, total=step.of_files)


def _size_words(done: int, total: int) -> str:
    if total >= 10 * _MB:
        return _tr("{done} of {total} MB").format(done=done // _MB, total=-(-total // _MB))
    return _tr("{done} of {total} kB").format(done=done // _KB, total=-(-total // _KB))


def outgoing_words(one: Outgoing) -> str:
    """What goes, such as "12 notes, Larkspur Ward"."""
    count = one.count
    known = {
        "answers": how_many("1 answer", "{count} answers", count),
        "notes": how_many("1 note", "{count} notes", count),
        "photos": how_many("1 photo", "{count} photos", count),
        "talks": how_many("1 talk", "{count} talks", count),
        "concern": how_many("1 step of a concern", "{count} steps of concerns", count),
        "done": _tr("That you are done"),
        "debrief": how_many("1 step of the debrief", "{count} steps of the debrief", count),
        "actions": how_many("1 action", "{count} actions", count),
        "themes": how_many(
            "1 line of “You said, we did”", "{count} lines of “You said, we did”", count
        ),
        "report": _tr("The signed report"),
        "records": _tr("What is kept and what goes"),
        "plan": _tr("The plan"),
        "arrival": _tr("That the panel came or left"),
        "templates": how_many("1 template", "{count} templates", count),
        "people": how_many("1 person let in", "{count} people let in", count),
        "wards": how_many("1 ward", "{count} wards", count),
        "phones": how_many("1 phone number", "{count} phone numbers", count),
    }
    what = known.get(one.kind) or how_many("1 other change", "{count} other changes", count)
    return f"{what}, {one.ward_name}" if one.ward_name else what


OUTGOING_ICONS = {
    "answers": "tick",
    "notes": "pencil",
    "photos": "camera",
    "talks": "speech",
    "concern": "warning",
    "done": "flag",
    "debrief": "people",
    "actions": "list",
    "themes": "speech",
    "report": "report",
    "records": "folder",
    "plan": "calendar",
    "arrival": "clock",
    "templates": "templates",
    "people": "person",
    "wards": "building",
    "phones": "phone",
}


def come_in_words(one: ComeIn) -> str:
    """What came in, such as "Fieldfare Unit: concern confirmed, written down by Jo"."""
    ward, who, count = one.ward_name, one.who or _tr("a colleague"), one.count
    known = {
        "visit.planned": _tr("{ward}: planned by {who}"),
        "visit.started": _tr("{ward}: the panel is on the ward"),
        "reviewer.finished": _tr("{ward}: {who} is done"),
        "reviewer.reopened": _tr("{ward}: {who} scores again"),
        "scoring.closed": _tr("{ward}: {who} closed scoring"),
        "concern.raised": _tr("{ward}: concern raised by {who}"),
        "concern.confirmed": _tr("{ward}: concern confirmed, written down by {who}"),
        "concern.closed": _tr("{ward}: concern closed by {who}"),
        "colleague.arrived": _tr("{ward}: somebody scores on the laptop of {who}"),
        "colleague.admitted": _tr("{ward}: {who} let a colleague in"),
        "debrief.finished": _tr("{ward}: debrief held"),
        "visit.signed_off": _tr("{ward}: signed off by {who}"),
        "report.published": _tr("{ward}: report published"),
        "template.published": _tr("Template: {what}"),
        "person.admitted": _tr("Let in: {what}"),
    }
    if one.kind == "action.agreed":
        return how_many(
            "{ward}: 1 action written", "{ward}: {count} actions written", count, ward=ward
        )
    if one.kind == "ward.entered":
        return how_many("1 ward entered or changed", "{count} wards entered or changed", count)
    if one.kind == "contact.entered":
        return how_many("1 phone number checked", "{count} phone numbers checked", count)
    return known.get(one.kind, "{ward}").format(ward=ward, who=who, what=one.what)


COME_IN_ICONS = {
    "visit.planned": "calendar",
    "visit.started": "visits",
    "concern.raised": "warning",
    "concern.confirmed": "shield",
    "concern.closed": "shield",
    "report.published": "book",
    "visit.signed_off": "report",
    "template.published": "templates",
    "person.admitted": "person",
    "colleague.arrived": "person",
    "colleague.admitted": "person",
    "ward.entered": "building",
    "contact.entered": "phone",
    "action.agreed": "list",
    "debrief.finished": "people",
}


class ProgressVoice:
    """What a screen reader is told of a sync: each new step, and each further quarter of it."""

    def __init__(self) -> None:
        self._words = ""
        self._quarter = 0

    def hear(self, step: Step) -> str:
        """What is to be said now; mostly nothing."""
        done, total = (step.bytes, step.of_bytes) if step.of_bytes else (step.files, step.of_files)
        quarter = 4 * done // total if total else 0
        if step.words == self._words and quarter <= self._quarter:
            return ""
        self._words, self._quarter = step.words, quarter
        return step_words(step)
