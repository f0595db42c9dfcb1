"""A protected disclosure over a real share: named people read it, nobody else can."""

import shutil
from pathlib import Path

import pytest

from qvisit.ids import StreamId
from qvisit.store import changes
from qvisit.sync.keys import ROOT, root_keys
from qvisit.sync.words import read_code
from qvisit.usecases import disclosures, documents, shares
from qvisit.usecases.disclosure_in_person import NotYetReachableError, hand_over_in_person
from qvisit.usecases.laptops import make_lasting, withdraw_laptop
from qvisit.usecases.on_ward import Newcomer, let_in_on_ward
from qvisit.usecases.record import NotAllowedError
from qvisit.usecases.syncing import sync
from qvisit.usecases.verify import verify
from qvisit.visits.streams import disclosure_stream
from qvisit.workspace import Workspace
from tests.end2end.sealed import (
    every_key,
    grants_on,
    keys_of,
    opens,
    sections_on,
    unsealed_by,
)
from tests.report.reading import text_of
from tests.usecases.trust import Trust, answer, debriefed

WORDS = "They shout at people who ask for water. I am afraid to say so."


@pytest.fixture
def named(trust: Trust) -> Trust:
    """The trust whose governance named its safeguarding lead, and everyone knows."""
    disclosures.name_reader(trust["linden"], trust.person("linden"), "safeguarding")
    trust.sync("linden", "hazel", "ash", "rowan", "alder")
    return trust


def _write(trust: Trust, name: str = "ash") -> str:
    opened = trust.seen_by(name)
    readers = [one.person for one in disclosures.readers_offered(trust[name], opened)]
    return disclosures.write_disclosure(trust[name], opened, WORDS, "staff", readers)


def _stream(trust: Trust, disclosure: str) -> StreamId:
    return disclosure_stream(trust.visit, disclosure)


def _words_in(ws: Workspace) -> bool:
    with ws.reading() as session:
        return any(
            WORDS.encode() in (one.payload or b"")
            for stream in changes.streams(session)
            for one in changes.read_stream(session, stream)
        )


def test_the_lead_and_named_governance_can_read_it_and_nobody_else(named: Trust) -> None:
    disclosure = _write(named)
    stream = _stream(named, disclosure)
    named.sync("ash", "hazel", "linden", "rowan", "alder")

    for name in ("hazel", "linden"):
        shown = disclosures.view_disclosure(named[name], named.seen_by(name), disclosure)
        assert shown.words == WORDS
        assert all(opens(every_key(named[name]), one) for one in sections_on(named, stream))
    for name in ("rowan", "alder"):
        ws = named[name]
        assert keys_of(ws, stream) == []
        assert not _words_in(ws)
        with ws.reading() as session:
            assert stream not in changes.streams(session)
        assert not any(opens(every_key(ws), one) for one in sections_on(named, stream))
        assert unsealed_by(ws.keys, grants_on(named, stream)) == []
    with pytest.raises(NotAllowedError):
        disclosures.view_disclosure(named["rowan"], named.seen_by("rowan"), disclosure)


def test_not_even_the_recovery_key_opens_it_and_nothing_lies_in_the_clear(named: Trust) -> None:
    stream = _stream(named, _write(named))
    named.sync("ash", "hazel")

    grants = grants_on(named, stream)
    seed = read_code(named.recovery_code)
    assert seed is not None
    assert {one.device for one in grants} == {named[name].device for name in ("hazel", "linden")}
    assert ROOT not in {one.device for one in grants}
    assert unsealed_by(root_keys(seed), grants) == []
    files = [path for path in named.folder.rglob("*") if path.is_file()]
    assert any("share" in path.parts for path in files)
    for path in files:
        content = path.read_bytes()
        assert b"ask for water" not in content, path


def test_once_received_only_a_reference_is_left_for_the_writer(named: Trust) -> None:
    disclosure = _write(named)
    ws, stream = named["ash"], _stream(named, disclosure)
    (before,) = disclosures.own_disclosures(ws, named.seen_by("ash"))

    named.sync("ash")
    (sent,) = disclosures.own_disclosures(ws, named.seen_by("ash"))
    named.sync("rowan", "ash")  # somebody else's laptop has the file: that is no hand-over
    (passed,) = disclosures.own_disclosures(ws, named.seen_by("ash"))
    named.sync("hazel", "ash")
    (after,) = disclosures.own_disclosures(ws, named.seen_by("ash"))

    assert [one.words for one in (before, sent, passed, after)] == [WORDS, WORDS, WORDS, None]
    assert after.reference == before.reference
    assert after.handed_over is not None
    assert after.handed_over.said.how == "received"
    assert not _words_in(ws)
    assert keys_of(ws, stream) == []
    assert sections_on(named, stream)
    assert not any(opens(every_key(ws), one) for one in sections_on(named, stream))
    with pytest.raises(NotAllowedError):
        disclosures.edit_disclosure(ws, named.seen_by("ash"), disclosure, "Other words")
    assert verify(ws).faults == ()
    named.sync("ash", "hazel", "linden", "ash")  # and it stays so
    assert not _words_in(ws)
    assert disclosures.view_disclosure(named["linden"], named.seen_by("linden"), disclosure).words


