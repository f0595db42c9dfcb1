"""Photos for visits that do not exist: plain pictures drawn here."""

import hashlib
import io

from PIL import Image, ImageDraw

from qvisit.ids import PersonId
from qvisit.photos import take_in
from qvisit.visits import own_kinds
from qvisit.visits.streams import answers_stream
from tests.report.larch import VISIT, Log, made_id


def drawn(number: int, size: tuple[int, int] = (120, 90)) -> bytes:
    """A JPEG of its own for each number: a cupboard with as many shelves."""
    picture = Image.new("RGB", size, (200, 210 - number % 50, 220))
    pen = ImageDraw.Draw(picture)
    for shelf in range(number % 7 + 1):
        pen.rectangle((10, 8 + shelf * 11, 90, 14 + shelf * 11), fill=(90, 70 + number, 60))
    out = io.BytesIO()
    picture.save(out, "PNG")
    return take_in(out.getvalue()).content


def take(log: Log, person: PersonId, number: int, words: str, **about: str) -> bytes:
    """Write that somebody took a photo; gives its pixels."""
    pixels = drawn(number)
    taken = own_kinds.PhotoTaken(
        photo=made_id("x", number),
        template=about.get("template", ""),
        item=about.get("item", ""),
        sha256=hashlib.sha256(pixels).hexdigest(),
        width=120,
        height=90,
        size=len(pixels),
        alt=words,
        no_people=True,
        agreed=True,
        taken_back="taken_back" in about,
    )
    log.say(person, taken, answers_stream(VISIT, person), 5)
    return pixels


def by_name(*pixels: bytes) -> dict[str, bytes]:
    """Pixels as documents get them."""
    return {hashlib.sha256(one).hexdigest(): one for one in pixels}
