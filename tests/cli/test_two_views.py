"""Two views of the ward from the command line, and whose words may stand."""

import json

from qvisit.usecases import notes
from tests.cli.command import Command, refused
from tests.usecases.trust import TEMPLATE, Trust, arrive, score_all


def test_words_are_allowed_and_taken_back_by_those_who_may(trust: Trust, command: Command) -> None:
    arrive(trust)
    said = notes.Noted("It was cold at night.")
    notes.keep_note(trust["rowan"], trust.seen_by("rowan"), (TEMPLATE, "W-1"), said)
    score_all(trust)
    name = trust.visit

    (row,) = json.loads(command("hazel", "debrief", "views", name, "--json").stdout)
    command("hazel", "debrief", "allow", name, "w-1")
    first = trust.seen_by("hazel").shared.allowed[trust.person("rowan")].said.notes
    command("hazel", "debrief", "allow", name, "W-1", "--name", "Rowan", "--take-back")
    then = trust.seen_by("hazel").shared.allowed[trust.person("rowan")].said.notes
    nothing = refused(command("hazel", "debrief", "allow", name, "W-3"))

    assert (row["lx"], row["others"], row["lx notes"]) == ("", "", 1)
    assert (len(first), then) == (1, ())
    assert "No lived-experience reviewer has a note on W-3." in nothing