def test_creation_viewing_and_hand_over_are_logged_for_its_readers(named: Trust) -> None:
    disclosure = _write(named)
    named.sync("ash", "hazel", "ash", "hazel")
    opened = named.seen_by("hazel")

    shown = disclosures.view_disclosure(named["hazel"], opened, disclosure)
    disclosures.check_detriment(named["hazel"], opened, disclosure, "yes", "The guardian asked.")
    named.sync("hazel", "linden")
    seen = disclosures.view_disclosure(named["linden"], named.seen_by("linden"), disclosure)

    ash, hazel, linden = (named.person(name) for name in ("ash", "hazel", "linden"))
    assert [(one.done, one.person) for one in shown.log] == [
        ("written", ash),
        ("handed_over", ash),
        ("viewed", hazel),
    ]
    assert [(one.done, one.person) for one in seen.log[2:]] == [
        ("viewed", hazel),
        ("checked", hazel),
        ("viewed", linden),
    ]
    assert seen.checked[0].said.all_right == "yes"


def test_handed_over_in_person_it_is_sealed_at_once_and_arrives_later(named: Trust) -> None:
    disclosure = _write(named)
    ws = named["ash"]

    hand_over_in_person(ws, named.seen_by("ash"), disclosure, "Panel lead")
    (after,) = disclosures.own_disclosures(ws, named.seen_by("ash"))
    assert after.words is None
    assert not _words_in(ws)
    assert keys_of(ws, _stream(named, disclosure)) == []
    named.sync("ash", "hazel")

    shown = disclosures.view_disclosure(named["hazel"], named.seen_by("hazel"), disclosure)
    assert shown.words == WORDS
    assert shown.handed_over is not None
    assert (shown.handed_over.said.how, shown.handed_over.said.to) == ("in_person", "Panel lead")


def test_the_writer_leaves_out_whom_it_is_about(named: Trust) -> None:
    ws, opened = named["ash"], named.seen_by("ash")
    only = [named.person("linden")]

    disclosure = disclosures.write_disclosure(ws, opened, WORDS, "staff", only)
    named.sync("ash", "hazel", "linden")

    with pytest.raises(NotAllowedError):
        disclosures.view_disclosure(named["hazel"], named.seen_by("hazel"), disclosure)
    assert keys_of(named["hazel"], _stream(named, disclosure)) == []
    assert disclosures.view_disclosure(named["linden"], named.seen_by("linden"), disclosure).words


def test_nobody_but_the_lead_and_the_named_can_be_chosen(trust: Trust) -> None:
    opened = trust.seen_by("ash")

    offered = {one.person: one.duty for one in disclosures.readers_offered(trust["ash"], opened)}
    with pytest.raises(NotAllowedError):
        disclosures.write_disclosure(
            trust["ash"], opened, WORDS, "staff", [trust.person("rowan"), trust.person("linden")]
        )
    with pytest.raises(NotAllowedError):
        disclosures.name_reader(trust["linden"], trust.person("alder"), "guardian")
    with pytest.raises(NotAllowedError):
        disclosures.name_reader(trust["hazel"], trust.person("linden"), "guardian")

    assert offered == {trust.person("hazel"): "panel_lead"}


def test_somebody_named_later_may_be_chosen_from_then_on(named: Trust) -> None:
    birch = named.join("birch", "governance_lead")
    named.sync("linden")
    disclosures.name_reader(named["linden"], birch.person, "guardian")
    named.sync("linden", "ash", "birch")

    disclosure = _write(named)
    named.sync("ash", "birch")
    shown = disclosures.view_disclosure(birch, named.seen_by("birch"), disclosure)
    disclosures.name_reader(named["linden"], birch.person, "guardian", ended=True)
    named.sync("linden", "birch")

    assert shown.words == WORDS
    with pytest.raises(NotAllowedError):
        disclosures.view_disclosure(birch, named.seen_by("birch"), disclosure)


