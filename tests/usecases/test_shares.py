"""Create a share, ask to join, let laptops in."""

import pytest

from qvisit.errors import QVisitError
from qvisit.ids import DeviceId
from qvisit.sync import documents
from qvisit.sync.errors import NotAShareError, OtherShareError, ShareUnreachableError
from qvisit.sync.folder import FolderShare
from qvisit.sync.keys import seal_for
from qvisit.usecases import shares, wards
from qvisit.usecases.certifying import requests_on
from qvisit.usecases.laptops import withdraw_laptop
from qvisit.usecases.record import NotAllowedError
from qvisit.usecases.syncing import sync
from tests.usecases.trust import Trust


def test_a_share_is_made_once(trust: Trust) -> None:
    ws = trust.new_laptop("sloe", "administrator")
    before = sorted(trust.share.rglob("*"))

    with pytest.raises(shares.ShareExistsError) as there:
        shares.create_share(ws, trust.share)
    empty = trust.folder / "empty"
    empty.mkdir()
    with pytest.raises(shares.ShareExistsError) as has_one:
        shares.create_share(trust["alder"], empty)

    assert "Nothing was changed." in str(there.value)
    assert "One profile has one share." in str(has_one.value)
    assert sorted(trust.share.rglob("*")) == before
    assert list(empty.iterdir()) == []


def test_a_share_in_a_missing_folder_is_said_so(trust: Trust) -> None:
    ws = trust.new_laptop("sloe", "administrator")

    with pytest.raises(ShareUnreachableError):
        shares.create_share(ws, trust.folder / "nowhere")

    assert shares.standing(ws).share is None


def test_the_first_administrator_has_only_the_roles_that_were_asked_for(trust: Trust) -> None:
    assert shares.standing(trust["alder"]).roles == ("administrator",)
    assert shares.standing(trust["linden"]).roles == ("governance_lead",)


def test_both_sides_see_the_same_six_words(trust: Trust) -> None:
    ws = trust.new_laptop("elm", "visitor")

    words = shares.ask_to_join(ws, trust.share)
    (waiting,) = shares.list_waiting(trust["alder"], trust.share)

    assert waiting.words == words == shares.standing(ws).words
    assert len(words) == 6
    assert (waiting.name, waiting.roles) == ("Elm", ("visitor",))
    assert not shares.standing(ws).admitted


def test_a_name_is_readable_to_administrators_and_panel_leads_alone(trust: Trust) -> None:
    shares.ask_to_join(trust.new_laptop("elm", "visitor"), trust.share)

    seen = {
        name: [one.name for one in shares.list_waiting(trust[name], trust.share)]
        for name in ("alder", "hazel", "ash", "linden")
    }

    assert seen == {"alder": ["Elm"], "hazel": ["Elm"], "ash": [None], "linden": [None]}
    files = [path.read_bytes() for path in (trust.share / "members").iterdir()]
    assert not any(b"Elm" in content for content in files)


def test_only_an_administrator_lets_in(trust: Trust) -> None:
    ws = trust.new_laptop("elm", "visitor")
    shares.ask_to_join(ws, trust.share)

    for name in ("linden", "hazel"):
        with pytest.raises(NotAllowedError) as refused:
            shares.admit(trust[name], trust.share, ws.device, ("visitor",))
        assert "Only an administrator may let laptops in." in str(refused.value)
    with pytest.raises(shares.NotJoinedError):
        shares.admit(trust.new_laptop("sloe", "administrator"), trust.share, ws.device, ())


def test_nobody_is_let_in_who_has_not_asked(trust: Trust) -> None:
    with pytest.raises(QVisitError) as refused:
        shares.admit(trust["alder"], trust.share, DeviceId("0" * 26), ("visitor",))

    assert "has not asked to join" in str(refused.value)


def test_the_administrator_decides_the_roles(trust: Trust) -> None:
    ws = trust.new_laptop("elm", "governance_lead")
    shares.ask_to_join(ws, trust.share)

    shares.admit(trust["alder"], trust.share, ws.device, ("visitor",))
    trust.sync("alder", "elm")

    assert shares.standing(ws).roles == ("visitor",)
    with pytest.raises(NotAllowedError):
        wards.enter_ward(ws, "Fern Ward", "FRN", "Northfield Hospital", "Acute")


def test_asking_twice_is_one_request(trust: Trust) -> None:
    ws = trust.new_laptop("elm", "visitor")

    first = shares.ask_to_join(ws, trust.share)
    second = shares.ask_to_join(ws, trust.share)

    assert first == second
    assert len(shares.list_waiting(trust["alder"], trust.share)) == 1


