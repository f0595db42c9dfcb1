"""What one reviewer's own changes say: answers, notes, people heard."""

from typing import Annotated

from pydantic import Field

from qvisit.visits.fields import Code, Id, Reply, Text
from qvisit.visits.kinds import Method, Payload


class AnswerGiven(Payload):
    """One reviewer's reply to one item; `reply` None takes it back. `asked` counts people asked."""

    template: Code
    item: Code
    reply: Reply | None
    asked: Annotated[int, Field(ge=0, le=1_000)] = 0


class NoteWritten(Payload):
    """What a reviewer saw or was told, with the way they know; empty text takes it back."""

    note: Id
    template: Code
    item: Code
    text: Text
    method: Method
    is_quote: bool = False
    consent: bool = False


class VoicesCounted(Payload):
    """How many people a reviewer spoke with, at group level."""

    patients: Annotated[int, Field(ge=0, le=1_000)]
    carers: Annotated[int, Field(ge=0, le=1_000)]
    staff: Annotated[int, Field(ge=0, le=1_000)]
    not_heard: Text = ""
