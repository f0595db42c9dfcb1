"""`qvisit brand`, `qvisit reports publish` and `qvisit verify --document`."""

import json
from pathlib import Path

from tests.cli.command import Command, refused
from tests.usecases.published import FIRST, FOOTER, NAME, a_logo
from tests.usecases.trust import Trust, signed_off


def test_governance_says_how_documents_look(trust: Trust, command: Command, tmp_path: Path) -> None:
    logo = tmp_path / "logo.png"
    logo.write_bytes(a_logo())
    look = ("brand", "--trust", NAME, "--footer", FOOTER, "--logo", logo)

    pale = refused(command("linden", *look, "--colour", "#ffcc00"))
    wrong = refused(command("linden", "brand", "--logo", tmp_path))
    other = refused(command("hazel", *look))
    done = command("linden", *look, "--colour", "#7A0C5B")
    kept = command("linden", "brand", "--logo", "", "--json")

    assert "too pale: its contrast with white is 1.5, and words need 4.5." in pale
    assert "cannot be read" in wrong
    assert "Only governance may change the register." in other
    assert done.stdout.splitlines() == [
        f"Name: {NAME}",
        f"Footer line: {FOOTER}",
        "Colour: #7a0c5b",
        "Logo: yes",
    ]
    assert json.loads(kept.stdout) == {
        "trust": NAME,
        "footer": FOOTER,
        "colour": "#7a0c5b",
        "logo": "",
    }


def test_a_report_is_published_and_its_file_and_fingerprint_checked(
    trust: Trust, command: Command, tmp_path: Path
) -> None:
    signed_off(trust)
    done = command("linden", "reports", "publish", trust.visit[:8], "--alone")
    copy = tmp_path / "copy.pdf"
    copy.write_bytes((trust.share / FIRST).read_bytes())

    known = command("linden", "verify", "--document", copy)
    code = known.stdout.splitlines()[0].removeprefix("Fingerprint ")
    typed = command("linden", "verify", "--document", code, "--json")
    copy.write_bytes(copy.read_bytes() + b"%")
    altered = command("linden", "verify", "--document", copy)
    nothing = refused(command("linden", "verify", "--document", tmp_path / "none.pdf"))

    assert done.stdout == f"Published: version 1\n- {FIRST}\n"
    assert known.returncode == 0
    assert "- The file is exactly as QVisit wrote it." in known.stdout
    assert json.loads(typed.stdout)["verdict"] == "current"
    assert altered.returncode == 1
    assert "This is not the file that QVisit wrote" in altered.stdout
    assert "This is no fingerprint, and no file that is there." in nothing
