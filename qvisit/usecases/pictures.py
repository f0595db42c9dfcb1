"""The easy-read pictures that come with QVisit."""

from functools import cache

from qvisit.forms.pictures import PictureCatalogue, load_catalogue
from qvisit.paths import resources_folder

_FOLDER = "pictures"
_CATALOGUE = "pictures.yaml"


@cache
def picture_catalogue() -> PictureCatalogue:
    """What every picture shows; read once."""
    path = resources_folder() / _FOLDER / _CATALOGUE
    return load_catalogue(path.read_bytes(), path.name)


def picture_bytes(picture_id: str) -> bytes | None:
    """The SVG of a picture; None for an id that the catalogue does not list, or without a file.

    Ids come from templates, which come from other people: only one that the catalogue lists,
    and which is therefore no path, ever becomes the name of a file.
    """
    if picture_catalogue().picture(picture_id) is None:
        return None
    path = resources_folder() / _FOLDER / f"{picture_id}.svg"
    return path.read_bytes() if path.is_file() else None
