"""A visit with two photos, signed off, on everybody's laptop."""

import hashlib

from qvisit.store import bundles, files
from qvisit.usecases.photos import add_photo
from qvisit.usecases.removal import streams_of
from qvisit.usecases.visits import OpenVisit
from tests.usecases.made_photos import photo_of
from tests.usecases.trust import TEMPLATE, Trust, grow, signed_off

DOOR = photo_of((TEMPLATE, "W-1"), "A door that does not lock.")
STAIRS = photo_of((TEMPLATE, "W-2"), "The stairs to the garden.", red=20)
NAMES = sorted(hashlib.sha256(one.photo.content).hexdigest() for one in (DOOR, STAIRS))


def photographed(trust: Trust) -> OpenVisit:
    """The visit, signed off, with two photos that everybody's laptop has."""
    grow(trust, "photographed", _photograph)
    return trust.seen_by("linden")


def unfetched(trust: Trust) -> OpenVisit:
    """The same, but governance's laptop has not fetched them from the share yet."""
    opened = photographed(trust)
    with trust["linden"].writing.begin() as session:
        for name in NAMES:
            files.drop_file(session, name)
        bundles.want_again(session, streams_of(opened))
    return opened


def _photograph(trust: Trust) -> str:
    for one in (DOOR, STAIRS):
        add_photo(trust["ash"], trust.seen_by("ash"), one)
    signed_off(trust)
    trust.sync("linden", "ash", "hazel", "linden")
    return ""
