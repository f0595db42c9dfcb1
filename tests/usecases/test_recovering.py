"""The last administrator's laptop is lost: the share's printed code begins again."""

from pathlib import Path

import pytest

from qvisit.errors import QVisitError
from qvisit.store import changes
from qvisit.sync.errors import NotAShareError, OtherShareError, RefusedFileError
from qvisit.usecases import shares
from qvisit.usecases.laptops import list_laptops, withdraw_laptop
from qvisit.usecases.record import NotAllowedError
from qvisit.usecases.recovering import (
    NotARecoveryCodeError,
    OtherRecoveryCodeError,
    recover_with_root,
)
from qvisit.usecases.syncing import sync
from qvisit.visits.streams import answers_of
from qvisit.workspace import Workspace
from tests.usecases.trust import TEMPLATE, Trust, answer, score


def _begin_again(trust: Trust) -> Workspace:
    """A new profile that takes the lost administrator's place."""
    trust.close("alder")
    ws = trust.new_laptop("sorrel", "administrator")
    recover_with_root(ws, trust.share, trust.recovery_code)
    sync(ws, trust.share)
    return ws


def test_the_code_makes_an_administrator_of_a_profile_that_never_joined(trust: Trust) -> None:
    ws = _begin_again(trust)

    where = shares.standing(ws)
    assert (where.admitted, where.roles) == (True, ("administrator",))
    trust.sync("linden")
    found = {one.name: one for one in list_laptops(trust["linden"])}
    assert found["Sorrel"].by_root
    elm = trust.new_laptop("elm", "visitor")
    shares.ask_to_join(elm, trust.share)
    shares.admit(ws, trust.share, elm.device, ("visitor",))
    sync(ws, trust.share)
    assert shares.standing(elm).admitted or sync(elm, trust.share)


def test_the_code_is_good_for_a_profile_that_asked_and_for_one_that_was_let_in(
    trust: Trust,
) -> None:
    asked = trust.new_laptop("elm", "visitor")
    shares.ask_to_join(asked, trust.share)

    recover_with_root(asked, trust.share, trust.recovery_code.lower().replace("-", " "))
    recover_with_root(trust["linden"], trust.share, trust.recovery_code)

    assert shares.standing(asked).roles == ("administrator", "visitor")
    assert shares.standing(trust["linden"]).roles == ("administrator", "governance_lead")


def test_a_wrong_code_changes_nothing(trust: Trust) -> None:
    ws = trust.new_laptop("sorrel", "administrator")
    other = trust.folder / "other"
    other.mkdir()
    theirs = shares.create_share(trust.new_laptop("sloe", "administrator"), other)
    before = sorted(trust.share.rglob("*"))

    for code in ("", "ABC", trust.recovery_code[:-1] + "?", "Ω" * 60, "0" * 55):
        with pytest.raises(NotARecoveryCodeError, match="Nothing was changed"):
            recover_with_root(ws, trust.share, code)
    with pytest.raises(OtherRecoveryCodeError, match="another share"):
        recover_with_root(ws, trust.share, theirs.recovery_code)

    assert sorted(trust.share.rglob("*")) == before
    assert shares.standing(ws).share is None


def test_it_brings_no_withdrawn_laptop_back(trust: Trust) -> None:
    withdraw_laptop(trust["alder"], trust.share, trust.vaults["linden"].device, "Lost")
    before = sorted(trust.share.rglob("*"))

    with pytest.raises(NotAllowedError, match=r"was withdrawn.*Nothing was changed"):
        recover_with_root(trust["linden"], trust.share, trust.recovery_code)

    assert sorted(trust.share.rglob("*")) == before


def test_the_folder_must_be_this_share(trust: Trust) -> None:
    other = trust.folder / "other"
    other.mkdir()
    with pytest.raises(NotAShareError):
        recover_with_root(trust["linden"], other, trust.recovery_code)
    theirs = shares.create_share(trust.new_laptop("sloe", "administrator"), other)

    with pytest.raises(OtherShareError):
        recover_with_root(trust["linden"], other, theirs.recovery_code)


def test_a_damaged_share_is_said_so(trust: Trust) -> None:
    ws = trust.new_laptop("sorrel", "administrator")
    (root,) = trust.share.glob("qvisit-share-*.json")
    root.write_bytes(root.read_bytes()[:-2])

    with pytest.raises(RefusedFileError) as refused:
        recover_with_root(ws, trust.share, trust.recovery_code)

    assert isinstance(refused.value, QVisitError)
    assert "altered" in str(refused.value)


def test_damaged_packs_are_passed_over_and_counted(trust: Trust) -> None:
    (first, *_) = sorted((trust.share / "packs").rglob("*.pack"))
    first.write_bytes(first.read_bytes()[:100])
    ws = trust.new_laptop("sorrel", "administrator")

    recovered = recover_with_root(ws, trust.share, trust.recovery_code)

    assert recovered.unread == 1
    assert recovered.streams > 0


def _replies_of(trust: Trust, reader: Workspace, name: str) -> str | None:
    from qvisit.usecases import visits

    sheets = visits.open_visit(reader, trust.visit).visit.sheets
    sheet = sheets.get(trust.person(name))
    return sheet.reply(TEMPLATE, "W-1") if sheet else None


def test_what_a_dead_laptop_wrote_comes_to_the_panel_once_its_person_is_done(
    trust: Trust, tmp_path: Path
) -> None:
    answer(trust, "ash", "W-1", "partly")
    score(trust, "rowan")
    trust.sync("ash", "rowan")
    hazel = trust.person("hazel")
    for lost in ("alder", "rowan", "ash", "hazel"):
        trust.close(lost)
    admin = _begin_again(trust)
    again = trust.new_laptop("hazel again", "panel_lead")
    shares.ask_to_join(again, trust.share)
    shares.admit(admin, trust.share, again.device, ("panel_lead",), as_person=hazel)
    sync(admin, trust.share)
    sync(again, trust.share)

    assert _replies_of(trust, again, "rowan") == "met"
    assert _replies_of(trust, again, "ash") is None
    with admin.reading() as session:
        assert not [one for one in changes.streams(session) if answers_of(one)]
