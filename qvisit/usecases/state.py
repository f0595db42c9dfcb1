"""One hash for each stream's state: equal on every laptop that has seen the same changes."""

import hashlib
from collections.abc import Mapping
from dataclasses import fields, is_dataclass

from qvisit.usecases.visits import OpenVisit
from qvisit.visits.change import FrozenModel, Json, canonical
from qvisit.visits.streams import answers_stream
from qvisit.visits.visit import Shared, Sheet


def state_hashes(opened: OpenVisit) -> Mapping[str, str]:
    """A hash of each stream's state: equal on every laptop that has seen the same changes."""
    states = {opened.stream: _state_hash(opened.shared)}
    for person, sheet in opened.visit.sheets.items():
        states[answers_stream(opened.visit.id, person)] = _state_hash(sheet)
    return dict(sorted(states.items()))


def _state_hash(state: Shared | Sheet) -> str:
    return hashlib.sha256(canonical(_plain(state))).hexdigest()


def _plain(value: object) -> Json:
    """A folded state as JSON that is the same on every laptop."""
    if isinstance(value, FrozenModel):
        dumped: Json = value.model_dump(mode="json")
        return dumped
    if is_dataclass(value) and not isinstance(value, type):
        return {one.name: _plain(getattr(value, one.name)) for one in fields(value)}
    if isinstance(value, Mapping):
        return {_key(key): _plain(one) for key, one in value.items()}
    if isinstance(value, frozenset):
        return sorted(str(one) for one in value)
    if isinstance(value, tuple | list):
        return [_plain(one) for one in value]
    return value if isinstance(value, str | int | bool) or value is None else str(value)


def _key(key: object) -> str:
    return "/".join(str(part) for part in key) if isinstance(key, tuple) else str(key)
