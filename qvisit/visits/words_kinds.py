"""Whether a reviewer's own words may stand in the report."""

from typing import Annotated

from pydantic import Field

from qvisit.visits.change import Hash
from qvisit.visits.fields import Id
from qvisit.visits.kinds import Payload


class WordsAllowed(Payload):
    """A lived-experience reviewer says which of their notes may stand in the report, as they are.

    `notes` names the changes that hold those words, all of them anew each time: an edited note is
    another change, so nobody agrees to words that they have not read. Without any, none may.
    """

    person: Id
    notes: Annotated[tuple[Hash, ...], Field(max_length=1_000)] = ()
