"""The one way in which something that a person did becomes changes."""

import secrets
from collections.abc import Mapping, Sequence
from typing import TypeVar

from pydantic import ValidationError

from qvisit.clock import moment
from qvisit.errors import QVisitError
from qvisit.ids import StreamId
from qvisit.store import changes
from qvisit.visits.change import SALT_LENGTH, Change, Envelope, canonical, payload_hash, seal
from qvisit.visits.every_kind import KIND_OF, VERSION
from qvisit.visits.kinds import Payload
from qvisit.worded import worded
from qvisit.workspace import Session, Workspace

P = TypeVar("P", bound=Payload)


class NotAllowedError(QVisitError):
    """The person may not do this; the words say why and who may."""


class WrongEntryError(QVisitError):
    """What was entered does not fit its field."""


def entry(model: type[P], values: Mapping[str, object]) -> P:
    """What a person entered, as the payload of a change.

    Raises:
        WrongEntryError: A field is missing or does not fit; the words name it.
    """
    try:
        return model.model_validate(values, strict=False)
    except ValidationError as error:
        fields = sorted({str(one["loc"][0]).replace("_", " ") for one in error.errors()})
        raise WrongEntryError(
            worded("This needs another look: {known}.", known=", ".join(fields)),
            hint="Fill it in, or make it shorter. What you typed is still here.",
        ) from error


def record(ws: Workspace, session: Session, stream: StreamId, *said: Payload) -> Sequence[Change]:
    """Append what the person of this profile did to its own chain in a stream.

    The transaction is the caller's: once it is committed, all of it is durable.
    """
    now = moment(ws.clock())
    head = changes.head(session, stream, ws.device)
    number, previous = (head.number, head.last_id) if head else (0, "")
    lamport = changes.highest_lamport(session)
    doubted = now.utc < changes.latest_own_time(session)
    made = []
    for step, payload in enumerate(said, start=1):
        content = canonical(payload.model_dump(mode="json"))
        salt = secrets.token_bytes(SALT_LENGTH)
        envelope = Envelope(
            kind=KIND_OF[type(payload)],
            kind_version=VERSION,
            stream=stream,
            author=ws.person,
            device=ws.device,
            number=number + step,
            previous=previous,
            lamport=lamport + step,
            at=now.utc,
            offset=now.offset_minutes,
            clock_doubted=doubted,
            payload_hash=payload_hash(salt, content),
        )
        change = seal(envelope, salt, content)
        changes.append(session, change, received_at=now.utc)
        previous = change.id
        made.append(change)
    return made
