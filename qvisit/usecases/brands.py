"""How the trust's documents look: governance says it once, every laptop knows it."""

import math
from collections.abc import Mapping
from pathlib import Path

from qvisit.errors import QVisitError
from qvisit.report.brand import LEAST_CONTRAST, Brand, colour_of, contrast_on_white, read_colour
from qvisit.report.logo import MOST_READ, NotALogoError, logo_bytes, logo_text, make_logo
from qvisit.report.look import BLUE, Colour
from qvisit.settings import load_settings
from qvisit.usecases.record import entry
from qvisit.usecases.wards import read_register, write_register
from qvisit.visits.brand_kinds import FOOTER_LETTERS, BrandSaid
from qvisit.visits.register import Register
from qvisit.worded import worded
from qvisit.workspace import Workspace

DEFAULT_TRUST = "Your trust"
USUAL_COLOUR = BLUE.hex
LONGEST_FOOTER = FOOTER_LETTERS


class PaleColourError(QVisitError):
    """Words in a colour would be hard to read on white paper."""

    def __init__(self, contrast: float) -> None:
        super().__init__(
            worded(
                "This colour is too pale: its contrast with white is {contrast}, and words need "
                "{least}.",
                contrast=_one_digit(contrast),
                least=LEAST_CONTRAST,
            ),
            hint="Choose a darker one. Nothing was changed.",
        )


class NotAColourError(QVisitError):
    """What was typed names no colour."""

    def __init__(self) -> None:
        super().__init__(
            "This is no colour that we can read.",
            hint="Write # and 6 digits or letters from a to f, such as #005eb8.",
        )


def said_brand(ws: Workspace) -> BrandSaid:
    """What governance said as it stands, for its form; nothing in it while nobody said anything."""
    standing = read_register(ws).brand
    return standing.now.said if standing else BrandSaid()


def logo_of(said: BrandSaid) -> bytes | None:
    """The logo that was said; None where there is none, or nothing that can be drawn."""
    return logo_bytes(said.logo) if said.logo else None


def brand_now(ws: Workspace) -> tuple[Brand, str]:
    """How documents look today, and the change that says so, "" while nobody said anything.

    Where the register names no trust, the name in this profile's settings stands.
    """
    standing = read_register(ws).brand
    own = load_settings(ws.folder).trust
    if standing is None:
        return Brand(trust=own or DEFAULT_TRUST), ""
    said = standing.now
    return brand_of(said.said, said.said.trust or own or DEFAULT_TRUST), str(said.change)


def brand_then(register: Register, change: str, trust: str) -> Brand | None:
    """How a published document looked, by the change it names; None where that is not here.

    Args:
        register: As this laptop knows it.
        change: "" for the plain look.
        trust: The name that stands on the pages.
    """
    if not change:
        return Brand(trust=trust)
    said = register.brands.get(change)
    return brand_of(said, trust) if said else None


def brand_of(said: BrandSaid, trust: str) -> Brand:
    """What was said, as documents take it; what cannot be shown is left out."""
    return Brand(
        trust=trust,
        footer=" ".join(said.footer.split()),
        colour=colour_of(said.colour),
        logo=logo_of(said),
    )


def check_colour(colour: str) -> str:
    """What is said of a colour such as `#005eb8`: that words in it can be read on white.

    Raises:
        NotAColourError, PaleColourError: It names no colour, or one that is too pale.
    """
    found = contrast_on_white(_read_colour(colour))
    if found < LEAST_CONTRAST:
        raise PaleColourError(found)
    return worded(
        "Its contrast with white is {contrast}: dark enough for words.", contrast=_one_digit(found)
    )


def read_logo_file(path: Path) -> bytes:
    """A logo from a file that a person chose, small and clean.

    Raises:
        NotALogoError: It cannot be read, is too large, or no PNG or JPEG.
    """
    try:
        if not path.is_file():  # what is no file may never end, or never begin
            raise FileNotFoundError
        with path.open("rb") as file:
            data = file.read(MOST_READ + 1)
    except OSError as error:
        raise NotALogoError(
            worded("The file {path} cannot be read.", path=path),
            hint="Choose another one. Nothing was changed.",
        ) from error
    return make_logo(data).content


def say_brand(ws: Workspace, *, trust: str, footer: str, colour: str, logo: bytes | None) -> None:
    """Say how documents look from now on; what is published keeps its look.

    Args:
        ws: The open profile.
        trust: The name on documents; "" for the one in each profile's settings.
        footer: A line at the foot of each page, or "".
        colour: Such as `#005eb8`; "" for the present blue.
        logo: As `read_logo_file` gives it, or None.

    Raises:
        NotAColourError, PaleColourError: The colour.
        WrongEntryError: A text is too long.
        NotAllowedError: The person is not in governance.
    """
    written = colour.strip().lower()
    if written:
        check_colour(written)
    standing = read_register(ws).brand
    facts: Mapping[str, object] = {
        "trust": " ".join(trust.split()),
        "footer": " ".join(footer.split()),
        "colour": written,
        "logo": logo_text(logo) if logo else "",
        "replaces": tuple(one.change for one in standing.versions) if standing else (),
    }
    write_register(ws, entry(BrandSaid, facts))


def _read_colour(written: str) -> Colour:
    colour = read_colour(written.strip())
    if colour is None:
        raise NotAColourError
    return colour


def _one_digit(contrast: float) -> str:
    """Rounded down, so that what is too pale never reads as enough."""
    return f"{math.floor(contrast * 10) / 10:.1f}"
