"""Files about who takes part that are not used: which they are, and why, for the sync page."""

from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from qvisit.clock import moment
from qvisit.ids import DeviceId
from qvisit.store import deliveries
from qvisit.store.deliveries import SetAside
from qvisit.sync.documents import Certificate, Withdrawal, read_membership
from qvisit.sync.membership import Certified
from qvisit.sync.share import MEMBERS
from qvisit.workspace import Workspace

_LATER = "Sync again later. If it stays here, tell your administrator."


class _Doubt(NamedTuple):
    reason: str
    hint: str


NOT_WHOLE = _Doubt(
    "This file says who takes part. It is not whole yet, or was altered.",
    f"Nobody was let in or withdrawn by it. {_LATER}",
)
UNREADABLE = _Doubt(
    "This file says who takes part. It needs a newer QVisit, or is not what it should be.",
    f"Nobody was let in or withdrawn by it. {_LATER}",
)
NOT_ALLOWED = _Doubt(
    "Who signed this file may not say who takes part, or is not known here yet.",
    "Nobody was let in or withdrawn by it. If you do not know of it, ask your administrator.",
)


def note_doubtful(
    ws: Workspace,
    share: str,
    documents: Mapping[str, bytes],
    altered: Collection[str],
    certified: Mapping[DeviceId, Certified],
    *,
    news: bool,
) -> None:
    """List the files about who takes part that have no effect, and those no more that have one.

    Args:
        ws: The open profile.
        share: The share's id.
        documents: By name: those kept here, and those that have just come.
        altered: The names of files that are not those that their names promise.
        certified: Who was let in by all of them.
        news: Whether anything of this is new: reading all documents again takes time.
    """
    with ws.reading() as session:
        listed = [one for one in deliveries.list_set_aside(session) if _is_about_members(one)]
    if not (news or listed):
        return
    doubts = dict.fromkeys(altered, NOT_WHOLE)
    for name, content in documents.items():
        read = read_membership(content, share)
        if read is None:
            doubts[name] = UNREADABLE
        elif not _counts(read[1], certified):
            doubts[name] = NOT_ALLOWED
    settled = {one.file for one in listed} - doubts.keys()
    same = {(one.file, one.reason) for one in listed}
    new = [one for one in _rows(ws, doubts) if (one.file, one.reason) not in same]
    if not (settled or new):
        return
    with ws.writing.begin() as session:
        for file in sorted(settled):
            deliveries.take_back_set_aside(session, file)
        for one in new:
            deliveries.set_aside(session, one)


def _counts(said: Certificate | Withdrawal, certified: Mapping[DeviceId, Certified]) -> bool:
    """Whether what a document says holds, be it by this one or by others too."""
    known = certified.get(DeviceId(said.device))
    if isinstance(said, Withdrawal):
        return known is None or known.withdrawn is not None
    if known is None:
        return False
    outdone = bool(said.visit) and not known.member.passes  # let in for everything since
    return outdone or known.member.roles.issuperset(said.roles)


def _is_about_members(one: SetAside) -> bool:
    return one.file.startswith(f"{MEMBERS}/")


def _rows(ws: Workspace, doubts: Mapping[str, _Doubt]) -> Iterator[SetAside]:
    now = moment(ws.clock()).utc
    for file, doubt in sorted(doubts.items()):
        issuer = DeviceId(file.removeprefix(f"{MEMBERS}/").partition("-")[0])
        yield SetAside(file, issuer, doubt.reason, doubt.hint, now)
