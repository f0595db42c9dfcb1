"""No word of a visit is readable on the disk: not in backups, temporary files, logs or remains."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.usecases.trust import WORDS, Trust

PLANTED = (
    "quillwort-note of a corridor",
    "harebell-draft of a door",
    "speedwell-reason for a reply",
    "betony-draft in a backup",
)
CHILD = """
import logging, os, signal, sys
from pathlib import Path
from qvisit.ids import VisitId
from qvisit.logs import keep_log
from qvisit.store.drafts import Draft, Field, save_draft
from qvisit.usecases import notes, scoring, visits
from qvisit.usecases.backups import backup_now, make_backup
from qvisit.usecases.profiles import unlock_with_words
from qvisit.usecases.rebuild import rebuild
from qvisit.usecases.restoring import Unlocking, restore_into, restore_profile
from qvisit.usecases.verify import verify
from qvisit.workspace import open_workspace

folder, stick, new, visit, words, note, draft, reason, older = sys.argv[1:]
folder, stick, new, visit = Path(folder), Path(stick), Path(new), VisitId(visit)

def typed(session, text, at, field="note"):
    save_draft(session, Draft(Field(visit, "ward-walk", "W-2", field), text, at))

def killed(step):
    if step.bytes:
        os.kill(os.getpid(), signal.SIGKILL)
    return True

with keep_log(folder), open_workspace(unlock_with_words(folder, words)) as ws:
    visits.start_visit(ws, visits.open_visit(ws, visit))
    opened = visits.open_visit(ws, visit)
    scoring.give_answer(ws, opened, "ward-walk", "W-1", "not_met")
    opened = visits.open_visit(ws, visit)
    notes.keep_note(ws, opened, ("ward-walk", "W-1"), notes.Noted(note))
    with ws.writing.begin() as session:
        typed(session, older, "2027-03-09T14:00:00Z")
    made = make_backup(ws, stick)
    with ws.writing.begin() as session:
        typed(session, draft, "2027-03-09T15:00:00Z")
        typed(session, reason, "2027-03-09T15:00:00Z", "reason")
    restore_into(ws, made.path)
    restore_profile(made.path, Unlocking(words), [], new)
    verify(ws)
    rebuild(ws)
    backup_now(ws)
    logging.getLogger("qvisit").warning("still here")
    print("reached", flush=True)
    backup_now(ws, killed)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_no_word_can_be_read_after_scoring_backup_restore_and_a_kill(
    trust: Trust, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    temporary, stick = trust.folder / "tmp", trust.folder / "stick"
    for folder in (temporary, stick):
        folder.mkdir()
    monkeypatch.setenv("TMPDIR", str(temporary))
    monkeypatch.setenv("SQLITE_TMPDIR", str(temporary))
    profile, new = trust.vaults["ash"].folder, trust.folder / "laptops" / "new ash"
    said = [str(one) for one in (profile, stick, new, trust.visit, WORDS, *PLANTED)]

    done = subprocess.run([sys.executable, "-c", CHILD, *said], capture_output=True, text=True)

    assert done.stdout == "reached\n", done.stderr
    assert done.returncode == -signal.SIGKILL
    files = [one for root in (trust.folder, home) for one in root.rglob("*") if one.is_file()]
    names = {one.name for one in files}
    assert {"profile.db", "qvisit.log", "keys.json"} <= names
    assert any(name.startswith(".copy-") for name in names)  # what the kill left behind
    assert len([one for one in files if one.name.endswith(".qvisitbackup")]) == 2
    for file in files:
        content = file.read_bytes()
        for words in (*PLANTED, "not_met", WORDS):
            for form in (words.encode(), words.encode("utf-16-le"), words.encode("utf-16-be")):
                assert form not in content, (file.name, words)
    assert not list(trust["ash"].folder.glob(".copy-*"))  # gone once the profile is open again
