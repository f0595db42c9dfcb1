"""`qvisit debrief`: where the panel differs, what it agrees, and who leads without the lead."""

import json

from tests.cli.command import Command, refused
from tests.usecases.trust import Trust, arrive, score_all


def test_a_panel_member_leads_the_debrief_by_commands(trust: Trust, command: Command) -> None:
    arrive(trust)
    score_all(trust)
    name = trust.visit[:8]
    trust.close()

    early = refused(command("ash", "debrief", "agree", name, "W-2", "met"))
    no_item = refused(command("ash", "debrief", "reopen", name, "W-9"))
    command("ash", "debrief", "lead", name, "--reason", "Hazel was called away")
    command("ash", "debrief", "agree", name, "w-2", "partly", "--reason", "Mornings only")
    command("ash", "debrief", "agree-rest", name)
    command("ash", "debrief", "reopen", name, "W-2")
    rows = json.loads(command("ash", "debrief", "list", name, "--all", "--json").stdout)
    done = json.loads(command("ash", "debrief", "finish", name).stdout)

    assert "Only the panel lead" in early
    assert "no item 'W-9'" in no_item
    assert {row["item"]: row["agreed"] for row in rows} == {
        "W-1": "yes",
        "W-2": "open again",
        "W-3": "yes",
    }
    assert "LX reviewer\N{NO-BREAK SPACE}1: Met" in rows[0]["answers"]
    assert done["status"] == "moderated"
