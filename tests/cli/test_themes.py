"""`qvisit visit theme` on a real profile: from a theme to an answer that people were told."""

import json

from tests.cli.command import Command
from tests.usecases.trust import Trust, debriefed


def test_a_theme_is_said_answered_and_told(trust: Trust, command: Command) -> None:
    debriefed(trust)
    words = ("Evenings are long.", "--from", "patients", "--people", "3")
    command("hazel", "visit", "theme", "say", "WIL", *words)
    answer = ("cannot_do", "--why", "Too few staff after tea.")
    command("hazel", "visit", "theme", "answer", "WIL", "1", *answer)

    told = command("hazel", "visit", "theme", "told", "WIL", "--on", "2026-01-05")
    listed = json.loads(command("hazel", "visit", "theme", "list", "WIL", "--json").stdout)

    assert "all answers" in told.stdout
    assert listed == [
        {
            "number": 1,
            "source": "said",
            "words": "Evenings are long.",
            "from": "patients",
            "people": "few",
            "state": "cannot_do",
            "answer": "Too few staff after tea.",
            "news by": "",
            "late": "no",
            "told": "yes",
            "versions": "",
        }
    ]
