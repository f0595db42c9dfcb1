"""The easy-read pictures as they come with QVisit, for papers: drawing and words in its place."""

from functools import cache

from qvisit.forms.pictures import PictureCatalogue, load_catalogue
from qvisit.paths import resources_folder
from qvisit.report.blocks import Block, Gap
from qvisit.report.paper_pdf import Picture

_CATALOGUE = "pictures.yaml"


@cache
def _catalogue() -> PictureCatalogue:
    path = resources_folder() / "pictures" / _CATALOGUE
    return load_catalogue(path.read_bytes(), path.name)


def picture(picture_id: str, side: float) -> Block:
    """A picture as a figure with its words; nothing for an id that QVisit does not know.

    Args:
        picture_id: Only one that the catalogue lists ever becomes the name of a file.
        side: In points.
    """
    known = _catalogue().picture(picture_id)
    path = resources_folder() / "pictures" / f"{known.id}.svg" if known else None
    if known is None or path is None or not path.is_file():
        return Gap(side)
    return Picture(path.read_bytes(), known.alt, side)
