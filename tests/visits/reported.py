"""What is said on a made-up report's way: one of each kind."""

from collections.abc import Mapping

from qvisit.visits import workflow_kinds as way
from qvisit.visits.kinds import Payload
from tests.visits.panel import Panel, an_id, new_panel

NAMES = ("draft", "comment", "settle", "send", "receive", "decide", "facts", "word", "amend")
SENT_ON, DUE_ON = "2027-03-10", "2027-03-24"
NOTHING = "2" * 64


def reported(pick: int = 0, earlier: tuple[str, ...] = ()) -> Mapping[str, Payload]:
    """One of each.

    Args:
        pick: 0 to 2: which comment it is about.
        earlier: Ids of changes that are named, or replaced.
    """
    comment, first = an_id(f"comment {pick}"), (*earlier, NOTHING)[0]
    return {
        "draft": way.DraftShared(number=pick + 1),
        "comment": way.DraftCommented(
            comment=comment, part="section", about="people", text="Too short.", replaces=earlier
        ),
        "settle": way.CommentSettled(
            comment=comment, words="Made longer.", settled=pick != 1, replaces=earlier
        ),
        "send": way.DraftSent(draft=first, on=SENT_ON, to_role="Ward manager", replaces=earlier),
        "receive": way.AccuracyReceived(
            comment=comment,
            sort=way.SORTS[pick],
            text="There are 18 doors.",
            evidence="The list of doors.",
            from_role="Ward manager",
            how="paper",
            on="2027-03-15",
            replaces=earlier,
        ),
        "decide": way.AccuracyDecided(
            comment=comment,
            accepted=pick != 1,
            changed="18 in place of 17.",
            reason="An opinion is not a correction.",
            replaces=earlier,
        ),
        "facts": way.AccuracyConfirmed(
            from_role="Ward manager", how="e_mail", on="2027-03-16", replaces=earlier
        ),
        "word": way.ReportWorded(summary="A kind ward.", replaces=earlier),
        "amend": way.ReportAmended(
            report=first, version=1, reason="A number was wrong.", what="18 doors, not 17."
        ),
    }


def sent_panel() -> Panel:
    """A panel whose draft went to the ward; its last change is the sending."""
    panel = new_panel().planned().scored().debriefed()
    draft = panel.say(panel.lead, way.DraftShared(number=1))
    panel.say(panel.lead, reported(earlier=(draft.id,))["send"])
    return panel
