"""Drawings and photos on a web page, each about as wide as on paper."""

import base64
from xml.etree.ElementTree import Element

from qvisit.report.figures import AnswerSign, Drawing
from qvisit.report.photos_part import PhotoFigure
from qvisit.report.web.elements import made
from qvisit.report.web.svg import Names, drawn


def drawn_at_its_width(drawing: Drawing, names: Names) -> list[Element]:
    """A drawing as an element; nothing where it would be empty."""
    if isinstance(drawing, AnswerSign) and drawing.sign == "word":
        return []
    return [drawn(drawing, drawing.wide, names)]


def photo_of(figure: PhotoFigure) -> list[Element]:
    """A photo with its pixels; nothing where these are not kept."""
    if figure.pixels is None:
        return []
    data = base64.b64encode(figure.pixels).decode("ascii")
    return [
        made(
            "img",
            src=f"data:image/jpeg;base64,{data}",
            alt=figure.alt,
            width=str(figure.photo.width),
            height=str(figure.photo.height),
        )
    ]
