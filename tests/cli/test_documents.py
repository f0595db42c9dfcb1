"""`qvisit documents`: what can be made, and saving it to a folder."""

import json

from tests.cli.command import Command, refused
from tests.usecases.trust import Trust, arrive, debriefed


def test_documents_are_listed_with_why_one_cannot_be_made(trust: Trust, command: Command) -> None:
    debriefed(trust)

    listed = command("hazel", "documents", "list", "WIL", "--json")
    table = command("hazel", "documents", "list", "WIL")

    now = {one["id"]: one["now"] for one in json.loads(listed.stdout)}
    assert now["report"] == "can be made"
    assert now["annex"].startswith("Only governance may read")
    assert "Visit report" in table.stdout


def test_all_but_the_annex_is_saved_unless_some_are_named(trust: Trust, command: Command) -> None:
    debriefed(trust)
    out = trust.folder / "out"

    every = command("linden", "documents", "save", "WIL", "--out", out)
    named = command("linden", "documents", "save", "WIL", "--out", out, "--only", "annex", "--json")
    none = command("hazel", "documents", "save", "WIL", "--out", out, "--only", "annex")

    assert every.returncode == 0
    assert str(out / "2027-03-09 Willow Ward visit report, draft.pdf") in every.stdout
    assert "governance annex" not in every.stdout
    annex = out / "2027-03-09 Willow Ward governance annex, restricted.pdf"
    assert json.loads(named.stdout) == {"written": [str(annex)], "left_out": {}}
    assert annex.read_bytes().startswith(b"%PDF")
    assert none.returncode == 1
    assert none.stdout.startswith("Not written: Governance annex. Only governance may read")


def test_nothing_is_saved_while_scores_are_hidden(trust: Trust, command: Command) -> None:
    arrive(trust)
    out = trust.folder / "out"

    early = refused(command("hazel", "documents", "save", "WIL", "--out", out))
    unknown = refused(command("hazel", "documents", "save", "WIL", "--out", out, "--only", "x"))

    assert "scores stay hidden until everyone is done" in early
    assert "QVisit makes no document called x. It makes these: report" in unknown
    assert not out.exists()