def test_a_damaged_request_asks_for_nothing(trust: Trust) -> None:
    shares.ask_to_join(trust.new_laptop("elm", "visitor"), trust.share)
    (request,) = [
        path for path in (trust.share / "members").glob("*.request")
        if path.name.startswith(trust.vaults["elm"].device)
    ]  # fmt: skip
    request.write_bytes(request.read_bytes()[:-9])

    assert shares.list_waiting(trust["alder"], trust.share) == []


def test_requests_of_those_who_were_let_in_cost_no_call(trust: Trust) -> None:
    shares.ask_to_join(trust.new_laptop("elm", "visitor"), trust.share)
    place = FolderShare(trust.share)
    share = shares.standing(trust["alder"]).share or ""

    (asked,) = requests_on(place, share, lambda device: device == trust.vaults["elm"].device)

    assert asked.device == trust.vaults["elm"].device
    assert place.calls == 2  # the list, and the one request of six


def test_a_certificate_under_anothers_name_is_not_used(trust: Trust) -> None:
    """A withdrawal lists what still counts by the names that it finds."""
    members = trust.share / "members"
    alder, ash = trust.vaults["alder"].device, trust.vaults["ash"].device
    (first, *_) = sorted(members.glob(f"{alder}-*.cert"))
    (members / first.name.replace(alder, ash)).write_bytes(first.read_bytes())
    first.with_suffix(".withdrawal").write_bytes(first.read_bytes())
    altered: set[str] = set()

    found = shares.fetch_certificates(FolderShare(trust.share), (), altered)

    assert len(found) == 5
    assert altered == {
        f"members/{first.name.replace(alder, ash)}",
        f"members/{first.with_suffix('.withdrawal').name}",
    }


def test_a_profile_joins_one_share_only(trust: Trust) -> None:
    other = trust.folder / "other"
    other.mkdir()
    shares.create_share(trust.new_laptop("sloe", "administrator"), other)

    with pytest.raises(OtherShareError):
        shares.ask_to_join(trust["hazel"], other)
    with pytest.raises(NotAShareError):
        shares.ask_to_join(trust["hazel"], trust.folder / "laptops")

    assert shares.standing(trust["hazel"]).folder == str(trust.share)


def test_a_late_joiner_gets_the_register_and_the_library(trust: Trust) -> None:
    ws = trust.join("elm", "visitor")
    trust.sync("linden", "alder")
    sync(ws, trust.share)

    register = wards.read_register(ws)

    assert [one.now.said.name for one in register.wards.values()] == ["Willow Ward"]
    assert {one.said.name for one in register.people.values()} == {
        "Alder", "Linden", "Hazel", "Ash", "Rowan", "Elm",
    }  # fmt: skip
    assert register.refused == ()


@pytest.mark.parametrize(
    ("sealed", "shown"),
    [
        (b"\xff\xfe", None),
        (b"\x00\x07", None),
        (b"", None),
        ("  Elm\n\t Example\u202etxt ".encode(), "Elm Exampletxt"),
        (("E" * 1_500).encode(), "E" * 300),
        ("\u0645\u06cc\u200c\u062e".encode(), "\u0645\u06cc\u200c\u062e"),
    ],
)
def test_an_odd_name_in_a_request_is_made_plain(
    trust: Trust, sealed: bytes, shown: str | None
) -> None:
    elm, alder = trust.new_laptop("elm", "visitor"), trust["alder"]
    share = shares.standing(alder).share or ""
    request = documents.Request(
        share=share,
        person=elm.person,
        device=elm.device,
        sign=elm.keys.sign_public,
        box=elm.keys.box_public,
        roles=("visitor", "visitor", "administrator"),
        names=(
            documents.SealedName(
                device=alder.device, sealed=seal_for(alder.keys.box_public, sealed)
            ),
            documents.SealedName(device=alder.device, sealed="00"),
        ),
        at="2027-03-09T14:02:00Z",
    )
    content = documents.sign_document(request, elm.keys)
    name = f"{elm.device}-{documents.short_hash(content)}.request"
    (trust.share / "members" / name).write_bytes(content)
    (trust.share / "members" / name.replace(elm.device[0], "z")).write_bytes(content)

    (waiting,) = shares.list_waiting(alder, trust.share)
    shares.admit(alder, trust.share, elm.device, ("visitor",))

    assert waiting.name == shown
    assert wards.read_register(alder).name_of(elm.person) == (shown or "A new colleague")


def test_a_withdrawn_laptop_is_not_let_in_again(trust: Trust) -> None:
    elm = trust.join("elm", "visitor")
    withdraw_laptop(trust["alder"], trust.share, elm.device, "Lost")

    with pytest.raises(NotAllowedError, match="was withdrawn"):
        shares.admit(trust["alder"], trust.share, elm.device, ("visitor",), as_person=elm.person)
