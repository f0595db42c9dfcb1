"""Changes to put in a log: fictional people, real bytes."""

from qvisit.ids import DeviceId, StreamId, VisitId
from qvisit.visits.change import Change, Envelope, payload_hash, seal

VISIT = VisitId("0000000000000000000000000v")
SHARED = StreamId(f"visit.{VISIT}")
OWN = DeviceId("dev-a")


class Chain:
    """Makes changes of devices, each following the one before it in its stream."""

    def __init__(self) -> None:
        self._ends: dict[tuple[str, str], Change] = {}

    def make(
        self,
        words: str = "ok",
        *,
        stream: str = SHARED,
        device: str = OWN,
        lamport: int | None = None,
    ) -> Change:
        """The next change of a device in a stream."""
        before = self._ends.get((stream, device))
        number = before.envelope.number + 1 if before else 1
        salt, payload = bytes(16), f'{{"words":"{words}"}}'.encode()
        envelope = Envelope(
            kind="note.written",
            kind_version=1,
            stream=stream,
            author="person-a",
            device=device,
            number=number,
            previous=before.id if before else "",
            lamport=lamport or number,
            at=f"2027-03-09T14:{number % 60:02}:00Z",
            offset=0,
            payload_hash=payload_hash(salt, payload),
        )
        self._ends[stream, device] = change = seal(envelope, salt, payload)
        return change
