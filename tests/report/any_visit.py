"""A visit with any words in it, any number of photos, and every answer that does not apply."""

from qvisit.visits import kinds, own_kinds
from qvisit.visits.streams import answers_stream
from tests.forms.made import make_item, make_section, make_template
from tests.report.larch import (
    GOVERNOR,
    LEAD,
    LIVED,
    VISIT,
    VISITOR,
    Case,
    Log,
    case,
    made_id,
    plan,
    score,
)
from tests.report.photographed import by_name, take

OWN_NOTE, OWN_WORDS = "walrus", "pelican"
"""Stand in what one reviewer wrote for themselves, and nowhere else."""
_LONGEST_ALT, _LONGEST_REPLY = 900, 900

ASKED = make_template(
    make_section(
        make_item("D-1", "MET3", text_standard="The door is closed at night."),
        make_item("D-2", "MET3", text_standard="The window opens."),
        make_item("D-3", "COUNT", text_standard="Checks were signed."),
        title="Doors and windows",
    ),
    make_section(
        make_item("D-4", "TEXT", text_standard="What did you see?", key_question=None),
        title="First walk",
        kind="first_impressions",
    ),
)


def any_case(
    text: str, *, photos: int = 0, applies: bool = True, quiet: bool = False
) -> tuple[Case, dict[str, bytes]]:
    """A visit and the pixels of its photos.

    Args:
        text: Stands wherever somebody may write.
        photos: How many there are.
        applies: Whether anything that was asked applies.
        quiet: Whether nobody commented, found or agreed anything.
    """
    log = Log()
    log.say(GOVERNOR, plan([ASKED], photos=True))
    taken = [_photo(log, number, text) for number in range(1, photos + 1)]
    own = {"D-1": "not_met", "D-4": f"{OWN_WORDS} {text}"[:_LONGEST_REPLY].strip()}
    codes = dict.fromkeys(("D-1", "D-2", "D-3", "D-4"), "not_applicable")
    everyone = (LEAD, LIVED, VISITOR)
    score(log, [ASKED], {LIVED: own} if applies else dict.fromkeys(everyone, codes))
    if not quiet:
        _write(log, text, applies=applies)
    log.say(LEAD, kinds.DebriefFinished())
    return case(log, (ASKED,)), by_name(*taken)


def _photo(log: Log, number: int, text: str) -> bytes:
    words = f"Photo {number} {text}"[:_LONGEST_ALT].strip()
    about = {"template": ASKED.id, "item": "D-1"} if number % 2 else {}
    return take(log, LIVED, number, words, **about)


def _write(log: Log, text: str, *, applies: bool) -> None:
    note = own_kinds.NoteWritten(
        note=made_id("n"),
        template=ASKED.id,
        item="D-1",
        text=f"{OWN_NOTE} {text}",
        method="observe",
    )
    log.say(LIVED, note, answers_stream(VISIT, LIVED))
    if applies:
        kept = kinds.MinorityView(person=LIVED, words=f"kept {text}")
        agreed = kinds.ItemAgreed(
            template=ASKED.id, item="D-1", reply="partly", reason=text, minority=(kept,)
        )
        log.say(LEAD, agreed)
    for number, kind in enumerate(("strength", "concern")):
        found = {
            "finding": made_id("f", number),
            "kind": kind,
            "text": f"found {number} {text}",
            "methods": ("observe",),
            "question": "safe",
        }
        log.say(LEAD, kinds.FindingRecorded.model_validate(found))
    action = kinds.ActionAgreed(
        action=made_id("a"),
        finding=made_id("f", 1),
        aim=f"aim {text}",
        measure=f"measure {text}",
        baseline=f"baseline {text}",
        owner_role="Ward manager",
        consequence=3,
        likelihood=2,
        due="2027-04-06",
    )
    log.say(LEAD, action)
