"""The easy-read pictures: what each one shows, in words that stand in for it."""

from collections import Counter
from functools import cached_property
from typing import Annotated, Self

from pydantic import AfterValidator, Field, model_validator

from qvisit.errors import QVisitError
from qvisit.forms.loading import load_form
from qvisit.forms.problems import broken_rule
from qvisit.forms.words import FrozenModel, Line, Slug


class PictureError(QVisitError):
    """A catalogue of pictures cannot be used; the message names the place, the hint the remedy."""


def _check_sentence(text: str) -> str:
    """Raise unless a screen reader, which pauses at a full stop, would read it as a sentence."""
    if not text.endswith("."):
        raise broken_rule(
            "“{field}” does not end with a full stop.",
            "Say what the picture shows in one short sentence.",
        )
    return text


class Picture(FrozenModel):
    """One picture: `alt` is read out in its place, `shows` are words to find it by."""

    id: Slug
    alt: Annotated[Line, Field(max_length=100), AfterValidator(_check_sentence)]
    shows: Annotated[tuple[Line, ...], Field(min_length=1, max_length=12)]


class PictureCatalogue(FrozenModel):
    """All pictures, who drew them, and under which licence they may be used."""

    licence: Line
    drawn_by: Line
    pictures: Annotated[tuple[Picture, ...], Field(min_length=1, max_length=500)]

    def picture(self, picture_id: str) -> Picture | None:
        """The picture with this id, if there is one."""
        return self._by_id.get(picture_id)

    @cached_property
    def _by_id(self) -> dict[str, Picture]:
        return {picture.id: picture for picture in self.pictures}

    @model_validator(mode="after")
    def _ids_differ(self) -> Self:
        for picture_id, times in Counter(picture.id for picture in self.pictures).items():
            if times > 1:
                places = [
                    at for at, picture in enumerate(self.pictures) if picture.id == picture_id
                ]
                raise broken_rule(
                    f"Two pictures have the id “{picture_id}”.",
                    "Give one of them another id.",
                    ("pictures", places[1], "id"),
                )
        return self


def load_catalogue(data: bytes, name: str) -> PictureCatalogue:
    """Read a catalogue of pictures from the bytes of a YAML file.

    Args:
        data: At most 2 MB of UTF-8.
        name: The file's name, for the message.

    Raises:
        PictureError: The message names file, line and fault; the hint is the remedy.
    """
    return load_form(data, name, PictureCatalogue, PictureError)
