"""What the register and the library say first: who was let in, and which templates there are."""

from typing import Annotated

from pydantic import Field

from qvisit.visits.change import Hash
from qvisit.visits.fields import Code, Id, Line
from qvisit.visits.kinds import Payload, Role


class PersonAdmitted(Payload):
    """An administrator let a person's laptop in and says what they may do."""

    person: Id
    device: Id
    name: Line
    roles: tuple[Role, ...]


class TemplatePublished(Payload):
    """A template version, word for word. A published version never changes."""

    template: Code
    version: Code
    hash: Hash
    text: Annotated[str, Field(max_length=900_000)]
