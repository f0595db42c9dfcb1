"""What packs on a share say of themselves: their fronts, read and checked one at a time."""

from qvisit.store.deliveries import SeenPack
from qvisit.sync.membership import Certified
from qvisit.sync.packs import Front, front_length, read_front
from qvisit.sync.share import Share, pack_name

FIRST_BYTES = 64 * 1024
"""Read of each pack at once: the whole of most, and the front of nearly all."""


def front_of(place: Share, share: str, writer: Certified, named: SeenPack) -> Front:
    """The front of a pack, once it was found to be the one that its name promises.

    Args:
        place: Where it lies.
        share: The share's id.
        writer: The laptop in whose folder it lies.
        named: What its name says.

    Raises:
        RefusedFileError: It is damaged, or that laptop did not sign it.
        ShareUnreachableError: The place went away.
    """
    return begin_reading(place, share, writer, named)[0]


def begin_reading(
    place: Share, share: str, writer: Certified, named: SeenPack
) -> tuple[Front, bytes]:
    """The same, with the first bytes of the pack: its whole front, and often more."""
    device = writer.member.device
    file = pack_name(device, *named)
    start = place.read(file, 0, FIRST_BYTES)
    length = front_length(start)
    if length > len(start):
        start += place.read(file, len(start), length - len(start))
    front = read_front(
        start,
        share=share,
        device=device,
        number=named.number,
        sha256=named.hash,
        sign_public=writer.sign,
    )
    return front, start
