"""What packs on a share say of themselves: their fronts, read and checked one at a time."""

from qvisit.store.deliveries import SeenPack
from qvisit.sync.membership import Certified
from qvisit.sync.packs import Front, read_front
from qvisit.sync.share import Share, pack_name
from qvisit.usecases.fetching import read_start


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
    device = writer.member.device
    return read_front(
        read_start(place, pack_name(device, *named)),
        share=share,
        device=device,
        number=named.number,
        sha256=named.hash,
        sign_public=writer.sign,
    )
