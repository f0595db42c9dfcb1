"""What was said and by whom, and a field that several people may write."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from qvisit.ids import ChangeId, DeviceId, PersonId
from qvisit.visits.change import Change
from qvisit.visits.kinds import Payload

P = TypeVar("P", bound=Payload)


@dataclass(frozen=True)
class Written(Generic[P]):
    """What was said, by whom, when (UTC), on which laptop, in which change.

    `typist` is somebody else who typed in what the author wrote on paper. `doubted`: the clock of
    that laptop stood earlier than in something written there before.
    """

    change: ChangeId
    author: PersonId
    device: DeviceId
    at: str
    offset: int
    said: P
    typist: PersonId | None = None
    doubted: bool = False


def as_written(change: Change, said: P) -> Written[P]:
    """What a change says, with all that its envelope tells of it."""
    envelope = change.envelope
    return Written(
        change.id,
        change.author,
        change.device,
        envelope.at,
        envelope.offset,
        said,
        doubted=envelope.clock_doubted,
    )


@dataclass(frozen=True)
class Standing(Generic[P]):
    """A field that several people may write.

    `versions` are those that no other version replaces: more than one means that people wrote at
    the same time without seeing each other, and a person must settle it.
    """

    versions: tuple[Written[P], ...]
    replaced: frozenset[str] = frozenset()

    @property
    def now(self) -> Written[P]:
        """The version that stands; the last in order while several do."""
        return self.versions[-1]

    @property
    def contested(self) -> bool:
        """Whether several versions stand side by side."""
        return len(self.versions) > 1
