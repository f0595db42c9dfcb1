"""The one module that reads every version of every kind of change ever released."""

from pydantic import ValidationError

from qvisit.visits.change import Change
from qvisit.visits.every_kind import KINDS, VERSION
from qvisit.visits.kinds import Payload


class Unknown:
    """What stands for a kind or version that a newer QVisit wrote: kept, skipped, and said."""


class Garbled:
    """What stands for a payload that is not what its kind promises."""


UNKNOWN = Unknown()
GARBLED = Garbled()


def read_payload(change: Change) -> Payload | Unknown | Garbled | None:
    """What a change says today; None once its words were removed."""
    model = KINDS.get(change.envelope.kind)
    if model is None or change.envelope.kind_version > VERSION:
        return UNKNOWN
    if change.payload is None:
        return None
    try:
        return model.model_validate_json(change.payload)
    except ValidationError:
        return GARBLED