def test_it_is_on_no_shared_page_list_count_or_report(named: Trust, tmp_path: Path) -> None:
    named.sync("ash", "hazel")
    before = named.seen_by("hazel").shared
    disclosure = _write(named)
    named.sync("ash", "hazel", "linden", "ash")

    assert named.seen_by("hazel").shared == before
    debriefed(named)
    for name in ("hazel", "linden"):
        report = text_of(documents.make(named[name], named.seen_by(name), "report"), tmp_path)
        assert WORDS not in report
        assert disclosure not in report
    assert not named.seen_by("ash").shared.concerns


def test_only_the_lead_lets_the_report_say_that_a_matter_was_passed_on(
    named: Trust, tmp_path: Path
) -> None:
    with pytest.raises(NotAllowedError):
        disclosures.mention_matter(named["ash"], named.seen_by("ash"), mention=True)

    disclosure = _write(named)
    debriefed(named)
    ws = named["hazel"]
    before = text_of(documents.make(ws, named.seen_by("hazel"), "report"), tmp_path)
    disclosures.mention_matter(ws, named.seen_by("hazel"), mention=True)
    after = text_of(documents.make(ws, named.seen_by("hazel"), "report"), tmp_path)

    assert "raised and passed on" not in before
    assert "A matter was raised and passed on." in after
    assert disclosure[:8].upper() not in after
    assert "ask for water" not in after


def test_words_that_could_tell_who_spoke_are_named_before_saving() -> None:
    told = disclosures.telling_words("The only agency nurse on the night shift, Maple, said so.")
    quiet = disclosures.telling_words("People are shouted at when they ask for water.")

    assert set(told) == {"The only", "agency", "night shift", "Maple"}
    assert quiet == []


def test_nobody_hands_over_what_is_not_theirs(named: Trust) -> None:
    disclosure = _write(named)
    named.sync("ash", "hazel")

    with pytest.raises((NotAllowedError, NotYetReachableError)):
        hand_over_in_person(named["hazel"], named.seen_by("hazel"), disclosure, "Guardian")

    (still,) = disclosures.own_disclosures(named["ash"], named.seen_by("ash"))
    assert still.words == WORDS


def test_it_stays_here_while_every_laptop_of_its_readers_is_withdrawn(named: Trust) -> None:
    """The key would be sealed for nobody, and then the words would go."""
    disclosure = _write(named)
    for name in ("hazel", "linden"):
        withdraw_laptop(named["alder"], named.share, named.vaults[name].device, "Stolen")
    named.sync("alder", "ash")

    with pytest.raises(NotYetReachableError):
        hand_over_in_person(named["ash"], named.seen_by("ash"), disclosure, "Guardian")

    named.sync("ash")
    (still,) = disclosures.own_disclosures(named["ash"], named.seen_by("ash"))
    assert (still.words, still.handed_over) == (WORDS, None)


def test_words_written_before_it_was_known_who_their_writer_is_go_as_well(named: Trust) -> None:
    role, ws = "lived_experience_reviewer", named.new_laptop("rowan again", "visitor")
    shares.ask_to_join(ws, named.share)
    newcomer = Newcomer(ws.device, role, no_conflict=True, confidential=True)
    let_in_on_ward(named["hazel"], named.seen_by("hazel"), named.share, newcomer)
    named.sync("hazel", "rowan again", "hazel", "rowan again")
    _write(named, "rowan again")
    rowan = named.person("rowan")
    make_lasting(named["alder"], named.share, ws.device, (role,), as_person=rowan)

    named.sync("alder", "rowan again", "hazel", "rowan again")

    (after,) = disclosures.own_disclosures(ws, named.seen_by("rowan again"))
    assert (after.words, after.handed_over is not None) == (None, True)
    assert not _words_in(ws)


def test_a_file_written_before_it_was_seen_is_no_receipt(named: Trust) -> None:
    stick = named.folder / "stick"
    shutil.copytree(named.share, stick)
    _write(named)
    named.sync("ash")
    answer(named, "hazel")
    sync(named["hazel"], stick)  # a stick that has nothing of the disclosure yet

    shutil.copytree(stick / "packs", named.share / "packs", dirs_exist_ok=True)
    result = named.sync("ash")

    (still,) = disclosures.own_disclosures(named["ash"], named.seen_by("ash"))
    assert result[0].fetched_packs == 1
    assert (still.words, still.handed_over) == (WORDS, None)
