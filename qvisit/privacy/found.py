"""A place in a text that may tell who somebody is."""

from dataclasses import dataclass
from typing import Literal, get_args

Kind = Literal[
    "nhs_number",
    "hospital_number",
    "phone",
    "email",
    "date_of_birth",
    "full_date",
    "postcode",
    "title_name",
    "initials",
    "place_with_person",
    "exact_age",
]
KINDS: tuple[Kind, ...] = get_args(Kind)
"""Where two kinds lie in the same letters, the one that stands first here is told."""


@dataclass(frozen=True, slots=True)
class Found:
    """Some letters of a text and what they look like.

    `start` and `length` count code points of the text as it was given. `certain` says that the
    letters can hardly be anything else.
    """

    kind: Kind
    start: int
    length: int
    certain: bool

    @property
    def end(self) -> int:
        """Where the next letter stands."""
        return self.start + self.length

    def words(self, text: str) -> str:
        """The letters themselves."""
        return text[self.start : self.end]
