"""Which packs on the share are about certain streams: for laptops that take them to others."""

from collections.abc import Collection, Sequence

from sqlalchemy import exists, or_, select
from sqlalchemy.orm import Session

from qvisit.ids import DeviceId, StreamId
from qvisit.store.deliveries import SeenPack
from qvisit.store.share_tables import FilePlaceRow, SectionRow
from qvisit.store.tables import PackSeenRow


def streams_in_packs(session: Session) -> Sequence[StreamId]:
    """Every stream that some pack had a section of."""
    return list(session.scalars(select(SectionRow.stream).distinct()))


def packs_about(
    session: Session, streams: Collection[StreamId]
) -> Sequence[tuple[DeviceId, SeenPack]]:
    """Packs of others that were read here and say something about these streams.

    Those with keys alone and no section count too: whom they are for, and for what, is in them.
    """
    here = (
        SectionRow.device == PackSeenRow.device,
        SectionRow.number == PackSeenRow.number,
        SectionRow.hash == PackSeenRow.hash,
    )
    about = exists().where(*here, SectionRow.stream.in_(streams))
    query = select(PackSeenRow.device, PackSeenRow.number, PackSeenRow.hash).where(
        or_(about, ~exists().where(*here))
    )
    return [(device, SeenPack(number, digest)) for device, number, digest in session.execute(query)]


def bundles_about(session: Session, streams: Collection[StreamId]) -> Sequence[str]:
    """The names of the bundles that hold files of these streams."""
    query = select(FilePlaceRow.bundle).where(FilePlaceRow.stream.in_(streams)).distinct()
    return list(session.scalars(query))
