"""The end of each play: all files are seen, and everybody who may read a stream has it alike."""

from collections.abc import Mapping, Sequence

from sqlalchemy import text

from qvisit.ids import DeviceId
from qvisit.usecases import visits
from qvisit.usecases.membership import load_members
from qvisit.usecases.state import state_hashes
from qvisit.usecases.syncing import sync
from qvisit.usecases.verify import verify
from qvisit.visits.streams import LIBRARY, REGISTER, answers_stream, visit_stream
from qvisit.workspace import Workspace
from tests.end2end.faults import carry, files_on
from tests.end2end.fleet import PLACES, Fleet, ids, written_by
from tests.usecases.trust import PANEL, ROLES

MOST_ROUNDS = 8


def come_together(fleet: Fleet) -> Sequence[str]:
    """Repair the file server, let everybody in who should be, and sync until all is said.

    Returns:
        The laptops that take part.
    """
    share = fleet.place("share")
    fleet.wrong_by.clear()
    fleet.attic.bring_back(share)
    for stick in PLACES[1:]:
        carry(fleet.place(stick), share)
    fleet.attic.bring_back(share)
    for name in ROLES:
        for laptop in _laptops_of(fleet, name):
            if laptop not in fleet.withdrawn and not _is_member(fleet, laptop):
                fleet.let_in(name, laptop)
    taking_part = [one for one in fleet.saved if one not in fleet.withdrawn]
    _sync_until_quiet(fleet, taking_part)
    for name in sorted(PANEL):  # so that everybody may read everything in the end
        free = [one for one in _laptops_of(fleet, name) if one in taking_part]
        if free:
            fleet.at[name] = free[0]
            fleet.do(name, "done", lambda ws: visits.finish_reviewer(ws, _seen(fleet, ws)))
    _sync_until_quiet(fleet, taking_part)
    return taking_part


def check_all_is_there(fleet: Fleet, laptops: Sequence[str], forged: set[str]) -> None:
    """Nothing that was saved or sent is lost, and all who may read a stream have the same.

    What was forged in somebody's name is nobody's loss.
    """
    panel = [one for one in laptops if one.split()[0] in PANEL]
    gone = {fleet.trust[one].device for one in fleet.withdrawn}
    wanted = {one for name in panel for one in fleet.saved[name]} | fleet.sent
    wanted -= forged
    for one in fleet.withdrawn:  # what it had not delivered in time is its own
        wanted -= written_by(fleet.trust[one], gone)
    states: list[Mapping[str, str]] = []
    for one in panel:
        lost = wanted - ids(fleet.trust[one])
        assert not lost, f"{one} lacks {len(lost)} changes"
        states.append(state_hashes(fleet.trust.seen_by(one)))
    visit = fleet.trust.visit
    people = {fleet.trust.person(one) for one in panel}
    shared = {visit_stream(visit), *(answers_stream(visit, person) for person in people)}
    for stream in shared:
        assert len({state.get(stream, "") for state in states}) <= 1, stream
    for one in laptops:
        assert verify(fleet.trust[one]).faults == (), one
        if one.split()[0] == "linden" and states:
            whole = visit_stream(visit)
            assert state_hashes(fleet.trust.seen_by(one))[whole] == states[0][whole]
    for common in (REGISTER, LIBRARY):
        assert len({_in_order(fleet.trust[one], common) for one in laptops}) == 1, common


def check_nothing_forbidden(
    fleet: Fleet, laptops: Sequence[str], forged: set[str], erased: set[str]
) -> None:
    """What was forged or came from a withdrawn laptop has no effect; what was erased is gone."""
    for one in laptops:
        if one.split()[0] == "alder":
            continue
        opened = fleet.trust.seen_by(one)
        assert opened.shared.signed is None
        assert opened.shared.debriefed is None
        assert opened.shared.scoring_closed is None
        applied = {*opened.shared.applied}
        applied |= {each for sheet in opened.visit.sheets.values() for each in sheet.applied}
        assert not (forged | fleet.late) & applied, one
        assert erased <= {*opened.shared.removed, *opened.shared.left}, one
        assert not any(_has_words(fleet.trust[one], change) for change in erased), one


def _sync_until_quiet(fleet: Fleet, laptops: Sequence[str]) -> None:
    share = fleet.place("share")
    for _ in range(MOST_ROUNDS):
        before = files_on(share)
        for laptop in laptops:
            name = laptop.split()[0]
            fleet.at[name] = laptop
            fleet.do(name, "syncs in the end", lambda ws: sync(ws, share))
        if files_on(share) == before:
            return
    raise AssertionError("they always have something more to say")


def _seen(fleet: Fleet, ws: Workspace) -> visits.OpenVisit:
    return visits.open_visit(ws, fleet.trust.visit)


def _laptops_of(fleet: Fleet, name: str) -> list[str]:
    return [one for one in fleet.saved if one.split()[0] == name]


def _is_member(fleet: Fleet, laptop: str) -> bool:
    device: DeviceId = fleet.trust[laptop].device
    alder = fleet.trust["alder"]
    with alder.reading() as session:
        if device in load_members(session):
            return True
    fleet.do("alder", "syncs in the end", lambda ws: sync(ws, fleet.place("share")))
    with alder.reading() as session:
        return device in load_members(session)


def _in_order(ws: Workspace, stream: str) -> tuple[str, ...]:
    query = text("SELECT id FROM changes WHERE stream = :stream ORDER BY id")
    with ws.reading() as session:
        return tuple(session.scalars(query, {"stream": stream}))


def _has_words(ws: Workspace, change: str) -> bool:
    query = text("SELECT payload FROM changes WHERE id = :id")
    with ws.reading() as session:
        return session.scalar(query, {"id": change}) is not None
