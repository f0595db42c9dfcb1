"""How the trust's documents look: governance says it once, every laptop knows it."""

from typing import Annotated, Literal

from pydantic import Field

from qvisit.visits.change import Hash
from qvisit.visits.fields import MaybeLine
from qvisit.visits.kinds import Payload

LOGO_BYTES = 100_000
"""The most that a logo may have; in base 64 it is a third longer."""
LOGO_LETTERS = (LOGO_BYTES + 2) // 3 * 4
FOOTER_LETTERS = 120


class BrandSaid(Payload):
    """Governance said what documents show of the trust: its name, footer line, colour and logo.

    `trust`, `footer` and `colour` are "" where nothing is said; `colour` is such as `#005eb8`.
    `logo` is a small PNG or JPEG in base 64, or "". A published report names the change that said
    the brand of its day, so that its pages can be made again.
    """

    trust: MaybeLine = ""
    footer: Annotated[MaybeLine, Field(max_length=FOOTER_LETTERS)] = ""
    colour: Annotated[str, Field(pattern=r"^#[0-9a-f]{6}$")] | Literal[""] = ""
    logo: Annotated[str, Field(max_length=LOGO_LETTERS, pattern=r"^[A-Za-z0-9+/]*={0,2}$")] = ""
    replaces: tuple[Hash, ...] = ()
