"""How far a draft is, and what the ward's check of its facts needs to know."""

from dataclasses import dataclass


@dataclass(frozen=True)
class FactsCheck:
    """The draft that a ward is asked about, if this copy is one.

    `status` is what a page says of it, such as “Draft 2, sent for accuracy check”; "" for what is
    signed off. `sent` and `due` are days in words, "" before it is sent. `days` are working days
    without bank holidays, counted from the day it is sent.
    """

    status: str = ""
    draft: str = ""
    sent: str = ""
    due: str = ""
    days: int = 10


NO_DRAFT = FactsCheck()
