"""`qvisit visit talks` and `qvisit visit jot` on a real profile."""

import json

from qvisit.ids import new_id
from qvisit.usecases import talks
from qvisit.visits.own_kinds import TalkHeld
from tests.cli.command import Command
from tests.usecases.trust import Trust


def test_talks_are_listed_with_what_may_be_quoted(trust: Trust, command: Command) -> None:
    said = TalkHeld(talk=new_id(), band="carer", people=2, words="Kind staff.", is_quote=True)
    opened = talks.keep_talk(trust["rowan"], trust.seen_by("rowan"), said)
    talks.take_back_talk(trust["rowan"], opened, said.talk)

    listed = json.loads(command("rowan", "visit", "talks", "WIL", "--json").stdout)

    assert listed == [
        {
            "talk": 1,
            "with": "carer",
            "people": 2,
            "answers": 0,
            "words": "Kind staff.",
            "quote": "held back",
            "counts": "no",
        }
    ]


def test_a_jot_is_kept(trust: Trust, command: Command) -> None:
    kept = command("rowan", "visit", "jot", "WIL", "The bins are full.", "--json")

    assert json.loads(kept.stdout) == [{"jots to sort": 1}]
    assert [one.said.text for one in trust.seen_by("rowan").sheet.jots] == ["The bins are full."]
