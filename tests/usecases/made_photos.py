"""Small photos of nothing, as a reviewer would keep them."""

import io

from PIL import Image

from qvisit.photos import Photo, take_in
from qvisit.usecases.photos import NewPhoto


def a_photo(red: int = 200) -> Photo:
    """A small one; how red it is tells it from others."""
    out = io.BytesIO()
    Image.new("RGB", (320, 200), (red, 30, 30)).save(out, "JPEG")
    return take_in(out.getvalue())


def photo_of(key: tuple[str, str], alt: str, red: int = 200) -> NewPhoto:
    """The same with its words and both ticks, for one item."""
    return NewPhoto(*key, a_photo(red), alt, no_people=True, agreed=True)
