"""`verify` finds nothing in a good profile, and says in words what was altered."""

import pytest
from sqlalchemy import text

from qvisit.usecases.verify import verify
from tests.usecases.trust import Trust, debriefed


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
