"""`qvisit committee`: the paper of a quarter, for governance."""

import json

from tests.cli.command import Command, refused
from tests.usecases.trust import Trust, signed_off


def test_the_paper_of_a_quarter_is_written_twice(trust: Trust, command: Command) -> None:
    signed_off(trust)
    out = trust.folder / "papers"

    made = command("linden", "committee", "--quarter", "2026-Q4", "--out", out, "--json")

    said = json.loads(made.stdout)
    assert said["visits"] == 1
    assert sorted(str(path) for path in out.iterdir()) == sorted((said["pdf"], said["word"]))


def test_what_is_no_quarter_and_who_is_not_governance_are_refused(
    trust: Trust, command: Command
) -> None:
    out = trust.folder / "papers"

    unknown = refused(command("linden", "committee", "--quarter", "spring", "--out", out))
    panel = refused(command("hazel", "committee", "--quarter", "2026-Q4", "--out", out))

    assert "'spring' is no quarter" in unknown
    assert "Only governance makes committee papers" in panel
    assert not out.exists()
