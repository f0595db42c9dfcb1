"""Lists are copies: whatever was done to them, they are remade from the record."""

import pytest
from sqlalchemy import text

from qvisit.store.backup_errors import CopyStoppedError
from qvisit.usecases.rebuild import rebuild
from qvisit.usecases.verify import verify
from tests.usecases.trust import Trust, debriefed

DAMAGE = (
    "UPDATE visits SET status = 'published', open_concerns = 3",
    "DELETE FROM item_results WHERE item = 'W-1'",
    "INSERT INTO item_results VALUES ('no-such-visit', 'p', 't', 'i', 'met')",
    "UPDATE findings SET text = 'All is well'",
    "DELETE FROM actions",
    "DELETE FROM seats",
)


def test_each_list_that_was_damaged_is_told_and_mended(trust: Trust) -> None:
    debriefed(trust)
    ws = trust["hazel"]
    for sql in DAMAGE:
        with ws.writing.begin() as session:
            session.execute(text(sql))
        faults = verify(ws).faults
        assert faults, sql
        assert all("The record is safe." in one and "qvisit rebuild" in one for one in faults)

        done = rebuild(ws)

        assert done.words == "The lists of 1 visit were remade from the record."
        assert verify(ws).faults == (), sql


def test_a_rebuild_that_is_stopped_leaves_the_lists_as_they_were(trust: Trust) -> None:
    debriefed(trust)
    ws = trust["hazel"]

    with pytest.raises(CopyStoppedError):
        rebuild(ws, lambda _step: False)

    assert verify(ws).faults == ()
