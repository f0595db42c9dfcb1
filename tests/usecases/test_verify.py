"""`verify` finds nothing in a good profile, and says in words what was altered."""

import pytest
from sqlalchemy import text

from qvisit.store.backup_errors import CopyStoppedError
from qvisit.usecases.photos import add_photo
from qvisit.usecases.progress import Step
from qvisit.usecases.verify import verify
from tests.usecases.made_photos import photo_of
from tests.usecases.trust import TEMPLATE, Trust, arrive, debriefed


def test_a_good_profile_has_no_faults(trust: Trust) -> None:
    debriefed(trust)
    trust.sync_round()

    for name in trust.vaults:
        checked = verify(trust[name])
        assert checked.faults == (), name
        assert checked.streams >= 2
    assert verify(trust["hazel"]).visits == 1
    assert verify(trust["alder"]).visits == 0


@pytest.mark.parametrize(
    ("sql", "said"),
    [
        ("UPDATE visits SET status = 'published'", "The list shows visit"),
        ("UPDATE visits SET open_concerns = 3", "The list shows visit"),
        ("DELETE FROM visits", "The list shows visit"),
        ("UPDATE item_results SET reply = 'not_met' WHERE item = 'W-1'", "Counted answers"),
        ("DELETE FROM item_results", "Counted answers"),
        ("UPDATE findings SET text = 'All is well'", "Findings of visit"),
        ("DELETE FROM actions", "Actions of visit"),
    ],
)
def test_a_list_that_was_altered_is_told(trust: Trust, sql: str, said: str) -> None:
    debriefed(trust)
    with trust["hazel"].writing.begin() as session:
        session.execute(text(sql))

    faults = verify(trust["hazel"]).faults

    assert faults
    assert all(said in fault for fault in faults)
    assert all("The record is safe." in fault for fault in faults)


def test_a_change_that_was_altered_is_told(trust: Trust) -> None:
    debriefed(trust)
    with trust["hazel"].writing.begin() as session:
        session.execute(text("DROP TRIGGER changes_stay_as_written"))
        session.execute(text("UPDATE changes SET author = 'somebody' WHERE number = 2"))

    faults = verify(trust["hazel"]).faults

    assert any("A guard against altering saved work is missing" in one for one in faults)
    assert any("altered after it was saved" in one for one in faults)


def test_a_change_that_is_none_any_more_is_told_and_the_rest_is_checked(trust: Trust) -> None:
    debriefed(trust)
    with trust["hazel"].writing.begin() as session:
        session.execute(text("DROP TRIGGER changes_stay_as_written"))
        session.execute(text("UPDATE changes SET envelope = x'7b7d' WHERE number = 2"))
        session.execute(text("DELETE FROM seats"))

    checked = verify(trust["hazel"])
    faults = " ".join(checked.faults)

    assert "A change is not written as QVisit writes them." in faults
    assert f"Visit {trust.visit} cannot be read whole. All other visits are safe." in faults
    assert "The signature under changes" in faults
    assert checked.visits == 1


def test_a_file_with_damaged_pages_is_told_and_not_a_failure(trust: Trust) -> None:
    debriefed(trust)
    with trust["hazel"].reading() as session:
        page = session.scalar(text("SELECT rootpage FROM sqlite_master WHERE name = 'findings'"))
    trust.close("hazel")
    path = trust.vaults["hazel"].folder / "profile.db"
    content = bytearray(path.read_bytes())
    content[(page - 1) * 4096 + 100] ^= 1
    path.write_bytes(content)

    (fault,) = verify(trust["hazel"]).faults

    assert "Some of its pages are damaged. What other laptops have of it is safe." in fault


def test_a_template_that_was_altered_is_told(trust: Trust) -> None:
    with trust["hazel"].writing.begin() as session:
        session.execute(text("DROP TRIGGER templates_stay_as_published"))
        session.execute(text("UPDATE templates SET text = replace(text, 'lock', 'open')"))

    faults = verify(trust["hazel"]).faults

    assert any("ward-walk 1.0.0 is not the one that was published" in one for one in faults)


def test_a_template_that_cannot_be_read_is_told(trust: Trust) -> None:
    with trust["hazel"].writing.begin() as session:
        session.execute(text("DROP TRIGGER templates_stay_as_published"))
        session.execute(text("UPDATE templates SET text = 'scribble'"))

    faults = verify(trust["hazel"]).faults

    assert any("ward-walk 1.0.0 is not the one that was published" in one for one in faults)


def test_checking_changes_nothing(trust: Trust) -> None:
    trust.close("hazel")
    path = trust.vaults["hazel"].folder / "profile.db"
    before = path.read_bytes()

    verify(trust["hazel"])
    trust.close("hazel")

    assert path.read_bytes() == before


def test_a_signature_that_does_not_fit_is_told(trust: Trust) -> None:
    debriefed(trust)
    with trust["hazel"].writing.begin() as session:
        session.execute(
            text("UPDATE segments SET signature = :other WHERE device != :me AND first = 1"),
            {"other": "0" * 128, "me": trust["hazel"].device},
        )

    faults = verify(trust["hazel"]).faults

    assert faults
    assert all("The signature under changes 1 to" in one for one in faults)
    assert all("All other changes are safe." in one for one in faults)


def test_a_certificate_that_cannot_be_read_is_told(trust: Trust) -> None:
    with trust["hazel"].writing.begin() as session:
        session.execute(text("INSERT INTO certificates VALUES ('h', 'members/x', x'00', 'member')"))

    (fault,) = verify(trust["hazel"]).faults

    assert "A certificate cannot be read: members/x. What you wrote is safe." in fault


def test_a_missing_and_a_damaged_photo_are_told_calmly(trust: Trust) -> None:
    arrive(trust)
    ws = trust["ash"]
    opened = trust.seen_by("ash")
    for red in (20, 200):
        opened = add_photo(ws, opened, photo_of((TEMPLATE, "W-1"), "A door.", red))
    sound = verify(ws).faults
    first, second = sorted(one[-1].said.sha256 for one in opened.sheet.photos.values())
    with ws.writing.begin() as session:
        session.execute(text("DELETE FROM files WHERE sha256 = :name"), {"name": first})
        session.execute(text("DROP TRIGGER files_stay_as_kept"))
        session.execute(text("UPDATE files SET bytes = x'00'"))

    faults = " ".join(verify(ws).faults)

    assert sound == ()
    assert "1 photo missing. The words about it are safe. Sync:" in faults
    assert "1 photo cannot be shown: it is damaged." in faults
    assert second not in faults


def test_a_check_can_be_stopped(trust: Trust) -> None:
    steps: list[Step] = []

    def hear(step: Step) -> bool:
        steps.append(step)
        return True

    verify(trust["hazel"], hear)
    with pytest.raises(CopyStoppedError):
        verify(trust["hazel"], lambda step: step.words != "Checking visits")

    assert [one.words for one in steps] == [
        "Checking what was written",
        "Checking visits",
        "Checking signatures and photos",
    ]
