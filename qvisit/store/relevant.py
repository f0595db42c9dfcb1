"""Which packs on the share are about certain streams: for laptops that take them to others."""

from collections.abc import Callable, Sequence

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from qvisit.ids import DeviceId, StreamId
from qvisit.store.deliveries import SeenPack
from qvisit.store.share_tables import FilePlaceRow, SectionRow
from qvisit.store.tables import PackSeenRow


def packs_about(
    session: Session, is_meant: Callable[[StreamId], bool], largest: int
) -> Sequence[tuple[DeviceId, SeenPack]]:
    """Packs that were read here and say something about certain streams.

    Those with keys alone and no section count too: whom they are for, and for what, is in them.

    Args:
        session: The transaction.
        is_meant: Whether a stream is one of these.
        largest: Only packs of no more bytes.
    """
    section = (SectionRow.device, SectionRow.number, SectionRow.hash)
    seen = (PackSeenRow.device, PackSeenRow.number, PackSeenRow.hash)
    # One look at all: to hold each pack against thousands of streams would take long.
    rows = session.execute(
        select(*section, SectionRow.stream, SectionRow.offset, SectionRow.length)
    )
    about, large = set(), set()
    for device, number, digest, stream, offset, length in rows:
        if offset + length > largest:
            large.add((device, number, digest))
        elif is_meant(stream):
            about.add((device, number, digest))
    some = exists().where(*(one == other for one, other in zip(section, seen, strict=True)))
    alone = [(*row,) for row in session.execute(select(*seen).where(~some))]
    found = [*(about - large), *alone]
    return [(device, SeenPack(number, digest)) for device, number, digest in found]


def bundles_about(session: Session, is_meant: Callable[[StreamId], bool]) -> set[str]:
    """The names of the bundles that hold files of certain streams."""
    query = select(FilePlaceRow.bundle, FilePlaceRow.stream).distinct()
    return {bundle for bundle, stream in session.execute(query) if is_meant(stream)}
