"""Where reports go: the share that is really this profile's, and a name that nobody else has."""

import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from qvisit.errors import QVisitError
from qvisit.store import membership, summaries
from qvisit.sync.errors import OtherShareError, ShareUnreachableError
from qvisit.sync.folder import find_share, open_folder
from qvisit.sync.share import REPORTS, Share, root_name
from qvisit.usecases.membership import load_members, me_among
from qvisit.usecases.published_files import named, stamped_over
from qvisit.usecases.record import NotAllowedError
from qvisit.usecases.report_making import LIST
from qvisit.usecases.report_names import (
    beside,
    folder_for,
    free_path,
    is_report_path,
    next_path,
    report_path,
    same_name,
    ward_folder,
)
from qvisit.usecases.reports_kept import ONE_AT_A_TIME, hash_of, load_kept, remember, save_kept
from qvisit.usecases.reports_list import entries
from qvisit.usecases.shares import NotJoinedError
from qvisit.usecases.visits import OpenVisit
from qvisit.usecases.wards import read_register
from qvisit.visits.kinds import REPORT
from qvisit.visits.members import GOVERNANCE
from qvisit.workspace import Workspace

_NEVER = "NOT PUBLISHED", f"NOT PUBLISHED. Do not use. See {LIST}"


def check_keeps_folder(ws: Workspace) -> None:
    """Refuse those who do not keep the Reports folder.

    Raises:
        NotAllowedError: The person is not in governance.
    """
    with ws.reading() as session:
        roles = me_among(ws, load_members(session)).roles
    if GOVERNANCE not in roles:
        raise NotAllowedError(
            "Only governance writes in the Reports folder.",
            hint="You can check it: qvisit reports check.",
        )


def open_own_share(ws: Workspace, folder: Path) -> Share:
    """The share's folder, once it is clear that it is this profile's share and not another folder.

    Raises:
        NotJoinedError: This profile belongs to no share.
        ShareUnreachableError, NotAShareError: It is away, or an empty folder stands in its place.
        OtherShareError: It belongs to another share.
    """
    with ws.reading() as session:
        known = membership.read_share(session)
    if known is None:
        raise NotJoinedError
    share = open_folder(folder)
    if root_name(known.share_id) not in share.list(""):
        find_share(folder)
        raise OtherShareError(folder)
    return share


class Places(NamedTuple):
    """The paths of a version's files by their documents' ids.

    `left` are paths of files beside them that an earlier try wrote before it was cut off.
    """

    paths: Mapping[str, str]
    left: Sequence[str]


def choose_paths(
    ws: Workspace, opened: OpenVisit, version: int, share: Share, others: Sequence[str]
) -> Places:
    """Where the files of a version go: beside the one before it, else into its ward's folder.

    No other file ever bears those names, whatever disk the share is copied to. Names alone are
    looked at on the share.

    Args:
        ws: The open profile.
        opened: The visit.
        version: From 1.
        share: Where they go.
        others: The ids of the documents beside the report.
    """
    before = [one.said.path for one in opened.shared.published if is_report_path(one.said.path)]
    if before:
        path = next_path(before[-1], version)
    else:
        year = opened.plan.day[:4]
        wards = [
            (
                ward,
                ward_folder(one.said.name, one.said.code, is_ward=one.said.service_type == "ward"),
            )
            for ward, entered in read_register(ws).wards.items()
            for one in entered.versions
        ]
        ward = folder_for(opened, wards, share.list(f"{REPORTS}/{year}"))
        mark = "" if _alone_that_day(ws, opened) else opened.visit.id[:6]
        path = report_path(opened, version, folder=ward, mark=mark)
    known = entries(ws, {path.split("/")[1]})
    recorded = {same_name(file.path) for one in known for file in one.issue.files}
    folder = path.rpartition("/")[0]
    there = {same_name(f"{folder}/{name}") for name in share.list(folder)}
    ours = load_kept(ws.folder).begun

    def free(wanted: str) -> str:
        if hash_of(wanted) in ours and same_name(wanted) not in recorded:
            return wanted  # this laptop was cut off while it wrote it
        return free_path(wanted, (opened.visit.id, ws.device), recorded | there)

    report = free(path)
    paths = {REPORT: report, **{one: free(beside(report, *named(one))) for one in others}}
    left = left_in(share, folder, recorded | {*map(same_name, paths.values())}, ours)
    return Places(paths, left)


def left_in(
    share: Share, folder: str, recorded: Collection[str], begun: Collection[str]
) -> Sequence[str]:
    """The files in a folder that this laptop began to publish, and that no record names.

    Args:
        share: Where they lie.
        folder: A ward's.
        recorded: The paths in it that are published, as `same_name` has them.
        begun: The hashes of the paths that this laptop began to write.
    """
    paths = (f"{folder}/{name}" for name in sorted(share.list(folder)))
    return [one for one in paths if hash_of(one) in begun and same_name(one) not in recorded]


def disown(ws: Workspace, share: Share, left: Iterable[str]) -> None:
    """Stamp such files, once: people may find them, and take them for published.

    Raises:
        DiskFullError: This laptop's disk is full.
        ShareUnreachableError, ShareFullError, FileHeldError: The folder.
    """
    for path in left:
        kept = load_kept(ws.folder)
        try:
            content = share.read(path)
            done = hashlib.sha256(content).hexdigest() in kept.stamping
            stamped = content if done else stamped_over(content, _NEVER)
        except ShareUnreachableError:
            raise
        except QVisitError:  # somebody altered it, or it cannot be read now
            continue
        if done:
            continue
        digest = hashlib.sha256(stamped).hexdigest()
        stamping = {**kept.stamping, digest: hash_of(_NEVER[1])}
        remember(ws.folder, kept.model_copy(update={"stamping": stamping}))
        share.put_new(path, stamped)


@contextmanager
def begun(ws: Workspace, paths: Iterable[str]) -> Iterator[None]:
    """Remember while files are written and recorded that their names are ours, even if cut off.

    Raises:
        DiskFullError: This laptop's disk is full: nothing could be recorded.
    """
    names = frozenset(map(hash_of, paths))
    with ONE_AT_A_TIME[ws.folder]:
        kept = load_kept(ws.folder)
        remember(ws.folder, kept.model_copy(update={"begun": kept.begun | names}))
        yield
        kept = load_kept(ws.folder)
        save_kept(ws.folder, kept.model_copy(update={"begun": kept.begun - names}))


def _alone_that_day(ws: Workspace, opened: OpenVisit) -> bool:
    with ws.reading() as session:
        known = summaries.list_visits(session, ward=opened.plan.ward, limit=None)
    return not any(
        one.visit != opened.visit.id
        and (one.day, one.practice) == (opened.plan.day, opened.is_practice)
        for one in known
    )
