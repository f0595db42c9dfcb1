"""What one reviewer's own changes say: answers, notes, talks, people heard, flags."""

from typing import Annotated, Literal

from pydantic import Field

from qvisit.visits.change import FrozenModel, Hash, Instant
from qvisit.visits.fields import Code, Id, MaybeCode, MaybeLine, Reply, Text
from qvisit.visits.kinds import Method, Payload

Band = Literal["patient", "carer", "staff"]
MOST_IN_TALK = 30


class AnswerGiven(Payload):
    """One reviewer's reply to one item; `reply` None takes it back. `asked` counts people asked.

    `from_talks` marks a reply that QVisit worked out from the reviewer's talks.
    """

    template: Code
    item: Code
    reply: Reply | None
    asked: Annotated[int, Field(ge=0, le=1_000)] = 0
    from_talks: bool = False


class NoteWritten(Payload):
    """What a reviewer saw or was told, with the way they know; empty text takes it back.

    Without an item it is a jot, to be sorted later; `whole_visit` says that it belongs to none.
    `seen_at` is when it was seen or said, where that is not when it was written. `supported_by` is
    who helped to write it, as a role and never a name.
    """

    note: Id
    template: MaybeCode
    item: MaybeCode
    text: Text
    method: Method
    is_quote: bool = False
    consent: bool = False
    supported_by: MaybeLine = ""
    seen_at: Instant | Literal[""] = ""
    whole_visit: bool = False


class VoicesCounted(Payload):
    """How many people a reviewer spoke with, at group level."""

    patients: Annotated[int, Field(ge=0, le=1_000)]
    carers: Annotated[int, Field(ge=0, le=1_000)]
    staff: Annotated[int, Field(ge=0, le=1_000)]
    not_heard: Text = ""


class Told(FrozenModel):
    """What was said to one question in a talk."""

    template: Code
    item: Code
    reply: Reply


class TalkHeld(Payload):
    """One talk: with whom as a group, how many, what they said. Never who they are.

    Written again under the same `talk` it is edited; with `taken_back` it counts no more.
    """

    talk: Id
    band: Band
    people: Annotated[int, Field(ge=1, le=MOST_IN_TALK)] = 1
    replies: Annotated[tuple[Told, ...], Field(max_length=300)] = ()
    words: Text = ""
    is_quote: bool = False
    consent: bool = False
    supported_by: MaybeLine = ""
    taken_back: bool = False


class PhotoTaken(Payload):
    """A photo of a place or a thing, never of people; its bytes lie apart, under their hash.

    `alt` says in words what it shows. The reviewer ticked that no people and no names are on it,
    and that the nurse in charge agreed. Written again under the same `photo` it is another
    version; with `taken_back` it counts no more.
    """

    photo: Id
    template: MaybeCode
    item: MaybeCode
    sha256: Hash
    width: Annotated[int, Field(ge=1, le=20_000)]
    height: Annotated[int, Field(ge=1, le=20_000)]
    size: Annotated[int, Field(ge=1, le=20_000_000)]
    alt: Annotated[Text, Field(min_length=1, max_length=1_000)]
    no_people: Literal[True]
    agreed: Literal[True]
    taken_back: bool = False


class ItemFlagged(Payload):
    """The reviewer wants to come back to an item, or does no more."""

    template: Code
    item: Code
    on: bool
